using Integratie.Kern;

namespace Integratie.Platform.Data;

/// <summary>
/// The root of what is changed together: it has a key, a version and the facts it wants to tell. The version is the
/// row's <c>xmin</c>, shown to callers as ETag (ONTWERP 6).
/// </summary>
public abstract class Aggregaat
{
    private readonly List<IIntegratiebericht> _berichten = [];

    /// <summary>Key: UUID v7.</summary>
    public Guid Id { get; protected init; } = Uuid.Nieuw();

    /// <summary>Version of the row; changes with every change.</summary>
    public uint Versie { get; private set; }

    /// <summary>The facts to publish when this is saved. They go to the outbox in the same transaction.</summary>
    public IReadOnlyList<IIntegratiebericht> Berichten => _berichten;

    /// <summary>Tells other modules a fact, once this is saved.</summary>
    protected void Meld(IIntegratiebericht bericht) => _berichten.Add(bericht);

    internal void WisBerichten() => _berichten.Clear();
}
