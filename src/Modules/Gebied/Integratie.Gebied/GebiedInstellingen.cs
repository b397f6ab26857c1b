using Integratie.Gebied.Groepen;
using Integratie.Platform.Configuratie;

namespace Integratie.Gebied;

/// <summary>What the note leaves open and gebied keeps as dated setting (KRN-03).</summary>
internal static class GebiedInstellingen
{
    /// <summary>How long before its end an agreement is announced (OVK-03).</summary>
    public static Instelling<int> DagenVoorEindeOvereenkomst { get; } = new(
        "gebied.dagen-voor-einde-overeenkomst", "Hoeveel dagen vooraf we waarschuwen dat een overeenkomst eindigt", 90,
        dagen => dagen is >= 1 and <= 730 ? null : "Kies 1 tot 730 dagen.");

    public static IReadOnlyList<Instelling> Alle { get; } = [DagenVoorEindeOvereenkomst, .. Gemeentegroepen.Alle.Select(g => g.Instelling)];
}
