namespace Integratie.Onthaal.Wachtrij;

/// <summary>The waiting at a desk on a day, in whole minutes.</summary>
/// <param name="Wachtend">How many wait now.</param>
/// <param name="LangstMinuten">How long the one who waits longest has waited; null when nobody waits.</param>
/// <param name="VerwachtMinuten">How long somebody who comes in now will wait; null when that can't be said.</param>
/// <param name="P50Minuten">Half of today's visitors waited no longer than this; null while nobody was called.</param>
/// <param name="P90Minuten">Nine out of ten waited no longer than this.</param>
/// <param name="Geholpen">How many were helped today.</param>
/// <param name="NietGekomen">How many didn't come when called.</param>
internal sealed record Wachttijden(int Wachtend, int? LangstMinuten, int? VerwachtMinuten, int? P50Minuten, int? P90Minuten, int Geholpen, int NietGekomen)
{
    /// <param name="beurten">All turns of the day.</param>
    /// <param name="medewerkers">How many officers are at the desk now.</param>
    /// <param name="slotduur">How long a conversation takes while none was finished today, in minutes.</param>
    /// <param name="nu">Now.</param>
    public static Wachttijden Van(IReadOnlyCollection<Wachtbeurt> beurten, int medewerkers, int slotduur, DateTimeOffset nu)
    {
        var wachtend = beurten.Where(b => b.Staat is Beurtstaat.Wacht).ToList();
        var gewacht = beurten.Where(b => b.EersteOproep is not null).Select(b => Minuten(b.EersteOproep!.Value - b.Aangekomen)).Order().ToList();
        var gesprekken = beurten.Where(b => b is { Begonnen: not null, Afgerond: not null }).Select(b => Minuten(b.Afgerond!.Value - b.Begonnen!.Value)).Order().ToList();
        var duur = Percentiel(gesprekken, 50) is > 0 and { } mediaan ? mediaan : slotduur;
        return new(
            wachtend.Count,
            wachtend.Count == 0 ? null : wachtend.Max(b => Minuten(nu - b.Aangekomen)),
            medewerkers == 0 ? null : (int)Math.Ceiling((double)wachtend.Count * duur / medewerkers),
            Percentiel(gewacht, 50), Percentiel(gewacht, 90),
            beurten.Count(b => b.Staat is Beurtstaat.Afgerond), beurten.Count(b => b.Staat is Beurtstaat.NietGekomen));
    }

    /// <summary>The smallest value that so many of a hundred don't exceed (nearest rank).</summary>
    public static int? Percentiel(IReadOnlyList<int> gesorteerd, int percentiel) =>
        gesorteerd.Count == 0 ? null : gesorteerd[(int)Math.Ceiling(percentiel / 100.0 * gesorteerd.Count) - 1];

    private static int Minuten(TimeSpan duur) => Math.Max(0, (int)duur.TotalMinutes);
}
