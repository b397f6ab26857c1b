using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Instanties;
using Integratie.Gebied.Landen;
using Integratie.Gebied.Postcodes;
using Integratie.Gebied.Sectoren;
using Integratie.Gebied.Talen;
using Integratie.Kern;

namespace Integratie.Gebied.Referentiedata;

/// <summary>What the files say, as the rows that belong in the database (KRN-06, GEB-14).</summary>
internal static class Referentierijen
{
    /// <summary>Codes as they stand go back to the great merger of municipalities.</summary>
    private static readonly DateOnly Begin = new(1977, 1, 1);

    public static IReadOnlyList<Gemeente> Gemeenten()
    {
        var rijen = Bestand.Lees<Gemeenterij>("gemeenten");
        var fusies = Bestand.Lees<Fusierij>("gemeentefusies");
        var ovo = Bestand.Lees<Ovorij>("gemeente_ovo").ToDictionary(r => r.NisCode, r => OvoCode.Parse(r.OvoCode));

        // A municipality that absorbed another kept its code; one made by a merger got a new one on that day.
        var begin = fusies.Where(f => f.Soort == "samengevoegd").DistinctBy(f => f.NieuwNis).ToDictionary(f => f.NieuwNis, f => f.Datum);
        var huidige = rijen.Select(r => Huidige(r, begin.GetValueOrDefault(r.NisCode, Begin), ovo.TryGetValue(r.NisCode, out var code) ? code : null));
        return [.. huidige, .. fusies.Select(f => Gewezen(f, rijen))];
    }

    public static IReadOnlyList<Gemeenteopvolging> Opvolgingen() =>
    [
        .. Bestand.Lees<Fusierij>("gemeentefusies").Select(f => new Gemeenteopvolging
        {
            Oud = NisCode.Parse(f.OudNis),
            Nieuw = NisCode.Parse(f.NieuwNis),
            Datum = f.Datum,
            Soort = Enum.Parse<Opvolgingssoort>(f.Soort, ignoreCase: true),
        }),
    ];

    public static IReadOnlyList<Postcodegebied> Postcodes() =>
    [
        .. Bestand.Lees<Postcoderij>("postcodes").Select(r => new Postcodegebied
        {
            Code = Postcode.Parse(r.Postcode),
            Hoofdplaats = r.Hoofdplaats,
            Plaatsen = [.. r.Plaatsen.Lijst().Prepend(r.Hoofdplaats).Distinct(StringComparer.Ordinal)],
            Breedtegraad = r.Lat,
            Lengtegraad = r.Lon,
            Zoekvorm = Tekst.Zoekvorm($"{r.Postcode} {r.Hoofdplaats} {r.Plaatsen}"),
        }),
    ];

    public static IReadOnlyList<Postcodegemeente> Postcodegemeenten() =>
    [
        .. Bestand.Lees<Postcoderij>("postcodes").Select(r => new Postcodegemeente
        {
            Postcode = Postcode.Parse(r.Postcode),
            Nis = NisCode.Parse(r.NisCode),
            IsHoofdgemeente = true,
        }),
    ];

    public static IReadOnlyList<Taal> Talen() =>
    [
        .. Bestand.Lees<Taalrij>("talen").Select(r => new Taal
        {
            Code = r.Code,
            Iso6391 = r.Iso6391.OfNiets(),
            Iso6393 = r.Iso6393.OfNiets(),
            Naam = r.NaamNl,
            NaamEn = r.NaamEn,
            NaamFr = r.NaamFr,
            Zoekvorm = Tekst.Zoekvorm($"{r.NaamNl} {r.NaamEn} {r.NaamFr} {r.Code}"),
        }),
    ];

