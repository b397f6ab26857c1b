using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Integratie.Ingebouwd.Tests;

/// <summary>The private PostgreSQL in a process of its own, that can be killed and that can run under another account.</summary>
internal sealed class Proefhost : IDisposable
{
    private readonly Process _proces;

    private Proefhost(Process proces) => _proces = proces;

    public int Poort { get; private set; }

    public string Map { get; private set; } = "";

    public string Fout { get; private set; } = "";

    public List<string> Meldingen { get; } = [];

    public static async Task<Proefhost> Start(string datamap, CancellationToken annulering, string? account = null)
    {
        var programma = Path.GetFullPath(Path.Combine(Metadata("Proefhost"), "Integratie.Ingebouwd.Proefhost.dll"));
        string[] opdracht = [Environment.ProcessPath is { } pad && Path.GetFileName(pad) == "dotnet" ? pad : "dotnet", programma, datamap];
        if (account is not null)
        {
            opdracht = ["setpriv", $"--reuid={account}", "--clear-groups", .. opdracht];
        }

        var recept = new ProcessStartInfo(opdracht[0])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        foreach (var deel in opdracht.Skip(1))
        {
            recept.ArgumentList.Add(deel);
        }

        var host = new Proefhost(Process.Start(recept)!);
        while (await host._proces.StandardOutput.ReadLineAsync(annulering) is { } regel)
        {
            switch (regel.Split(' ', 2))
            {
                case ["klaar", var rest]:
                    host.Poort = int.Parse(rest.Split(' ')[0], CultureInfo.InvariantCulture);
                    host.Map = rest.Split(' ', 2)[1];
                    return host;
                case ["fout", var rest]:
                    host.Fout = rest;
                    break;
                case ["meldt", var rest]:
                    host.Meldingen.Add(rest);
                    break;
            }
        }

        return host;
    }

    public static string Metadata(string naam) =>
        typeof(Proefhost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == naam).Value!;

    /// <summary>SIGKILL: the host can do nothing any more.</summary>
    public async Task Dood(CancellationToken annulering)
    {
        _proces.Kill();
        await _proces.WaitForExitAsync(annulering);
    }

    /// <summary>Sends a signal that asks to stop, and gives the exit code.</summary>
    public async Task<int> Stop(string signaal, CancellationToken annulering)
    {
        using var kill = Process.Start("kill", [$"-{signaal}", $"{_proces.Id}"]);
        await _proces.WaitForExitAsync(annulering);
        return _proces.ExitCode;
    }

    public void Dispose()
    {
        if (!_proces.HasExited)
        {
            _proces.Kill();
        }

        _proces.Dispose();
    }
}
