namespace Integratie.Kern;

/// <summary>Keys are UUID version 7: made by the client, growing with time, so an index stays compact (ONTWERP 6).</summary>
public static class Uuid
{
    /// <summary>A new key.</summary>
    public static Guid Nieuw() => Guid.CreateVersion7();
}
