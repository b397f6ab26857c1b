using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;

namespace Integratie.Platform.Tabellen;

/// <summary>As which file a list goes along.</summary>
public enum Tabelsoort
{
    /// <summary>Semicolons and a byte order mark, as spreadsheets in Dutch expect (RFC 4180).</summary>
    Csv,

    /// <summary>Excel (.xlsx).</summary>
    Excel,
}

/// <summary>
/// A list as a file for a spreadsheet. Rows are read while they are written: a million take no more memory than ten. What a
/// spreadsheet would take for a formula is made harmless: the name of an organisation must not run anything at who opens the file.
/// </summary>
/// <param name="Naam">Name of the file, without its ending.</param>
/// <param name="Kolommen">The headings.</param>
/// <param name="Rijen">The cells of each row: text, number, day or moment; null is an empty cell.</param>
public sealed record Tabeluitvoer(string Naam, IReadOnlyList<string> Kolommen, IAsyncEnumerable<IReadOnlyList<object?>> Rijen)
{
    /// <summary>A table whose rows are there already.</summary>
    /// <param name="naam">Name of the file, without its ending.</param>
    /// <param name="kolommen">The headings.</param>
    /// <param name="rijen">The rows.</param>
    public static Tabeluitvoer Van(string naam, IReadOnlyList<string> kolommen, IEnumerable<IReadOnlyList<object?>> rijen) =>
        new(naam, kolommen, rijen.ToAsyncEnumerable());

    /// <summary>Name of the file, with its ending.</summary>
    /// <param name="soort">As what.</param>
    public string Bestandsnaam(Tabelsoort soort) => $"{Naam}.{(soort is Tabelsoort.Excel ? "xlsx" : "csv")}";

    /// <summary>Media type of the file.</summary>
    /// <param name="soort">As what.</param>
    public static string Mediatype(Tabelsoort soort) => soort is Tabelsoort.Excel
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv; charset=utf-8";

    /// <summary>The file as an answer of the API or a page.</summary>
    /// <param name="soort">As what.</param>
    /// <param name="annulering">Set when the caller goes away.</param>
    public IResult AlsBestand(Tabelsoort soort, CancellationToken annulering) =>
        TypedResults.Stream(stroom => Schrijf(stroom, soort, annulering), Mediatype(soort), Bestandsnaam(soort));

    /// <summary>Writes it.</summary>
    /// <param name="stroom">Where to; need not be seekable.</param>
    /// <param name="soort">As what.</param>
    /// <param name="annulering">Stops it.</param>
    public Task Schrijf(Stream stroom, Tabelsoort soort, CancellationToken annulering) =>
        soort is Tabelsoort.Excel ? Excel(stroom, annulering) : Csv(stroom, annulering);

    private async Task Csv(Stream stroom, CancellationToken annulering)
    {
        var schrijver = new StreamWriter(stroom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        await using (schrijver.ConfigureAwait(false))
        {
            await using var csv = new CsvWriter(schrijver, new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = ";",
                NewLine = "\r\n",
                // The library looks for the line end that it writes itself; a cell may hold any.
                ShouldQuote = veld => veld.Field.AsSpan().IndexOfAny(";\"\r\n") >= 0,
                InjectionOptions = InjectionOptions.Escape,
                InjectionEscapeCharacter = '\'',
            });
            await Regel(csv, Kolommen);
            await foreach (var rij in Rijen.WithCancellation(annulering))
            {
                await Regel(csv, rij.Select(Tekst));
            }
        }
    }

    private static async Task Regel(CsvWriter csv, IEnumerable<string> cellen)
    {
        foreach (var cel in cellen)
        {
            csv.WriteField(cel);
        }

        await csv.NextRecordAsync();
    }

    /// <summary>A packed file is made aside: its parts can't be written to the network one by one.</summary>
    private async Task Excel(Stream stroom, CancellationToken annulering)
    {
        await using var bestand = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await MiniExcel.SaveAsAsync(bestand, Cellen(annulering), sheetName: "Lijst", cancellationToken: annulering);
        bestand.Position = 0;
        await bestand.CopyToAsync(stroom, annulering);
    }

    private async IAsyncEnumerable<IDictionary<string, object?>> Cellen([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken annulering)
    {
        await foreach (var rij in Rijen.WithCancellation(annulering))
        {
            yield return Kolommen.Zip(rij).ToDictionary(c => c.First, c => c.Second is int or long or double or decimal ? c.Second : (object?)Tekst(c.Second), StringComparer.Ordinal);
        }
    }

    private static string Tekst(object? cel) => cel switch
    {
        null => "",
        string tekst => tekst,
        bool aan => aan ? "ja" : "nee",
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => Kern.Kalender.Plaatselijk(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable ander => ander.ToString(null, CultureInfo.InvariantCulture),
        _ => cel.ToString() ?? "",
    };
}
