namespace Integratie.Markt.Kramen;

internal sealed class Kraam
{
    public required Guid Id { get; init; }

    public required Guid Dorp { get; init; }
}
