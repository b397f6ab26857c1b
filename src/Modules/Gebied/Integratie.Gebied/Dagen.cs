using Integratie.Kern;

namespace Integratie.Gebied;

internal static class Dagen
{
    /// <summary>A last day as people write it: "24 november 2026", or for how long when there is none.</summary>
    public static string Voluit(this DateOnly? dag) => dag?.Voluit() ?? "onbepaalde tijd";
}
