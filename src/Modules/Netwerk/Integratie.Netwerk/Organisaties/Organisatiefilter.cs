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
/// <param name="Gesubsidieerd">Only who is, or isn't, subsidised by Flanders.</param>
/// <param name="Status">Only who is there, or isn't any more.</param>
internal sealed record Organisatiefilter(
    string? Zoek = null, string? Gemeente = null, Organisatietype? Type = null, string? Sector = null, string? Taal = null,
    bool? Gesubsidieerd = null, Organisatiestatus Status = Organisatiestatus.Actief)
{
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
        if (Tekst.Zoekvorm(Zoek ?? "") is { Length: > 0 } term)
        {
            // In one municipality all are looked at: the best two thousand of everywhere might hold none of here.
            var gevonden = db.ZoekOrganisaties(term);
            organisaties = Leeg(Gemeente) is null
                ? organisaties.Where(o => gevonden.Contains(o.Id))
                : organisaties.Where(o => EF.Functions.TrigramsWordSimilarity(term, o.Zoekvorm) >= NetwerkDbContext.Zoekgrens);
        }

        return new Gefilterd(organisaties);
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}

/// <param name="Vraag">The organisations that fit; not asked yet.</param>
internal sealed record Gefilterd(IQueryable<Organisatie> Vraag);
