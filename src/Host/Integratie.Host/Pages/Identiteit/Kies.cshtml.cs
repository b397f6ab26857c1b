using Integratie.Host.Identiteit;
using Integratie.Kern;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace Integratie.Host.Pages.Identiteit;

/// <summary>The page of the embedded provider: choose who you are. Outside an authorization request it doesn't exist.</summary>
[Openbaar]
internal sealed class KiesModel(Aanroep aanroep) : PageModel
{
    private const string Overige = "Andere organisaties";

    /// <summary>Fields of the form itself: a request that names them too must not choose in the person's place.</summary>
    private static readonly string[] EigenVelden = ["persona", "organisatie", "__RequestVerificationToken"];

    /// <summary>Who has signed in and chooses another organisation; null for somebody who signs in.</summary>
    public Demopersona? Ik { get; private set; }

    /// <summary>The organisation that person acts for now.</summary>
    public OvoCode? Nu => aanroep.Aanroeper.Organisatie;

    /// <summary>The people to choose from, under the organisation they work for; organisations with one person share a heading.</summary>
    public IReadOnlyList<(string Titel, IReadOnlyList<Demopersona> Personen)> Groepen { get; private set; } = [];

    /// <summary>The parameters of the request, to send along with the choice.</summary>
    public IReadOnlyList<(string Naam, string Waarde)> Aanvraag { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (HttpContext.GetOpenIddictServerRequest() is not { } aanvraag)
        {
            return NotFound();
        }

        Ik = aanvraag.HasPromptValue(OpenIddictConstants.PromptValues.SelectAccount) ? Demopersonas.Alle.FirstOrDefault(p => p.Id == aanroep.Aanroeper.Id) : null;
        Groepen = [.. Demopersonas.Alle.GroupBy(p => p.Deelnames[0].Naam)
            .Select(g => (Titel: g.Count() > 1 ? g.Key : Overige, Personen: g))
            .GroupBy(g => g.Titel)
            .Select(g => (g.Key, (IReadOnlyList<Demopersona>)[.. g.SelectMany(x => x.Personen)]))];
        Aanvraag = [.. aanvraag.GetParameters().Where(p => !EigenVelden.Contains(p.Key)).Select(p => (p.Key, p.Value.ToString() ?? ""))];
        return Page();
    }

    public IActionResult OnPost(string persona, string organisatie)
    {
        if (HttpContext.GetOpenIddictServerRequest() is not { } aanvraag
            || Demopersonas.Alle.FirstOrDefault(p => p.Id == persona) is not { } gekozen
            || gekozen.Deelnames.FirstOrDefault(d => d.Organisatie.Waarde == organisatie) is not { } deelname)
        {
            return NotFound();
        }

        return SignIn(IngebouwdeAanbieder.Wie(gekozen, deelname, aanvraag.GetScopes()), OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>What stands where there is no photo.</summary>
    public static string Voorletters(string naam) => string.Concat(naam.Split(' ').Select(n => n[0]));
}

/// <summary>A button with which to come in as somebody for an organisation.</summary>
/// <param name="Aanvraag">The parameters of the request.</param>
/// <param name="Persona">Who.</param>
/// <param name="Deelname">For which organisation.</param>
/// <param name="MetOrganisatie">Whether its name has to stand on the button.</param>
/// <param name="IsHuidig">Whether the person acts for it now.</param>
internal sealed record Persoonskeuze(
    IReadOnlyList<(string Naam, string Waarde)> Aanvraag, Demopersona Persona, Deelname Deelname, bool MetOrganisatie, bool IsHuidig = false);
