using Integratie.Host.Identiteit;
using Integratie.Kern;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace Integratie.Host.Pages.Identiteit;

/// <summary>The page of the embedded provider: choose who you are. Outside an authorization request it doesn't exist.</summary>
[Platform.Toegang.Openbaar]
internal sealed class KiesModel : PageModel
{
    /// <summary>Fields of the form itself: a request that names them too must not choose in the person's place.</summary>
    private static readonly string[] EigenVelden = ["persona", "organisatie", "__RequestVerificationToken"];

    public IReadOnlyList<Demopersona> Personas { get; private set; } = [];

    /// <summary>The parameters of the request, to send along with the choice.</summary>
    public IReadOnlyList<(string Naam, string Waarde)> Aanvraag { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (HttpContext.GetOpenIddictServerRequest() is not { } aanvraag)
        {
            return NotFound();
        }

        // Somebody who changes organisation stays the same person.
        var zelf = Demopersonas.Alle.Where(p => p.Id == aanvraag.LoginHint).ToList();
        Personas = zelf.Count > 0 ? zelf : Demopersonas.Alle;
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

    /// <summary>First letters of first and last name.</summary>
    public static string Voorletters(string naam) => string.Concat(naam.Split(' ').Select(d => d[0]));

    /// <summary>A role in words, with its region.</summary>
    public static string Rolnaam(string rol)
    {
        var code = Rol.Namen.Keys.First(r => rol == r || rol.StartsWith(r + "-", StringComparison.Ordinal));
        return rol.Length > code.Length ? $"{Rol.Namen[code]} {char.ToUpperInvariant(rol[code.Length + 1])}{rol[(code.Length + 2)..]}" : Rol.Namen[code];
    }
}
