using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Integratie.Onthaal.Roosters;

/// <summary>A day of the week, from Monday.</summary>
internal enum Weekdag
{
    Maandag,
    Dinsdag,
    Woensdag,
    Donderdag,
    Vrijdag,
    Zaterdag,
    Zondag,
}

/// <summary>How many officers are at a desk at some hours of the week.</summary>
/// <param name="Dag">Day of the week.</param>
/// <param name="Van">From this hour on the clock.</param>
/// <param name="Tot">Until this hour.</param>
/// <param name="Medewerkers">How many officers.</param>
/// <param name="Afspraken">How many of them receive people with an appointment; the others receive who walks in.</param>
internal sealed record Roosterblok(Weekdag Dag, TimeOnly Van, TimeOnly Tot, int Medewerkers, int Afspraken);

/// <summary>How many officers there are.</summary>
/// <param name="Medewerkers">All of them.</param>
/// <param name="Afspraken">Those who receive people with an appointment.</param>
internal sealed record Bezetting(int Medewerkers, int Afspraken);

/// <summary>Who is at a desk when, and how long an appointment there takes (ONT-11). A desk without one has the setting.</summary>
internal sealed class Loketrooster : Aggregaat
{
    private Loketrooster()
    {
    }

    public OvoCode Organisatie { get; private init; }

    public Guid Loket { get; private init; }

    /// <summary>Length of an appointment in minutes; null for the setting.</summary>
    public int? Slotduur { get; private set; }

    /// <summary>The week; empty for the setting. In a week that has blocks, nobody is there outside them.</summary>
    public IReadOnlyList<Roosterblok> Week { get; private set; } = [];

    public static Loketrooster Begin(OvoCode organisatie, Guid loket) => new() { Organisatie = organisatie, Loket = loket };

    public void StelIn(int? slotduur, IReadOnlyList<Roosterblok> week) =>
        (Slotduur, Week) = (slotduur, [.. week.OrderBy(b => b.Dag).ThenBy(b => b.Van)]);
}

/// <summary>What a roster comes to on a day: the roster where there is one, the setting where there is none.</summary>
/// <param name="Slotduur">Length of an appointment in minutes.</param>
/// <param name="Standaard">Who is there when no week was set.</param>
/// <param name="Week">The week that was set; empty when none was.</param>
internal sealed record Roosterstand(int Slotduur, Bezetting Standaard, IReadOnlyList<Roosterblok> Week)
{
    /// <summary>Who is there during a whole stretch of time: the smallest number counts.</summary>
    public Bezetting Op(DateTimeOffset van, DateTimeOffset tot)
    {
        if (Week.Count == 0)
        {
            return Standaard;
        }

        var (dag, begin) = (Weekdagen.Van(van.Dag()), TimeOnly.FromDateTime(van.Plaatselijk().DateTime));
        var einde = TimeOnly.FromDateTime(tot.Plaatselijk().DateTime);
        var blokken = Week.Where(b => b.Dag == dag && b.Van <= begin && begin < b.Tot).ToList();
        return blokken.Count == 0 || einde > blokken.Max(b => b.Tot)
            ? new(0, 0)
            : new(blokken.Sum(b => b.Medewerkers), blokken.Where(b => einde <= b.Tot).Sum(b => b.Afspraken));
    }
}

internal static class Weekdagen
{
    public static Weekdag Van(DateOnly dag) => (Weekdag)(((int)dag.DayOfWeek + 6) % 7);
}

internal sealed class LoketroosterTabel : IEntityTypeConfiguration<Loketrooster>
{
    public void Configure(EntityTypeBuilder<Loketrooster> builder)
    {
        builder.ToTable("loketrooster");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Versie).IsRowVersion();
        builder.Ignore(r => r.Berichten);
        builder.Property(r => r.Week).HasColumnType("jsonb").HasConversion(
            new ValueConverter<IReadOnlyList<Roosterblok>, string>(
                week => JsonSerializer.Serialize(week, Json.Gedeeld), json => JsonSerializer.Deserialize<List<Roosterblok>>(json, Json.Gedeeld) ?? new List<Roosterblok>()),
            new ValueComparer<IReadOnlyList<Roosterblok>>(
                (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), week => week.Aggregate(0, (hash, blok) => HashCode.Combine(hash, blok)), week => week.ToArray()));
        builder.HasIndex(r => new { r.Organisatie, r.Loket }).IsUnique().HasDatabaseName("ux_loketrooster_loket");
        builder.PerOrganisatie();
    }
}
