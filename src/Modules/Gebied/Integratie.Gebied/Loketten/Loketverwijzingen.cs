using Integratie.Gebied.Data;
using Integratie.Gebied.Gemeenten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketten;

/// <summary>What a desk names must exist: its municipality on its first day, its postal code, its languages, its services.</summary>
internal static class Loketverwijzingen
{
    /// <summary>What doesn't exist, per field; one query at most.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="beeld">The picture of now.</param>
    /// <param name="gegevens">The desk.</param>
    /// <param name="huidig">The desk as it was: what it keeps needs no check, so that an ended code never blocks another change.</param>
    /// <param name="annulering">Stops the query.</param>
    public static async Task<IReadOnlyList<Invoerfout>> Toets(
        GebiedDbContext db, Gebiedsbeeld beeld, Loketgegevens gegevens, Loketgegevens? huidig, CancellationToken annulering)
    {
        var fouten = new List<Invoerfout>();
        if (gegevens.Gemeente != huidig?.Gemeente
            && DeNisCodeTeltInDePeriode.Toets("gemeente", gegevens.Gemeente, new(gegevens.GeldigVan, gegevens.GeldigVan), beeld.Gemeenten) is { } gemeente)
        {
            fouten.Add(gemeente);
        }

        if (beeld.Plaatsen.Postcode(gegevens.Postcode) is null)
        {
            fouten.Add(new("postcode", $"De postcode {gegevens.Postcode} ligt niet in het werkgebied.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        string[] talen = [.. (gegevens.Talen ?? []).Except(huidig?.Talen ?? [], StringComparer.Ordinal)];
        string[] diensten = [.. (gegevens.Diensten ?? []).Except(huidig?.Diensten ?? [], StringComparer.Ordinal)];
        if (talen.Length + diensten.Length > 0)
        {
            var regio = beeld.Regio(gegevens.Gemeente, gegevens.GeldigVan)?.Code;
            var bekend = (await db.Talen.Where(t => talen.Contains(t.Code)).Select(t => new { IsTaal = true, t.Code })
                .Concat(db.Diensten
                    .Where(d => diensten.Contains(d.Code) && (d.GeldigTot == null || d.GeldigTot > gegevens.GeldigVan) && (d.Regio == null || d.Regio == regio))
                    .Select(d => new { IsTaal = false, d.Code }))
                .ToListAsync(annulering)).ToLookup(r => r.IsTaal, r => r.Code);
            fouten.AddRange(talen.Except(bekend[true], StringComparer.Ordinal)
                .Select(code => new Invoerfout("talen", $"Er is geen taal met code ‘{code}’.", Invoerfoutsoort.VerwijzingOntbreekt)));
            fouten.AddRange(diensten.Except(bekend[false], StringComparer.Ordinal).Select(code => new Invoerfout("diensten",
                $"De dienst ‘{code}’ staat niet in de catalogus van deze regio, of is beëindigd.", Invoerfoutsoort.VerwijzingOntbreekt)));
        }

        return fouten;
    }

    /// <summary>The desk with a place on the map: that of its postal code when it has none of its own.</summary>
    public static Loketgegevens MetPlaats(Loketgegevens gegevens, Gebiedsbeeld beeld) =>
        gegevens.Breedtegraad is null && beeld.Plaatsen.Postcode(gegevens.Postcode) is { } gebied
            ? gegevens with { Breedtegraad = gebied.Breedtegraad, Lengtegraad = gebied.Lengtegraad }
            : gegevens;
}
