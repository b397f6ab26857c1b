using FluentValidation;
using Integratie.Gebied.Bevoegdheden.Regels;
using Integratie.Gebied.Data;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Bevoegdheden;

internal sealed class KeurBevoegdheidGoedEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/matrix/{id:guid}/goedkeuring", KeurGoed).Wijzigt<KeurBevoegdheidGoed>();

    private static async Task<IResult> KeurGoed(
        Guid id, Goedkeuring goedkeuring, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new KeurBevoegdheidGoed(id, versie.Waarde, goedkeuring.Toelichting), annulering)).AlsGewijzigd();
}

/// <summary>
/// Approves a proposed row of the matrix. The row before it ends on the eve of its first day; running cases keep their regime
/// (GEB-05, GEB-07). A row that needs an agreement is refused while none was registered (OVK-03).
/// </summary>
[Vereist(GebiedRechten.BevoegdheidBeslissen)]
internal sealed record KeurBevoegdheidGoed(Guid Id, uint Versie, string? Toelichting) : IOpdracht<Niets>;

internal sealed class KeurBevoegdheidGoedValidator : AbstractValidator<KeurBevoegdheidGoed>
{
    public KeurBevoegdheidGoedValidator() => RuleFor(k => k.Toelichting).MaximumLength(2000);
}

internal sealed class KeurBevoegdheidGoedHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<KeurBevoegdheidGoed, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(KeurBevoegdheidGoed request, CancellationToken cancellationToken)
    {
        var geladen = await db.Bevoegdheden.Laad(request.Id, request.Versie, "De rij van de matrix", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var rij = geladen.Waarde;
        var goedgekeurd = rij.KeurGoed(aanroep.Aanroeper, request.Toelichting, klok.GetUtcNow());
        if (!goedgekeurd.IsGelukt)
        {
            return goedgekeurd;
        }

        var zelfdeTaak = await db.Bevoegdheden
            .Where(b => b.Id != rij.Id && b.Taak == rij.Taak && b.Status == Vaststellingsstatus.Goedgekeurd).ToListAsync(cancellationToken);
        var bezwaar = rij.GaatNietTerugInDeTijd(klok.Vandaag())
            ?? EenPlaatsHeeftEenBevoegdePerTaak.Toets(rij, zelfdeTaak, geheugen.Beeld)
            ?? EenVoorwaardeVraagtEenGeregistreerdeOvereenkomst.Toets(rij, await Overeenkomsten(rij, cancellationToken), geheugen.Beeld)
            ?? rij.NeemOver([.. zelfdeTaak.Where(b => b.Gebied == rij.Gebied)], Erfenis.Vorige(geheugen.Beeld, rij.Gebied, rij.Taak, rij.GeldigVan));
        return bezwaar is null ? default(Niets) : bezwaar;
    }

    private async Task<IReadOnlyList<Overeenkomst>> Overeenkomsten(Bevoegdheid rij, CancellationToken annulering) =>
        rij.Voorwaarde is null ? [] : await db.Overeenkomsten.AsNoTracking().Where(o => o.Type == rij.Voorwaarde).ToListAsync(annulering);
}
