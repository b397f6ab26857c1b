using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Testkit;

/// <summary>Invented callers, one per role and in several organisations. The same as the demo personas of the host.</summary>
public static class Persona
{
    /// <summary>The agency.</summary>
    public static OvoCode Agentschap { get; } = Waarden.Lees<OvoCode>("OVO900001");

    /// <summary>The Flemish Community Commission.</summary>
    public static OvoCode Vgc { get; } = Waarden.Lees<OvoCode>("OVO900002");

    /// <summary>The city of Ghent.</summary>
    public static OvoCode Gent { get; } = Waarden.Lees<OvoCode>("OVO002067");

    /// <summary>The city of Leuven.</summary>
    public static OvoCode Leuven { get; } = Waarden.Lees<OvoCode>("OVO002149");

    /// <summary>Central staff of the agency.</summary>
    public static Aanroeper Centraal { get; } = Medewerker("vo-centraal-1", Agentschap, "Agentschap Integratie en Inburgering", Rol.Centraal);

    /// <summary>A second one, for what needs four eyes.</summary>
    public static Aanroeper CentraalCollega { get; } = Medewerker("vo-centraal-2", Agentschap, "Agentschap Integratie en Inburgering", Rol.Centraal);

    /// <summary>Desk officer of the agency.</summary>
    public static Aanroeper Loketmedewerker { get; } = Medewerker("vo-loket-1", Agentschap, "Agentschap Integratie en Inburgering", Rol.Loketmedewerker);

    /// <summary>Staff of a local government.</summary>
    public static Aanroeper LokaalBestuurGent { get; } = Medewerker("vo-gent-1", Gent, "Stad Gent", Rol.LokaalBestuur);

    /// <summary>Staff of another local government, who must not see what is Ghent's.</summary>
    public static Aanroeper LokaalBestuurLeuven { get; } = Medewerker("vo-leuven-1", Leuven, "Stad Leuven", Rol.LokaalBestuur);

    /// <summary>Staff of the Flemish Community Commission.</summary>
    public static Aanroeper MedewerkerVgc { get; } = Medewerker("vo-vgc-1", Vgc, "Vlaamse Gemeenschapscommissie", Rol.Vgc);

    /// <summary>Operator of the platform.</summary>
    public static Aanroeper Operator { get; } = Medewerker("vo-operator-1", Agentschap, "Agentschap Integratie en Inburgering", Rol.Operator);

    /// <summary>Reads the audit log.</summary>
    public static Aanroeper Auditor { get; } = Medewerker("vo-auditor-1", Agentschap, "Agentschap Integratie en Inburgering", Rol.Auditor);

    /// <summary>Software of a partner, with the scopes it was given.</summary>
    public static Aanroeper Partner(params string[] scopes) => new(
        Aanroepersoort.Partnersysteem, "partner-gent", "Partnersysteem", Gent, "Stad Gent", [new(Rol.Partner)], scopes.ToHashSet(StringComparer.Ordinal));

    /// <summary>Administrator of a region of the agency.</summary>
    /// <param name="regio">Code of the region.</param>
    public static Aanroeper Regiobeheerder(string regio) => new(
        Aanroepersoort.Medewerker, "vo-regio-" + regio, "Regiobeheerder", Agentschap, "Agentschap Integratie en Inburgering", [new(Rol.Regiobeheerder, regio)]);

    /// <summary>Somebody of an organisation with some roles.</summary>
    public static Aanroeper Medewerker(string id, OvoCode organisatie, string naam, params string[] rollen) => new(
        Aanroepersoort.Medewerker, id, "Persona " + id, organisatie, naam, [.. rollen.Select(r => new Roltoekenning(r))]);

    /// <summary>What the database shows this caller.</summary>
    public static Bereik BereikVan(Aanroeper wie) => Bereikbepaling.Van(wie);
}
