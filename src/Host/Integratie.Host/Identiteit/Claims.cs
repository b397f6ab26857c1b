using System.Security.Claims;
using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Identiteit;

/// <summary>
/// Reads who calls from the claims of ACM/IDM (DOMEIN B5), of the embedded provider, which gives the same ones, or of another
/// provider whose names the configuration gives (<c>Identiteit:Claims</c>).
/// </summary>
/// <remarks>
/// The organisation is always an OVO code: roles name one (<c>rol-context:OVOcode</c>) and the rows of the database carry one.
/// ACM/IDM may put a KBO number in <c>vo_orgcode</c>; then <c>vo_ovocode</c> decides. Who has neither is nobody here: two
/// organisations could otherwise share rows by a wrong translation. The <c>niscode</c> of a municipality's software is not
/// read: the OVO code says which municipality it is, and a second source could only contradict it.
/// </remarks>
internal sealed record Claims
{
    /// <summary>Id of the person at the identity provider.</summary>
    public const string Persoon = "vo_id";

    /// <summary>Organisation the person or the system acts for.</summary>
    public const string Organisatie = "vo_orgcode";

    /// <summary>Its name.</summary>
    public const string Organisatienaam = "vo_orgnaam";

    /// <summary>Roles: <c>rol-context:OVOcode</c>.</summary>
    public const string Rol = "integratie_rol_3d";

    /// <summary>Name of a partner's software.</summary>
    public const string Systeemnaam = "vo_applicatienaam";

    private static readonly string[] RollenLangsteEerst = [.. Kern.Rol.Namen.Keys.OrderByDescending(r => r.Length)];

    /// <summary>Name of the claim with the id of the person.</summary>
    public string PersoonClaim { get; init; } = Persoon;

    /// <summary>Name of the claim with the organisation acted for: an OVO code or a KBO number.</summary>
    public string OrganisatieClaim { get; init; } = Organisatie;

    /// <summary>Name of the claim with the OVO code, for when the one above holds a KBO number.</summary>
    public string OvocodeClaim { get; init; } = "vo_ovocode";

    /// <summary>Name of the claim with the organisation's name.</summary>
    public string OrganisatienaamClaim { get; init; } = Organisatienaam;

    /// <summary>Name of the claim with the roles.</summary>
    public string RolClaim { get; init; } = Rol;

    /// <summary>Name of the claim with the id of a partner's software.</summary>
    public string SysteemClaim { get; init; } = "client_id";

    /// <summary>Name of the claim with the name of a partner's software.</summary>
    public string SysteemnaamClaim { get; init; } = Systeemnaam;

    /// <summary>The claims to fetch at the provider when the identity token doesn't hold them.</summary>
    public IEnumerable<string> Namen => [PersoonClaim, OrganisatieClaim, OvocodeClaim, OrganisatienaamClaim, RolClaim];

    /// <summary>The caller; <see cref="Platform.Toegang.Aanroeper.Onbekend"/> when nobody has signed in, or nobody we can place.</summary>
    /// <param name="wie">The claims.</param>
    /// <param name="metToken">Whether they come from an access token: then scopes limit what it may do, and no scope means nothing.</param>
    public Aanroeper Aanroeper(ClaimsPrincipal wie, bool metToken)
    {
        if (wie.Identity?.IsAuthenticated is not true || (Ovo(wie, OrganisatieClaim) ?? Ovo(wie, OvocodeClaim)) is not { } organisatie)
        {
            return Platform.Toegang.Aanroeper.Onbekend;
        }

        var rollen = wie.FindAll(RolClaim).Select(c => Toekenning(c.Value, organisatie)).OfType<Roltoekenning>().Distinct().ToList();
        var naam = Tekst(wie, OrganisatienaamClaim) ?? organisatie.Waarde;
        var scopes = Scopes(wie, metToken);
        if (Tekst(wie, PersoonClaim) is { } persoon)
        {
            return new(Aanroepersoort.Medewerker, persoon, Naam(wie), organisatie, naam, rollen, scopes);
        }

        if (Tekst(wie, SysteemClaim) is not { } systeem)
        {
            return Platform.Toegang.Aanroeper.Onbekend;
        }

        // The tokens of ACM/IDM give software scopes and no roles: being a partner's software is its role.
        return new(
            Aanroepersoort.Partnersysteem, systeem, Tekst(wie, SysteemnaamClaim) ?? systeem, organisatie, naam,
            rollen.Count > 0 ? rollen : [new(Kern.Rol.Partner)], scopes ?? []);
    }

    /// <summary>Whether the person may act for another organisation too: then the provider gave a role there.</summary>
    public bool MagWisselen(ClaimsPrincipal wie) =>
        wie.FindAll(RolClaim).Select(c => Code(c.Value)).OfType<OvoCode>().Distinct().Count() > 1;

    /// <summary>A role for another organisation than the one chosen at sign-in doesn't count; neither does one we don't know.</summary>
    private static Roltoekenning? Toekenning(string claim, OvoCode organisatie)
    {
        if (Code(claim) != organisatie)
        {
            return null;
        }

        var metContext = claim[..claim.IndexOf(':', StringComparison.Ordinal)];
        return Array.Find(RollenLangsteEerst, r => metContext == r || (metContext.StartsWith(r + "-", StringComparison.Ordinal) && metContext.Length > r.Length + 1)) is { } rol
            ? new(rol, metContext.Length > rol.Length ? metContext[(rol.Length + 1)..] : null)
            : null;
    }

    private static OvoCode? Code(string rolclaim) =>
        rolclaim.Split(':') is [_, var code] && OvoCode.Probeer(code, out var ovo) ? ovo : null;

    /// <summary>The one OVO code in a claim; two different ones say nothing.</summary>
    private static OvoCode? Ovo(ClaimsPrincipal wie, string claim)
    {
        var waarden = wie.FindAll(claim).Select(c => c.Value).Distinct().ToList();
        return waarden is [var waarde] && OvoCode.Probeer(waarde, out var ovo) ? ovo : null;
    }

    private static string Naam(ClaimsPrincipal wie) =>
        Tekst(wie, "name") ?? string.Join(' ', ((string?[])[Tekst(wie, "given_name"), Tekst(wie, "family_name")]).OfType<string>());

    private static string? Tekst(ClaimsPrincipal wie, string claim) => wie.FindFirst(claim)?.Value is { Length: > 0 } waarde ? waarde : null;

    private static HashSet<string>? Scopes(ClaimsPrincipal wie, bool metToken)
    {
        var scopes = wie.Claims.Where(c => c.Type is "scope" or "oi_scp").SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        return metToken || scopes.Count > 0 ? scopes : null;
    }
}
