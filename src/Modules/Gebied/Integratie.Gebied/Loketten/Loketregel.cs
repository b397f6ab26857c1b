using Integratie.Gebied.Raadpleging;
using Integratie.Kern;

namespace Integratie.Gebied.Loketten;

/// <summary>A desk in a list.</summary>
/// <param name="Id">Key.</param>
/// <param name="Naam">Name.</param>
/// <param name="Adres">Street and number.</param>
/// <param name="Postcode">Postal code.</param>
/// <param name="Gemeente">NIS code of the municipality as it is now.</param>
/// <param name="Gemeentenaam">Its name.</param>
/// <param name="Regio">The region it lies in; null for none.</param>
/// <param name="IsAntenne">Whether it is an outpost.</param>
/// <param name="Breedtegraad">Latitude.</param>
/// <param name="Lengtegraad">Longitude.</param>
/// <param name="Telefoon">Telephone.</param>
/// <param name="Talen">Codes of the languages spoken.</param>
/// <param name="Diensten">Codes of the services offered.</param>
/// <param name="IsOpen">Whether it is open at this moment.</param>
/// <param name="Openingszin">The same in words, with until when or from when.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="GeldigTotEnMet">Last day; null when no closing is planned.</param>
/// <param name="AfstandKm">Distance from the place that was asked for, as the crow flies; null when none was.</param>
internal sealed record Loketregel(
    Guid Id, string Naam, string Adres, Postcode Postcode, NisCode Gemeente, string Gemeentenaam, Regiokaart? Regio, bool IsAntenne,
    double? Breedtegraad, double? Lengtegraad, string? Telefoon, IReadOnlyList<string> Talen, IReadOnlyList<string> Diensten,
    bool IsOpen, string Openingszin, DateOnly GeldigVan, DateOnly? GeldigTotEnMet, double? AfstandKm)
{
    /// <param name="loket">The desk.</param>
    /// <param name="beeld">The picture of now.</param>
    /// <param name="op">The day that decides what its municipality is called and in which region it lies.</param>
    /// <param name="nu">The moment for "open now".</param>
    /// <param name="van">Where distances are measured from; null for no distance.</param>
    public static Loketregel Van(Loket loket, Gebiedsbeeld beeld, DateOnly op, DateTimeOffset nu, Gemeentekaart? van = null)
    {
        var gemeente = beeld.Gemeenten.Op(loket.Gemeente, op) is [var dan] ? dan : beeld.Gemeenten.Vind(loket.Gemeente)!;
        var stand = loket.Tijden.Stand(nu);
        var afstand = van is null ? null : Afstand.Kilometer(loket.Breedtegraad, loket.Lengtegraad, van.Breedtegraad, van.Lengtegraad);
        return new(
            loket.Id, loket.Naam, $"{loket.Straat} {loket.Huisnummer}", loket.Postcode, gemeente.Nis, gemeente.Naam, beeld.Regio(gemeente.Nis, op),
            loket.IsAntenne, loket.Breedtegraad, loket.Lengtegraad, loket.Telefoon, loket.Talen, loket.Diensten, stand.IsOpen,
            Loketten.Openingszin.Van(stand, nu), loket.GeldigVan, loket.Geldigheid.TotEnMet, afstand is { } km ? Math.Round(km, 1) : null);
    }
}
