using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Contacten;

internal sealed class CorrigeerContactEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPatch("/contacten/{id:guid}", Corrigeer).Wijzigt<CorrigeerContact>();

    private static async Task<IResult> Corrigeer(
        Guid id, Samenvoegpatch<Contactgegevens> patch, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering)
    {
        var contact = await dispatcher.Send(new ToonContact(id), annulering);
        if (!contact.IsGelukt)
        {
            return Problemen.Antwoord(contact.Mislukking);
        }

        var gegevens = patch.PasToe(contact.Waarde.Gegevens);
        return gegevens.IsGelukt
            ? (await dispatcher.Send(new CorrigeerContact(id, versie.Waarde, gegevens.Waarde), annulering)).AlsGewijzigd()
            : Problemen.Antwoord(gegevens.Mislukking);
    }
}

/// <summary>Corrects what was written about a contact; how it stood before stays readable.</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record CorrigeerContact(Guid Id, uint Versie, Contactgegevens Gegevens) : IOpdracht<Niets>;

internal sealed class CorrigeerContactValidator : AbstractValidator<CorrigeerContact>
{
    public CorrigeerContactValidator() => RuleFor(c => c.Gegevens).SetValidator(new ContactgegevensValidator());
}

internal sealed class CorrigeerContactHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<CorrigeerContact, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(CorrigeerContact request, CancellationToken cancellationToken)
    {
        var geladen = await db.Contacten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "Het contact", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var contact = geladen.Waarde;
        return Contactverwijzingen.Toets(request.Gegevens, contact.Gegevens, gebied, lijsten, instellingen, klok.Vandaag()) is { Count: > 0 } fouten
            ? Mislukking.Ongeldig(fouten)
            : contact.Corrigeer(request.Gegevens, aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets);
    }
}
