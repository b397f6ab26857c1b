using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Integratie.Bench.Opstelling;

namespace Integratie.Bench.Metingen;

/// <summary>
/// P13 and part of P3 and P9: the lists and searches of the front desk on a million contacts and two hundred thousand organisations,
/// as somebody who may see the contacts of one organisation of many.
/// </summary>
internal static class Onthaalloket
{
    private const string Contacten = "/api/v1/onthaal/contacten";
    private const string Organisaties = "/api/v1/netwerk/organisaties";

    public static async Task Meet(Proefbank bank)
    {
        Verslag.Titel("The front desk on 1,000,000 contacts and 200,000 organisations (P3, P9, P13)");
        await using var host = await bank.StartHost();
        var token = bank.Token("loketmedewerker", "vo-loket-1", "integratie_onthaal_beheer integratie_netwerk_beheer");
        using var client = new HttpClient { BaseAddress = host.Adres };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await Grotedata.Vul(bank, client);
        var cursor = await Blader(client, 10_000);
        HttpRequestMessage Lees(string pad) => Lezen.Vraag(pad, token);
        HttpRequestMessage Zoek(object wat) => new(HttpMethod.Post, Contacten + "/zoekopdrachten")
        {
            Content = JsonContent.Create(wat),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };

        var fouten = await Grotedata.Misspeld(bank, 400);
        var volgende = 0;
        var rijen = new List<string[]>();
        foreach (var (naam, vraag) in ((string, Func<HttpRequestMessage>)[])
        [
            ("contacts, page 1 of 25", () => Lees(Contacten)),
            ($"contacts, page 10,000 of 25", () => Lees($"{Contacten}?cursor={Uri.EscapeDataString(cursor)}")),
            ("contacts of one theme, still open", () => Lees($"{Contacten}?thema=werk&open=true")),
            ("contacts, page 1 with total", () => Lees($"{Contacten}?total=true")),
            ("visitor by name", () => Zoek(new { naam = Grotedata.Bekende })),
            ("visitor by name, spelt otherwise", () => Zoek(new { naam = Grotedata.Gelijkende })),
            ("visitor by a first name of many", () => Zoek(new { naam = "mohamed" })),
            ("visitor by telephone", () => Zoek(new { telefoon = Grotedata.Telefoon })),
            ("organisations by name, page 1", () => Lees(Organisaties)),
            ("organisation, name misspelt", () => Lees($"{Organisaties}?zoek={Uri.EscapeDataString(fouten[Interlocked.Increment(ref volgende) % fouten.Count].Fout)}")),
            ("organisation, a very common word", () => Lees($"{Organisaties}?zoek=vereniging")),
            ("organisation, a common word in one municipality", () => Lees(Organisaties + "?zoek=huis&gemeente=Gent")),
        ])
        {
            using var last = new Belasting(host, 16, vraag, HttpStatusCode.OK);
            await last.Meet(TimeSpan.FromSeconds(1));
            var meting = await last.Meet(TimeSpan.FromSeconds(4));
            rijen.Add([naam, Verslag.Getal(meting.PerSeconde), Verslag.Getal(meting.MediaanMs), Verslag.Getal(meting.P95Ms), Verslag.Getal(meting.P99Ms)]);
        }

        Verslag.Tabel(["question, 16 at a time", "requests/s", "p50 ms", "p95 ms", "p99 ms"], rijen);
        Verslag.Regel("the same list with the wall in the database and without it (the handler's own filter stays)");
        await ZonderMuur(bank, host, () => Lees(Contacten));
    }

    /// <summary>Walks to a page as a caller would, and gives back where it begins.</summary>
    private static async Task<string> Blader(HttpClient client, int blad)
    {
        var (gezien, cursor) = (0, (string?)null);
        while (gezien < (blad - 1) * 25)
        {
            using var antwoord = JsonDocument.Parse(await client.GetStringAsync(new Uri($"{Contacten}?pageSize=200{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}", UriKind.Relative)));
            cursor = System.Web.HttpUtility.ParseQueryString(new Uri(client.BaseAddress!, antwoord.RootElement.GetProperty("next").GetString()!).Query)["cursor"];
            gezien += 200;
        }

        return cursor!;
    }

    private static async Task ZonderMuur(Proefbank bank, Apiproces host, Func<HttpRequestMessage> vraag)
    {
        var (met, zonder) = (new Rondes(), new Rondes());
        using var last = new Belasting(host, 16, vraag, HttpStatusCode.OK);
        for (var ronde = 0; ronde < Omstebeurt.Rondes; ronde++)
        {
            await bank.Voer("alter table onthaal.contact disable row level security");
            await last.Meet(TimeSpan.FromSeconds(0.5));
            zonder.Voeg((await last.Meet(TimeSpan.FromSeconds(1.5))).PerSeconde);
            await bank.Voer("alter table onthaal.contact enable row level security");
            await last.Meet(TimeSpan.FromSeconds(0.5));
            met.Voeg((await last.Meet(TimeSpan.FromSeconds(1.5))).PerSeconde);
        }

        Verslag.Tabel(["contacts, page 1", "requests/s", "ratio"],
            [["with row-level security", met.ToString(), Rondes.Verhouding(met, zonder).ToString()], ["without", zonder.ToString(), "1"]]);
    }
}
