using Integratie.Dorp;

namespace Integratie.Markt.Kramen;

internal static class Gluurder
{
    public static object Kijk() => new DorpModule();
}
