using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Data;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Demo;

/// <summary>
/// Invented agreements and proposals to look at, and OVO codes (from a range that isn't given out) for the bodies that the demo
/// personas act for. Loaded once: when there is an agreement already, nothing happens.
/// </summary>
[Vereist(GebiedRechten.ReferentiedataBeheren)]
internal sealed record LaadGebiedsdemo : IOpdracht<Niets>;

internal sealed class LaadGebiedsdemoHandler(GebiedDbContext db, TimeProvider klok) : IOpdrachtHandler<LaadGebiedsdemo, Niets>
{
    /// <summary>An invented colleague proposed what waits, so that every persona can decide on it.</summary>
    private static readonly Aanroeper Indiener = new(Aanroepersoort.Medewerker, "vo-demo-indiener", "Demo", null, "", []);

    public async Task<Uitkomst<Niets>> Handle(LaadGebiedsdemo request, CancellationToken cancellationToken)
    {
        if (await db.Overeenkomsten.AnyAsync(cancellationToken))
        {
            return default(Niets);
        }

        var (bestand, vandaag) = (Demobestand.Lees(), klok.Vandaag());
        var instanties = await db.Instanties.ToDictionaryAsync(i => i.Code, cancellationToken);
        foreach (var (code, ovo) in bestand.OvoCodes)
        {
            instanties[code].Wijzig(instanties[code].Naam, instanties[code].Ovo ?? ovo);
        }

        foreach (var demo in bestand.Overeenkomsten)
        {
            var overeenkomst = Overeenkomst.Registreer(
                demo.Gegevens(vandaag), [.. demo.Instanties.Select(i => instanties[i].Ovo).OfType<OvoCode>()]);
            if (demo.Getekend)
            {
                overeenkomst.Activeer(vandaag);
            }

            db.Add(overeenkomst);
        }

        db.AddRange(bestand.Voorstellen.Select(v => Bevoegdheid.StelVoor(v.Gegevens(vandaag), Herkomst.Besluit, Indiener, klok.GetUtcNow())));
        return default(Niets);
    }
}
