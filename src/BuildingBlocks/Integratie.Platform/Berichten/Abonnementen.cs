namespace Integratie.Platform.Berichten;

/// <summary>
/// Who receives which message: all modules that ever subscribed on this database, also those that are off or run on
/// another host; their messages wait in the outbox. Kept in memory, refreshed when a host announces a change.
/// </summary>
public sealed class Abonnementen
{
    private Dictionary<string, IReadOnlyList<string>> _ontvangers = new(StringComparer.Ordinal);

    /// <summary>Ids of the receiving modules; empty when nobody subscribed.</summary>
    public IReadOnlyList<string> Ontvangers(string bericht) =>
        Volatile.Read(ref _ontvangers).TryGetValue(bericht, out var lijst) ? lijst : [];

    internal void Vervang(IEnumerable<(string Bericht, string Ontvanger)> abonnementen) =>
        Volatile.Write(ref _ontvangers, abonnementen
            .GroupBy(a => a.Bericht, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(a => a.Ontvanger).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], StringComparer.Ordinal));
}
