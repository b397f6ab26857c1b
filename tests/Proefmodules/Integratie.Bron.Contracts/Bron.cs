using Integratie.Kern;

namespace Integratie.Bron.Contracts;

[Bericht("bron.aanbod-gemaakt.v1")]
public sealed record AanbodGemaakt(Guid Aanbod, string Naam) : IIntegratiebericht;

[Bericht("bron.aanbod-hernoemd.v1")]
public sealed record AanbodHernoemd(Guid Aanbod) : IIntegratiebericht;

public static class BronRechten
{
    public const string Lezen = "bron.aanbod.lezen";
    public const string Beheren = "bron.aanbod.beheren";
}

public sealed record Tariefvraag(int Uren, bool Ontheemd);

public sealed record Tarief(decimal Bedrag, string Grond);

[Uitbreidingspunt]
public interface ITarief : IRegel<Tariefvraag, Tarief>;

/// <summary>A list that plug-ins add to.</summary>
public interface ITariefmelding
{
    string? Melding(Tariefvraag vraag);
}
