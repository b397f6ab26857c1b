using System.Diagnostics.CodeAnalysis;
using Integratie.Host.Identiteit;
using Integratie.Kern;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rolclaims = Integratie.Host.Identiteit.Claims;

namespace Integratie.Host.Pages.Identiteit;

/// <summary>
/// Choose for which organisation you work, where the identity provider doesn't ask it itself: at sign-in, and later. Public,
/// because who comes here at sign-in has no session yet.
/// </summary>
[Openbaar]
internal sealed class OrganisatieModel(Rolclaims claims, Aanroep aanroep) : PageModel
{
    /// <summary>The organisations the person has a role for.</summary>
    public IReadOnlyList<(OvoCode Organisatie, IReadOnlyList<Roltoekenning> Rollen)> Keuzes { get; private set; } = [];

    /// <summary>The organisation the person acts for now; null at sign-in.</summary>
    public OvoCode? Nu => aanroep.Aanroeper.Organisatie;

    public async Task<IActionResult> OnGetAsync() => await Kiezer() is null ? Redirect("/aanmelden") : Page();

    public async Task<IActionResult> OnPostAsync(string? organisatie)
    {
        if (await Kiezer() is not { Principal: { } wie } kiezer)
        {
            return Redirect("/aanmelden");
        }

        if (!OvoCode.Probeer(organisatie, out var gekozen) || Keuzes.All(k => k.Organisatie != gekozen))
        {
            return NotFound();
        }

        var nieuw = claims.Kies(wie, gekozen);
        await HttpContext.SignOutAsync(Identiteitsregistratie.Halverwege);
        await HttpContext.SignInAsync(Identiteitsregistratie.Sessie, nieuw, Sessies.Vervolg(kiezer.Properties));
        await Aanmelding.Meld(HttpContext, claims.Aanroeper(nieuw, metToken: false), IsAangemeld(kiezer) ? Aanmelding.Gewisseld : Aanmelding.Aangemeld);
        return LocalRedirect(Sessies.Terugweg(kiezer.Properties));
    }

    /// <summary>Who has to choose, or chose here before; null for everybody else.</summary>
    private async Task<AuthenticateResult?> Kiezer()
    {
        var halverwege = await HttpContext.AuthenticateAsync(Identiteitsregistratie.Halverwege);
        var kiezer = halverwege.Succeeded ? halverwege : await HttpContext.AuthenticateAsync(Identiteitsregistratie.Sessie);
        if (!kiezer.Succeeded || (IsAangemeld(kiezer) && !Rolclaims.KoosHier(kiezer.Principal)))
        {
            return null;
        }

        Keuzes = claims.Organisaties(kiezer.Principal);
        return kiezer;
    }

    private static bool IsAangemeld([NotNull] AuthenticateResult kiezer) => kiezer.Ticket!.AuthenticationScheme == Identiteitsregistratie.Sessie;
}
