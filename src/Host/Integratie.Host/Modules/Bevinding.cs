namespace Integratie.Host.Modules;

/// <summary>Something that is wrong with the set of modules. One is enough to refuse to start.</summary>
/// <param name="Code">Stable name of the kind, a sentence in PascalCase.</param>
/// <param name="Onderwerp">What it is about: a module, a message, an extension point.</param>
/// <param name="Uitleg">What is wrong.</param>
/// <param name="Oplossing">What to do.</param>
internal sealed record Bevinding(string Code, string Onderwerp, string Uitleg, string Oplossing);

/// <summary>The findings as one report for people.</summary>
internal static class Keuringsverslag
{
    public static string Tekst(IReadOnlyList<Bevinding> bevindingen)
    {
        if (bevindingen.Count == 0)
        {
            return "De keuring vond niets: de modules passen bij elkaar.";
        }

        var regels = new List<string>
        {
            bevindingen.Count == 1 ? "De keuring vond 1 probleem. De host start niet." : $"De keuring vond {bevindingen.Count} problemen. De host start niet.",
        };
        foreach (var b in bevindingen)
        {
            regels.Add("");
            regels.Add($"  {b.Code}: {b.Onderwerp}");
            regels.Add($"    {b.Uitleg}");
            regels.Add($"    → {b.Oplossing}");
        }

        return string.Join(Environment.NewLine, regels);
    }
}
