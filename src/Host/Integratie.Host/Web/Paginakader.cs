using Integratie.Host.Identiteit;
using Integratie.Host.Modules;
using Integratie.Kit.Pagina;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Web;

/// <summary>What stands around every page: the menu of the modules that are on and that this caller may open.</summary>
internal sealed class Paginakader(Aanroep aanroep, Rechtenregister rechten, IReadOnlyList<ModuleBeschrijving> modules, ModuleCatalogus catalogus, Hostopties opties, Claims claims, IHttpContextAccessor http) : IPaginakader
{
    /// <summary>The order of the headings; a heading that isn't named comes before "Beheer".</summary>
    private static readonly string[] Groepen = ["Mijn werk", "Onthaal", "Gebied"];

    public string Regio => opties.Regio is { } regio ? Hoofdletter(regio) : "Vlaanderen en Brussel";

    public string? Omgeving => opties.IsOntwikkeling ? "Ontwikkeling" : null;

    public string Versie { get; } = typeof(Paginakader).Assembly.GetName().Version!.ToString(3);

    public Paginagebruiker? Gebruiker => aanroep.Aanroeper is { IsAangemeld: true } wie ? new(wie.Naam, wie.Organisatienaam, claims.MagWisselen(http.HttpContext!.User)) : null;

    public IReadOnlyList<Menugroep> Menu => aanroep.Aanroeper.IsAangemeld
        ? [.. Hier().SelectMany(m => m.Menu).Where(i => Mag(i.Recht))
            .GroupBy(i => i.Groep, StringComparer.Ordinal)
            .OrderBy(g => Plaats(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Menugroep(g.Key, [.. g.OrderBy(i => i.Volgorde).ThenBy(i => i.Tekst, StringComparer.Ordinal)]))]
        : [];

    public IReadOnlyList<Actie> Acties => aanroep.Aanroeper.IsAangemeld ? [.. Hier().SelectMany(m => m.Acties).Where(a => Mag(a.Recht))] : [];

    public IReadOnlyList<Openbarepagina> Openbaar => [.. Hier().SelectMany(m => m.Openbaar)];

    /// <summary>The modules that are on for the region of this caller.</summary>
    private IEnumerable<ModuleBeschrijving> Hier() =>
        modules.Where(m => aanroep.Aanroeper.Regio is not { } regio || m.Id == "platform" || catalogus.HeeftRegio(regio, m.Id));

    private bool Mag(string? recht) => recht is null || rechten.Mag(aanroep.Aanroeper, recht);

    private static int Plaats(string groep) => groep == "Beheer" ? int.MaxValue : Array.IndexOf(Groepen, groep) is >= 0 and var plaats ? plaats : Groepen.Length;

    private static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
