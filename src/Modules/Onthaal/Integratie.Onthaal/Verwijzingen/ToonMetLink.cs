using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>
/// What the receiver of a referral sees with the link in the mail, without signing in (ONT-04): what the visitor agreed to share, and
/// what was answered. Every reading is recorded, by the name of the link.
/// </summary>
[Openbaar]
internal sealed record ToonMetLink([property: Persoonsgegeven] string Sleutel) : IVraag<Linkblad>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "verwijzing";

    /// <summary>The beginning of the fingerprint: enough to find the link, useless to open it.</summary>
    string IDossierlezing.Dossier => GeheimeLink.Afdruk(Sleutel) is { } afdruk ? $"link:{Convert.ToHexStringLower(afdruk)[..16]}" : "link";

    /// <summary>Without the key.</summary>
    public override string ToString() => nameof(ToonMetLink);
}

/// <param name="Actornaam">Who was referred to.</param>
/// <param name="Vorm">Referred, or done together.</param>
/// <param name="Gemaakt">When the referral was made.</param>
/// <param name="Gedeeld">The theme, and what the visitor agreed to share.</param>
/// <param name="Doorstroom">What was answered.</param>
/// <param name="Beantwoord">When.</param>
/// <param name="Opmerking">What was added to it.</param>
internal sealed record Linkblad(
    [property: Persoonsgegeven] string Actornaam, Verwijsvorm Vorm, DateTimeOffset Gemaakt, Gedeeldegegevens Gedeeld, Doorstroom Doorstroom, DateTimeOffset? Beantwoord,
    [property: Persoonsgegeven] string? Opmerking)
{
    /// <summary>The form alone.</summary>
    public override string ToString() => Vorm.ToString();
}

internal sealed class ToonMetLinkHandler(OnthaalDbContext db, Sleutelopener opener) : IVraagHandler<ToonMetLink, Linkblad>
{
    public async Task<Uitkomst<Linkblad>> Handle(ToonMetLink request, CancellationToken cancellationToken)
    {
        var opening = await opener.Open(request.Sleutel, Linkdoel.AntwoordOpVerwijzing, cancellationToken);
        return opening is not null
            && await db.Verwijzingen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == Guid.Parse(opening.Voorwerp) && v.Afgesloten == null, cancellationToken) is { } v
            && v.LeesGedeeld() is { } gedeeld
                ? new Linkblad(v.Actornaam, v.Vorm, v.Gemaakt, gedeeld, v.Doorstroom, v.Beantwoord, v.Opmerking)
                : Mislukking.NietGevonden("De verwijzing");
    }
}
