using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Diensten.Regels;

/// <summary>Central staff keeps the minimum and everything else; a region administrator the additions of the own region (KRN-04).</summary>
internal static class EenRegioBeheertAlleenHaarEigenAanvullingen
{
    public static Mislukking? Toets(Aanroeper wie, string? regio) =>
        wie.Soort is Aanroepersoort.Systeem || wie.HeeftRol(Rol.Centraal)
        || (regio is not null && wie.Rollen.FirstOrDefault(r => r.Rol == Rol.Regiobeheerder)?.Context == regio)
            ? null
            : Mislukking.NietToegelaten(regio is null
                ? "Het minimumaanbod geldt overal. Alleen de centrale diensten wijzigen het; u kunt wel een dienst van uw eigen regio toevoegen."
                : "U beheert alleen de diensten van uw eigen regio.");
}
