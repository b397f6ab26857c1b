using System.Buffers.Text;
using System.Security.Cryptography;
using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Onthaal.Geheimelinks;

/// <summary>What a secret link opens; one that was made for one thing opens nothing else.</summary>
internal enum Linkdoel
{
    /// <summary>The page on which another organisation says how a referral went (ONT-04).</summary>
    AntwoordOpVerwijzing,

    /// <summary>The calendar of a desk (ONT-11).</summary>
    AgendaVanLoket,

    /// <summary>The calendar of an officer (ONT-11).</summary>
    AgendaVanMedewerker,

    /// <summary>The screen in the waiting room of a desk (ONT-11).</summary>
    Wachtzaalscherm,
}

/// <summary>
/// A way in without signing in: who has the key may do one thing, for one organisation. The key itself is in the link only; here
/// stays its fingerprint.
/// </summary>
internal sealed class GeheimeLink
{
    private const int Bytes = 32;

    private GeheimeLink()
    {
    }

    public Guid Id { get; private init; } = Uuid.Nieuw();

    /// <summary>Whose data it opens.</summary>
    public OvoCode Organisatie { get; private init; }

    public Linkdoel Doel { get; private init; }

    /// <summary>Key of what it opens: a referral, a desk, an officer.</summary>
    public string Voorwerp { get; private init; } = "";

    public byte[] Vingerafdruk { get; private init; } = [];

    public DateTimeOffset Gemaakt { get; private init; }

    /// <summary>From when it opens nothing; null when that isn't known beforehand.</summary>
    public DateTimeOffset? Verloopt { get; private init; }

    public DateTimeOffset? Ingetrokken { get; private set; }

    /// <summary>Makes one. The key is in the answer and nowhere else: it can't be asked again.</summary>
    public static (GeheimeLink Link, string Sleutel) Maak(OvoCode organisatie, Linkdoel doel, string voorwerp, DateTimeOffset nu, DateTimeOffset? verloopt = null)
    {
        var geheim = RandomNumberGenerator.GetBytes(Bytes);
        var link = new GeheimeLink
        {
            Organisatie = organisatie,
            Doel = doel,
            Voorwerp = voorwerp,
            Vingerafdruk = SHA256.HashData(geheim),
            Gemaakt = nu,
            Verloopt = verloopt,
        };
        return (link, Base64Url.EncodeToString(geheim));
    }

    /// <summary>The fingerprint of a key as it stands in a link; null when it can't be one.</summary>
    public static byte[]? Afdruk(string sleutel)
    {
        Span<byte> geheim = stackalloc byte[Bytes];
        return Base64Url.IsValid(sleutel, out var lengte) && lengte == Bytes && Base64Url.TryDecodeFromChars(sleutel, geheim, out var gelezen) && gelezen == Bytes
            ? SHA256.HashData(geheim)
            : null;
    }

    /// <summary>From now on it opens nothing.</summary>
    public void TrekIn(DateTimeOffset nu) => Ingetrokken ??= nu;
}

internal sealed class GeheimeLinkTabel : IEntityTypeConfiguration<GeheimeLink>
{
    public void Configure(EntityTypeBuilder<GeheimeLink> builder)
    {
        builder.ToTable("geheime_link");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Voorwerp).HasMaxLength(100);
        builder.HasIndex(l => l.Vingerafdruk).IsUnique();
        builder.HasIndex(l => new { l.Organisatie, l.Doel, l.Voorwerp });
        builder.PerOrganisatie();
    }
}
