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
        (string Naam, string[] Vlaggen)[] samenstellingen =
        [
            ("platform, gebied, brussel", ["--zonder-demo"]),
            ("platform, gebied (--regio limburg)", ["--zonder-demo", "--regio", "limburg"]),
        ];
        var tijden = samenstellingen.Select(_ => new Rondes[] { new(), new(), new(), new() }).ToList();
        for (var ronde = 0; ronde < Keren; ronde++)
        {
            for (var i = 0; i < samenstellingen.Length; i++)
            {
                var begin = Stopwatch.GetTimestamp();
                await using var host = await bank.StartHost(vlaggen: samenstellingen[i].Vlaggen);
                tijden[i][0].Voeg(host.Luistert.TotalSeconds);
                using var client = new HttpClient { BaseAddress = host.Adres };
                await Haal(client, "/health", null);
                tijden[i][1].Voeg(Stopwatch.GetElapsedTime(begin).TotalSeconds);
                await Haal(client, "/api/v1/gebied/diensten", bank.Token());
                tijden[i][2].Voeg(Stopwatch.GetElapsedTime(begin).TotalSeconds);
                tijden[i][3].Voeg(host.Rekentijd.TotalSeconds);
            }
        }

        await using var vol = await bank.StartHost(vlaggen: samenstellingen[0].Vlaggen);
        await using var kleiner = await bank.StartHost(vlaggen: samenstellingen[1].Vlaggen);
        foreach (var host in (Apiproces[])[vol, kleiner])
        {
            using var client = new HttpClient { BaseAddress = host.Adres };
            await Haal(client, "/api/v1/gebied/diensten", bank.Token());
        }

        await Task.Delay(Rust);
        double[] rust = [vol.Megabytes, kleiner.Megabytes];
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
