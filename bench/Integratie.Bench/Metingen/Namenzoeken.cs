using System.Diagnostics;
using System.Net;
using Integratie.Bench.Opstelling;
using Npgsql;

namespace Integratie.Bench.Metingen;

/// <summary>
/// P9: names with a typing error over the whole social map, and words that very many share. The search by known words in turn with the
/// one before it, which compared what was typed with every name, on the same rows; then through the API; then after a fifth of them changed.
/// </summary>
internal static class Namenzoeken
{
    private const int Verbindingen = 16;
    private const string Organisaties = "/api/v1/netwerk/organisaties";

    private const string Vroeger =
        """
        select id, naam from netwerk.organisatie
        where samengevoegd_met is null and (geldig_tot is null or geldig_tot > current_date) and id in (select z from netwerk.zoek_organisaties($1) z)
        order by $1 <<-> zoekvorm, naamvorm, id limit $2
        """;

    private const string Nu =
        """
        select o.id, o.naam from netwerk.organisatie o join netwerk.vind_organisaties($1, 250) t on t.id = o.id
        where o.samengevoegd_met is null and (o.geldig_tot is null or o.geldig_tot > current_date)
        order by t.afstand, o.naamvorm, o.id limit $2
        """;

    public static async Task Meet(Proefbank bank)
    {
        Verslag.Titel("Searching names among 200,000 organisations (P9)");
        await Grotedata.VulOrganisaties(bank);
        Verslag.Regel($"{await bank.Vraag<long>("select count(*) from netwerk.organisatie"):#,0} organisations, "
            + $"{await bank.Vraag<long>("select count(*) from netwerk.zoekwoord"):#,0} known words");
        var fouten = await Grotedata.Misspeld(bank, 1000);
        string[] misspeld = [.. fouten.Select(f => f.Fout)];
        (string Naam, string[] Termen)[] soorten =
        [
            ("a name with one letter wrong", misspeld), ("a very common word", ["vereniging"]), ("the beginning of a very common word", ["verenig"]),
            ("a kind and a municipality", ["buurthuis gent", "school leuven", "kring aalst"]),
        ];
        var rijen = new List<string[]>();
        foreach (var (naam, termen) in soorten)
        {
            var (vroeger, nu) = (new Rondes(), new Rondes());
            var (p95Vroeger, p95Nu) = (new Rondes(), new Rondes());
            for (var ronde = 0; ronde < 3; ronde++)
            {
                await Zoek(bank, Vroeger, termen, TimeSpan.FromSeconds(3), vroeger, p95Vroeger);
                await Zoek(bank, Nu, termen, TimeSpan.FromSeconds(3), nu, p95Nu);
            }

            rijen.Add([naam, "every name", vroeger.ToString(), p95Vroeger.ToString(), "1"]);
            rijen.Add([naam, "known words", nu.ToString(), p95Nu.ToString(), Rondes.Verhouding(nu, vroeger).ToString()]);
        }

        Verslag.Tabel(["database alone, 16 at a time", "by", "searches/s", "p95 ms", "ratio"], rijen);
        Verslag.Regel($"found among the first 20, of names with one letter wrong: every name {await Gevonden(bank, Vroeger, [.. fouten.Take(100)]):0.000} of 100, "
            + $"known words {await Gevonden(bank, Nu, fouten):0.000} of 1,000");
        await Api(bank, soorten, "API");
        await bank.Voer("update netwerk.organisatie set zoekvorm = zoekvorm || ' ' || reverse(split_part(naamvorm, ' ', 2)) where mail = 'info@example.org' and hashtext(zoekvorm) % 5 = 0");
        await Api(bank, soorten, "API, after a fifth of the names changed");
        Verslag.Regel($"then found among the first 20: known words {await Gevonden(bank, Nu, fouten):0.000} of 1,000; "
            + $"{await bank.Vraag<long>("select count(*) from netwerk.zoekwoord"):#,0} known words");
    }

    private static async Task Api(Proefbank bank, (string Naam, string[] Termen)[] soorten, string kop)
    {
        await using var host = await bank.StartHost();
        var token = bank.Token("loketmedewerker", "vo-loket-1", "integratie_netwerk_beheer");
        var rijen = new List<string[]>();
        foreach (var (naam, termen) in soorten)
        {
            var volgende = 0;
            using var last = new Belasting(host, Verbindingen, () => Lezen.Vraag(
                $"{Organisaties}?zoek={Uri.EscapeDataString(termen[Interlocked.Increment(ref volgende) % termen.Length])}", token), HttpStatusCode.OK);
            await last.Meet(TimeSpan.FromSeconds(2));
            var meting = await last.Meet(TimeSpan.FromSeconds(5));
            rijen.Add([naam, Verslag.Getal(meting.PerSeconde), Verslag.Getal(meting.MediaanMs), Verslag.Getal(meting.P95Ms), Verslag.Getal(meting.P99Ms)]);
        }

        Verslag.Tabel([$"{kop}, 16 at a time", "requests/s", "p50 ms", "p95 ms", "p99 ms"], rijen);
    }

    private static async Task Zoek(Proefbank bank, string sql, string[] termen, TimeSpan duur, Rondes perSeconde, Rondes p95)
    {
        var volgende = 0;
        var begin = Stopwatch.GetTimestamp();
        var tijden = (await Task.WhenAll(Enumerable.Range(0, Verbindingen).Select(async _ =>
        {
            var eigen = new List<double>();
            await using var verbinding = new NpgsqlConnection(bank.Toepassing);
            await verbinding.OpenAsync(CancellationToken.None);
            while (Stopwatch.GetElapsedTime(begin) < duur)
            {
                var een = Stopwatch.GetTimestamp();
                await Eerste(verbinding, sql, termen[Interlocked.Increment(ref volgende) % termen.Length], 26);
                eigen.Add(Stopwatch.GetElapsedTime(een).TotalMilliseconds);
            }

            return eigen;
        }))).SelectMany(t => t).Order().ToList();
        perSeconde.Voeg(tijden.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds);
        p95.Voeg(tijden[tijden.Count * 95 / 100]);
    }

    private static async Task<double> Gevonden(Proefbank bank, string sql, IReadOnlyList<(Guid Id, string Fout)> fouten)
    {
        await using var verbinding = new NpgsqlConnection(bank.Toepassing);
        await verbinding.OpenAsync(CancellationToken.None);
        var goed = 0;
        foreach (var (id, fout) in fouten)
        {
            goed += (await Eerste(verbinding, sql, fout, 20)).Contains(id) ? 1 : 0;
        }

        return goed / (double)fouten.Count;
    }

    private static async Task<List<Guid>> Eerste(NpgsqlConnection verbinding, string sql, string term, int aantal)
    {
        await using var opdracht = new NpgsqlCommand(sql, verbinding) { Parameters = { new() { Value = term }, new() { Value = aantal } } };
        await using var lezer = await opdracht.ExecuteReaderAsync(CancellationToken.None);
        var ids = new List<Guid>();
        while (await lezer.ReadAsync(CancellationToken.None))
        {
            ids.Add(lezer.GetGuid(0));
        }

        return ids;
    }
}
