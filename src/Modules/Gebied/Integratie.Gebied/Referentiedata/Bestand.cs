using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Integratie.Gebied.Referentiedata;

/// <summary>Reads the embedded files of this folder; see its README for sources and licences.</summary>
internal static class Bestand
{
    private static readonly CsvConfiguration Opmaak = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = kop => kop.Header.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(),
    };

    /// <summary>The rows of a file; the columns are matched with the parameters of the record, underscores aside.</summary>
    public static List<T> Lees<T>(string naam)
    {
        using var stroom = typeof(Bestand).Assembly.GetManifestResourceStream($"{typeof(Bestand).Namespace}.{naam}.csv")
            ?? throw new InvalidOperationException($"Het referentiebestand ‘{naam}’ ontbreekt.");
        using var lezer = new StreamReader(stroom);
        using var csv = new CsvReader(lezer, Opmaak);
        return [.. csv.GetRecords<T>()];
    }

    /// <summary>The parts of a cell that holds a list.</summary>
    public static string[] Lijst(this string cel) => cel.Split('|', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The cell, or null when it is empty.</summary>
    public static string? OfNiets(this string cel) => cel.Length == 0 ? null : cel;
}

internal sealed record Gemeenterij(
    string NisCode, string Naam, string NaamFr, string Gewest, string Provincie, string ProvincieNis, string Arrondissement,
    string ArrondissementNis, string Referentieregio, string PostcodeHoofd, double Lat, double Lon, int Inwoners2020, int Faciliteiten);

internal sealed record Fusierij(string OudNis, string OudNaam, string NieuwNis, string NieuwNaam, DateOnly Datum, string Soort);

internal sealed record Ovorij(string NisCode, string Naam, string OvoCode);

internal sealed record Postcoderij(string Postcode, string Hoofdplaats, string NisCode, double Lat, double Lon, string Plaatsen);

internal sealed record Taalrij(string Code, string Iso6391, string Iso6393, string NaamNl, string NaamEn, string NaamFr);

internal sealed record Landrij(
    string Iso2, string Iso3, string NaamNl, string NaamEn, string NaamFr, int Eu, int Eer, int EerZwitserland, string NisCode);

internal sealed record Niveaurij(string Code, int Volgorde, string Naam, string Uitleg);

internal sealed record Sectorrij(string Code, string Naam);

internal sealed record Instantierij(string Code, string Naam);

internal sealed record Groeprij(string Code, string Naam, string Gemeenten);

internal sealed record Regiorij(string Code, string Naam, string Gebied, string Zonder);

internal sealed record Bevoegdheidrij(
    string Gebied, string Taak, string Instantie, string Regime, string Voorwaarde, DateOnly GeldigVan, string Rechtsgrond);