    public static IReadOnlyList<Land> Landen() =>
    [
        .. Bestand.Lees<Landrij>("landen").Select(r => new Land
        {
            Iso2 = r.Iso2,
            Iso3 = r.Iso3,
            Naam = r.NaamNl,
            NaamEn = r.NaamEn,
            NaamFr = r.NaamFr,
            Eu = r.Eu == 1,
            Eer = r.Eer == 1,
            EerOfZwitserland = r.EerZwitserland == 1,
            NisLandcode = r.NisCode.OfNiets(),
            Zoekvorm = Tekst.Zoekvorm($"{r.NaamNl} {r.NaamEn} {r.NaamFr} {r.Iso2} {r.Iso3}"),
        }),
    ];

    public static IReadOnlyList<Taalniveau> Taalniveaus() =>
    [
        .. Bestand.Lees<Niveaurij>("taalniveaus").Select(r =>
            new Taalniveau { Code = r.Code, Volgorde = r.Volgorde, Naam = r.Naam, Uitleg = r.Uitleg }),
    ];

    public static IReadOnlyList<Sector> Sectoren() =>
        [.. Bestand.Lees<Sectorrij>("sectoren").Select(r => new Sector { Code = r.Code, Naam = r.Naam })];

    public static IReadOnlyList<Instantie> Instanties() =>
    [
        .. Bestand.Lees<Instantierij>("instanties").Select(r => Instantie.Maak(r.Code, r.Naam, null)),
        .. Bestand.Lees<Ovorij>("gemeente_ovo").Select(r =>
            Instantie.Maak(r.OvoCode, $"Lokaal bestuur {r.Naam}", OvoCode.Parse(r.OvoCode), NisCode.Parse(r.NisCode))),
    ];

    private static Gemeente Huidige(Gemeenterij r, DateOnly begin, OvoCode? ovo) => new()
    {
        Nis = NisCode.Parse(r.NisCode),
        Naam = r.Naam,
        NaamFr = r.NaamFr,
        GewestNis = GewestNis(r.ProvincieNis.Length > 0),
        Gewest = r.Gewest,
        ProvincieNis = r.ProvincieNis.OfNiets(),
        Provincie = r.Provincie.OfNiets(),
        ArrondissementNis = r.ArrondissementNis,
        Arrondissement = r.Arrondissement,
        Referentieregio = r.Referentieregio.OfNiets(),
        Hoofdpostcode = Postcode.Parse(r.PostcodeHoofd),
        Breedtegraad = r.Lat,
        Lengtegraad = r.Lon,
        Inwoners = r.Inwoners2020,
        Faciliteiten = r.Faciliteiten == 1,
        Ovo = ovo,
        GeldigVan = begin,
        Zoekvorm = Tekst.Zoekvorm($"{r.Naam} {(r.NaamFr == r.Naam ? "" : r.NaamFr)}"),
    };

    /// <summary>
    /// A code that ended. Its place in the country follows from the code, not from the successor: a merger may cross the border
    /// of a province.
    /// </summary>
    private static Gemeente Gewezen(Fusierij f, List<Gemeenterij> huidige)
    {
        var buur = huidige.Find(r => r.ArrondissementNis[..2] == f.OudNis[..2])
            ?? throw new InvalidOperationException($"Geen arrondissement voor de gewezen gemeente {f.OudNis}.");
        return new()
        {
            Nis = NisCode.Parse(f.OudNis),
            Naam = f.OudNaam,
            NaamFr = f.OudNaam,
            GewestNis = GewestNis(buur.ProvincieNis.Length > 0),
            Gewest = buur.Gewest,
            ProvincieNis = buur.ProvincieNis.OfNiets(),
            Provincie = buur.Provincie.OfNiets(),
            ArrondissementNis = buur.ArrondissementNis,
            Arrondissement = buur.Arrondissement,
            GeldigVan = Begin,
            GeldigTot = f.Datum,
            Zoekvorm = Tekst.Zoekvorm(f.OudNaam),
        };
    }

    /// <summary>REFNIS codes of the two "gewesten" in the files; the file gives their names only.</summary>
    private static string GewestNis(bool heeftProvincie) => heeftProvincie ? "02000" : "04000";
}
