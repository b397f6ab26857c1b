using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Referentiedata;

/// <summary>
/// Brings the reference data to what the files say (KRN-06). Adds and updates, never removes: what was used once must stay
/// readable. Repeating it changes nothing.
/// </summary>
[Vereist(GebiedRechten.ReferentiedataBeheren)]
internal sealed record LaadReferentiedata : IOpdracht<Niets>;

internal sealed class LaadReferentiedataHandler(GebiedDbContext db) : IOpdrachtHandler<LaadReferentiedata, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(LaadReferentiedata request, CancellationToken cancellationToken)
    {
        await WerkBij(Referentierijen.Gemeenten(), g => g.Nis, cancellationToken);
        await WerkBij(Referentierijen.Opvolgingen(), o => new { o.Oud, o.Nieuw }, cancellationToken);
        await WerkBij(Referentierijen.Postcodes(), p => p.Code, cancellationToken);
        await WerkBij(Referentierijen.Postcodegemeenten(), p => new { p.Postcode, p.Nis }, cancellationToken);
        await WerkBij(Referentierijen.Talen(), t => t.Code, cancellationToken);
        await WerkBij(Referentierijen.Taalniveaus(), n => n.Code, cancellationToken);
        await WerkBij(Referentierijen.Landen(), l => l.Iso2, cancellationToken);
        await WerkBij(Referentierijen.Sectoren(), s => s.Code, cancellationToken);
        await VulInstantiesAan(cancellationToken);
        return default(Niets);
    }

    private async Task WerkBij<T, TSleutel>(IReadOnlyList<T> rijen, Func<T, TSleutel> sleutel, CancellationToken annulering)
        where T : class
        where TSleutel : notnull
    {
        var bestaand = (await db.Set<T>().ToListAsync(annulering)).ToDictionary(sleutel);
        foreach (var rij in rijen)
        {
            if (bestaand.TryGetValue(sleutel(rij), out var oud))
            {
                db.Entry(oud).CurrentValues.SetValues(rij);
            }
            else
            {
                db.Add(rij);
            }
        }
    }

    /// <summary>Bodies are kept by people (their name, their OVO code), so the file only adds.</summary>
    private async Task VulInstantiesAan(CancellationToken annulering)
    {
        var bekend = (await db.Instanties.Select(i => i.Code).ToListAsync(annulering)).ToHashSet(StringComparer.Ordinal);
        db.AddRange(Referentierijen.Instanties().Where(i => !bekend.Contains(i.Code)));
    }
}
