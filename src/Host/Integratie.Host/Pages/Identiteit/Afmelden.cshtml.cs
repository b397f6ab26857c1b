using Integratie.Host.Identiteit;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Identiteit;

/// <summary>Ends the session here, and at the provider where it has an address for that.</summary>
[Openbaar]
internal sealed class AfmeldenModel(Identiteitsinstellingen instellingen) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (User.Identity?.IsAuthenticated is not true)
        {
            return LocalRedirect("/");
        }

        await Identiteitsregistratie.Meld(HttpContext, User, "Afgemeld");
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return instellingen.Authority is null
            ? LocalRedirect("/aanmelden")
            : SignOut(new AuthenticationProperties { RedirectUri = "/" }, OpenIdConnectDefaults.AuthenticationScheme);
    }
}
