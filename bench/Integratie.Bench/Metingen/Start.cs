using System.Diagnostics;
using Integratie.Bench.Opstelling;

namespace Integratie.Bench.Metingen;

/// <summary>P15 and P16: the built host on a migrated database, from process start to first answers; memory at rest; with a module fewer.</summary>
internal static class Start
{
    private const int Keren = 3;
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(30);

    public static async Task Meet(Proefbank bank)
    {
        Verslag.Titel("Cold start and memory (P15, P16)");
        List<(string Naam, string? Map, string[] Vlaggen)> samenstellingen =
        [
            ("all", null, ["--zonder-demo"]),
            ("--regio limburg", null, ["--zonder-demo", "--regio", "limburg"]),
        ];
        if (Environment.GetEnvironmentVariable("INTEGRATIE_PAKKET") is { Length: > 0 } pakket)
        {
            samenstellingen.Add(("all, packaged (eng/pakket)", pakket, ["--zonder-demo"]));
            samenstellingen.Add(("--regio limburg, packaged", pakket, ["--zonder-demo", "--regio", "limburg"]));
        }
        else
        {
            Verslag.Regel("the package was not measured: make one with eng/pakket and say where in INTEGRATIE_PAKKET");
        }

        var tijden = samenstellingen.Select(_ => new Rondes[] { new(), new(), new(), new() }).ToList();
        for (var ronde = 0; ronde < Keren; ronde++)
        {
            for (var i = 0; i < samenstellingen.Count; i++)
            {
                var begin = Stopwatch.GetTimestamp();
                await using var host = await bank.StartHost(map: samenstellingen[i].Map, vlaggen: samenstellingen[i].Vlaggen);
                tijden[i][0].Voeg(host.Luistert.TotalSeconds);
                using var client = new HttpClient { BaseAddress = host.Adres };
                await Haal(client, "/health", null);
                tijden[i][1].Voeg(Stopwatch.GetElapsedTime(begin).TotalSeconds);
                await Haal(client, "/api/v1/gebied/diensten", bank.Token());
                tijden[i][2].Voeg(Stopwatch.GetElapsedTime(begin).TotalSeconds);
                tijden[i][3].Voeg(host.Rekentijd.TotalSeconds);
            }
        }

        var rust = new List<double>();
        foreach (var (_, map, vlaggen) in samenstellingen)
        {
            await using var host = await bank.StartHost(map: map, vlaggen: vlaggen);
            using var client = new HttpClient { BaseAddress = host.Adres };
            await Haal(client, "/api/v1/gebied/diensten", bank.Token());
            await Task.Delay(Rust);
            rust.Add(host.Megabytes);
        }

        Verslag.Tabel(["modules", "listening, s", "first /health, s", "first database answer, s", "CPU until then, s", "RSS after 30 s at rest, MB"],
            samenstellingen.Select((s, i) => (string[])[s.Naam, .. tijden[i].Select(t => t.ToString()), Verslag.Getal(rust[i])]));
    }

    private static async Task Haal(HttpClient client, string pad, string? token)
    {
        using var vraag = Lezen.Vraag(pad, token);
        using var antwoord = await client.SendAsync(vraag);
        antwoord.EnsureSuccessStatusCode();
    }
}
