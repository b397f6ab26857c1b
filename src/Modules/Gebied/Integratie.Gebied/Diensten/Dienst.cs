using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Diensten;

/// <summary>For whom a service is (R6).</summary>
internal enum Doelgroep
{
    /// <summary>Everybody, for questions about migration and integration.</summary>
    Iedereen,

    /// <summary>The special target groups only, as 4.2 of the note names them.</summary>
    BijzondereDoelgroepen,

    /// <summary>Organisations, services and local governments: the second line.</summary>
    OrganisatiesEnBesturen,
}

/// <summary>
/// A service of the catalogue (KRN-04): part of the minimum that the mission names, or an addition of one region. On the first or
/// the second line (GEB-12). Never removed: it ends on a day.
/// </summary>
internal sealed class Dienst : Aggregaat
{
    public const int Codelengte = 40;

    private Dienst()
    {
    }

    public required string Code { get; init; }

    public string Naam { get; private set; } = "";

    public string Omschrijving { get; private set; } = "";

    public Lijn Lijn { get; private set; }

    public Doelgroep Doelgroep { get; private set; }

    /// <summary>Code of the region that added it; null for the minimum, which is offered everywhere.</summary>
    public string? Regio { get; private init; }

    public string Rechtsgrond { get; private set; } = "";

    public DateOnly GeldigVan { get; private set; }

    /// <summary>First day that it is no longer offered; null while no end is known.</summary>
    public DateOnly? GeldigTot { get; private set; }

    public bool IsMinimum => Regio is null;

    public Periode Geldigheid => Periode.VanTot(GeldigVan, GeldigTot);

    /// <summary>What can be read back and changed.</summary>
    public Dienstgegevens Gegevens => new(Naam, Omschrijving, Lijn, Doelgroep, Rechtsgrond, GeldigVan);

    public static Dienst Maak(string code, string? regio, Dienstgegevens gegevens)
    {
        var dienst = new Dienst { Code = code, Regio = regio };
        dienst.NeemOver(gegevens);
        return dienst;
    }

    public Mislukking? Wijzig(Dienstgegevens gegevens, DateOnly vandaag)
    {
        if (GeldigTot <= vandaag)
        {
            return DienstIsBeeindigd;
        }

        if (gegevens.Lijn != Lijn)
        {
            return Mislukking.Regel("EenDienstBlijftOpZijnLijn", "Dossiers en cijfers hangen aan de lijn van een dienst. Beëindig deze dienst en maak een nieuwe.");
        }

        NeemOver(gegevens);
        return null;
    }

    public Mislukking? Beeindig(DateOnly laatsteDag, DateOnly vandaag)
    {
        if (GeldigTot <= vandaag)
        {
            return DienstIsBeeindigd;
        }

        if (laatsteDag < vandaag || laatsteDag < GeldigVan)
        {
            return Mislukking.Ongeldig(new Invoerfout("laatsteDag", "Kies vandaag of een latere dag, niet voor de eerste dag.", Invoerfoutsoort.Periode));
        }

        GeldigTot = laatsteDag.AddDays(1);
        return null;
    }

    private static Mislukking DienstIsBeeindigd { get; } = Mislukking.Regel(nameof(DienstIsBeeindigd), "Deze dienst is beëindigd en verandert niet meer.");

    private void NeemOver(Dienstgegevens g) =>
        (Naam, Omschrijving, Lijn, Doelgroep, Rechtsgrond, GeldigVan) = (g.Naam.Trim(), g.Omschrijving.Trim(), g.Lijn, g.Doelgroep, g.Rechtsgrond.Trim(), g.GeldigVan);
}

internal sealed class DienstTabel : IEntityTypeConfiguration<Dienst>
{
    public void Configure(EntityTypeBuilder<Dienst> builder)
    {
        builder.ToTable("dienst", t => t.HasCheckConstraint("ck_dienst_periode", "geldig_tot is null or geldig_tot > geldig_van"));
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Versie).IsRowVersion();
        builder.Property(d => d.Code).HasMaxLength(Dienst.Codelengte);
        builder.Property(d => d.Naam).HasMaxLength(120);
        builder.Property(d => d.Omschrijving).HasMaxLength(1000);
        builder.Property(d => d.Regio).HasMaxLength(40);
        builder.Property(d => d.Rechtsgrond).HasMaxLength(500);
        builder.Ignore(d => d.Berichten);
        builder.Ignore(d => d.Geldigheid);
        builder.Ignore(d => d.IsMinimum);
        builder.Ignore(d => d.Gegevens);
        builder.HasIndex(d => d.Code).IsUnique().HasDatabaseName("ux_dienst_code");
    }
}
