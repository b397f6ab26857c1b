using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Invoeren;

/// <summary>Checks the next portion of rows: can they be read, and does the organisation exist already?</summary>
/// <param name="Invoer">Key of the entry.</param>
/// <param name="Portie">How many rows at once.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record ToetsRijen(Guid Invoer, int Portie = 250) : IOpdracht<Rijportie>;

internal sealed class ToetsRijenHandler(NetwerkDbContext db, Plaatsen plaatsen) : IOpdrachtHandler<ToetsRijen, Rijportie>
{
    public async Task<Uitkomst<Rijportie>> Handle(ToetsRijen request, CancellationToken cancellationToken)
    {
        await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Invoeren.MetSlot(request.Invoer, cancellationToken) is not { } invoer)
        {
            return Mislukking.NietGevonden("De invoer");
        }

        var rijen = await db.Invoerrijen.AsNoTracking().Where(r => r.Invoer == request.Invoer && r.Oordeel == null)
            .OrderBy(r => r.Rij).Take(request.Portie).ToListAsync(cancellationToken);
        var lezer = new Rijlezer(invoer.Kolommen, plaatsen);
        var gelezen = rijen.Select(r => (r.Rij, Cellen: r.Lees())).Select(r => (r.Rij, Gelezen: lezer.Lees(r.Cellen), r.Cellen)).ToList();
        var leesbaar = gelezen.Where(r => r.Gelezen.Gegevens is not null).Select(r => (r.Rij, Gegevens: r.Gelezen.Gegevens!)).ToList();
        var bekenden = await db.ZoekBekenden(leesbaar, cancellationToken);
        var eerder = await Eerder(request.Invoer, [.. leesbaar.Select(r => Invoerrij.Herken(r.Gegevens)).Distinct()], cancellationToken);
        var oordelen = new List<Rijoordeel>();
        foreach (var (rij, (gegevens, fouten), cellen) in gelezen)
        {
            oordelen.Add(gegevens is null
                ? new(rij, Oordeel.Fout, cellen.FirstOrDefault(c => c.Length > 0), string.Join('\n', fouten), null, null, null)
                : eerder.TryGetValue(Invoerrij.Herken(gegevens), out var zelfde)
                    ? new(rij, Oordeel.Fout, gegevens.Naam, $"Dezelfde organisatie staat al in rij {zelfde}.", null, null, null)
                    : Beoordeel(rij, gegevens, bekenden.GetValueOrDefault(rij)));
            if (gegevens is not null)
            {
                eerder.TryAdd(Invoerrij.Herken(gegevens), rij);
            }
        }

        await db.Beoordeel(request.Invoer, oordelen, cancellationToken);
        var open = await db.Invoerrijen.CountAsync(r => r.Invoer == request.Invoer && r.Oordeel == null, cancellationToken);
        if (open == 0)
        {
            invoer.IsGetoetst();
        }

        return new Rijportie(invoer.Aantal - open, invoer.Aantal, open == 0,
            [.. oordelen.Where(o => o.Oordeel is Oordeel.Fout).Select(o => (o.Rij, o.Fouten!.Replace("\n", " ", StringComparison.Ordinal)))]);
    }

    private static Rijoordeel Beoordeel(int rij, Organisaties.Organisatiegegevens gegevens, Rijgelijkenis? bekende) => new(
        rij, bekende is null ? Oordeel.Nieuw : bekende.IsZeker ? Oordeel.BestaatAl : Oordeel.LijktOp, gegevens.Naam, null, gegevens,
        bekende?.Id, bekende?.Naam);

    /// <summary>The first row of this list that was the same organisation.</summary>
    private async Task<Dictionary<string, int>> Eerder(Guid invoer, string[] herkenningen, CancellationToken annulering) =>
        await db.Invoerrijen.AsNoTracking().Where(r => r.Invoer == invoer && herkenningen.Contains(r.Herkenning!))
            .GroupBy(r => r.Herkenning!).Select(g => new { g.Key, Rij = g.Min(r => r.Rij) }).ToDictionaryAsync(g => g.Key, g => g.Rij, annulering);
}
