using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Loketten.Regels;

/// <summary>Central staff manages every desk; a region administrator those of the own region (KRN-02).</summary>
internal static class EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio
{
    public static Mislukking? Toets(Aanroeper wie, NisCode gemeente, DateOnly dag, Gebiedsbeeld beeld) =>
        Mag(wie, gemeente, dag, beeld)
            ? null
            : Mislukking.NietToegelaten("Dit loket ligt niet in uw regio. Vraag de wijziging aan de beheerder van die regio of aan de centrale diensten.");

    public static bool Mag(Aanroeper wie, NisCode gemeente, DateOnly dag, Gebiedsbeeld beeld) =>
        wie.Soort is Aanroepersoort.Systeem || wie.HeeftRol(Rol.Centraal)
        || (wie.Rollen.FirstOrDefault(r => r.Rol == Rol.Regiobeheerder)?.Context is { } eigen && beeld.Gemeenten.Op(gemeente, dag) is [var nu]
            && beeld.Regio(nu.Nis, dag)?.Code == eigen);
}
