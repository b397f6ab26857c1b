using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Bevoegdheden.Regels;

/// <summary>A region administrator proposes only for territory that lies wholly in the own region; central staff for all.</summary>
internal static class EenRegiobeheerderBlijftInDeEigenRegio
{
    public static Mislukking? Toets(Aanroeper wie, Gebiedsaanduiding gebied, DateOnly dag, Gebiedsbeeld beeld)
    {
        if (wie.Soort is Aanroepersoort.Systeem || wie.HeeftRol(Rol.Centraal))
        {
            return null;
        }

        return wie.Regio is { } eigen && beeld.In(gebied, dag).All(g => beeld.Regio(g.Nis, dag)?.Code == eigen)
            ? null
            : Mislukking.NietToegelaten("U kunt alleen iets voorstellen voor gemeenten van uw eigen regio. Vraag het aan de centrale diensten.");
    }
}
