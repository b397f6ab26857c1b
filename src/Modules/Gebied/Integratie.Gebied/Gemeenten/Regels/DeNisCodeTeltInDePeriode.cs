using Integratie.Kern;

namespace Integratie.Gebied.Gemeenten.Regels;

/// <summary>
/// A decision may only name municipalities that exist in its period: a code that ended before it begins is refused, with its
/// successor (GEB-14).
/// </summary>
internal static class DeNisCodeTeltInDePeriode
{
    public static Invoerfout? Toets(string veld, NisCode nis, Periode periode, Gemeenteboek boek)
    {
        if (boek.Vind(nis) is not { } gemeente)
        {
            return new(veld, $"Er is geen gemeente met NIS-code {nis}.", Invoerfoutsoort.VerwijzingOntbreekt);
        }

        if (gemeente.Geldigheid.Overlapt(periode))
        {
            return null;
        }

        if (periode.Van < gemeente.GeldigVan)
        {
            return new(veld, $"{gemeente.Naam} ({nis}) bestaat pas vanaf {gemeente.GeldigVan.Voluit()}.", Invoerfoutsoort.Periode);
        }

        var opvolgers = string.Join(" en ", boek.Op(nis, periode.Van).Select(g => $"{g.Naam} ({g.Nis})"));
        return new(veld, $"{gemeente.Naam} ({nis}) bestond tot en met {gemeente.Geldigheid.TotEnMet.Voluit()}. Gebruik de opvolger: {opvolgers}.",
            Invoerfoutsoort.Periode);
    }
}
