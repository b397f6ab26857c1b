using System.Diagnostics;

namespace Integratie.Platform.Ingebouwd;

/// <summary>Runs a program of the operating system and returns what it said.</summary>
internal static class Commando
{
    internal sealed record Uitvoer(int Code, string Uit, string Fout)
    {
        public bool Gelukt => Code == 0;

        public string Alles => (Fout + "\n" + Uit).Trim();
    }

    /// <summary>
    /// A start recipe with a clean environment: English messages (we read them), none of the caller's PG* variables (they
    /// would change what the programs do), and a working directory that every account can enter.
    /// </summary>
    public static ProcessStartInfo Recept(IReadOnlyList<string> opdracht)
    {
        var recept = new ProcessStartInfo(opdracht[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        foreach (var deel in opdracht.Skip(1))
        {
            recept.ArgumentList.Add(deel);
        }

        foreach (var naam in recept.Environment.Keys.Where(n => n.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            recept.Environment.Remove(naam);
        }

        recept.Environment["LC_ALL"] = "C";
        return recept;
    }

    /// <summary>Runs to the end; a program that doesn't exist gives code 127.</summary>
    public static async Task<Uitvoer> Voer(IReadOnlyList<string> opdracht, CancellationToken annulering, string invoer = "")
    {
        Process? proces;
        try
        {
            proces = Process.Start(Recept(opdracht));
        }
        catch (System.ComponentModel.Win32Exception fout)
        {
            return new(127, "", fout.Message);
        }

        using (proces)
        {
            var uit = proces!.StandardOutput.ReadToEndAsync(annulering);
            var fout = proces.StandardError.ReadToEndAsync(annulering);
            try
            {
                await proces.StandardInput.WriteAsync(invoer.AsMemory(), annulering);
                proces.StandardInput.Close();
            }
            catch (IOException)
            {
                // The program ended without reading; its exit code tells the story.
            }

            await proces.WaitForExitAsync(annulering);
            return new(proces.ExitCode, await uit, await fout);
        }
    }

    /// <summary>Full path of a program on PATH or in the usual system directories; null when there is none.</summary>
    public static string? Pad(string naam)
    {
        var mappen = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return mappen.Concat(["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"])
            .Select(map => Path.Combine(map, naam)).FirstOrDefault(File.Exists);
    }

    /// <summary>The command line of a running process; null when no process has this number.</summary>
    public static async Task<string?> Opdrachtregel(int proces, CancellationToken annulering)
    {
        if (Directory.Exists("/proc/self"))
        {
            try
            {
                var regel = await File.ReadAllTextAsync($"/proc/{proces}/cmdline", annulering);
                return regel.Length == 0 ? null : regel.Replace('\0', ' ');
            }
            catch (IOException)
            {
                return null;
            }
            catch (UnauthorizedAccessException)
            {
                return "";
            }
        }

        var uitvoer = await Voer(["ps", "-o", "args=", "-p", $"{proces}"], annulering);
        return uitvoer.Gelukt ? uitvoer.Uit.Trim() : null;
    }
}
