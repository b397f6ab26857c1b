using System.Security.Claims;
using System.Text.Json;
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

    /// <summary>Organisation the person acts for: an OVO code, or an enterprise number.</summary>
    public const string Organisatie = "vo_orgcode";

    /// <summary>Its OVO code, when <see cref="Organisatie"/> holds an enterprise number.</summary>
    public const string Ovo = "vo_ovocode";

    /// <summary>Its name.</summary>
    public const string Organisatienaam = "vo_orgnaam";

    /// <summary>Roles, one claim each: <c>rol-context:OVOcode</c>.</summary>
    public const string Rol = "integratie_rol_3d";

    /// <summary>Name of the software, on a token that no person asked for.</summary>
    public const string Systeem = "vo_applicatienaam";

    /// <summary>NIS code of the municipality whose software it is.</summary>
    public const string Gemeente = "niscode";

    private const string Keuze = "integratie_keuze";

    /// <summary>Name of the claim with the id of the person.</summary>
    public string PersoonClaim { get; init; } = Persoon;

    /// <summary>Name of the claim with the organisation the person acts for.</summary>
    public string OrganisatieClaim { get; init; } = Organisatie;

    /// <summary>Name of the claim with the organisation's OVO code.</summary>
    public string OvoClaim { get; init; } = Ovo;

    /// <summary>Name of the claim with the organisation's name.</summary>
    public string OrganisatienaamClaim { get; init; } = Organisatienaam;

    /// <summary>Name of the claim with the roles.</summary>
    public string RolClaim { get; init; } = Rol;

    /// <summary>Name of the claim that says that software asked for the token, and which.</summary>
    public string SysteemClaim { get; init; } = Systeem;

    /// <summary>Name of the claim with the NIS code of a municipality.</summary>
    public string GemeenteClaim { get; init; } = Gemeente;

    /// <summary>The caller; <see cref="Platform.Toegang.Aanroeper.Onbekend"/> when the claims don't say who it is and for which organisation.</summary>
    /// <param name="wie">The claims, from a session or a token that was already found good.</param>
    /// <param name="metToken">Whether they came with a token: then only its scopes count, and none means none.</param>
    public Aanroeper Aanroeper(ClaimsPrincipal wie, bool metToken)
    {
        if (wie.Identity?.IsAuthenticated is not true || EigenOrganisatie(wie) is not { } organisatie)
        {
            return Platform.Toegang.Aanroeper.Onbekend;
        }

        var rollen = Toekenningen(wie).Where(t => t.Voor == organisatie).Select(t => t.Rol).Distinct().ToList();
        var naam = Tekst(wie, OrganisatienaamClaim) ?? organisatie.Waarde;
        if (Tekst(wie, PersoonClaim) is { } persoon)
        {
            return new(Aanroepersoort.Medewerker, persoon, Naam(wie), organisatie, naam, rollen, metToken ? Scopes(wie) : null);
        }

        if (Client(wie) is not { } systeem)
        {
            return Platform.Toegang.Aanroeper.Onbekend;
        }

        // What software may do is decided by what it is; ACM/IDM gives it no roles of ours.
        rollen.Add(new(Kern.Rol.Partner));
        if (NisCode.Probeer(Tekst(wie, GemeenteClaim), out _))
        {
            rollen.Add(new(Kern.Rol.LokaalBestuur));
        }

        return new(Aanroepersoort.Partnersysteem, systeem, Tekst(wie, SysteemClaim) ?? systeem, organisatie, naam, [.. rollen.Distinct()], Scopes(wie));
    }

    /// <summary>
    /// Whether the provider left it to us to ask for which organisation somebody works: it names none, and the roles are for
    /// several. ACM/IDM asks it itself.
    /// </summary>
    public bool MoetKiezen(ClaimsPrincipal wie) => Tekst(wie, PersoonClaim) is not null && NoemtGeenOrganisatie(wie) && Organisaties(wie).Count > 1;

    /// <summary>Whether the organisation was chosen here (<see cref="Kies"/>), so that changing it happens here too.</summary>
    public static bool KoosHier(ClaimsPrincipal wie) => wie.HasClaim(c => c.Type == Keuze);

    /// <summary>The organisations somebody has a role for, with the roles there.</summary>
    public IReadOnlyList<(OvoCode Organisatie, IReadOnlyList<Roltoekenning> Rollen)> Organisaties(ClaimsPrincipal wie) =>
        [.. Toekenningen(wie).GroupBy(t => t.Voor).Select(g => (g.Key, (IReadOnlyList<Roltoekenning>)[.. g.Select(t => t.Rol).Distinct()]))];

    /// <summary>The same person, for this organisation. The provider's name for an organisation isn't kept: it was not of this one.</summary>
    /// <param name="wie">Claims of <see cref="Beperk"/>.</param>
    /// <param name="organisatie">One of <see cref="Organisaties"/>.</param>
    public ClaimsPrincipal Kies(ClaimsPrincipal wie, OvoCode organisatie)
    {
        string[] anders = [OrganisatieClaim, OvoClaim, OrganisatienaamClaim, Keuze];
        return new(new ClaimsIdentity(
            [.. wie.Claims.Where(c => !anders.Contains(c.Type, StringComparer.Ordinal)), new(OrganisatieClaim, organisatie.Waarde), new(Keuze, "hier")],
            wie.Identity!.AuthenticationType, "name", RolClaim));
    }

    /// <summary>Whether the person has a role for another organisation than the one chosen at sign-in.</summary>
    public bool MagWisselen(ClaimsPrincipal wie) => EigenOrganisatie(wie) is { } eigen && Toekenningen(wie).Any(t => t.Voor != eigen);

    /// <summary>What of the claims is kept in a session: nothing more than is needed to know who it is and what he may do.</summary>
    /// <param name="wie">The claims as the provider gave them.</param>
    /// <param name="schema">Name of the scheme of the session.</param>
    public ClaimsPrincipal Beperk(ClaimsPrincipal wie, string schema)
    {
        string[] nodig = [PersoonClaim, OrganisatieClaim, OvoClaim, OrganisatienaamClaim, RolClaim, "name", "given_name", "family_name"];
        return new(new ClaimsIdentity(
            wie.Claims.Where(c => nodig.Contains(c.Type, StringComparer.Ordinal)).DistinctBy(c => (c.Type, c.Value)).Select(c => new Claim(c.Type, c.Value, c.ValueType)),
            schema, "name", RolClaim));
    }

    /// <summary>The organisation that the claims name, or the only one that the roles are for.</summary>
    private OvoCode? EigenOrganisatie(ClaimsPrincipal wie)
    {
        if (NoemtGeenOrganisatie(wie))
        {
            return Organisaties(wie) is [var enige] ? enige.Organisatie : null;
        }

        return OvoCode.Probeer(Tekst(wie, OrganisatieClaim), out var organisatie) || OvoCode.Probeer(Tekst(wie, OvoClaim), out organisatie) ? organisatie : null;
    }

    private bool NoemtGeenOrganisatie(ClaimsPrincipal wie) => Tekst(wie, OrganisatieClaim) is null && Tekst(wie, OvoClaim) is null;

    /// <summary>The roles that exist here, of all organisations the person acts for. What can't be read gives nothing.</summary>
    private IEnumerable<(OvoCode Voor, Roltoekenning Rol)> Toekenningen(ClaimsPrincipal wie)
    {
        foreach (var tekst in wie.FindAll(RolClaim).SelectMany(Waarden))
        {
            var scheiding = tekst.LastIndexOf(':');
            if (scheiding < 0 || !OvoCode.Probeer(tekst[(scheiding + 1)..], out var voor))
            {
                continue;
            }

            var metContext = tekst[..scheiding].ToLowerInvariant();
            var rol = Kern.Rol.Namen.Keys
                .Where(r => metContext == r || (metContext.StartsWith(r + "-", StringComparison.Ordinal) && metContext.Length > r.Length + 1))
                .MaxBy(r => r.Length);
            if (rol is not null)
            {
                yield return (voor, new(rol, metContext.Length > rol.Length ? metContext[(rol.Length + 1)..] : null));
            }
        }
    }

    /// <summary>Several values come as several claims, or as one with a JSON array; that depends on the provider.</summary>
    private static string[] Waarden(Claim claim)
    {
        if (claim.Value is not ['[', ..])
        {
            return [claim.Value];
        }

        try
        {
            return JsonSerializer.Deserialize<string[]>(claim.Value) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>
    /// The software that asked for a token for itself. A token that a person got through some software has a client too, but
    /// another subject: without the id of the person it is nobody's.
    /// </summary>
    private string? Client(ClaimsPrincipal wie)
    {
        var client = Tekst(wie, "client_id") ?? Tekst(wie, "azp");
        return Tekst(wie, SysteemClaim) is { } naam ? client ?? naam : client is not null && client == Tekst(wie, "sub") ? client : null;
    }

    private static string Naam(ClaimsPrincipal wie) =>
        Tekst(wie, "name") ?? string.Join(' ', new[] { Tekst(wie, "given_name"), Tekst(wie, "family_name") }.OfType<string>());

    private static HashSet<string> Scopes(ClaimsPrincipal wie) =>
        [.. wie.Claims.Where(c => c.Type is "scope" or "scp" or "oi_scp").SelectMany(Waarden).SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string? Tekst(ClaimsPrincipal wie, string claim) => wie.FindFirst(claim)?.Value.Trim() is { Length: > 0 } tekst ? tekst : null;
}
