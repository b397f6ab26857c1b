using Integratie.Kern;

namespace Integratie.Netwerk.Organisaties;

/// <summary>What an organisation names must exist: municipality, territories, languages, sector.</summary>
internal static class Organisatieverwijzingen
{
    /// <summary>What doesn't exist, per field.</summary>
    /// <param name="plaatsen">What gebied knows.</param>
    /// <param name="gegevens">The organisation.</param>
    /// <param name="huidig">As it was: what it keeps needs no check, so that an ended code never blocks another change.</param>
    public static IReadOnlyList<Invoerfout> Toets(Plaatsen plaatsen, Organisatiegegevens gegevens, Organisatiegegevens? huidig)
    {
        var fouten = new List<Invoerfout>();
        if (gegevens.Gemeente != huidig?.Gemeente && !plaatsen.Bestaat(gegevens.Gemeente))
        {
            fouten.Add(new("gemeente", $"De gemeente {gegevens.Gemeente} bestaat niet of niet meer.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        if (gegevens.Sector is { } sector && sector != huidig?.Sector && plaatsen.Sectoren.All(s => s.Code != sector))
        {
            fouten.Add(new("sector", $"Er is geen sector met code ‘{sector}’.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        fouten.AddRange((gegevens.Werkgebied ?? []).Except(huidig?.Werkgebied ?? []).Where(w => !plaatsen.Bestaat(w))
            .Select(w => new Invoerfout("werkgebied", $"Het gebied ‘{w}’ bestaat niet of niet meer.", Invoerfoutsoort.VerwijzingOntbreekt)));
        fouten.AddRange(Talenkeuring.Onbekend("talen", gegevens.Talen, huidig?.Talen, plaatsen.Talen));
        fouten.AddRange(Talenkeuring.Onbekend("werktalen", gegevens.Werktalen, huidig?.Werktalen, plaatsen.Talen));
        return fouten;
    }
}
