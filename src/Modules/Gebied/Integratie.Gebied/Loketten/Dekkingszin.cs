using Integratie.Kern;

namespace Integratie.Gebied.Loketten;

/// <summary>A hole in the coverage, in words.</summary>
internal static class Dekkingszin
{
    public static string Van(Dekkingsgat gat, string gemeente) => gat.TotEnMet is { } laatste
        ? $"{gemeente} is een centrumstad en heeft van {gat.Van.Voluit()} tot en met {laatste.Voluit()} geen loket."
        : $"{gemeente} is een centrumstad en heeft vanaf {gat.Van.Voluit()} geen loket.";
}
