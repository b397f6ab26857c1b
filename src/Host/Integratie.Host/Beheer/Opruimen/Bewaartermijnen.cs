using Integratie.Platform.Configuratie;

namespace Integratie.Host.Beheer.Opruimen;

/// <summary>How long the platform keeps its own traces (retention is data, ONTWERP 6).</summary>
internal static class Bewaartermijnen
{
    public static Instelling<int> Idempotentie { get; } = new("platform.bewaartermijn-idempotentie",
        "Hoeveel uren het antwoord op een verzoek met Idempotency-Key bewaard blijft, zodat een herhaling hetzelfde antwoord krijgt.", 48, Tussen(1, 720));

    public static Instelling<int> Inbox { get; } = new("platform.bewaartermijn-inbox",
        "Hoeveel dagen bewaard blijft welke berichten al verwerkt zijn. Korter dan een bericht onderweg kan zijn, kan dubbel werk geven.", 30, Tussen(7, 365));

    public static Instelling<int> Taken { get; } = new("platform.bewaartermijn-taken",
        "Hoeveel dagen een afgelopen taak en haar resultaat bewaard blijven.", 90, Tussen(1, 730));

    public static Instelling<int> Medewerkers { get; } = new("platform.bewaartermijn-medewerkers",
        "Hoeveel dagen na de laatste aanmelding de naam van een medewerker bewaard blijft. Daarna staat in een geschiedenis een sleutel.", 1830, Tussen(30, 3660));

    private static Func<int, string?> Tussen(int minst, int meest) => w => w < minst || w > meest ? $"Kies een geheel getal van {minst} tot {meest}." : null;
}
