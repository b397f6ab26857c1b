using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Onthaal.Klad;

/// <summary>
/// What the front desk keeps of one officer: the desk of the last contact, and the form that isn't registered yet (ONT-02). No
/// version: the last who types is right.
/// </summary>
internal sealed class Werkplek
{
    public OvoCode Organisatie { get; init; }

    public string Medewerker { get; init; } = "";

    public Guid? Loket { get; private set; }

    /// <summary>The fields of the form as typed, as JSON; null when there is no draft.</summary>
    [Persoonsgegeven]
    [Versleuteld]
    public string? Klad { get; private set; }

    public DateTimeOffset? KladVan { get; private set; }

    /// <summary>The form that was registered last: a draft of it that comes late is not kept.</summary>
    public Guid? LaatsteFormulier { get; private set; }

    /// <summary>The one of an officer; a new one the first time.</summary>
    public static async Task<Werkplek> Van(OvoCode organisatie, string medewerker, OnthaalDbContext db, CancellationToken annulering)
    {
        var werkplek = await db.Werkplekken.SingleOrDefaultAsync(w => w.Organisatie == organisatie && w.Medewerker == medewerker, annulering);
        if (werkplek is null)
        {
            werkplek = new() { Organisatie = organisatie, Medewerker = medewerker };
            db.Werkplekken.Add(werkplek);
        }

        return werkplek;
    }

    /// <summary>Keeps a draft, or drops it when there is nothing in it.</summary>
    public void Bewaar(Guid formulier, string? klad, DateTimeOffset nu)
    {
        if (formulier != LaatsteFormulier)
        {
            (Klad, KladVan) = (klad, klad is null ? null : nu);
        }
    }

    /// <summary>Nobody came back to the draft.</summary>
    public void WisKlad() => (Klad, KladVan) = (null, null);

    /// <summary>The form became a contact.</summary>
    public void Rond(Guid? formulier, Guid? loket) =>
        (Klad, KladVan, LaatsteFormulier, Loket) = (null, null, formulier ?? LaatsteFormulier, loket ?? Loket);
}

internal sealed class WerkplekTabel : IEntityTypeConfiguration<Werkplek>
{
    public void Configure(EntityTypeBuilder<Werkplek> builder)
    {
        builder.ToTable("werkplek");
        builder.HasKey(w => new { w.Organisatie, w.Medewerker });
        builder.Property(w => w.Medewerker).HasMaxLength(100);
        builder.PerOrganisatie();
    }
}
