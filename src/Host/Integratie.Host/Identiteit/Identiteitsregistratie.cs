using Microsoft.AspNetCore.Authentication.Cookies;

namespace Integratie.Host.Identiteit;

internal static class Identiteitsregistratie
{
    public static void VoegIdentiteitToe(this WebApplicationBuilder bouwer, Hostopties opties)
    {
        bouwer.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
    }

    public static void MapIdentiteit(this WebApplication app, Hostopties opties)
    {
    }
}
