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

    public static void Stel(CookieAuthenticationOptions cookie, Hostopties opties)
    {
        // A browser takes a cookie with this prefix from a safe connection and from this very host only.
        cookie.Cookie.Name = opties.IsOntwikkeling ? "integratie" : "__Host-integratie";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = Veilig(opties);
        cookie.ExpireTimeSpan = Stilstand;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/aanmelden";
        cookie.ReturnUrlParameter = "terug";
        cookie.Events.OnSigningIn = async c =>
        {
            // The session that this browser had ends: signing in again gives nothing to whoever planted or copied the old one.
            await Einden(c.HttpContext).Beeindig(c.HttpContext);
            c.Properties.Items[Begin] = Nu(c.Options).ToString("O", CultureInfo.InvariantCulture);
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

    /// <summary>Cookies over https only, except on the machine of a developer.</summary>
    public static CookieSecurePolicy Veilig(Hostopties opties) => opties.IsOntwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private static Sessieeinden Einden(HttpContext http) => http.RequestServices.GetRequiredService<Sessieeinden>();

    private static DateTimeOffset Nu(AuthenticationSchemeOptions opties) => (opties.TimeProvider ?? TimeProvider.System).GetUtcNow();
}
