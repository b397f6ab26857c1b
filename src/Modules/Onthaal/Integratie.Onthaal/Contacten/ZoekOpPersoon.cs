using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

internal sealed class ZoekOpPersoonEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/contacten/zoekopdrachten", Zoek).Toont<ZoekOpPersoon>();

    private static async Task<IResult> Zoek(ZoekOpPersoon zoekopdracht, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(zoekopdracht, annulering)).AlsAntwoord();
}

/// <summary>
/// The contacts of the own organisation with a name or a telephone number, the latest first, at most fifty. The name counts whatever
/// its accents and capitals; both are encrypted, so only the whole finds them. What is looked for never stands in an address.
/// </summary>
/// <param name="Naam">Whole name.</param>
/// <param name="Telefoon">Telephone number.</param>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ZoekOpPersoon(
    [property: Persoonsgegeven] string? Naam = null, [property: Persoonsgegeven] string? Telefoon = null) : IVraag<Gevonden>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "contact";

    string IDossierlezing.Dossier => "zoekopdracht";

    /// <summary>Without what is looked for.</summary>
    public override string ToString() => nameof(ZoekOpPersoon);
}

internal sealed record Gevonden(IReadOnlyList<Contactregel> Contacten);

internal sealed class ZoekOpPersoonValidator : AbstractValidator<ZoekOpPersoon>
{
    public ZoekOpPersoonValidator()
    {
        RuleFor(z => z.Naam).MaximumLength(160);
        RuleFor(z => z.Naam).NotEmpty().When(z => string.IsNullOrWhiteSpace(z.Telefoon)).WithMessage("Geef een naam of een telefoonnummer.");
        RuleFor(z => z.Telefoon).Must(t => Telefoonnummer.Lees(t!) is not null).When(z => !string.IsNullOrWhiteSpace(z.Telefoon))
            .WithMessage("Vul een telefoonnummer in, zoals 0470 00 00 00 of +33 1 00 00 00 00.");
    }
}

internal sealed class ZoekOpPersoonHandler(OnthaalDbContext db, Aanroep aanroep) : IVraagHandler<ZoekOpPersoon, Gevonden>
{
    private const int Meest = 50;

    public async Task<Uitkomst<Gevonden>> Handle(ZoekOpPersoon request, CancellationToken cancellationToken)
    {
        var contacten = db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep);
        if (!string.IsNullOrWhiteSpace(request.Naam))
        {
            contacten = contacten.WaarBlind(db, nameof(Contact.Naamvorm), Tekst.Zoekvorm(request.Naam));
        }

        if (!string.IsNullOrWhiteSpace(request.Telefoon))
        {
            contacten = contacten.WaarBlind(db, nameof(Contact.Telefoon), Telefoonnummer.Lees(request.Telefoon)!);
        }

        return new Gevonden(await contacten.OrderByDescending(c => c.Geregistreerd).ThenByDescending(c => c.Id).Take(Meest).AlsRegels().ToListAsync(cancellationToken));
    }
}
