using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Identiteit;

/// <summary>An invented person of the embedded provider.</summary>
/// <param name="Id"><c>vo_id</c>.</param>
/// <param name="Naam">Name.</param>
/// <param name="Werk">What the person does, in one line.</param>
/// <param name="Deelnames">The organisations the person acts for, with the roles there.</param>
internal sealed record Demopersona(string Id, string Naam, string Werk, IReadOnlyList<Deelname> Deelnames);

/// <summary>An organisation somebody acts for.</summary>
/// <param name="Organisatie">OVO code.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Rollen">Roles, with their context behind a dash where they have one.</param>
internal sealed record Deelname(OvoCode Organisatie, string Naam, IReadOnlyList<string> Rollen);

/// <summary>Somebody whose work stands in the demo data, and who can't sign in: what waits for a second pair of eyes is theirs.</summary>
/// <param name="Organisatie">OVO code.</param>
/// <param name="Id"><c>vo_id</c>.</param>
/// <param name="Naam">Name.</param>
internal sealed record Democollega(OvoCode Organisatie, string Id, string Naam);

/// <summary>Invented software of a partner.</summary>
/// <param name="Id">Client id.</param>
/// <param name="Geheim">Client secret; known to everybody, because it opens nothing but invented data.</param>
/// <param name="Naam">What it is.</param>
/// <param name="Deelname">The organisation it acts for.</param>
/// <param name="Gemeente">NIS code, when that organisation is a municipality.</param>
internal sealed record Demosysteem(string Id, string Geheim, string Naam, Deelname Deelname, string? Gemeente = null);

/// <summary>
/// Who can sign in where no real identity provider is (<c>demopersonas.json</c>): nobody there exists. One or more per role of
/// KRN-01 so far.
/// </summary>
internal static class Demopersonas
{
    /// <summary>The public client with which a person gets a token for the API (authorization code with PKCE).</summary>
    public const string Apilezer = "api-lezer";

    /// <summary>The client of the pages themselves.</summary>
    public const string Paginas = "paginas";

    private static readonly Bestand Inhoud = Lees();

    /// <summary>The persons.</summary>
    public static IReadOnlyList<Demopersona> Alle => Inhoud.Personen;

    /// <summary>Colleagues of the persons who can't sign in.</summary>
    public static IReadOnlyList<Democollega> Collegas => Inhoud.Collegas;

    /// <summary>The systems.</summary>
    public static IReadOnlyList<Demosysteem> Systemen => Inhoud.Systemen;

    /// <summary>A role in words, with its region.</summary>
    public static string Rolnaam(string rol)
    {
        var code = Rol.Namen.Keys.Where(r => rol == r || rol.StartsWith(r + "-", StringComparison.Ordinal)).MaxBy(r => r.Length)!;
        return new Roltoekenning(code, rol.Length > code.Length ? rol[(code.Length + 1)..] : null).InWoorden();
    }

    private static Bestand Lees()
    {
        using var stroom = typeof(Demopersonas).Assembly.GetManifestResourceStream("Integratie.Host.Identiteit.demopersonas.json")!;
        return JsonSerializer.Deserialize<Bestand>(stroom, Json.Gedeeld)!;
    }

    private sealed record Bestand(IReadOnlyList<Demopersona> Personen, IReadOnlyList<Democollega> Collegas, IReadOnlyList<Demosysteem> Systemen);
}
