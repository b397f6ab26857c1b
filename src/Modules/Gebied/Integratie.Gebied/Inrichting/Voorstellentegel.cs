using Integratie.Gebied.Data;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Inrichting;

/// <summary>
/// How many proposals of somebody else wait for a decision, for who may decide: rows of the competence matrix and layouts of the
/// regions (GEB-05, KRN-03). Who proposed is not asked: four eyes.
/// </summary>
internal sealed class Voorstellentegel(GebiedDbContext db, Rechtenregister rechten) : IStarttegelbron
{
    public async Task<IReadOnlyList<Starttegel>> Tegels(Aanroeper aanroeper, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(aanroeper);
        var (ookMatrix, ookRegios) = (rechten.Mag(aanroeper, GebiedRechten.BevoegdheidBeslissen), rechten.Mag(aanroeper, GebiedRechten.RegioBeslissen));
        if (!ookMatrix && !ookRegios)
        {
            return [];
        }

        var wie = aanroeper.Id;
        var wachtend = await db.Bevoegdheden.Where(b => ookMatrix && b.Status == Vaststellingsstatus.Voorgesteld && b.VoorgesteldDoor != wie)
            .Select(b => new { b.Id, b.VoorgesteldOp, IsRij = true })
            .Concat(db.Regioindelingen.Where(i => ookRegios && i.Status == Vaststellingsstatus.Voorgesteld && i.VoorgesteldDoor != wie)
                .Select(i => new { i.Id, i.VoorgesteldOp, IsRij = false }))
            .OrderBy(v => v.VoorgesteldOp).ToListAsync(annulering);
        if (wachtend is not [var oudste, ..])
        {
            return [new("Voorstellen van collega's", "0", "Er wacht niets op uw beslissing", "/gebied/matrix", Checkstaat.Goed, 10)];
        }

        var (rijen, regios) = (wachtend.Count(v => v.IsRij), wachtend.Count(v => !v.IsRij));
        var uitleg = (rijen, regios) switch
        {
            ( > 0, > 0) => $"{rijen} over de bevoegdheidsmatrix, {regios} over de regio's",
            ( > 0, _) => "Over de bevoegdheidsmatrix",
            _ => "Over de regio's",
        };
        var lijst = oudste.IsRij ? "/gebied/matrix" : "/gebied/regios";
        return [new("Voorstellen van collega's", $"{wachtend.Count}", uitleg, wachtend.Count == 1 ? $"{lijst}/{oudste.Id}" : lijst, Checkstaat.LetOp, 10)];
    }
}
