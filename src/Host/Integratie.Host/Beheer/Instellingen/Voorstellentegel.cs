using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Instellingen;

/// <summary>How many proposed settings of somebody else wait, as a tile for who may decide on them (KRN-03).</summary>
internal sealed class Voorstellentegel(PlatformDbContext db, Rechtenregister rechten) : IStarttegelbron
{
    public async Task<IReadOnlyList<Starttegel>> Tegels(Aanroeper aanroeper, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(aanroeper);
        if (!rechten.Mag(aanroeper, PlatformRechten.InstellingenBeslissen))
        {
            return [];
        }

        var wie = aanroeper.Id;
        var wachtend = await db.Instellingen.Where(i => i.Status == Vaststellingsstatus.Voorgesteld && i.VoorgesteldDoor != wie)
            .OrderBy(i => i.VoorgesteldOp).Select(i => i.Id).ToListAsync(annulering);
        return wachtend is [var oudste, ..]
            ? [new("Voorgestelde instellingen", $"{wachtend.Count}", "Wachten op uw beslissing", $"/beheer/instellingsvoorstellen/{oudste}", Checkstaat.LetOp, 15)]
            : [];
    }
}
