using System.Diagnostics;
using System.Net;

namespace Integratie.Bench.Opstelling;

/// <summary>What some seconds of load showed.</summary>
internal sealed record Belastingsmeting(double PerSeconde, double MediaanMs, double P95Ms, double P99Ms, double RekentijdUs);

/// <summary>Callers that each wait for their answer before they ask again.</summary>
internal sealed class Belasting(Apiproces doel, int verbindingen, Func<HttpRequestMessage> vraag, HttpStatusCode verwacht) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = verbindingen, AllowAutoRedirect = false }) { BaseAddress = doel.Adres };

    public async Task<Belastingsmeting> Meet(TimeSpan duur)
    {
        var rekentijd = doel.Rekentijd;
        var begin = Stopwatch.GetTimestamp();
        var tijden = (await Task.WhenAll(Enumerable.Range(0, verbindingen).Select(_ => Task.Run(() => Bel(begin, duur))))).SelectMany(t => t).Order().ToList();
        var seconden = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return new(
            tijden.Count / seconden, tijden[tijden.Count / 2], tijden[tijden.Count * 95 / 100], tijden[tijden.Count * 99 / 100],
            (doel.Rekentijd - rekentijd).TotalMicroseconds / tijden.Count);
    }

    public void Dispose() => _client.Dispose();

    private async Task<List<double>> Bel(long begin, TimeSpan duur)
    {
        var tijden = new List<double>();
        while (Stopwatch.GetElapsedTime(begin) < duur)
        {
            var een = Stopwatch.GetTimestamp();
            using var bericht = vraag();
            using var antwoord = await _client.SendAsync(bericht);
            var inhoud = await antwoord.Content.ReadAsByteArrayAsync();
            tijden.Add(Stopwatch.GetElapsedTime(een).TotalMilliseconds);
            if (antwoord.StatusCode != verwacht)
            {
                throw new InvalidOperationException($"{bericht.RequestUri} gaf {antwoord.StatusCode}: {System.Text.Encoding.UTF8.GetString(inhoud)}");
            }
        }

        return tijden;
    }
}

/// <summary>Two or more servers under the same load, in turn, some rounds long.</summary>
internal static class Omstebeurt
{
    public const int Rondes = 5;
    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Opwarming = TimeSpan.FromSeconds(1.5);

    /// <summary>Measures, and prints one row per server and number of connections; ratios are to the last server.</summary>
    /// <param name="servers">Name, server and request.</param>
    /// <param name="verwacht">The status of a good answer.</param>
    /// <param name="tussen">Done between rounds; nothing by default.</param>
    /// <returns>Per number of connections the throughput per server.</returns>
    public static async Task<Dictionary<int, List<Rondes>>> Meet(
        IReadOnlyList<(string Naam, Apiproces Server, Func<HttpRequestMessage> Vraag)> servers, HttpStatusCode verwacht, Func<Task>? tussen = null)
    {
        var rijen = new List<string[]>();
        var uit = new Dictionary<int, List<Rondes>>();
        foreach (var verbindingen in (int[])[1, 16])
        {
            var lasten = servers.Select(s => new Belasting(s.Server, verbindingen, s.Vraag, verwacht)).ToList();
            var snelheid = servers.Select(_ => new Rondes()).ToList();
            var rekentijd = servers.Select(_ => new Rondes()).ToList();
            var mediaan = servers.Select(_ => new Rondes()).ToList();
            var p99 = servers.Select(_ => new Rondes()).ToList();
            foreach (var last in lasten)
            {
                await last.Meet(Opwarming);
            }

            for (var ronde = 0; ronde < Rondes; ronde++)
            {
                for (var i = 0; i < lasten.Count; i++)
                {
                    await (tussen?.Invoke() ?? Task.CompletedTask);
                    var meting = await lasten[i].Meet(Duur);
                    snelheid[i].Voeg(meting.PerSeconde);
                    rekentijd[i].Voeg(meting.RekentijdUs);
                    mediaan[i].Voeg(meting.MediaanMs);
                    p99[i].Voeg(meting.P99Ms);
                }
            }

            for (var i = 0; i < servers.Count; i++)
            {
                rijen.Add([
                    servers[i].Naam, Verslag.Getal(verbindingen), snelheid[i].ToString(), mediaan[i].ToString(), p99[i].ToString(), rekentijd[i].ToString(),
                    i == servers.Count - 1 ? "1" : Bench.Rondes.Verhouding(snelheid[i], snelheid[^1]).ToString(),
                    i == servers.Count - 1 ? "1" : Bench.Rondes.Verhouding(rekentijd[^1], rekentijd[i]).ToString()]);
                lasten[i].Dispose();
            }

            uit[verbindingen] = snelheid;
        }

        Verslag.Tabel(["server", "connections", "requests/s", "p50 ms", "p99 ms", "CPU µs of the server per request", "throughput ratio", "CPU ratio"], rijen);
        return uit;
    }
}
