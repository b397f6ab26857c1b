namespace Integratie.Kern;

/// <summary>How far places are from each other.</summary>
public static class Afstand
{
    private const double Aardstraal = 6371;

    /// <summary>As the crow flies, in kilometres (haversine).</summary>
    /// <param name="breedte">Latitude of the one in degrees (WGS 84); null when it isn't known.</param>
    /// <param name="lengte">Its longitude.</param>
    /// <param name="naarBreedte">Latitude of the other.</param>
    /// <param name="naarLengte">Its longitude.</param>
    /// <returns>Null when a place is unknown.</returns>
    public static double? Kilometer(double? breedte, double? lengte, double? naarBreedte, double? naarLengte)
    {
        if (breedte is not { } b || lengte is not { } l || naarBreedte is not { } nb || naarLengte is not { } nl)
        {
            return null;
        }

        var (hb, hl) = (Math.Sin(double.DegreesToRadians(nb - b) / 2), Math.Sin(double.DegreesToRadians(nl - l) / 2));
        var a = (hb * hb) + (Math.Cos(double.DegreesToRadians(b)) * Math.Cos(double.DegreesToRadians(nb)) * hl * hl);
        return 2 * Aardstraal * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
