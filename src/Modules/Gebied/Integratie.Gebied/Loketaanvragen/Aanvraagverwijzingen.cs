using Integratie.Gebied.Data;
using Integratie.Gebied.Gemeenten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketaanvragen;

/// <summary>What a request names must exist: its municipality today, its postal code, its services; and no figure is of a year to come.</summary>
internal static class Aanvraagverwijzingen
{
    public static async Task<IReadOnlyList<Invoerfout>> Toets(
        GebiedDbContext db, Gebiedsbeeld beeld, Aanvraaggegevens gegevens, DateOnly vandaag, CancellationToken annulering)
    {
        var fouten = new List<Invoerfout>();
        if (DeNisCodeTeltInDePeriode.Toets("gemeente", gegevens.Gemeente, new(vandaag, vandaag), beeld.Gemeenten) is { } gemeente)
        {
            fouten.Add(gemeente);
        }

        if (gegevens.Postcode is { } postcode && beeld.Plaatsen.Postcode(postcode) is null)
        {
            fouten.Add(new("postcode", $"De postcode {postcode} ligt niet in het werkgebied.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        fouten.AddRange((gegevens.Cijfers ?? []).Index().Where(c => c.Item.Jaar > vandaag.Year)
            .Select(c => new Invoerfout($"cijfers[{c.Index}].jaar", $"Geef een cijfer van {vandaag.Year} of vroeger.", Invoerfoutsoort.Periode)));

        string[] diensten = [.. gegevens.Diensten ?? []];
        if (diensten.Length > 0)
        {
            var (regio, op) = (beeld.Regio(gegevens.Gemeente, vandaag)?.Code, gegevens.GewensteStart ?? vandaag);
            var bekend = await db.Diensten
                .Where(d => diensten.Contains(d.Code) && (d.GeldigTot == null || d.GeldigTot > op) && (d.Regio == null || d.Regio == regio))
                .Select(d => d.Code).ToListAsync(annulering);
            fouten.AddRange(diensten.Except(bekend, StringComparer.Ordinal).Select(code => new Invoerfout("diensten",
                $"De dienst ‘{code}’ staat niet in de catalogus van deze regio, of is beëindigd.", Invoerfoutsoort.VerwijzingOntbreekt)));
        }

        return fouten;
    }
}
