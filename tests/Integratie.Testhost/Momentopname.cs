using System.Reflection;
using Shouldly;

namespace Integratie.Testhost;

/// <summary>
/// A document in the repository that is generated from the running system. A test compares the two; who changed the system on
/// purpose runs the test once with <c>INTEGRATIE_MOMENTOPNAMES=1</c>, which writes the document anew, and reviews the difference.
/// </summary>
public static class Momentopname
{
    private static readonly string Wortel = typeof(Momentopname).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "Wortelmap").Value!;

    /// <summary>Fails when the document is missing or says something else.</summary>
    /// <param name="pad">Path from the root of the repository.</param>
    /// <param name="tekst">What it must say.</param>
    public static void Klopt(string pad, string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var bestand = Path.Combine(Wortel, pad);
        tekst = tekst.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("INTEGRATIE_MOMENTOPNAMES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(bestand)!);
            File.WriteAllText(bestand, tekst);
            return;
        }

        var bewaard = File.Exists(bestand) ? File.ReadAllText(bestand).ReplaceLineEndings("\n") : "";
        if (bewaard != tekst)
        {
            var regel = bewaard.Split('\n').Zip(tekst.Split('\n')).TakeWhile(r => r.First == r.Second).Count();
            throw new ShouldAssertException($"{pad} loopt achter vanaf regel {regel + 1}: er staat ‘{bewaard.Split('\n').ElementAtOrDefault(regel)}’, en het moet zijn ‘{tekst.Split('\n').ElementAtOrDefault(regel)}’. "
                + "Draai deze test één keer met INTEGRATIE_MOMENTOPNAMES=1 en kijk het verschil na.");
        }
    }
}
