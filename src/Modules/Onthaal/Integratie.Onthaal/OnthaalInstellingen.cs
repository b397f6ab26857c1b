using Integratie.Onthaal.Keuzelijsten;
using Integratie.Platform.Configuratie;

namespace Integratie.Onthaal;

/// <summary>What the note leaves open and onthaal keeps as dated setting (KRN-03). A code that was used stays readable: lists grow.</summary>
internal static class OnthaalInstellingen
{
    /// <summary>The themes of questions (ONT-02).</summary>
    public static Instelling<IReadOnlyList<Thema>> Themas { get; } = new(
        "onthaal.themas", "Waarover vragen aan het onthaal gaan",
        [
            new("verblijf", "Verblijf en nationaliteit", [Netwerk.Thema.Verblijf]),
            new("inburgering", "Inburgering", [Netwerk.Thema.NederlandsLeren, Netwerk.Thema.Ontmoeting]),
            new("nederlands", "Nederlands leren", [Netwerk.Thema.NederlandsLeren]),
            new("diploma", "Diploma laten erkennen", [Netwerk.Thema.Werk, Netwerk.Thema.Onderwijs]),
            new("werk", "Werk en opleiding", [Netwerk.Thema.Werk]),
            new("wonen", "Wonen", [Netwerk.Thema.Wonen]),
            new("onderwijs", "Onderwijs en kinderopvang", [Netwerk.Thema.Onderwijs]),
            new("gezondheid", "Gezondheid en welzijn", [Netwerk.Thema.Gezondheid, Netwerk.Thema.Geld]),
            new("gezin", "Gezin en familierecht", [Netwerk.Thema.Gezin]),
            new("tolken", "Tolken en vertalen"),
            new("vrije-tijd", "Vrije tijd en ontmoeting", [Netwerk.Thema.Ontmoeting]),
            new("andere", "Andere vraag"),
        ],
        themas => Bezwaar([.. themas.Select(t => (t.Code, t.Naam))]));

    /// <summary>The grounds of the decision on the migration or integration component (ONT-03, R7).</summary>
    public static Instelling<IReadOnlyList<Componentgrond>> Gronden { get; } = new(
        "onthaal.componentgronden", "Waarom een vraag wel of geen migratie- of integratiecomponent heeft",
        [
            new("verblijf", "De vraag gaat over verblijf, nationaliteit of gezinshereniging", true),
            new("inburgering", "De vraag gaat over inburgering of Nederlands leren", true),
            new("buitenlands-document", "Er is een buitenlands diploma, document of recht bij", true),
            new("drempel", "Taal of nieuw zijn houdt de bezoeker weg bij de gewone dienst", true),
            new("iedereen", "Elke inwoner kan dit vragen: een gewone dienst is beter geplaatst", false),
            new("geen-verband", "De vraag heeft niets met migratie of integratie te maken", false),
        ],
        gronden => !gronden.Any(g => g.Aanwezig) || gronden.All(g => g.Aanwezig)
            ? "Er moet minstens één grond voor ja en één voor nee zijn."
            : Bezwaar([.. gronden.Select(g => (g.Code, g.Naam))]));

    /// <summary>What people without legal stay may be told (ONT-08), with texts that two people approved.</summary>
    public static Instelling<IReadOnlyList<Informatieonderwerp>> Onderwerpen { get; } = new(
        "onthaal.onderwerpen-zonder-verblijf", "Waarover we mensen zonder wettig verblijf informeren, met de goedgekeurde tekst",
        [
            new("dringende-medische-hulp", "Dringende medische hulp",
                "U hebt recht op dringende medische hulp. Het OCMW van de gemeente waar u verblijft, onderzoekt uw vraag. Een arts zegt of de hulp dringend is. Deze hulp verandert niets aan uw verblijf."),
            new("onderwijs-minderjarigen", "Onderwijs voor minderjarigen",
                "Elk kind in België mag en moet naar school, van 5 tot 18 jaar. De school vraagt geen verblijfsdocument om in te schrijven. Naar school gaan geeft geen recht op verblijf."),
            new("realistische-toekomst", "Een realistische toekomst, met vrijwillige terugkeer",
                "We bekijken samen welke wegen er echt zijn. Vrijwillige terugkeer is er een van: Fedasil geeft daarover gratis informatie en steun. We kunnen u geen verblijf beloven en geven er geen advies over."),
        ],
        onderwerpen => onderwerpen.Any(o => string.IsNullOrWhiteSpace(o.Tekst) || o.Tekst.Length > 2000)
            ? "Geef elk onderwerp een tekst van hoogstens 2000 tekens."
            : Bezwaar([.. onderwerpen.Select(o => (o.Code, o.Naam))]));

    /// <summary>Where an officer refers somebody who met discrimination: outside the scope of the reform (ONT-10).</summary>
    public static Instelling<string> MeldpuntDiscriminatie { get; } = new(
        "onthaal.meldpunt-discriminatie", "Naar wie we doorverwijzen bij discriminatie",
        "Discriminatie valt buiten onze opdracht. Verwijs door naar het Vlaams Mensenrechteninstituut of naar Unia.",
        tekst => tekst.Length is > 0 and <= 500 ? null : "Geef een tekst van hoogstens 500 tekens.");

