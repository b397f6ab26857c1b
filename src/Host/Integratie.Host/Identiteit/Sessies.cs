using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Integratie.Host.Identiteit;

/// <summary>The session of the pages: a cookie that scripts can't read and other sites can't send along with a form.</summary>
internal static class Sessies
{
    /// <summary>Without use it ends.</summary>
    public static readonly TimeSpan Stilstand = TimeSpan.FromHours(2);

    /// <summary>It ends anyway: roles are read at sign-in, so who lost one keeps it no longer than this.</summary>
    public static readonly TimeSpan Hoogstens = TimeSpan.FromHours(12);

    private const string Begin = "begin";
    private const string Terug = "terug";

    public static void Stel(CookieAuthenticationOptions cookie, Hostopties opties)
    {
        Stel(cookie.Cookie, "integratie", opties);
        cookie.ExpireTimeSpan = Stilstand;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/aanmelden";
        cookie.ReturnUrlParameter = "terug";
        cookie.Events.OnSigningIn = async c =>
        {
            // The session that this browser had ends: signing in again gives nothing to whoever planted or copied the old one.
            await Einden(c.HttpContext).Beeindig(c.HttpContext);
            c.Properties.Items.TryAdd(Begin, Nu(c.Options).ToString("O", CultureInfo.InvariantCulture));
            c.Properties.Items[Sessieeinden.Sleutel] = Kern.Uuid.Nieuw().ToString();
        };
        cookie.Events.OnSigningOut = c => Einden(c.HttpContext).Beeindig(c.HttpContext);
        cookie.Events.OnValidatePrincipal = async c =>
        {
            if (!c.Properties.Items.TryGetValue(Begin, out var tekst)
                || !DateTimeOffset.TryParseExact(tekst, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin)
                || Nu(c.Options) - begin > Hoogstens
                || await Einden(c.HttpContext).IsBeeindigd(c.Properties, c.HttpContext.RequestAborted))
            {
                c.RejectPrincipal();
            }
        };
        cookie.Events.OnRedirectToLogin = c =>
        {
            // A part of a page can't become a sign-in page; the page itself can.
            if (c.Request.Headers.ContainsKey("HX-Request"))
            {
                c.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                c.Response.Redirect(c.RedirectUri);
            }

            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = c =>
        {
            c.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>The minutes between being recognised and choosing an organisation.</summary>
    public static void StelHalverwege(CookieAuthenticationOptions cookie, Hostopties opties)
    {
        Stel(cookie.Cookie, "integratie-keuze", opties);
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        cookie.SlidingExpiration = false;
    }

    /// <summary>What goes along with somebody who still has to choose: where he was.</summary>
    public static AuthenticationProperties Onthoud(string terug) => new() { Items = { [Terug] = terug } };

    /// <summary>Where somebody was who had to choose.</summary>
    public static string Terugweg(AuthenticationProperties? eigenschappen) =>
        eigenschappen?.Items.TryGetValue(Terug, out var terug) is true && terug is not null ? terug : "/";

    /// <summary>For the session after a choice: another organisation makes it last no longer.</summary>
    public static AuthenticationProperties Vervolg(AuthenticationProperties? eerder) =>
        eerder?.Items.TryGetValue(Begin, out var begin) is true ? new() { Items = { [Begin] = begin } } : new();

    /// <summary>Cookies over https only, except on the machine of a developer.</summary>
    public static CookieSecurePolicy Veilig(Hostopties opties) => opties.IsOntwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private static Sessieeinden Einden(HttpContext http) => http.RequestServices.GetRequiredService<Sessieeinden>();

    private static void Stel(CookieBuilder koekje, string naam, Hostopties opties)
    {
        // A browser takes a cookie with this prefix from a safe connection and from this very host only.
        koekje.Name = opties.IsOntwikkeling ? naam : "__Host-" + naam;
        koekje.HttpOnly = true;
        koekje.SameSite = SameSiteMode.Lax;
        koekje.SecurePolicy = Veilig(opties);
    }

    private static DateTimeOffset Nu(AuthenticationSchemeOptions opties) => (opties.TimeProvider ?? TimeProvider.System).GetUtcNow();
}
