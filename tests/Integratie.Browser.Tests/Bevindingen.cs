namespace Integratie.Browser.Tests;

/// <summary>A list of findings that must be empty, shown one a line when it isn't.</summary>
internal static class Bevindingen
{
    public static void Geen(IEnumerable<string> bevindingen)
    {
        var regels = bevindingen.Distinct(StringComparer.Ordinal).ToList();
        if (regels.Count > 0)
        {
            Assert.Fail($"{regels.Count} bevindingen:\n{string.Join('\n', regels)}");
        }
    }
}
