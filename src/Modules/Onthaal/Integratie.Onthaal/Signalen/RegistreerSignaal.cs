using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Signalen;

internal sealed class RegistreerSignaalEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/contacten/{id:guid}/signalen", Registreer).Maakt<RegistreerSignaal>();

    private static async Task<IResult> Registreer(Guid id, Verzoek signaal, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new RegistreerSignaal(id, signaal.Soort), annulering)).AlsAangemaakt(_ => $"/api/v1/onthaal/contacten/{id}");

    internal sealed record Verzoek(Drempelsoort Soort);
}

/// <summary>
/// Records that the visitor of a contact met a barrier (ONT-10). Discrimination is recorded too, and referred on: it lies outside
/// the scope of the reform.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record RegistreerSignaal(Guid Contact, Drempelsoort Soort) : IOpdracht<Signaalgevolg>;

/// <param name="Signaal">Key of the signal.</param>
/// <param name="Doorverwijzing">To whom the officer refers the visitor on; null when that isn't needed.</param>
internal sealed record Signaalgevolg(Guid Signaal, string? Doorverwijzing = null);

internal sealed class RegistreerSignaalValidator : AbstractValidator<RegistreerSignaal>
{
    public RegistreerSignaalValidator() => RuleFor(r => r.Soort).IsInEnum();
}

internal sealed class RegistreerSignaalHandler(OnthaalDbContext db, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<RegistreerSignaal, Signaalgevolg>
{
    public async Task<Uitkomst<Signaalgevolg>> Handle(RegistreerSignaal request, CancellationToken cancellationToken)
    {
        // A contact of somebody without legal stay isn't found here: no signal leaves about it (ONT-09).
        var (id, dag) = (request.Contact, klok.Vandaag());
        var contact = await db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (contact is null)
        {
            return Mislukking.NietGevonden("Het contact");
        }

        var signaal = Signaal.Registreer(contact, request.Soort, dag);
        db.Signalen.Add(signaal);
        return new Signaalgevolg(signaal.Id, request.Soort is Drempelsoort.Discriminatie ? instellingen.Waarde(OnthaalInstellingen.MeldpuntDiscriminatie, dag) : null);
    }
}
