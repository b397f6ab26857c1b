using Integratie.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integratie.Bench.Opstelling;

/// <summary>
/// What one would write without the product: a minimal API straight on Npgsql, with the same statements and the same settings
/// of the connection. No sign-in, no rights, no validation, no limits. Runs in a process of its own (<c>rauw</c>).
/// </summary>
internal static class RauweApi
{
    public const string Verbinding = "BENCH_VERBINDING";
    public const string Eigenaar = "BENCH_EIGENAAR";

    /// <summary>One page of the service catalogue, as the API asks it.</summary>
    public const string Lijst =
        """
        SELECT d.id, d.code, d.doelgroep, d.geldig_tot, d.geldig_van, d.lijn, d.naam, d.omschrijving, d.rechtsgrond, d.regio, d.xmin, CASE
            WHEN d.lijn = 'Eerste' THEN '1'
            ELSE '2'
        END || COALESCE(d.regio, '') AS "Plek"
        FROM gebied.dienst AS d
        WHERE d.geldig_van <= $1 AND (d.geldig_tot IS NULL OR d.geldig_tot > $2)
        ORDER BY CASE
            WHEN d.lijn = 'Eerste' THEN '1'
            ELSE '2'
        END || COALESCE(d.regio, ''), d.naam, d.code
        LIMIT $3
        """;

    /// <summary>
    /// The rows of the matrix for the territories of one municipality. The API answers this from memory, so there is no "same
    /// SQL": this is the least that a program without such a memory would ask.
    /// </summary>
    private const string Bevoegd =
        """
        select b.taak, b.gebied, b.instantie, b.regime, b.voorwaarde, b.rechtsgrond, b.id from gebied.bevoegdheid b
        where b.gebied = any($1) and b.status = 'Goedgekeurd' and b.geldig_van <= $2 and (b.geldig_tot is null or b.geldig_tot > $2)
        """;

    public static async Task Draai()
    {
        await using var databank = new Databank(
            Environment.GetEnvironmentVariable(Verbinding)!, Environment.GetEnvironmentVariable(Eigenaar)!, "rauw");
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = bouwer.Build();
        app.MapGet("/bevoegd", (string gemeente) => WieIsBevoegd(databank.Bron, gemeente));
        app.MapGet("/diensten", () => SomDiensten(databank.Bron));
        app.MapPost("/loketten", async (Loketinvoer loket) =>
            TypedResults.Created($"/loketten/{await Loketschrijving.Voer(databank.Bron, loket)}"));
        await app.StartAsync();
        Console.WriteLine("rauw " + app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    private static async Task<IResult> WieIsBevoegd(NpgsqlDataSource bron, string gemeente)
    {
        await using var batch = Batch(bron, Bevoegd, [
            new NpgsqlParameter<string[]> { TypedValue = ["gemeente:" + gemeente, "regio:stad-gent", "provincie:40000", "gewest:02000", "werkgebied"] },
            new NpgsqlParameter<DateOnly> { TypedValue = Vandaag() }]);
        await using var lezer = await batch.ExecuteReaderAsync();
        await lezer.NextResultAsync();
        var rijen = new List<Matrixregel>();
        while (await lezer.ReadAsync())
        {
            rijen.Add(new(lezer.GetString(0), lezer.GetString(1), Tekst(lezer, 2), Tekst(lezer, 3), Tekst(lezer, 4), lezer.GetString(5), lezer.GetGuid(6)));
        }

        return TypedResults.Json(rijen);
    }

    private static async Task<IResult> SomDiensten(NpgsqlDataSource bron)
    {
        await using var batch = Batch(bron, Lijst, [
            new NpgsqlParameter<DateOnly> { TypedValue = Vandaag() }, new NpgsqlParameter<DateOnly> { TypedValue = Vandaag() },
            new NpgsqlParameter<int> { TypedValue = 26 }]);
        await using var lezer = await batch.ExecuteReaderAsync();
        await lezer.NextResultAsync();
        var rijen = new List<Dienstregel>();
        while (rijen.Count < 25 && await lezer.ReadAsync())
        {
            rijen.Add(new(
                lezer.GetGuid(0), lezer.GetString(1), lezer.GetString(6), lezer.GetString(7), lezer.GetString(5), lezer.GetString(2), Tekst(lezer, 9),
                lezer.GetString(8), await lezer.GetFieldValueAsync<DateOnly>(4), await lezer.IsDBNullAsync(3) ? null : await lezer.GetFieldValueAsync<DateOnly>(3)));
        }

        return TypedResults.Json(new { self = "/diensten", items = rijen, pageSize = 25, next = "/diensten?cursor=x" });
    }

    /// <summary>The scope of row-level security in front, in the same message, as the product does.</summary>
    private static NpgsqlBatch Batch(NpgsqlDataSource bron, string sql, IEnumerable<NpgsqlParameter> parameters)
    {
        var batch = bron.CreateBatch();
        var bereik = new NpgsqlBatchCommand(Loketschrijving.Bereik);
        bereik.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "*" });
        batch.BatchCommands.Add(bereik);
        var vraag = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            vraag.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(vraag);
        return batch;
    }

    private static DateOnly Vandaag() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);

    private static string? Tekst(NpgsqlDataReader lezer, int plaats) => lezer.IsDBNull(plaats) ? null : lezer.GetString(plaats);

    private sealed record Matrixregel(string Taak, string Gebied, string? Instantie, string? Regime, string? Voorwaarde, string Rechtsgrond, Guid Matrixrij);

    private sealed record Dienstregel(
        Guid Id, string Code, string Naam, string Omschrijving, string Lijn, string Doelgroep, string? Regio, string Rechtsgrond, DateOnly GeldigVan, DateOnly? GeldigTotEnMet);
}
