using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Integratie.Bench.Opstelling;

/// <summary>A web server in a process of its own, so that its time and memory can be told from the load's.</summary>
internal sealed partial class Apiproces : IAsyncDisposable
{
    private readonly Process _proces;
    private readonly Task _uitvoer;

    private Apiproces(Process proces, Task uitvoer, Uri adres, TimeSpan luistert)
    {
        (_proces, _uitvoer, Adres, Luistert) = (proces, uitvoer, adres, luistert);
    }

    public Uri Adres { get; }

    /// <summary>From the start of the process until it said where it listens.</summary>
    public TimeSpan Luistert { get; }

    public TimeSpan Rekentijd
    {
        get
        {
            _proces.Refresh();
            return _proces.TotalProcessorTime;
        }
    }

    public double Megabytes
    {
        get
        {
            _proces.Refresh();
            return _proces.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts it, and waits for the line that names the address.</summary>
    /// <param name="argumenten">What <c>dotnet</c> runs.</param>
    /// <param name="omgeving">Environment variables.</param>
    /// <param name="woord">First word of that line.</param>
    public static async Task<Apiproces> Start(IEnumerable<string> argumenten, Dictionary<string, string> omgeving, string woord)
    {
        var start = new ProcessStartInfo("dotnet", argumenten) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (naam, waarde) in omgeving)
        {
            start.Environment[naam] = waarde;
        }

        var begin = Stopwatch.GetTimestamp();
        var proces = Process.Start(start)!;
        while (await proces.StandardOutput.ReadLineAsync() is { } regel)
        {
            if (regel.TrimStart().StartsWith(woord, StringComparison.Ordinal) && Webadres().Match(regel) is { Success: true } adres)
            {
                var luistert = Stopwatch.GetElapsedTime(begin);
                return new(proces, proces.StandardOutput.ReadToEndAsync(), new(adres.Value), luistert);
            }
        }

        throw new InvalidOperationException("Het proces eindigde voor het luisterde.");
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", Platform.Ingebouwd.EigenPostgres.Getal(_proces.Id)]))
        {
            await stop.WaitForExitAsync();
        }

        await _proces.WaitForExitAsync();
        await _uitvoer;
        _proces.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Webadres();
}
