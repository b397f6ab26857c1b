namespace Integratie.Kern;

public sealed record Afspraak(string Tekst);
