namespace Integratie.Dorp.Inwoners;

// Over Brussel mag een opmerking gaan.
internal static class Wijk
{
    public static readonly TimeZoneInfo Tijd = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public static bool IsGentseWijk(string gemeente) => gemeente == "Brussel";

    public static string Agent => "Een agent in Vlaanderen of Brussel, op een randvoorwaarde.";
}
