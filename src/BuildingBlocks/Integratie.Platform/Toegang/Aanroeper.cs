using Integratie.Kern;

namespace Integratie.Platform.Toegang;

/// <summary>A role somebody holds for one organisation, optionally within a context such as a region (DOMEIN B5).</summary>
/// <param name="Rol">One of <see cref="Kern.Rol"/>.</param>
/// <param name="Context">Code of the region the role is limited to; null when it isn't.</param>
public sealed record Roltoekenning(string Rol, string? Context = null);

/// <summary>What kind of caller it is.</summary>
public enum Aanroepersoort
{
    /// <summary>Nobody has signed in.</summary>
    Onbekend,

    /// <summary>A person, on the pages or with a token.</summary>
    Medewerker,

    /// <summary>Software of a partner, with client credentials.</summary>
    Partnersysteem,

    /// <summary>The platform itself: a job, a message handler, the start-up.</summary>
    Systeem,
}

/// <summary>
/// Who asks, for which organisation. The key of an account is the pair of person and organisation, chosen at sign-in.
/// </summary>
/// <param name="Soort">Kind of caller.</param>
/// <param name="Id"><c>vo_id</c> of the person, client id of the system, or name of the job.</param>
/// <param name="Naam">Name for the screen; never logged.</param>
/// <param name="Organisatie">Organisation the caller acts for; null for the platform itself and for strangers.</param>
/// <param name="Organisatienaam">Its name for the screen.</param>
/// <param name="Rollen">The roles for this organisation.</param>
/// <param name="Scopes">The scopes of a token; null when the caller came in with a session and scopes don't apply.</param>
public sealed record Aanroeper(
    Aanroepersoort Soort,
    string Id,
    [property: Persoonsgegeven] string Naam,
    OvoCode? Organisatie,
    string Organisatienaam,
    IReadOnlyList<Roltoekenning> Rollen,
    IReadOnlySet<string>? Scopes = null)
{
    /// <summary>Nobody has signed in.</summary>
    public static Aanroeper Onbekend { get; } = new(Aanroepersoort.Onbekend, "onbekend", "", null, "", []);

    /// <summary>The platform itself, with the name of what runs (a job, a message handler).</summary>
    public static Aanroeper Systeem(string naam) => new(Aanroepersoort.Systeem, naam, naam, null, "Platform", []);

    /// <summary>Whether somebody has signed in.</summary>
    public bool IsAangemeld => Soort is not Aanroepersoort.Onbekend;

    /// <summary>Whether the caller holds the role, whatever its context.</summary>
    public bool HeeftRol(string rol) => Rollen.Any(r => r.Rol == rol);

    /// <summary>The region this caller belongs to through a role's context; null when there is none.</summary>
    public string? Regio => Rollen.Select(r => r.Context).FirstOrDefault(c => c is not null);

    /// <summary>Safe for logs: the id and the organisation, no name.</summary>
    public override string ToString() => $"{Id}@{Organisatie?.Waarde ?? "-"}";
}
