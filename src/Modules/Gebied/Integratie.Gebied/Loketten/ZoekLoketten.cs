using System.Globalization;
using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Plaatsen;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketten;

internal sealed class ZoekLokettenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketten", Zoek).Somt<ZoekLoketten>();

    private static async Task<IResult> Zoek(
        string? zoek, string? bij, string? taal, string? dienst, string? regio, bool? nuOpen, DateOnly? op, [AsParameters] Bladvraag blad,
        IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekLoketten(zoek, bij, taal, dienst, regio, nuOpen is true, op, blad), annulering)).AlsCollectie(blad);
}

/// <summary>
/// The desks of a day: those near a place first, or the best match of what was typed, or by municipality (GEB-08, GEB-11).
/// </summary>
/// <param name="Zoek">Words of the name or the address, forgiving typing errors; null for all.</param>
/// <param name="Bij">A municipality by NIS code, postal code or name, now or before, also misspelt; the nearest desks first.</param>
/// <param name="Taal">Only where this language (code) is spoken.</param>
/// <param name="Dienst">Only where this service (code) is offered.</param>
/// <param name="Regio">Only in this region (code).</param>
/// <param name="NuOpen">Only what is open at this moment.</param>
/// <param name="Op">The day; null for today.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ZoekLoketten(
    string? Zoek, string? Bij, string? Taal, string? Dienst, string? Regio, bool NuOpen, DateOnly? Op, Bladvraag Blad) : IVraag<Blad<Loketregel>>;

internal sealed class ZoekLokettenValidator : AbstractValidator<ZoekLoketten>
{
    public ZoekLokettenValidator()
    {
        RuleFor(z => z.Zoek).MaximumLength(80);
        RuleFor(z => z.Bij).MaximumLength(80);
    }
}

internal sealed class ZoekLokettenHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Bladwijzers bladwijzers, TimeProvider klok)
    : IVraagHandler<ZoekLoketten, Blad<Loketregel>>
{
    public async Task<Uitkomst<Blad<Loketregel>>> Handle(ZoekLoketten request, CancellationToken cancellationToken)
    {
        var (beeld, nu, op) = (geheugen.Beeld, klok.GetUtcNow(), request.Op ?? klok.Vandaag());
        var (term, taal, dienst, bij) = (Tekst.Zoekvorm(request.Zoek ?? ""), Leeg(request.Taal), Leeg(request.Dienst), Leeg(request.Bij));
        var kenmerk = $"loketten {term} {bij} {taal} {dienst} {request.Regio} {request.NuOpen} {op:O}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        Gemeentekaart? plaats = null;
        if (bij is not null)
        {
            if (Plaatsherkenning.Herken(bij, op, beeld.Gemeenten, beeld.Plaatsen).Gemeenten is not [var gevonden, ..])
            {
                return Mislukking.Ongeldig(new Invoerfout("bij",
                    "We kennen deze gemeente of postcode niet. Geef een gemeente in Vlaanderen of Brussel.", Invoerfoutsoort.VerwijzingOntbreekt));
            }

            plaats = GebiedRaadpleging.Kaart(gevonden);
        }

        // Desks are counted in hundreds: one query fetches the candidates; open now, region and distance are known here alone.
        var kandidaten = await db.Loketten.AsNoTracking()
            .Where(l => l.GeldigVan <= op && (l.GeldigTot == null || l.GeldigTot > op))
            .Where(l => (taal == null || l.Talen.Contains(taal)) && (dienst == null || l.Diensten.Contains(dienst)))
            .Select(l => new { Loket = l, Verschil = term == "" ? 0 : EF.Functions.TrigramsWordSimilarityDistance(term, l.Zoekvorm) })
            .Where(r => r.Verschil <= Zoeken.Verste).ToListAsync(cancellationToken);
        var rijen = kandidaten
            .Select(k => (Regel: Loketregel.Van(k.Loket, beeld, op, nu, plaats), k.Verschil))
            .Where(r => (!request.NuOpen || r.Regel.IsOpen) && (Leeg(request.Regio) is not { } regio || r.Regel.Regio?.Code == regio))
            .Select(r => (r.Regel, Plek: Plek(r.Regel, r.Verschil, plaats is not null)))
            .OrderBy(r => r.Plek.Rang).ThenBy(r => r.Plek.Naam, StringComparer.Ordinal).ToList();
        long? totaal = request.Blad.MetTotaal ? rijen.Count : null;
        if (begin.Waarde is [var rang, var naam])
        {
            var na = double.Parse(rang, CultureInfo.InvariantCulture);
            rijen = [.. rijen.Where(r => r.Plek.Rang > na || (r.Plek.Rang == na && string.CompareOrdinal(r.Plek.Naam, naam) > 0))];
        }

        var blad = bladwijzers.Maak([.. rijen.Take(request.Blad.Grootte + 1)], request.Blad, kenmerk,
            r => [r.Plek.Rang.ToString("R", CultureInfo.InvariantCulture), r.Plek.Naam], totaal);
        return new Blad<Loketregel>([.. blad.Items.Select(r => r.Regel)], blad.Volgende, blad.Totaal);
    }

    /// <summary>Where a desk stands in the list; unique, so that a page can go on after it.</summary>
    private static (double Rang, string Naam) Plek(Loketregel regel, double verschil, bool bijPlaats) =>
        (bijPlaats ? regel.AfstandKm ?? double.MaxValue : Math.Round(verschil, 6), $"{regel.Gemeentenaam} {regel.Naam} {regel.Id}");

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
