using Integratie.Dorp;

namespace Integratie.Host.Web;

internal static class Voordeur
{
    public static object Module => new DorpModule();

    public static string Adres => "/markt/kramen";

    public static bool IsKraam(string recht) => recht == "markt.kraam.openen";
}
