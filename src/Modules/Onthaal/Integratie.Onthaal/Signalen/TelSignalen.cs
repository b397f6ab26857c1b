using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Signalen;

internal sealed class TelSignalenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/signalen", Tel).Toont<TelSignalen>();

    private static async Task<IResult> Tel(int? jaar, int? kwartaal, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TelSignalen(jaar, kwartaal), annulering)).AlsAntwoord();
}

/// <summary>
/// The signals of the own organisation in a quarter that is over, counted by kind, theme and municipality (ONT-10). A count below
/// five isn't there. Nothing can be got back by subtracting: there is one grid and no other, its totals add up what is shown, and a
/// quarter that still grows can't be asked.
/// </summary>
/// <param name="Jaar">Year; null for that of the last quarter that is over.</param>
/// <param name="Kwartaal">Quarter, 1 to 4; null for the last one that is over.</param>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record TelSignalen(int? Jaar, int? Kwartaal) : IVraag<Signalentelling>;

/// <param name="Jaar">Year.</param>
/// <param name="Kwartaal">Quarter.</param>
/// <param name="Groepen">The counts of five or more, the largest first.</param>
/// <param name="Getoond">The sum of what is shown: what is hidden isn't in it.</param>
internal sealed record Signalentelling(int Jaar, int Kwartaal, IReadOnlyList<Signaalgroep> Groepen, int Getoond);

internal sealed record Signaalgroep(Drempelsoort Soort, string Thema, NisCode? Gemeente, string? Gemeentenaam, int Aantal);

internal sealed class TelSignalenHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<TelSignalen, Signalentelling>
{
    public async Task<Uitkomst<Signalentelling>> Handle(TelSignalen request, CancellationToken cancellationToken)
    {
        var vandaag = klok.Vandaag();
        var dit = new DateOnly(vandaag.Year, ((vandaag.Month - 1) / 3 * 3) + 1, 1);
        var vorig = dit.AddMonths(-3);
        var (jaar, kwartaal) = (request.Jaar ?? vorig.Year, request.Kwartaal ?? ((vorig.Month - 1) / 3) + 1);
        if (kwartaal is < 1 or > 4 || jaar is < 2000 or > 2200 || new DateOnly(jaar, (kwartaal * 3) - 2, 1) >= dit)
        {
            return Mislukking.Ongeldig(new Invoerfout("kwartaal", "Kies een kwartaal dat voorbij is. Een kwartaal dat nog loopt, tonen we niet.", Invoerfoutsoort.Bereik));
        }

        var van = new DateOnly(jaar, (kwartaal * 3) - 2, 1);
        var (tot, eigen) = (van.AddMonths(3), aanroep.Aanroeper.Organisatie);
        var groepen = await db.Signalen.AsNoTracking().Where(s => s.Organisatie == eigen && s.Dag >= van && s.Dag < tot)
            .GroupBy(s => new { s.Soort, s.Thema, s.Gemeente }).Where(g => g.Count() >= KleineAantallen.Kleinste)
            .Select(g => new { g.Key.Soort, g.Key.Thema, g.Key.Gemeente, Aantal = g.Count() }).ToListAsync(cancellationToken);
        return new Signalentelling(jaar, kwartaal,
            [.. groepen.OrderByDescending(g => g.Aantal).ThenBy(g => g.Thema, StringComparer.Ordinal).Select(g => new Signaalgroep(
                g.Soort, g.Thema, g.Gemeente, g.Gemeente is { } nis && gebied.Gemeenten(nis, van) is [var gemeente, ..] ? gemeente.Naam : g.Gemeente?.Waarde, g.Aantal))],
            groepen.Sum(g => g.Aantal));
    }
}
