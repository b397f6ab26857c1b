using Microsoft.AspNetCore.Http;

namespace Integratie.Dorp.Inwoners.Regels;

internal static class NaamIsIngevuld
{
    public static bool Geldt(HttpContext verzoek) => verzoek.Request.Query.Count > 0;
}
