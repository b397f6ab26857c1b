using Integratie.Host.Identiteit;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Identiteit;

/// <summary>Ends the session here, and at the provider where that knows how.</summary>
[Openbaar]
internal sealed class AfmeldenModel(Identiteitsinstellingen instellingen, Aanroep aanroep) : PageModel
{
    /// <summary>Whether there is a session to end.</summary>
    public bool IsAangemeld => aanroep.Aanroeper.IsAangemeld;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsAangemeld)
        {
            return RedirectToPage();
        }

        await Aanmelding.Meld(HttpContext, aanroep.Aanroeper, "Afgemeld");
        await HttpContext.SignOutAsync(Identiteitsregistratie.Sessie);
        return instellingen.IsIngebouwd
            ? RedirectToPage()
            : SignOut(new AuthenticationProperties { RedirectUri = "/afmelden" }, OpenIdConnectDefaults.AuthenticationScheme);
    }
}
