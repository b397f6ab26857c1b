using Integratie.Kern;
using Integratie.Netwerk.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Organisaties;

/// <summary>Whether an organisation is there.</summary>
internal enum Organisatiestatus
{
    /// <summary>It is there today.</summary>
    Actief,

    /// <summary>Its last day is over.</summary>
    Beeindigd,

    /// <summary>Either.</summary>
    Alle,
}

/// <summary>What is looked for in the list of organisations, and in its exports.</summary>
/// <param name="Zoek">Words of the name, a number, a municipality; forgiving typing errors.</param>
/// <param name="Gemeente">A municipality by NIS code, postal code or name: only who has its seat there or works there.</param>
/// <param name="Type">Only this kind.</param>
/// <param name="Sector">Only this sector (code).</param>
/// <param name="Taal">Only who helps in this language (code).</param>
/// <param name="Werktaal">Only who works in this language itself (code), as far as that is recorded.</param>
/// <param name="Gesubsidieerd">Only who is, or isn't, subsidised by Flanders.</param>
/// <param name="Status">Only who is there, or isn't any more.</param>
internal sealed record Organisatiefilter(
    string? Zoek = null, string? Gemeente = null, Organisatietype? Type = null, string? Sector = null, string? Taal = null,
    bool? Gesubsidieerd = null, Organisatiestatus Status = Organisatiestatus.Actief, string? Werktaal = null)
{
    /// <summary>So many are found of a term at most; more when others of them may fall away.</summary>
    private const int Meest = 250;

    private const int MeestMetFilters = 2000;

    private bool HeeftFilters =>
        Type is not null || Gesubsidieerd is not null || Status is not Organisatiestatus.Actief || Leeg(Sector) is not null || Leeg(Taal) is not null || Leeg(Werktaal) is not null;

    /// <summary>The organisations that fit; a failure when the municipality isn't known.</summary>
    public Uitkomst<Gefilterd> PasToe(NetwerkDbContext db, Plaatsen plaatsen, DateOnly vandaag)
    {
        var organisaties = db.Organisaties.AsNoTracking().Where(o => o.SamengevoegdMet == null);
        if (Leeg(Gemeente) is { } getypt)
        {
            if (plaatsen.Herken(getypt) is not { } gemeente)
            {
                return Mislukking.Ongeldig(new Invoerfout("gemeente",
                    "We kennen deze gemeente of postcode niet. Geef een gemeente in Vlaanderen of Brussel.", Invoerfoutsoort.VerwijzingOntbreekt));
            }

            var nabij = plaatsen.Nabij(gemeente);
            string[] gebieden = [.. nabij.Hier, .. nabij.Ruimer];
            organisaties = organisaties.Where(o => nabij.Gemeenten.Contains(o.Gemeente) || o.Werkgebied.Any(w => gebieden.Contains(w)));
        }

        if (Type is { } type)
        {
            organisaties = organisaties.Where(o => o.Type == type);
        }

        if (Leeg(Sector) is { } sector)
        {
            organisaties = organisaties.Where(o => o.Sector == sector);
        }

        if (Leeg(Taal) is { } taal)
        {
            organisaties = organisaties.Where(o => o.Talen.Contains(taal));
        }

        if (Leeg(Werktaal) is { } werktaal)
        {
            organisaties = organisaties.Where(o => o.Werktalen.Contains(werktaal));
        }

        if (Gesubsidieerd is { } gesubsidieerd)
        {
            organisaties = organisaties.Where(o => o.IsGesubsidieerd == gesubsidieerd);
        }

        organisaties = Status switch
        {
            Organisatiestatus.Actief => organisaties.Where(o => o.GeldigTot == null || o.GeldigTot > vandaag),
            Organisatiestatus.Beeindigd => organisaties.Where(o => o.GeldigTot <= vandaag),
            _ => organisaties,
        };
        if (Tekst.Zoekvorm(Zoek ?? "") is not { Length: > 0 } term)
        {
            return new Gefilterd(organisaties.Select(o => new Treffer { Organisatie = o, Afstand = 0 }));
        }

        // In one municipality all are looked at: the best of everywhere might hold none of here.
        return new Gefilterd(Leeg(Gemeente) is null
            ? organisaties.Join(
                db.VindOrganisaties(term, HeeftFilters ? MeestMetFilters : Meest), o => o.Id, t => t.Id, (o, t) => new Treffer { Organisatie = o, Afstand = t.Afstand })
            : organisaties.Where(o => EF.Functions.TrigramsWordSimilarity(term, o.Zoekvorm) >= NetwerkDbContext.Zoekgrens)
                .Select(o => new Treffer { Organisatie = o, Afstand = EF.Functions.TrigramsWordSimilarityDistance(term, o.Zoekvorm) }));
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}

/// <summary>An organisation that fits.</summary>
internal sealed class Treffer
{
    public required Organisatie Organisatie { get; init; }

    /// <summary>How unlike what was typed; 0 when nothing was.</summary>
    public required double Afstand { get; init; }
}

/// <param name="Vraag">The organisations that fit; not asked yet.</param>
internal sealed record Gefilterd(IQueryable<Treffer> Vraag);
