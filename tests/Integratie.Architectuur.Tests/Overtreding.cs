namespace Integratie.Architectuur.Tests;

/// <summary>One thing that a rule found: where, what is wrong there, and what to do about it.</summary>
/// <param name="Plaats">A path from the root, a type, or the id of a module.</param>
/// <param name="Wat">What is wrong, as a sentence.</param>
/// <param name="Doe">The way out, as a sentence.</param>
internal sealed record Overtreding(string Plaats, string Wat, string Doe)
{
    public override string ToString() => $"{Plaats}: {Wat} {Doe}";
}
