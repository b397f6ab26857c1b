using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Platform.Configuratie;

namespace Integratie.Onthaal.Wachtrij;

/// <summary>Whether what a turn or an appointment refers to is there.</summary>
internal static class Beurtverwijzingen
{
    public static IReadOnlyList<Invoerfout> Toets(
        Guid loket, Beurtwens wens, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, DateOnly dag)
    {
        List<Invoerfout> fouten = [.. Contactverwijzingen.Loket("loket", loket, gebied, dag)];
        if (!string.IsNullOrWhiteSpace(wens.Thema) && instellingen.Waarde(OnthaalInstellingen.Themas, dag).All(t => t.Code != wens.Thema))
        {
            fouten.Add(new("thema", "Dit thema bestaat niet. Kies er een uit de lijst.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        if (!string.IsNullOrWhiteSpace(wens.Taal) && lijsten.Talen.All(t => t.Code != wens.Taal))
        {
            fouten.Add(new("taal", "Deze taal kennen we niet. Kies er een uit de lijst.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        return fouten;
    }
}
