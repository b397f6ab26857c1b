using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Data;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Regios;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Referentiedata;

/// <summary>
/// Gives the competence matrix and the layout of the regions the values of decision rules R1-R4, for as long as people decided
/// nothing else. Marked as start values with their legal basis; a decision is never overwritten (KRN-03).
/// </summary>
[Vereist(GebiedRechten.ReferentiedataBeheren)]
internal sealed record LaadStartwaarden : IOpdracht<Niets>;

internal sealed class LaadStartwaardenHandler(GebiedDbContext db, IEnumerable<IStartbevoegdheden> modules, TimeProvider klok)
    : IOpdrachtHandler<LaadStartwaarden, Niets>
{
    private const string Reden = "Startwaarde: geldt tot er anders beslist wordt.";

    // The four eyes of the table are those of people; these two names say plainly that there were none.
    private static readonly Aanroeper Indiener = Aanroeper.Systeem("startwaarde");
    private static readonly Aanroeper Beslisser = Aanroeper.Systeem("startwaarde-zonder-besluit");
    private static readonly DateOnly Begin = new(2015, 1, 1);

    public async Task<Uitkomst<Niets>> Handle(LaadStartwaarden request, CancellationToken cancellationToken)
    {
        if (!await db.Regioindelingen.AnyAsync(cancellationToken))
        {
            var indeling = Regioindeling.StelVoor(
                "Regio's van het agentschap", await Regios(cancellationToken), new Periode(Begin),
                "Conceptnota 4.8 (organisatiestructuur); keuze: per provincie, met de hoofdstad en twee grote steden apart", Reden, Herkomst.Startwaarde,
                Indiener, klok.GetUtcNow());
            _ = indeling.KeurGoed(Beslisser, null, klok.GetUtcNow()).Waarde;
            db.Add(indeling);
        }

        await VulMatrixAan(cancellationToken);
        return default(Niets);
    }

    private async Task VulMatrixAan(CancellationToken annulering)
    {
        var bestaand = (await db.Bevoegdheden.ToListAsync(annulering)).ToLookup(b => (b.Gebied, b.Taak));
        var vanModules = modules.SelectMany(m => m.Rijen).ToDictionary(r => (r.Gebied, r.Taak, r.GeldigVan));
        var eigen = Eigen().Where(r => !vanModules.ContainsKey((r.Gebied, r.Taak, r.GeldigVan)));
        foreach (var start in eigen)
        {
            if (!bestaand[(start.Gebied, start.Taak)].Any())
            {
                db.Add(Goedgekeurd(start));
            }
        }

        foreach (var start in vanModules.Values)
        {
            var rijen = bestaand[(start.Gebied, start.Taak)].ToList();
            if (rijen.Count == 0)
            {
                db.Add(Goedgekeurd(start));
            }
            else
            {
                rijen.Find(b => b.GeldigVan == start.GeldigVan)?.Verfijn(start);
            }
        }
    }

    private Bevoegdheid Goedgekeurd(Startbevoegdheid s)
    {
        var bevoegdheid = Bevoegdheid.StelVoor(
            new(s.Gebied, s.Taak, s.Instantie, s.Regime, s.Voorwaarde, new Periode(s.GeldigVan), s.Rechtsgrond, Reden), Herkomst.Startwaarde,
            Indiener, klok.GetUtcNow());
        _ = bevoegdheid.KeurGoed(Beslisser, null, klok.GetUtcNow()).Waarde;
        return bevoegdheid;
    }

    private static IEnumerable<Startbevoegdheid> Eigen() => Bestand.Lees<Bevoegdheidrij>("bevoegdheden").Select(r => new Startbevoegdheid(
        Gebiedsaanduiding.Parse(r.Gebied), Enum.Parse<Taak>(r.Taak), r.Instantie, r.Regime.OfNiets(),
        r.Voorwaarde.OfNiets() is { } type ? Enum.Parse<Overeenkomsttype>(type) : null, r.GeldigVan, r.Rechtsgrond));

    /// <summary>A code that ended while the layout runs belongs to it as well, in the province it lay in then (GEB-14).</summary>
    private async Task<IReadOnlyList<Regiogegevens>> Regios(CancellationToken annulering)
    {
        var gemeenten = (await db.Gemeenten.AsNoTracking().ToListAsync(annulering)).Where(g => g.Geldigheid.Overlapt(new Periode(Begin))).ToList();
        return
        [
            .. Bestand.Lees<Regiorij>("regios").Select(r => new Regiogegevens(r.Code, r.Naam,
                [.. gemeenten.Where(g => LigtIn(g, Gebiedsaanduiding.Parse(r.Gebied)) && !r.Zonder.Lijst().Any(z => LigtIn(g, Gebiedsaanduiding.Parse(z)))).Select(g => g.Nis)])),
        ];
    }

    private static bool LigtIn(Gemeente g, Gebiedsaanduiding gebied) => gebied.Soort switch
    {
        Gebiedssoort.Gemeente => g.Nis.Waarde == gebied.Code,
        Gebiedssoort.Provincie => g.ProvincieNis == gebied.Code,
        _ => g.GewestNis == gebied.Code,
    };
}
