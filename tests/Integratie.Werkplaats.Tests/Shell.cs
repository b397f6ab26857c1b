using System.Diagnostics;
using System.Reflection;

namespace Integratie.Werkplaats.Tests;

/// <summary>Runs the scripts of the repository.</summary>
internal static class Shell
{
    public static string Wortel { get; } =
        typeof(Shell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Wortel").Value!.TrimEnd('/');

    /// <summary>A line of bash; <paramref name="pad"/> replaces PATH.</summary>
    public static async Task<(int Code, string Uit)> Voer(string opdracht, string? pad = null)
    {
        var recept = new ProcessStartInfo("/bin/bash", ["-c", opdracht + " 2>&1"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        recept.Environment["wortel"] = Wortel;
        if (pad is not null)
        {
            recept.Environment["PATH"] = pad;
        }

        using var proces = Process.Start(recept)!;
        proces.StandardInput.Close();
        var uit = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (proces.ExitCode, uit.Trim());
    }
}
