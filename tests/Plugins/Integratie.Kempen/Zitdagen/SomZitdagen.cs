using Integratie.Kempen.Data;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Kempen.Zitdagen;

[Vereist(KempenModule.ZitdagenZien)]
internal sealed record SomZitdagen : IVraag<Zitdagenlijst>;

internal sealed record Zitdagenlijst(IReadOnlyList<string> Plaatsen);

internal sealed class SomZitdagenHandler(KempenDbContext db) : IVraagHandler<SomZitdagen, Zitdagenlijst>
{
    public async Task<Uitkomst<Zitdagenlijst>> Handle(SomZitdagen vraag, CancellationToken annulering) =>
        new Zitdagenlijst(await db.Zitdagen.OrderBy(z => z.Dag).Select(z => z.Plaats).ToListAsync(annulering));
}
