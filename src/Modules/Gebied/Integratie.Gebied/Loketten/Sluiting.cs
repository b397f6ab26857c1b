namespace Integratie.Gebied.Loketten;

/// <summary>What came of a closing.</summary>
/// <param name="LaatsteDag">Last day of the desk.</param>
/// <param name="Waarschuwing">What somebody should do something about, in words; null when nothing.</param>
/// <param name="Dekkingsgat">The days on which a centrumstad is without a desk now; null for none (GEB-09).</param>
internal sealed record Sluiting(DateOnly LaatsteDag, string? Waarschuwing = null, Dekkingsgat? Dekkingsgat = null);
