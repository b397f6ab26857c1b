namespace Integratie.Gebied.Instanties;

/// <summary>The one body that rules name; all others are data.</summary>
internal static class Instantiecodes
{
    public const string Agentschap = "agentschap";
}
