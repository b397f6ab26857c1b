using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Integratie.Bench.Opstelling;

namespace Integratie.Bench;

/// <summary>Prints what was measured, as the tables of docs/prestaties.md.</summary>
internal static class Verslag
{
    private static readonly long Begin = Stopwatch.GetTimestamp();

    public static async Task Kop(Proefbank bank)
    {
        var versie = await bank.Vraag<string>("select split_part(version(), ' on ', 1)");
        var dag = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Console.WriteLine($"{dag} UTC; {Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}; load {Belasting()}; "
            + $"{RuntimeInformation.FrameworkDescription}; {versie}, durable (fsync and synchronous_commit on); warming up and building took {Verstreken():0} s");
    }

    public static void Titel(string tekst)
    {
        Console.WriteLine();
        Console.WriteLine($"## {tekst} (load {Belasting()})");
        Console.WriteLine();
    }

    public static void Tabel(string[] koppen, IEnumerable<string[]> rijen)
    {
        Console.WriteLine($"| {string.Join(" | ", koppen)} |");
        Console.WriteLine($"|{string.Concat(koppen.Select(_ => "---|"))}");
        foreach (var rij in rijen)
        {
            Console.WriteLine($"| {string.Join(" | ", rij)} |");
        }

        Console.WriteLine();
    }

    public static void Regel(string tekst) => Console.WriteLine("- " + tekst);

    public static void Slot() => Console.WriteLine($"\nThe whole run took {Verstreken():0} s; load at the end {Belasting()}.");

    public static string Getal(double waarde) => Math.Abs(waarde) switch
    {
        >= 100 => waarde.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => waarde.ToString("0.0", CultureInfo.InvariantCulture),
        _ => waarde.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static double Verstreken() => Stopwatch.GetElapsedTime(Begin).TotalSeconds;

    private static string Belasting() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}

/// <summary>The rounds of one measurement: the middle one counts, lowest and highest show how steady it was.</summary>
internal sealed class Rondes
{
    private readonly List<double> _waarden = [];

    public double Mediaan => _waarden.Order().ElementAt(_waarden.Count / 2);

    public void Voeg(double waarde) => _waarden.Add(waarde);

    public override string ToString() => $"{Verslag.Getal(Mediaan)} ({Verslag.Getal(_waarden.Min())} to {Verslag.Getal(_waarden.Max())})";

    /// <summary>The ratio of two series, taken per round: neighbours in time had the same machine.</summary>
    public static Rondes Verhouding(Rondes teller, Rondes noemer)
    {
        var verhouding = new Rondes();
        foreach (var (boven, onder) in teller._waarden.Zip(noemer._waarden))
        {
            verhouding.Voeg(boven / onder);
        }

        return verhouding;
    }
}
