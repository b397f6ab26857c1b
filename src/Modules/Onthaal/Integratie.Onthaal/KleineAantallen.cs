namespace Integratie.Onthaal;

/// <summary>Figures about few people can point at one of them.</summary>
internal static class KleineAantallen
{
    /// <summary>A group of fewer isn't shown.</summary>
    public const int Kleinste = 5;
}
