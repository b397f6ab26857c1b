namespace Integratie.Platform.Configuratie;

/// <summary>All dated settings that the active modules declare.</summary>
public sealed class Instellingenregister
{
    /// <summary>Makes the register.</summary>
    /// <param name="instellingen">The settings; keys are unique (the start-up check sees to it).</param>
    public Instellingenregister(IEnumerable<Instelling> instellingen) =>
        Alle = instellingen.DistinctBy(i => i.Sleutel).ToDictionary(i => i.Sleutel, StringComparer.Ordinal);

    /// <summary>All of them, by key.</summary>
    public IReadOnlyDictionary<string, Instelling> Alle { get; }
}
