using System.Security.Claims;
using Integratie.Host.Identiteit;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace Integratie.Host.Pages.Identiteit;

/// <summary>The page of the embedded provider: choose who you are. Outside an authorization request it doesn't exist.</summary>
[Openbaar]
internal sealed class KiesModel : PageModel
{
    /// <summary>Whether somebody who has signed in chooses another organisation.</summary>
    public bool Wisselt { get; private set; }

    /// <summary>The people to choose from, under the organisation they mostly work for.</summary>
    public IReadOnlyList<IGrouping<(string Organisatie, string Naam), Demopersona>> Groepen { get; private set; } = [];

    /// <summary>The parameters of the request, to send along with the choice.</summary>
    public IReadOnlyList<(string Naam, string Waarde)> Aanvraag { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (HttpContext.GetOpenIddictServerRequest() is not { } aanvraag)
        {
            return NotFound();
        }

        var ik = aanvraag.HasPromptValue(OpenIddictConstants.PromptValues.SelectAccount) ? User.FindFirstValue(Host.Identiteit.Claims.Persoon) : null;
        Wisselt = Demopersonas.Alle.Any(p => p.Id == ik);
        Groepen = [.. Demopersonas.Alle.Where(p => !Wisselt || p.Id == ik).GroupBy(p => (p.Deelnames[0].Organisatie.Waarde, p.Deelnames[0].Naam))];
        Aanvraag = [.. aanvraag.GetParameters().Select(p => (p.Key, p.Value.ToString() ?? ""))];
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
