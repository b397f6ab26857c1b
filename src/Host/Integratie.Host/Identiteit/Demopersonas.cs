using Integratie.Kern;

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
internal sealed record Deelname(OvoCode Organisatie, string Naam, params IReadOnlyList<string> Rollen);

/// <summary>Invented software of a partner.</summary>
/// <param name="Id">Client id.</param>
/// <param name="Geheim">Client secret; known to everybody, because it opens nothing but invented data.</param>
/// <param name="Naam">What it is.</param>
/// <param name="Deelname">The organisation it acts for.</param>
internal sealed record Demosysteem(string Id, string Geheim, string Naam, Deelname Deelname);

/// <summary>Who can sign in where no real identity provider is: nobody here exists. One or more per role of KRN-01 so far.</summary>
internal static class Demopersonas
{
    private static readonly OvoCode Agentschap = Waarden.Lees<OvoCode>("OVO900001");
    private const string Agentschapsnaam = "Agentschap Integratie en Inburgering";
    private static readonly OvoCode Gent = Waarden.Lees<OvoCode>("OVO002067");
    private static readonly OvoCode Leuven = Waarden.Lees<OvoCode>("OVO002149");
    private static readonly OvoCode Vgc = Waarden.Lees<OvoCode>("OVO900002");

    public static IReadOnlyList<Demopersona> Alle { get; } =
    [
        new("vo-loket-1", "Lotte Loket", "Onthaalt bezoekers aan het loket", [new(Agentschap, Agentschapsnaam, Rol.Loketmedewerker)]),
        new("vo-centraal-1", "Cedric Centraal", "Werkt op de centrale diensten en doet voorstellen", [new(Agentschap, Agentschapsnaam, Rol.Centraal)]),
        new("vo-centraal-2", "Celine Centraal", "Werkt op de centrale diensten en beslist mee (vier ogen)", [new(Agentschap, Agentschapsnaam, Rol.Centraal)]),
        new("vo-regio-brussel", "Bilal Brussel", "Beheert een regio van het agentschap", [new(Agentschap, Agentschapsnaam, Rol.Regiobeheerder + "-brussel")]),
        new("vo-regio-limburg", "Lies Limburg", "Beheert een regio van het agentschap", [new(Agentschap, Agentschapsnaam, Rol.Regiobeheerder + "-limburg")]),
        new("vo-gent-1", "Gaëlle Gent", "Werkt voor een lokaal bestuur", [new(Gent, "Stad Gent", Rol.LokaalBestuur)]),
        new("vo-leuven-1", "Leon Leuven", "Werkt voor een lokaal bestuur, en soms voor het agentschap", [new(Leuven, "Stad Leuven", Rol.LokaalBestuur), new(Agentschap, Agentschapsnaam, Rol.Loketmedewerker)]),
        new("vo-vgc-1", "Vera Gemeenschap", "Voert de regie in de hoofdstad", [new(Vgc, "Vlaamse Gemeenschapscommissie", Rol.Vgc)]),
        new("vo-operator-1", "Omar Operator", "Houdt het platform draaiend", [new(Agentschap, Agentschapsnaam, Rol.Operator)]),
        new("vo-auditor-1", "Aida Auditor", "Kijkt na wie wat deed", [new(Agentschap, Agentschapsnaam, Rol.Auditor)]),
    ];

    public static IReadOnlyList<Demosysteem> Systemen { get; } =
    [
        new("partner-gent", "demo-geheim-gent", "Klantvolgsysteem van een stad", new(Gent, "Stad Gent", Rol.Partner, Rol.LokaalBestuur)),
        new("partner-vgc", "demo-geheim-vgc", "Portaal van de gemeenschapscommissie", new(Vgc, "Vlaamse Gemeenschapscommissie", Rol.Partner, Rol.Vgc)),
    ];

    /// <summary>The public client with which a person gets a token for the API (authorization code with PKCE).</summary>
    public const string Apilezer = "api-lezer";

    /// <summary>The client of the pages themselves.</summary>
    public const string Paginas = "paginas";
}
