using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Berichten;

internal sealed class TelBerichtenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/berichten/tellers", Tel).Toont<TelBerichten>();

    private static async Task<IResult> Tel(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TelBerichten(), annulering)).AlsAntwoord();
}

/// <summary>How many messages are on their way, and of which kinds messages were given up.</summary>
[Vereist(PlatformRechten.WerkingZien)]
internal sealed record TelBerichten : IVraag<Berichttelling>;

/// <param name="Wacht">Not tried yet.</param>
/// <param name="Herkanst">Failed, will be tried again.</param>
/// <param name="Opzijgelegd">Given up.</param>
/// <param name="Oudste">When the oldest of those that wait was told; null when none waits.</param>
/// <param name="Modules">Modules whose outbox exists here.</param>
/// <param name="Soorten">The kinds that were given up, most first.</param>
internal sealed record Berichttelling(
    long Wacht, long Herkanst, long Opzijgelegd, DateTimeOffset? Oudste, IReadOnlyList<string> Modules, IReadOnlyList<Soorttelling> Soorten);

/// <param name="Soort">Name of the message.</param>
/// <param name="Ontvanger">Who couldn't handle it.</param>
/// <param name="Fout">Kind of the failure of the last one.</param>
/// <param name="Aantal">How many.</param>
internal sealed record Soorttelling(string Soort, string Ontvanger, string? Fout, long Aantal);

internal sealed class TelBerichtenHandler(PlatformDbContext db, Schemas schemas) : IVraagHandler<TelBerichten, Berichttelling>
{
    public async Task<Uitkomst<Berichttelling>> Handle(TelBerichten request, CancellationToken cancellationToken)
    {
        var bronnen = await schemas.Met("outbox", cancellationToken);
        var alle = string.Join(" union all ", bronnen.Select(s => $"select naam, ontvanger, fout, aangemaakt, pogingen, dood_op from {s}.outbox"));
        var sql =
            $"""
            select case when dood_op is not null then 'dood' when pogingen > 0 then 'herkanst' else 'wacht' end as staat,
                naam, ontvanger, max(fout) as fout, count(*) as aantal, min(aangemaakt) as oudste
            from ({alle}) o group by 1, naam, ontvanger
            """;
        var groepen = await db.Database.SqlQueryRaw<Groep>(sql).ToListAsync(cancellationToken);
        return new Berichttelling(
            Som(groepen, "wacht"), Som(groepen, "herkanst"), Som(groepen, "dood"), groepen.Where(g => g.Staat == "wacht").Min(g => (DateTimeOffset?)g.Oudste), bronnen,
            [.. groepen.Where(g => g.Staat == "dood").OrderByDescending(g => g.Aantal).ThenBy(g => g.Naam, StringComparer.Ordinal)
                .Select(g => new Soorttelling(g.Naam, g.Ontvanger, g.Fout, g.Aantal))]);
    }

    private static long Som(List<Groep> groepen, string staat) => groepen.Where(g => g.Staat == staat).Sum(g => g.Aantal);

    private sealed record Groep(string Staat, string Naam, string Ontvanger, string? Fout, long Aantal, DateTimeOffset Oudste);
}
