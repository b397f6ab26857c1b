namespace Integratie.Gebied;

/// <summary>Where a dated row comes from.</summary>
internal enum Herkomst
{
    /// <summary>Proposed and approved by people.</summary>
    Besluit,

    /// <summary>Came with the software, with its legal basis; applies until people decide otherwise.</summary>
    Startwaarde,
}
