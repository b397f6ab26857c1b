using Integratie.Brussel.Taalgebruik;
using Integratie.Platform.Configuratie;

namespace Integratie.Brussel;

/// <summary>What the note leaves open about Brussels, as dated setting (KRN-03).</summary>
internal static class BrusselInstellingen
{
    /// <summary>The languages of letters and mails (BRU-11). Our choice: French towards visitors, Dutch alone towards organisations.</summary>
    public static Instelling<IReadOnlyList<Documenttaal>> Documenten { get; } = new(
        "brussel.talen-per-document", "In welke talen een brief of mail in Brussel mag vertrekken. Nederlands hoort er altijd bij",
        [
            new("afspraak", "Bevestiging of herinnering van een afspraak", Ontvanger.Bezoeker, ["nl", "fr"]),
            new("uitnodiging", "Uitnodiging", Ontvanger.Bezoeker, ["nl", "fr"]),
            new("attest", "Attest", Ontvanger.Bezoeker, ["nl"]),
            new("verwijzing", "Doorverwijzing", Ontvanger.Organisatie, ["nl"]),
        ],
        Bezwaar);

    private static string? Bezwaar(IReadOnlyList<Documenttaal> documenten)
    {
        if (documenten.Count is 0 or > 60 || documenten.Select(d => d.Code).Distinct(StringComparer.Ordinal).Count() != documenten.Count)
        {
            return "Geef 1 tot 60 documenten, elk met een eigen code.";
        }

        if (documenten.Any(d => string.IsNullOrWhiteSpace(d.Code) || d.Code.Length > 40 || string.IsNullOrWhiteSpace(d.Naam) || d.Naam.Length > 120))
        {
            return "Geef elk document een code van hoogstens 40 en een naam van hoogstens 120 tekens.";
        }

        if (documenten.Any(d => d.Talen is null || !d.Talen.Contains("nl", StringComparer.Ordinal)))
        {
            return "Nederlands hoort bij elk document: onze dienstverlening blijft Nederlandstalig.";
        }

        return documenten.Any(d => d.Talen.Any(t => t is not ("nl" or "fr"))) ? "Kies uit Nederlands (nl) en Frans (fr)." : null;
    }
}
