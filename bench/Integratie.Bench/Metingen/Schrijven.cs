using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Integratie.Bench.Opstelling;
using Integratie.Kern;
using Npgsql;

namespace Integratie.Bench.Metingen;

/// <summary>P2 and P4: opening a desk through the API, with audit row and message, beside the same statements in raw Npgsql and in pgbench.</summary>
internal static partial class Schrijven
{
    private const string Loketten = "/api/v1/gebied/loketten";

    public static async Task Meet(Proefbank bank)
    {
        // Without a receiver no message is written, and the pump's own work stays out of the count.
        await Rondreizen.Tel(bank, "writing (P4)",
            ("add a service (audit row)", token => Schrijf("/api/v1/gebied/diensten", token, NieuweDienst())),
            ("open a desk without languages or services", token => Schrijf(Loketten, token, NieuwLoket())),
            ("open a desk with languages and services", token => Schrijf(Loketten, token, NieuwLoket(["nl", "fr"], ["intake", "onthaal"]))));

        await Abonneer(bank, Loketschrijving.Ontvanger);
        await Vergelijk(bank);
        Verslag.Titel("Writing (P2)");
        Verslag.Regel($"open a desk, POST {Loketten}: desk, audit row and message in one transaction; sealing goes on; the receiver of the message is another host");
        await NaastElkaar(bank, metPgbench: true);
        await Abonneer(bank, "gebied");
        Verslag.Regel("the same, and this host delivers each message as well (to a module that listens to nothing)");
        await NaastElkaar(bank, metPgbench: false);
        await bank.Voer("delete from platform.abonnement where bericht = 'gebied.loket-geopend.v1'; delete from gebied.outbox; delete from gebied.loket where straat = 'Straat'");
    }

    private static Task Abonneer(Proefbank bank, string ontvanger) => bank.Voer(
        $"""
        delete from platform.abonnement where bericht = 'gebied.loket-geopend.v1';
        insert into platform.abonnement (bericht, ontvanger, sinds) values ('gebied.loket-geopend.v1', '{ontvanger}', now())
        """);

    private static async Task NaastElkaar(Proefbank bank, bool metPgbench)
    {
        await using var host = await bank.StartHost();
        await using var rauw = await bank.StartRauw();
        var token = bank.Token();
        var pgbench = new Dictionary<int, Rondes> { [1] = new(), [16] = new() };
        var beurt = 0;
        var snelheid = await Omstebeurt.Meet(
            [("API", host, () => Schrijf(Loketten, token, NieuwLoket())), ("raw", rauw, () => Schrijf("/loketten", null, NieuwLoket()))],
            HttpStatusCode.Created,
            async () =>
            {
                // What nobody fetches must not pile up between the rounds, nor desks: hosts keep them in memory, and there are hundreds, not thousands.
                await bank.Voer($"delete from gebied.outbox where ontvanger = '{Loketschrijving.Ontvanger}'; delete from gebied.loket where straat = 'Straat'");
                await bank.Voer("vacuum gebied.outbox, gebied.loket");
                if (metPgbench && beurt++ % 2 == 0)
                {
                    var verbindingen = beurt <= 2 * Omstebeurt.Rondes ? 1 : 16;
                    pgbench[verbindingen].Voeg(await Pgbench(bank, verbindingen));
                }
            });
        if (metPgbench)
        {
            Verslag.Tabel(["pgbench, same statements in one pipeline", "transactions/s", "API over pgbench", "raw over pgbench"], pgbench.Select(p => new[]
            {
                Verslag.Getal(p.Key) + " connections", p.Value.ToString(), Rondes.Verhouding(snelheid[p.Key][0], p.Value).ToString(),
                Rondes.Verhouding(snelheid[p.Key][1], p.Value).ToString(),
            }));
        }
    }

    private static object NieuwLoket(string[]? talen = null, string[]? diensten = null) => new
    {
        naam = $"Loket {Uuid.Nieuw():N}",
        straat = "Straat",
        huisnummer = "1",
        postcode = "9000",
        gemeente = "44021",
        geldigVan = "2026-01-01",
        talen = talen ?? [],
        diensten = diensten ?? [],
    };

    private static object NieuweDienst() => new
    {
        code = $"d-{Uuid.Nieuw():N}",
        regio = (string?)null,
        gegevens = new
        {
            naam = "Dienst van de meting",
            omschrijving = "Wat mensen krijgen.",
            lijn = "eerste",
            doelgroep = "iedereen",
            rechtsgrond = "Meting",
            geldigVan = "2026-01-01",
        },
    };

    private static HttpRequestMessage Schrijf(string pad, string? token, object lichaam)
    {
        var vraag = Lezen.Vraag(pad, token);
        vraag.Method = HttpMethod.Post;
        vraag.Content = JsonContent.Create(lichaam, options: JsonSerializerOptions.Web);
        return vraag;
    }

    /// <summary>Whether the raw side still does what the host does; when not, the comparison would say nothing.</summary>
    private static async Task Vergelijk(Proefbank bank)
    {
        await using var proxy = new Telproxy(bank.Toepassing);
        await using var host = await bank.StartHost(proxy.Verbinding);
        using var client = new HttpClient { BaseAddress = host.Adres };
        using var antwoord = await client.SendAsync(Schrijf(Loketten, bank.Token(), NieuwLoket()));
        using var lijst = await client.SendAsync(Lezen.Vraag("/api/v1/gebied/diensten", bank.Token()));
        var gezien = proxy.Opdrachten.Select(Eenvoudig).ToHashSet(StringComparer.Ordinal);
        if (Loketschrijving.Teksten.Append(RauweApi.Lijst).Select(Eenvoudig).FirstOrDefault(t => !gezien.Contains(t)) is { } anders)
        {
            throw new InvalidOperationException("De host stuurt deze opdracht niet meer; pas de rauwe kant aan: " + anders);
        }
    }

    private static string Eenvoudig(string sql) => Wit().Replace(sql, " ").Trim();

    private static async Task<double> Pgbench(Proefbank bank, int verbindingen)
    {
        var naar = new NpgsqlConnectionStringBuilder(bank.Toepassing);
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Loketschrijving.Pgbench);
        var start = new ProcessStartInfo(Path.Combine(bank.Programmas, "pgbench"),
            ["-n", "-M", "prepared", "-f", script, "-T", "2", "-c", Text(verbindingen), "-j", Text(Math.Min(verbindingen, 2)), "-h", naar.Host!, "-p", Text(naar.Port), "-U", naar.Username!, naar.Database!])
        { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PGPASSWORD"] = naar.Password;
        using var proces = Process.Start(start)!;
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        File.Delete(script);
        return double.Parse(Tps().Match(uitvoer).Groups["tps"].Value, CultureInfo.InvariantCulture);
    }

    private static string Text(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Wit();

    [GeneratedRegex(@"tps = (?<tps>[0-9.]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tps();
}
