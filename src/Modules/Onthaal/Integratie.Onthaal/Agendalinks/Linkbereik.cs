using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Agendalinks;

/// <summary>Which links somebody may see and withdraw: those of the desks of the own organisation, and the own calendar's.</summary>
internal static class Linkbereik
{
    public static IQueryable<GeheimeLink> DieIkBeheer(this IQueryable<GeheimeLink> links, Aanroep aanroep)
    {
        var (eigen, ik) = (aanroep.Aanroeper.Organisatie, aanroep.Aanroeper.Id);
        return links.Where(l => l.Organisatie == eigen && l.Ingetrokken == null
            && (l.Doel == Linkdoel.AgendaVanLoket || l.Doel == Linkdoel.Wachtzaalscherm || (l.Doel == Linkdoel.AgendaVanMedewerker && l.Voorwerp == ik)));
    }
}
