using System.Security.Claims;
using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Identiteit;

/// <summary>
/// Reads who calls from the claims of ACM/IDM (DOMEIN B5), of the embedded provider, which gives the same ones, or of another
/// provider whose names the configuration gives (<c>Identiteit:Claims</c>).
/// </summary>
internal sealed record Claims
{
    /// <summary>Id of the person at the identity provider.</summary>
    public const string Persoon = "vo_id";

    /// <summary>Organisation the person acts for.</summary>
    public const string Organisatie = "vo_orgcode";

    /// <summary>Its name.</summary>
    public const string Organisatienaam = "vo_orgnaam";

    /// <summary>Roles: <c>rol-context:OVOcode</c>.</summary>
    public const string Rol = "integratie_rol_3d";

    /// <summary>Name of the claim with the id of the person.</summary>
    public string PersoonClaim { get; init; } = Persoon;

    /// <summary>Name of the claim with the organisation the person acts for.</summary>
    public string OrganisatieClaim { get; init; } = Organisatie;

    /// <summary>Name of the claim with the organisation's name.</summary>
    public string OrganisatienaamClaim { get; init; } = Organisatienaam;

    /// <summary>Name of the claim with the roles.</summary>
    public string RolClaim { get; init; } = Rol;

    /// <summary>The caller; <see cref="Platform.Toegang.Aanroeper.Onbekend"/> when nobody has signed in.</summary>
    public Aanroeper Aanroeper(ClaimsPrincipal wie)
    {
        if (wie.Identity?.IsAuthenticated is not true || !OvoCode.Probeer(wie.FindFirstValue(OrganisatieClaim), out var organisatie))
        {
            return Platform.Toegang.Aanroeper.Onbekend;
        }

        var rollen = wie.FindAll(RolClaim).Select(c => Roltoekenning(c.Value, organisatie)).OfType<Roltoekenning>().ToList();
        var naam = wie.FindFirstValue(OrganisatienaamClaim) ?? organisatie.Waarde;
        if (wie.FindFirstValue(PersoonClaim) is { } persoon)
        {
            return new(Aanroepersoort.Medewerker, persoon, wie.FindFirstValue("name") ?? "", organisatie, naam, rollen, Scopes(wie));
        }

        return wie.FindFirstValue("client_id") is { } systeem
            ? new(Aanroepersoort.Partnersysteem, systeem, systeem, organisatie, naam, rollen, Scopes(wie) ?? new HashSet<string>())
            : Platform.Toegang.Aanroeper.Onbekend;
    }

    /// <summary>A role for another organisation than the one chosen at sign-in doesn't count.</summary>
    private static Roltoekenning? Roltoekenning(string claim, OvoCode organisatie)
    {
        var delen = claim.Split(':', 2);
        if (delen is not [var rolMetContext, var code] || !OvoCode.Probeer(code, out var voor) || voor != organisatie)
        {
            return null;
        }

        var rol = Kern.Rol.Namen.Keys.FirstOrDefault(r => rolMetContext == r || rolMetContext.StartsWith(r + "-", StringComparison.Ordinal));
        if (rol is null)
        {
            return null;
        }

        return new(rol, rolMetContext.Length > rol.Length ? rolMetContext[(rol.Length + 1)..] : null);
    }

    private static HashSet<string>? Scopes(ClaimsPrincipal wie) =>
        wie.Claims.Where(c => c.Type is "scope" or "oi_scp").ToList() is { Count: > 0 } scopes ? [.. scopes.SelectMany(s => s.Value.Split(' '))] : null;
}
