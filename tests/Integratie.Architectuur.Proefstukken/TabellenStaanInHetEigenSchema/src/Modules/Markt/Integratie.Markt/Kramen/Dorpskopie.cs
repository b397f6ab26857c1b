namespace Integratie.Markt.Kramen;

internal sealed class Dorpskopie
{
    public required Guid Id { get; init; }
}

internal sealed class Inwonertal
{
    public required int Aantal { get; init; }
}
