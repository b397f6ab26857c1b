using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Netwerk.Geschiedenis;

/// <summary>What happened to an organisation.</summary>
internal enum Gebeurtenissoort
{
    Geregistreerd,
    Gewijzigd,
    ContactenGewijzigd,
    Beeindigd,
    Heropend,
    AanbodToegevoegd,
    AanbodGewijzigd,
    Samengevoegd,
    SamenvoegingIngetrokken,
}

/// <summary>One field that changed, in words.</summary>
/// <param name="Veld">What people call it.</param>
/// <param name="Oud">Value before; null for none.</param>
/// <param name="Nieuw">Value after; null for none.</param>
internal sealed record Veldwijziging(string Veld, string? Oud = null, string? Nieuw = null);

/// <summary>
/// A line of the history of an organisation, for everybody who uses the social map (TWL-18). The audit log tells more, but only
/// to auditors and per organisation of who acted; this tells what happened and for which organisation, never who the person was.
/// Written in the transaction of the change itself, and never changed.
/// </summary>
internal sealed class Gebeurtenis
{
    public Guid Id { get; private init; } = Uuid.Nieuw();

    public Guid Organisatie { get; private init; }

    public DateTimeOffset Tijdstip { get; private init; }

    public Gebeurtenissoort Soort { get; private init; }

    /// <summary>Name of the organisation that somebody did it for.</summary>
    public string Door { get; private init; } = "";

    public string? Toelichting { get; private init; }

    public IReadOnlyList<Veldwijziging> Wijzigingen { get; private init; } = [];

    public static Gebeurtenis Van(
        Guid organisatie, Gebeurtenissoort soort, Aanroep aanroep, TimeProvider klok, string? toelichting = null, IReadOnlyList<Veldwijziging>? wijzigingen = null,
        string? door = null) => new()
        {
            Organisatie = organisatie,
            Tijdstip = klok.GetUtcNow(),
            Soort = soort,
            Door = door ?? aanroep.Aanroeper.Organisatienaam,
            Toelichting = toelichting,
            Wijzigingen = wijzigingen ?? [],
        };
}

internal sealed class GebeurtenisTabel : IEntityTypeConfiguration<Gebeurtenis>
{
    public void Configure(EntityTypeBuilder<Gebeurtenis> builder)
    {
        builder.ToTable("gebeurtenis").AlleenToevoegen();
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Door).HasMaxLength(200);
        builder.Property(g => g.Toelichting).HasMaxLength(1000);
        builder.Property(g => g.Wijzigingen).AlsJson();
        builder.HasIndex(g => new { g.Organisatie, g.Id });
        builder.HasOne<Organisatie>().WithMany().HasForeignKey(g => g.Organisatie).OnDelete(DeleteBehavior.Restrict);
    }
}
