using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Platform.Configuratie;

namespace Integratie.Onthaal.Contacten;

/// <summary>Whether what a contact refers to is there.</summary>
internal static class Contactverwijzingen
{
    /// <summary>What is wrong with the fields of a contact; what stood there already may stay.</summary>
    public static IReadOnlyList<Invoerfout> Toets(
        Contactgegevens gegevens, Contactgegevens? huidig, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, DateOnly dag)
    {
        var fouten = new List<Invoerfout>();
        if (gegevens.Thema != huidig?.Thema && instellingen.Waarde(OnthaalInstellingen.Themas, dag).All(t => t.Code != gegevens.Thema))
        {
            fouten.Add(new("thema", "Dit thema bestaat niet. Kies er een uit de lijst.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        if (gegevens.Loket != huidig?.Loket)
        {
            fouten.AddRange(Loket("loket", gegevens.Loket, gebied, dag));
        }

        if (gegevens.Taal is { } taal && taal != huidig?.Taal && lijsten.Talen.All(t => t.Code != taal))
        {
            fouten.Add(new("taal", "Deze taal kennen we niet. Kies er een uit de lijst.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        if (gegevens.Gemeente is { } nis && nis != huidig?.Gemeente && gebied.Gemeenten(nis, dag).Count == 0)
        {
            fouten.Add(new("gemeente", "Deze gemeente kennen we niet. Kies een gemeente in Vlaanderen of Brussel.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        return fouten;
    }

    /// <summary>What is wrong with the ground of a decision.</summary>
    public static IReadOnlyList<Invoerfout> Toets(Componentbesluit? component, IInstellingen instellingen, DateOnly dag)
    {
        if (component is null)
        {
            return [];
        }

        var grond = instellingen.Waarde(OnthaalInstellingen.Gronden, dag).FirstOrDefault(g => g.Code == component.Grond);
        return grond is null
            ? [new("component.grond", "Deze grond bestaat niet. Kies er een uit de lijst.", Invoerfoutsoort.VerwijzingOntbreekt)]
            : grond.Aanwezig == component.Aanwezig
                ? []
                : [new("component.grond", $"Deze grond hoort bij het antwoord {(grond.Aanwezig ? "ja" : "nee")}. Kies een andere grond of een ander antwoord.")];
    }

    /// <summary>What is wrong with a day of follow-up.</summary>
    public static IReadOnlyList<Invoerfout> Toets(Afloop? afloop, DateOnly dag) => afloop?.OpvolgenOp is not { } op || (op >= dag && op <= dag.AddYears(1))
        ? []
        : [new("afloop.opvolgenOp", "Kies een dag vanaf vandaag, binnen het jaar.", Invoerfoutsoort.Bereik)];

    /// <summary>What is wrong with a desk.</summary>
    public static IReadOnlyList<Invoerfout> Loket(string veld, Guid? loket, IGebiedRaadpleging gebied, DateOnly dag) => loket is not { } id
        ? []
        : gebied.Loket(id) is not { } kaart
            ? [new(veld, "Dit loket kennen we niet. Kies er een uit de lijst.", Invoerfoutsoort.VerwijzingOntbreekt)]
            : kaart.GeldigVan <= dag && (kaart.GeldigTotEnMet is not { } einde || einde >= dag)
                ? []
                : [new(veld, "Dit loket is er vandaag niet. Kies een ander loket.")];
}
