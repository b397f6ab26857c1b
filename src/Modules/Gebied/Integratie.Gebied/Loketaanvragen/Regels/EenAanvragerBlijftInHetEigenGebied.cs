using Integratie.Gebied.Loketten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Loketaanvragen.Regels;

/// <summary>
/// Central staff asks for a desk anywhere, a region administrator in the own region, a local government in its own municipality;
/// and only who belongs to the organisation that asked changes, submits or withdraws the request (GEB-10, KRN-02).
/// </summary>
internal static class EenAanvragerBlijftInHetEigenGebied
{
    public static Mislukking? Toets(Aanroeper wie, NisCode gemeente, DateOnly dag, Gebiedsbeeld beeld) =>
        MagIn(wie, gemeente, dag, beeld)
            ? null
            : Mislukking.NietToegelaten("U kunt alleen een loket aanvragen in uw eigen regio of gemeente. Vraag het aan de centrale diensten.");

    /// <summary>The same for a request that exists: where it asks for a desk, and whose it is.</summary>
    public static Mislukking? Toets(Aanroeper wie, Loketaanvraag aanvraag, DateOnly dag, Gebiedsbeeld beeld) =>
        IsEigen(wie, aanvraag)
            ? Toets(wie, aanvraag.Gemeente, dag, beeld)
            : Mislukking.NietToegelaten($"Deze aanvraag is van {aanvraag.Organisatienaam}. Alleen die organisatie kan ze wijzigen, indienen of intrekken.");

    public static bool Mag(Aanroeper wie, Loketaanvraag aanvraag, DateOnly dag, Gebiedsbeeld beeld) =>
        IsEigen(wie, aanvraag) && MagIn(wie, aanvraag.Gemeente, dag, beeld);

    public static bool MagIn(Aanroeper wie, NisCode gemeente, DateOnly dag, Gebiedsbeeld beeld) =>
        EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio.Mag(wie, gemeente, dag, beeld)
        || (wie.HeeftRol(Rol.LokaalBestuur) && wie.Organisatie is { } eigen && beeld.Gemeenten.Op(gemeente, dag) is [var nu]
            && beeld.LokaalBestuur(nu.Nis)?.Ovo == eigen);

    private static bool IsEigen(Aanroeper wie, Loketaanvraag aanvraag) =>
        wie.Soort is Aanroepersoort.Systeem || wie.Organisatie == aanvraag.Organisatie;
}
