using FluentValidation;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Instellingen;

internal sealed class KeurInstellingGoedEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/instellingsvoorstellen/{id:guid}/goedkeuring", KeurGoed).Wijzigt<KeurInstellingGoed>();

    private static async Task<IResult> KeurGoed(Guid id, IfMatch versie, Goedkeuring gegevens, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new KeurInstellingGoed(id, versie.Waarde, gegevens), annulering)).AlsGewijzigd();
}

/// <summary>
/// Approves a proposed value; the proposer can't. What applied until then ends the day before, in the same transaction (KRN-03).
/// </summary>
[Vereist(PlatformRechten.InstellingenBeslissen)]
internal sealed record KeurInstellingGoed(Guid Id, uint Versie, Goedkeuring Gegevens) : IOpdracht<Niets>;

/// <param name="Besluit">What the decider has to say; null for nothing.</param>
internal sealed record Goedkeuring(string? Besluit = null);

internal sealed class KeurInstellingGoedValidator : AbstractValidator<KeurInstellingGoed>
{
    public KeurInstellingGoedValidator() => RuleFor(o => o.Gegevens.Besluit).MaximumLength(2000);
}

internal sealed class KeurInstellingGoedHandler(PlatformDbContext db, Instellingenregister register, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<KeurInstellingGoed, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(KeurInstellingGoed request, CancellationToken cancellationToken)
    {
        var geladen = await db.Instellingen.Laad(request.Id, request.Versie, "Het voorstel", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var voorstel = geladen.Waarde;
        if (!register.Alle.TryGetValue(voorstel.Sleutel, out var instelling) || instelling.Bezwaar(voorstel.Waarde) is not null)
        {
            return Mislukking.Regel("WaardePastNietMeer", "De instelling is intussen veranderd en aanvaardt deze waarde niet meer. Weiger het voorstel en doe een nieuw.");
        }

        var goedgekeurd = voorstel.KeurGoed(aanroep.Aanroeper, request.Gegevens.Besluit, klok.GetUtcNow());
        if (!goedgekeurd.IsGelukt)
        {
            return goedgekeurd.Mislukking;
        }

        var lopend = await db.Instellingen.SingleOrDefaultAsync(
            i => i.Sleutel == voorstel.Sleutel && i.Id != voorstel.Id && i.Status == Vaststellingsstatus.Goedgekeurd
                && i.GeldigVan < voorstel.GeldigVan && (i.GeldigTot == null || i.GeldigTot > voorstel.GeldigVan), cancellationToken);

        // What starts on the same day or later can't end before it starts: the database refuses the overlap, in words.
        return lopend?.BeeindigVoor(voorstel.GeldigVan) ?? goedgekeurd;
    }
}
