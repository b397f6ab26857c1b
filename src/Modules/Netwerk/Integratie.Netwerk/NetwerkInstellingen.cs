using Integratie.Platform.Configuratie;

namespace Integratie.Netwerk;

/// <summary>The dated settings of netwerk: how long things are kept (ONTWERP 6).</summary>
internal static class NetwerkInstellingen
{
    /// <summary>How long a merge can be taken back: how both organisations were is kept so long, contact persons included.</summary>
    public static Instelling<int> DagenSamenvoeging { get; } = new(
        "netwerk.samenvoeging-ongedaan-dagen", "Hoeveel dagen een samenvoeging van organisaties ongedaan te maken is", 365, Tussen(1, 1825));

    /// <summary>How long is kept what stood in a list that was entered.</summary>
    public static Instelling<int> DagenInvoer { get; } = new(
        "netwerk.bewaartermijn-invoer", "Hoeveel dagen een ingevoerde lijst van organisaties met haar rijen bewaard blijft", 90, Tussen(1, 730));

    public static IReadOnlyList<Instelling> Alle { get; } = [DagenSamenvoeging, DagenInvoer];

    private static Func<int, string?> Tussen(int minst, int meest) => dagen => dagen >= minst && dagen <= meest ? null : $"Kies {minst} tot {meest} dagen.";
}
