using Integratie.Gebied.Data;
using Integratie.Gebied.Loketaanvragen.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketaanvragen;

/// <summary>
/// What waits for this caller: for who decides the requests that others submitted (four eyes), for who asks what came back or may
/// be opened (GEB-10).
/// </summary>
internal sealed class Loketaanvraagtegels(GebiedDbContext db, Gebiedsgeheugen geheugen, Rechtenregister rechten, TimeProvider klok) : IStarttegelbron
{
    public const string Titel = "Loketaanvragen";

    public async Task<IReadOnlyList<Starttegel>> Tegels(Aanroeper aanroeper, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(aanroeper);
        if (rechten.Mag(aanroeper, GebiedRechten.LoketaanvraagBeslissen))
        {
            var ingediend = await db.Loketaanvragen.AsNoTracking().Where(a => a.Status == Aanvraagstatus.Ingediend).OrderBy(a => a.IngediendOp).ToListAsync(annulering);
            ingediend.RemoveAll(a => a.IsVan(aanroeper.Id));
            return [Tegel(ingediend, "Wachten op uw beslissing", "Er wacht niets op uw beslissing", Aanvraagstatus.Ingediend)];
        }

        if (!rechten.Mag(aanroeper, GebiedRechten.LoketaanvraagIndienen))
        {
            return [];
        }

        var eigen = await db.Loketaanvragen.AsNoTracking()
            .Where(a => a.Organisatie == aanroeper.Organisatie && a.Loket == null && (a.Status == Aanvraagstatus.Teruggestuurd || a.Status == Aanvraagstatus.Goedgekeurd))
            .OrderBy(a => a.Id).ToListAsync(annulering);
        eigen.RemoveAll(a => !EenAanvragerBlijftInHetEigenGebied.Mag(aanroeper, a, klok.Vandaag(), geheugen.Beeld));
        var terug = eigen.Where(a => a.Status is Aanvraagstatus.Teruggestuurd).ToList();
        return terug.Count > 0
            ? [Tegel(terug, "Teruggestuurd om aan te vullen", "", Aanvraagstatus.Teruggestuurd)]
            : eigen.Count > 0
                ? [Tegel(eigen, "Goedgekeurd, nog niet geopend", "", Aanvraagstatus.Goedgekeurd)]
                : [];
    }

    private static Starttegel Tegel(List<Loketaanvraag> aanvragen, string uitleg, string niets, Aanvraagstatus status) => new(
        Titel, $"{aanvragen.Count}", aanvragen.Count == 0 ? niets : uitleg,
        aanvragen switch { [var enige] => $"/gebied/loketaanvragen/{enige.Id}", [] => "/gebied/loketaanvragen", _ => $"/gebied/loketaanvragen?status={status}" },
        aanvragen.Count == 0 ? Checkstaat.Goed : Checkstaat.LetOp, 12);
}
