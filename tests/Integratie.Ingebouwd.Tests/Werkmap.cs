using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Integratie.Ingebouwd.Tests;

/// <summary>A directory of one test below the temporary one, gone afterwards; and what tests ask of the machine.</summary>
internal sealed class Werkmap : IDisposable
{
    private readonly List<string> _gekoppeld = [];

    public Werkmap()
    {
        Pad = Directory.CreateTempSubdirectory("integratie-proef-").FullName;
        // The temporary directory itself is private to its maker; other accounts must get through to what lies below.
        Shell($"chmod 755 '{Pad}'");
    }

    public string Pad { get; }

    public string Data => Path.Combine(Pad, "data");

    public string Postgres => Path.Combine(Data, "postgres");

    public string Cluster => Path.Combine(Postgres, "cluster");

    public static bool IsRoot => Environment.IsPrivilegedProcess;

    public static (int Code, string Uit) Shell(string opdracht)
    {
        using var proces = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", opdracht]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var uit = proces.StandardOutput.ReadToEnd();
        proces.WaitForExit();
        return (proces.ExitCode, uit.Trim());
    }

    /// <summary>A file system of limited size at the data directory; false when this machine doesn't allow it.</summary>
    public bool KoppelKleineSchijf(int megabytes)
    {
        Directory.CreateDirectory(Data);
        if (Shell($"mount -t tmpfs -o size={megabytes}m,mode=755 tmpfs '{Data}'").Code != 0)
        {
            return false;
        }

        _gekoppeld.Add(Data);
        return true;
    }

    public int Serverproces => int.Parse(File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>A dead process that nobody collected yet has no command line any more.</summary>
    public static bool Leeft(int proces) => Shell($"test -n \"$(tr -d '\\0' </proc/{proces}/cmdline)\"").Code == 0;

    public static async Task<bool> Luistert(int poort)
    {
        using var klant = new TcpClient();
        try
        {
            await klant.ConnectAsync("127.0.0.1", poort, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var map in _gekoppeld)
        {
            Shell($"umount '{map}'");
        }

        Directory.Delete(Pad, recursive: true);
    }
}
