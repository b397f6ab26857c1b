using System.Diagnostics;
using System.Globalization;
using Integratie.Bench.Opstelling;

namespace Integratie.Bench.Metingen;

/// <summary>P4: how often a request really goes to the database, counted on the line between host and server.</summary>
internal static class Rondreizen
{
    private const int Keren = 400;

    public static async Task Tel(Proefbank bank, string wat, params (string Naam, Func<string, HttpRequestMessage> Vraag)[] vragen)
    {
        Verslag.Titel($"Round trips, {wat}");
        await using var proxy = new Telproxy(bank.Toepassing);
        await using var host = await bank.StartHost(proxy.Verbinding);
        var token = bank.Token();
        using var client = new HttpClient { BaseAddress = host.Adres };
        var rijen = new List<string[]>();
        foreach (var (naam, vraag) in vragen)
        {
            for (var i = 0; i < 20; i++)
            {
                await Zend(client, vraag(token));
            }

            // Pump, seals and jobs speak too; what they say while nobody asks is taken off.
            var rust = await Tijdens(proxy, () => Task.Delay(TimeSpan.FromSeconds(2)));
            var druk = await Tijdens(proxy, async () =>
            {
                for (var i = 0; i < Keren; i++)
                {
                    await Zend(client, vraag(token));
                }
            });
            var eigen = (druk.Aantal - (rust.Aantal / rust.Seconden * druk.Seconden)) / Keren;
            rijen.Add([naam, Math.Max(0, eigen).ToString("0.00", CultureInfo.InvariantCulture)]);
        }

        Verslag.Tabel(["request", "round trips"], rijen);
    }

    private static async Task<(int Aantal, double Seconden)> Tijdens(Telproxy proxy, Func<Task> werk)
    {
        var (voor, begin) = (proxy.Rondreizen, Stopwatch.GetTimestamp());
        await werk();
        return (proxy.Rondreizen - voor, Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    private static async Task Zend(HttpClient client, HttpRequestMessage vraag)
    {
        using (vraag)
        {
            using var antwoord = await client.SendAsync(vraag);
            if (!antwoord.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{vraag.RequestUri} gaf {antwoord.StatusCode}: {await antwoord.Content.ReadAsStringAsync()}");
            }
        }
    }
}
