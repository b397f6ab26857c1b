namespace Integratie.Host.Web;

internal static class Voordeur
{
    public static string Adres(string module) => $"/api/v1/{module}";
}
