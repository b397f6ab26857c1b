using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Organisaties;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Aanbod;

/// <summary>What is looked for on the social map, and in its exports.</summary>
/// <param name="Zoek">Words of the offer or of the organisation, forgiving typing errors.</param>
/// <param name="Gemeente">A municipality by NIS code, postal code or name: what can be used there, the nearest first.</param>
/// <param name="Thema">Only about this.</param>
/// <param name="Taal">Only in this language (code).</param>
/// <param name="Organisatie">Only of this organisation.</param>
/// <param name="Op">The day; null for today.</param>
internal sealed record Kaartfilter(
    string? Zoek = null, string? Gemeente = null, Thema? Thema = null, string? Taal = null, Guid? Organisatie = null, DateOnly? Op = null)
{
    /// <summary>The offers that fit; a failure when the municipality isn't known.</summary>
    public Uitkomst<Kaartvraag> PasToe(NetwerkDbContext db, Plaatsen plaatsen, DateOnly vandaag)
    {
        Gemeentekaart? gemeente = null;
        if (!string.IsNullOrWhiteSpace(Gemeente) && (gemeente = plaatsen.Herken(Gemeente)) is null)
        {
            return Mislukking.Ongeldig(new Invoerfout("gemeente",
                "We kennen deze gemeente of postcode niet. Geef een gemeente in Vlaanderen of Brussel.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        var (op, term) = (Op ?? vandaag, Tekst.Zoekvorm(Zoek ?? ""));
        var aanbod = db.Aanbod.AsNoTracking().Where(a => a.GeldigVan <= op && (a.GeldigTot == null || a.GeldigTot > op));
        if (Thema is { } thema)
        {
            aanbod = aanbod.Where(a => a.Thema == thema);
        }

        if (!string.IsNullOrWhiteSpace(Taal))
        {
            aanbod = aanbod.Where(a => a.Talen.Contains(Taal));
        }

        if (Organisatie is { } organisatie)
        {
            aanbod = aanbod.Where(a => a.Organisatie == organisatie);
        }

        if (gemeente is not null)
        {
            // Around one municipality all are looked at: the best of everywhere might hold none of here.
            var nabij = Nabij(db, aanbod, op, plaatsen.Nabij(gemeente));
            return new Kaartvraag(
                term.Length == 0
                    ? nabij
                    : nabij.Where(r => EF.Functions.TrigramsWordSimilarity(term, r.Aanbieding.Zoekvorm) >= NetwerkDbContext.Zoekgrens
                        || EF.Functions.TrigramsWordSimilarity(term, r.Organisatie.Zoekvorm) >= NetwerkDbContext.Zoekgrens),
                HeeftRang: true);
        }

        if (term.Length > 0)
        {
            var gevonden = db.ZoekAanbod(term);
            aanbod = aanbod.Where(a => gevonden.Contains(a.Id));
        }

        return new Kaartvraag(Overal(db, aanbod, op, term), HeeftRang: term.Length > 0);
    }

    /// <summary>What can be used in a municipality, with how near it is.</summary>
    public static IQueryable<Kaartrij> Nabij(NetwerkDbContext db, IQueryable<Aanbieding> aanbod, DateOnly op, Nabijheid nabij)
    {
        var (gemeenten, hier, alle) = (nabij.Gemeenten, nabij.Hier, nabij.Hier.Concat(nabij.Ruimer).ToArray());
        return aanbod.Where(a => a.Gebieden.Any(g => alle.Contains(g)))
            .Join(Actief(db, op), a => a.Organisatie, o => o.Id, (a, o) => new Kaartrij
            {
                Aanbieding = a,
                Organisatie = o,
                Rang = gemeenten.Contains(o.Gemeente) ? 0d : a.Gebieden.Any(g => hier.Contains(g)) ? 1d : 2d,
            });
    }

    private static IQueryable<Kaartrij> Overal(NetwerkDbContext db, IQueryable<Aanbieding> aanbod, DateOnly op, string term) =>
        aanbod.Join(Actief(db, op), a => a.Organisatie, o => o.Id, (a, o) => new Kaartrij
        {
            Aanbieding = a,
            Organisatie = o,
            Rang = EF.Functions.Least(EF.Functions.TrigramsWordSimilarityDistance(term, a.Zoekvorm), EF.Functions.TrigramsWordSimilarityDistance(term, o.Zoekvorm)),
        });

    private static IQueryable<Organisatie> Actief(NetwerkDbContext db, DateOnly op) =>
        db.Organisaties.AsNoTracking().Where(o => o.GeldigTot == null || o.GeldigTot > op);
}

/// <summary>An offer on the map.</summary>
internal sealed class Kaartrij
{
    public required Aanbieding Aanbieding { get; init; }

    public required Organisatie Organisatie { get; init; }

    /// <summary>How near it is (0, 1, 2), or how unlike what was typed; lower first.</summary>
    public required double Rang { get; init; }
}

/// <param name="Vraag">The offers that fit; not asked yet.</param>
/// <param name="HeeftRang">Whether the rank says anything; without it the order is by name.</param>
internal sealed record Kaartvraag(IQueryable<Kaartrij> Vraag, bool HeeftRang);
