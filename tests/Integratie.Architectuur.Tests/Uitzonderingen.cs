namespace Integratie.Architectuur.Tests;

/// <summary>A place where a rule may be broken for now, with the reason and the day it was allowed.</summary>
/// <param name="Regel">Name of the rule.</param>
/// <param name="Plaats">Place of the violation, as the rule names it; a file covers its lines.</param>
/// <param name="Reden">Why, and what would make it unnecessary.</param>
/// <param name="Sinds">The day.</param>
internal sealed record Uitzondering(string Regel, string Plaats, string Reden, DateOnly Sinds)
{
    public bool Dekt(Overtreding overtreding) =>
        overtreding.Plaats == Plaats || overtreding.Plaats.StartsWith(Plaats + ":", StringComparison.Ordinal);
}

/// <summary>Every exception to every rule. The list may only become shorter: <see cref="Hoogstens"/> goes down with it and never up.</summary>
internal static class Uitzonderingen
{
    public const int Hoogstens = 2;

    private const string Stijlgids = "Voorbeelden op de stijlgids: plaatsnamen als tekst, geen gedrag.";

    public static IReadOnlyList<Uitzondering> Alle { get; } =
    [
        new("KernNoemtGeenRegio", "src/BuildingBlocks/Integratie.Kit/Pages/Beheer/Stijlgids.cshtml", Stijlgids, new(2026, 11, 24)),
        new("KernNoemtGeenRegio", "src/BuildingBlocks/Integratie.Kit/Pages/Beheer/Stijlgids.cshtml.cs", Stijlgids, new(2026, 11, 24)),
    ];
}
