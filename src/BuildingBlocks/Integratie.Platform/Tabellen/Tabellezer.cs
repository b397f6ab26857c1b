using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Integratie.Kern;
using MiniExcelLibs;

namespace Integratie.Platform.Tabellen;

/// <summary>
/// Reads a table that somebody saved from a spreadsheet: Excel (.xlsx, the first sheet) or CSV, with semicolons, commas or tabs, in
/// UTF-8 or in the Windows code page that older programs use. What it is, the contents decide, not the name.
/// </summary>
public static class Tabellezer
{
    /// <summary>Largest file, in bytes.</summary>
    public const int Bestandsgrootte = 10 * 1024 * 1024;

    /// <summary>Most rows in one file.</summary>
    public const int MeesteRijen = 20_000;

    private const int MeesteKolommen = 100;
    private const int Celgrootte = 4_000;

    /// <summary>A packed file that becomes larger than this is no list of anybody.</summary>
    private const long Uitgepakt = 100L * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads the file.</summary>
    /// <param name="inhoud">The bytes.</param>
    /// <returns>The table; or why it can't be read, in words for who sent it.</returns>
    public static Uitkomst<Tabel> Lees(byte[] inhoud)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        if (inhoud.Length == 0)
        {
            return Weiger("Het bestand is leeg.");
        }

        if (inhoud.Length > Bestandsgrootte)
        {
            return Weiger("Het bestand is groter dan 10 MB. Splits het in kleinere bestanden.");
        }

        try
        {
            return Maak(inhoud.AsSpan().StartsWith("PK"u8) ? Excel(inhoud) : Csv(inhoud));
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            // The libraries throw whatever they stumble over in a file that isn't what it says; to who sent it, it is all the same.
            return Weiger("We kunnen dit bestand niet lezen. Bewaar de lijst als Excel (.xlsx) of als CSV, en probeer opnieuw.");
        }
    }

    private static Uitkomst<Tabel> Maak(IEnumerable<IReadOnlyList<string>> regels)
    {
        string[]? kolommen = null;
        var rijen = new List<Tabelrij>();
        var nummer = 0;
        foreach (var regel in regels)
        {
            nummer++;
            if (regel.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (regel.Count > MeesteKolommen)
            {
                return Weiger($"Rij {nummer} heeft meer dan {MeesteKolommen} kolommen. Is dit de juiste lijst?");
            }

            if (kolommen is null)
            {
                kolommen = [.. regel.Select(c => c.Trim())];
                continue;
            }

            if (rijen.Count == MeesteRijen)
            {
                return Weiger($"Het bestand heeft meer dan {MeesteRijen} rijen. Splits het in kleinere bestanden.");
            }

            var cellen = new string[kolommen.Length];
            for (var kolom = 0; kolom < kolommen.Length; kolom++)
            {
                var tekst = kolom < regel.Count ? regel[kolom].Trim() : "";
                if (tekst.Length > Celgrootte || Tekst.Zuiver(tekst) is not { } zuiver)
                {
                    return Weiger($"In rij {nummer}, kolom ‘{kolommen[kolom]}’ staat tekst die we niet kunnen lezen: te lang, of met vreemde tekens.");
                }

                cellen[kolom] = zuiver;
            }

            rijen.Add(new(nummer, cellen));
        }

        return kolommen is null || rijen.Count == 0
            ? Weiger("Het bestand heeft geen rijen. Zet in rij 1 de namen van de kolommen, en daaronder een rij per item.")
            : new Tabel(kolommen, rijen);
    }

    private static IEnumerable<IReadOnlyList<string>> Excel(byte[] inhoud)
    {
        using (var pak = new ZipArchive(new MemoryStream(inhoud, writable: false), ZipArchiveMode.Read))
        {
            if (pak.Entries.Sum(e => e.Length) > Uitgepakt)
            {
                throw new InvalidDataException("Uitgepakt te groot.");
            }
        }

        using var stroom = new MemoryStream(inhoud, writable: false);
        foreach (IDictionary<string, object?> rij in MiniExcel.Query(stream: stroom, useHeaderRow: false, excelType: ExcelType.XLSX))
        {
            yield return [.. rij.Values.Select(Celtekst)];
        }
    }

    private static string Celtekst(object? waarde) => waarde switch
    {
        null => "",
        double getal => getal.ToString("0.###############", CultureInfo.InvariantCulture),
        DateTime dag when dag.TimeOfDay == TimeSpan.Zero => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool aan => aan ? "ja" : "nee",
        IFormattable ander => ander.ToString(null, CultureInfo.InvariantCulture),
        _ => waarde.ToString() ?? "",
    };

    private static IEnumerable<IReadOnlyList<string>> Csv(byte[] inhoud)
    {
        var tekst = Ontcijfer(inhoud);
        using var lezer = new StringReader(tekst);
        using var csv = new CsvParser(lezer, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Scheiding(tekst.AsSpan()[..Math.Max(0, tekst.AsSpan().IndexOfAny('\r', '\n') is var einde && einde >= 0 ? einde : tekst.Length)]),
            IgnoreBlankLines = false,
            Mode = CsvMode.RFC4180,
        });
        while (csv.Read())
        {
            yield return csv.Record!;
        }
    }

    private static string Ontcijfer(byte[] inhoud)
    {
        try
        {
            return Utf8.GetString(inhoud).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(inhoud);
        }
    }

    /// <summary>What stands most between the headings.</summary>
    private static string Scheiding(ReadOnlySpan<char> koppen)
    {
        var (puntkommas, kommas, tabs) = (koppen.Count(';'), koppen.Count(','), koppen.Count('\t'));
        return tabs > puntkommas && tabs > kommas ? "\t" : kommas > puntkommas ? "," : ";";
    }

    private static Mislukking Weiger(string reden) => Mislukking.Ongeldig(new Invoerfout("bestand", reden));
}
