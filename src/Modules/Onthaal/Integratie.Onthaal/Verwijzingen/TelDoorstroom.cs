using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class TelDoorstroomEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/doorstroom", Tel).Toont<TelDoorstroom>();

    private static async Task<IResult> Tel(DateOnly? van, DateOnly? totEnMet, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TelDoorstroom(van, totEnMet), annulering)).AlsAntwoord();
}

/// <summary>
/// Whether referrals of the own organisation worked, per actor and per theme (ONT-04). Withdrawn ones don't count. A group below five
/// isn't there, and in a group a count of one to four is left out, with another one beside it so that nothing can be got back by
/// subtracting.
/// </summary>
/// <param name="Van">From this day; null for ninety days ago.</param>
/// <param name="TotEnMet">To this day; null for today.</param>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record TelDoorstroom(DateOnly? Van, DateOnly? TotEnMet) : IVraag<Doorstroomtelling>;

/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day.</param>
/// <param name="PerActor">Per organisation of the social map, the largest first; free actors together, without a key.</param>
/// <param name="PerThema">Per theme, the largest first.</param>
internal sealed record Doorstroomtelling(DateOnly Van, DateOnly TotEnMet, IReadOnlyList<Doorstroomgroep> PerActor, IReadOnlyList<Doorstroomgroep> PerThema);

/// <param name="Sleutel">Key of the actor or code of the theme; null for the free actors together.</param>
/// <param name="Naam">Name of the actor; null for a theme, and when it isn't known.</param>
/// <param name="Totaal">How many.</param>
/// <param name="NogNietBekend">Without an answer; null when it is hidden, as the three below.</param>
/// <param name="Aangekomen">Got there.</param>
/// <param name="NietAangekomen">Never came.</param>
/// <param name="Geholpen">Got there and was helped.</param>
internal sealed record Doorstroomgroep(
    string? Sleutel, string? Naam, int Totaal, int? NogNietBekend, int? Aangekomen, int? NietAangekomen, int? Geholpen);

internal sealed class TelDoorstroomHandler(OnthaalDbContext db, INetwerkRaadpleging netwerk, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<TelDoorstroom, Doorstroomtelling>
{
    private const int Periode = 90;

    public async Task<Uitkomst<Doorstroomtelling>> Handle(TelDoorstroom request, CancellationToken cancellationToken)
    {
        var totEnMet = request.TotEnMet ?? klok.Vandaag();
        var van = request.Van ?? totEnMet.AddDays(-Periode);
        if (Tijdvak.Keur(van, totEnMet) is { } mis)
        {
            return mis;
        }

        var cellen = await new Verwijzingsfilter(Van: van, TotEnMet: totEnMet).PasToe(db.Verwijzingen.AsNoTracking().VanEigenOrganisatie(aanroep))
            .Where(v => !v.IsIngetrokken).GroupBy(v => new { v.Actor, v.Thema, v.Doorstroom })
            .Select(g => new { g.Key.Actor, g.Key.Thema, g.Key.Doorstroom, Aantal = g.Count() }).ToListAsync(cancellationToken);
        var perActor = cellen.GroupBy(c => c.Actor?.ToString() ?? "", c => (c.Doorstroom, c.Aantal)).Select(g => Groep(g.Key, g)).OfType<Doorstroomgroep>().ToList();
        var perThema = cellen.GroupBy(c => c.Thema, c => (c.Doorstroom, c.Aantal)).Select(g => Groep(g.Key, g)).OfType<Doorstroomgroep>();
        var namen = await netwerk.Organisaties([.. perActor.Where(g => g.Sleutel is not null).Select(g => Guid.Parse(g.Sleutel!))], cancellationToken);
        return new Doorstroomtelling(
            van, totEnMet,
            [.. Gesorteerd(perActor.Select(g => g with { Naam = g.Sleutel is { } s && namen.TryGetValue(Guid.Parse(s), out var kaart) ? kaart.Naam : null }))],
            [.. Gesorteerd(perThema)]);
    }

    private static IEnumerable<Doorstroomgroep> Gesorteerd(IEnumerable<Doorstroomgroep> groepen) =>
        groepen.OrderByDescending(g => g.Totaal).ThenBy(g => g.Naam ?? g.Sleutel, StringComparer.Ordinal);

    private static Doorstroomgroep? Groep(string sleutel, IEnumerable<(Doorstroom Doorstroom, int Aantal)> cellen)
    {
        var aantallen = cellen.ToLookup(c => c.Doorstroom, c => c.Aantal);
        int?[] tellers = [.. Enum.GetValues<Doorstroom>().Select(d => (int?)aantallen[d].Sum())];
        var totaal = tellers.Sum() ?? 0;
        if (totaal < KleineAantallen.Kleinste)
        {
            return null;
        }

        var verborgen = Enumerable.Range(0, tellers.Length).Where(i => tellers[i] is > 0 and < KleineAantallen.Kleinste).ToList();
        if (verborgen.Count == 1)
        {
            verborgen.Add(Enumerable.Range(0, tellers.Length).Except(verborgen).OrderBy(i => tellers[i] == 0).ThenBy(i => tellers[i]).First());
        }

        foreach (var i in verborgen)
        {
            tellers[i] = null;
        }

        return new(sleutel.Length == 0 ? null : sleutel, null, totaal, tellers[0], tellers[1], tellers[2], tellers[3]);
    }
}
