using Integratie.Kern;

namespace Integratie.Gebied.Postcodes;

/// <summary>A postal code with its places. It may touch several municipalities; one of them is the main one.</summary>
internal sealed class Postcodegebied
{
    public required Postcode Code { get; init; }

    public required string Hoofdplaats { get; init; }

    /// <summary>All places that share the code, the main one included.</summary>
    public required string[] Plaatsen { get; init; }

    public required double Breedtegraad { get; init; }

    public required double Lengtegraad { get; init; }

    /// <summary>Code and places for searching.</summary>
    public required string Zoekvorm { get; init; }
}

/// <summary>A municipality that a postal code touches.</summary>
internal sealed class Postcodegemeente
{
    public required Postcode Postcode { get; init; }

    public required NisCode Nis { get; init; }

    /// <summary>Whether most addresses with the code lie in this municipality.</summary>
    public required bool IsHoofdgemeente { get; init; }
}
