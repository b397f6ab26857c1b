namespace Integratie.Gebied;

/// <summary>The body of an approval.</summary>
/// <param name="Toelichting">What the decider wants to say with it; null for nothing.</param>
internal sealed record Goedkeuring(string? Toelichting = null);

/// <summary>The body of a refusal.</summary>
/// <param name="Reden">Why.</param>
internal sealed record Weigering(string Reden);

/// <summary>The body of a step that needs no more than a reason.</summary>
/// <param name="Reden">Why.</param>
internal sealed record Redengeving(string Reden);
