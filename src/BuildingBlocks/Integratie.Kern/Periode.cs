using System.Globalization;

namespace Integratie.Kern;

/// <summary>
/// A period of whole days, from its first day on, to an optional last day (inclusive). Everything dated in the system
/// uses it: competences, agreements, configuration (KRN-03).
/// </summary>
/// <remarks>
/// People speak of "tot en met"; the API and the pages do the same (<c>van</c>, <c>totEnMet</c>). In the database the
/// end is exclusive (<c>geldig_tot</c>), because ranges without overlap then simply touch: see <see cref="Tot"/>.
/// </remarks>
public readonly record struct Periode
{
    /// <summary>Makes a period.</summary>
    /// <param name="van">First day.</param>
    /// <param name="totEnMet">Last day; null when no end is known.</param>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public Periode(DateOnly van, DateOnly? totEnMet = null)
    {
        if (totEnMet < van)
        {
            throw new ArgumentException("De laatste dag ligt voor de eerste dag.", nameof(totEnMet));
        }

        Van = van;
        TotEnMet = totEnMet;
    }

    /// <summary>First day.</summary>
    public DateOnly Van { get; }

    /// <summary>Last day; null when no end is known.</summary>
    public DateOnly? TotEnMet { get; }

    /// <summary>The first day after the period; null when no end is known.</summary>
    public DateOnly? Tot => TotEnMet == DateOnly.MaxValue ? null : TotEnMet?.AddDays(1);

    /// <summary>The period that starts on a day and ends before another.</summary>
    /// <param name="van">First day.</param>
    /// <param name="tot">First day that no longer counts; null when no end is known.</param>
    public static Periode VanTot(DateOnly van, DateOnly? tot) => new(van, tot?.AddDays(-1));

    /// <summary>Whether the day lies in the period.</summary>
    public bool Bevat(DateOnly dag) => dag >= Van && (TotEnMet is not { } eind || dag <= eind);

    /// <summary>Whether every day of the other lies in this period.</summary>
    public bool Bevat(Periode andere) =>
        andere.Van >= Van && (TotEnMet is not { } eind || (andere.TotEnMet is { } anderEind && anderEind <= eind));

    /// <summary>Whether the two share at least one day.</summary>
    public bool Overlapt(Periode andere) =>
        Van <= (andere.TotEnMet ?? DateOnly.MaxValue) && andere.Van <= (TotEnMet ?? DateOnly.MaxValue);

    /// <summary>As people read it: "vanaf 1 januari 2025" or "1 januari 2025 t.e.m. 31 december 2026".</summary>
    public override string ToString()
    {
        var nl = CultureInfo.GetCultureInfo("nl-BE");
        return TotEnMet is { } eind
            ? string.Create(nl, $"{Van:d MMMM yyyy} t.e.m. {eind:d MMMM yyyy}")
            : string.Create(nl, $"vanaf {Van:d MMMM yyyy}");
    }
}