    /// <summary>How long an appointment takes where the roster doesn't say (ONT-11), in minutes.</summary>
    public static Instelling<int> Slotduur { get; } = new(
        "onthaal.duur-van-een-afspraak", "Hoeveel minuten een afspraak duurt aan een loket dat niets anders instelt", 30,
        minuten => minuten is >= 5 and <= 180 ? null : "Geef 5 tot 180 minuten.");

    /// <summary>How many officers are at a desk that has no roster (ONT-11).</summary>
    public static Instelling<int> MedewerkersPerLoket { get; } = new(
        "onthaal.medewerkers-per-loket", "Hoeveel medewerkers er zijn aan een loket zonder rooster", 2, aantal => aantal is >= 1 and <= 40 ? null : "Geef 1 tot 40 medewerkers.");

    /// <summary>How many of them receive people with an appointment (ONT-11).</summary>
    public static Instelling<int> AfsprakenTegelijk { get; } = new(
        "onthaal.afspraken-tegelijk", "Hoeveel afspraken er tegelijk kunnen aan een loket zonder rooster", 1, aantal => aantal is >= 0 and <= 40 ? null : "Geef 0 tot 40 afspraken.");

    /// <summary>How long before an appointment the reminder goes out (ONT-11), in hours.</summary>
    public static Instelling<int> HerinneringVooraf { get; } = new(
        "onthaal.herinnering-vooraf", "Hoeveel uur voor een afspraak de herinnering vertrekt", 24, uren => uren is >= 1 and <= 168 ? null : "Geef 1 tot 168 uur.");

    /// <summary>How far ahead an appointment can be made (ONT-11), in days.</summary>
    public static Instelling<int> DagenVooruit { get; } = new(
        "onthaal.afspraken-dagen-vooruit", "Hoeveel dagen vooruit een afspraak kan", 90, dagen => dagen is >= 1 and <= 730 ? null : "Geef 1 tot 730 dagen.");

    /// <summary>After how many days without an answer the receiver of a referral is reminded (ONT-04).</summary>
    public static Instelling<int> DagenTotHerinnering { get; } = new(
        "onthaal.dagen-tot-herinnering-verwijzing", "Na hoeveel dagen zonder antwoord we een dienst herinneren aan een doorverwijzing", 7,
        dagen => dagen is >= 1 and <= 90 ? null : "Kies 1 tot 90 dagen.");

    /// <summary>How long the link on which a referral is answered opens (ONT-04).</summary>
    public static Instelling<int> DagenAntwoordlink { get; } = new(
        "onthaal.dagen-antwoordlink", "Hoeveel dagen een dienst kan antwoorden met de link in de mail", 60,
        dagen => dagen is >= 1 and <= 365 ? null : "Kies 1 tot 365 dagen.");

    /// <summary>How long a closed contact is kept, in days.</summary>
    public static Instelling<int> DagenContact { get; } = new(
        "onthaal.bewaartermijn-contacten", "Hoeveel dagen een afgesloten contact bewaard blijft", 1825, dagen => dagen is >= 30 and <= 3650 ? null : "Kies 30 tot 3650 dagen.");

    /// <summary>How long is kept who an appointment was with, in days.</summary>
    public static Instelling<int> DagenAfspraak { get; } = new(
        "onthaal.bewaartermijn-afspraken", "Hoeveel dagen na een afspraak bewaard blijft met wie ze was", 90, dagen => dagen is >= 1 and <= 730 ? null : "Kies 1 tot 730 dagen.");

    /// <summary>How long a draft that nobody came back to is kept, in days.</summary>
    public static Instelling<int> DagenKlad { get; } = new(
        "onthaal.bewaartermijn-kladversies", "Hoeveel dagen een kladversie van een contact bewaard blijft", 14, dagen => dagen is >= 1 and <= 90 ? null : "Kies 1 tot 90 dagen.");

    public static IReadOnlyList<Instelling> Alle { get; } =
    [
        Themas, Gronden, Onderwerpen, MeldpuntDiscriminatie, Slotduur, MedewerkersPerLoket, AfsprakenTegelijk, HerinneringVooraf, DagenVooruit,
        DagenTotHerinnering, DagenAntwoordlink, DagenContact, DagenAfspraak, DagenKlad,
    ];

    private static string? Bezwaar(IReadOnlyList<(string Code, string Naam)> keuzes)
    {
        if (keuzes.Count is 0 or > 60)
        {
            return "Geef 1 tot 60 keuzes.";
        }

        if (keuzes.Any(k => k.Code is not { Length: > 0 and <= 40 } || !k.Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            return "Een code bestaat uit kleine letters, cijfers en streepjes, hoogstens 40.";
        }

        if (keuzes.Any(k => string.IsNullOrWhiteSpace(k.Naam) || k.Naam.Length > 120))
        {
            return "Geef elke keuze een naam van hoogstens 120 tekens.";
        }

        return keuzes.Select(k => k.Code).Distinct(StringComparer.Ordinal).Count() == keuzes.Count ? null : "Gebruik elke code maar één keer.";
    }
}
