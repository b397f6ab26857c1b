namespace Integratie.Netwerk.Demo;

/// <summary>What an invented organisation may be, with what it offers.</summary>
/// <param name="Naam">Name; <c>{0}</c> is the municipality.</param>
/// <param name="Type">Kind.</param>
/// <param name="Sector">Code of the sector.</param>
/// <param name="Omschrijving">What it does.</param>
/// <param name="Aanbod">What it offers.</param>
internal sealed record Sjabloon(string Naam, Organisatietype Type, string Sector, string Omschrijving, params IReadOnlyList<Aanbodsjabloon> Aanbod);

/// <param name="Naam">Name.</param>
/// <param name="Thema">What it is about.</param>
/// <param name="Omschrijving">What people get.</param>
/// <param name="Doelgroep">For whom; null for everybody.</param>
/// <param name="Uren">The ordinary week, as people type it.</param>
/// <param name="Aanmeldwijze">How somebody gets to use it.</param>
/// <param name="Aanmelding">How to register, in words.</param>
internal sealed record Aanbodsjabloon(
    string Naam, Thema Thema, string Omschrijving, string? Doelgroep, string Uren, Aanmeldwijze Aanmeldwijze = Aanmeldwijze.VrijeInloop, string? Aanmelding = null);

/// <summary>The invented organisations: what a municipality always has, what many have, and what works for a whole province.</summary>
internal static class Sjablonen
{
    public static Sjabloon Sociaalhuis { get; } = new(
        "Sociaal Huis {0}", Organisatietype.LokaalBestuur, "welzijn", "De sociale dienst van de gemeente.",
        new Aanbodsjabloon("Hulp bij uw rechten en papieren", Thema.Geld, "Een maatschappelijk werker kijkt met u na waar u recht op hebt en helpt met de aanvraag.", null, "ma-vr 9-12; di 13-16"),
        new Aanbodsjabloon("Budget- en schuldhulp", Thema.Geld, "Samen uw inkomsten en uitgaven op een rij zetten en schulden afbouwen.", null, "ma-vr 9-12", Aanmeldwijze.OpAfspraak, "Bel voor een eerste gesprek."),
        new Aanbodsjabloon("Huursubsidie en woonvragen", Thema.Wonen, "Hulp bij de inschrijving voor een sociale woning, de huurpremie en een slechte woning.", "Huurders", "wo 13-16; vr 9-12"));

    public static IReadOnlyList<Sjabloon> Lokaal { get; } =
    [
        new("Babbelhuis {0}", Organisatietype.Vereniging, "middenveld", "Vrijwilligers die samen met nieuwkomers Nederlands oefenen.",
            new Aanbodsjabloon("Praatgroep Nederlands", Thema.NederlandsLeren, "Elke week samen praten in eenvoudig Nederlands, met koffie.", "Wie al een beetje Nederlands spreekt", "di 19-21"),
            new Aanbodsjabloon("Taalmaatje", Thema.NederlandsLeren, "Een vrijwilliger spreekt een half jaar lang elke week met u af.", "Volwassenen", "", Aanmeldwijze.OpAfspraak, "Schrijf u in; we zoeken iemand die bij u past.")),
        new("Buurtwerking De Lindeboom {0}", Organisatietype.Vereniging, "welzijn", "Een open huis in de wijk.",
            new Aanbodsjabloon("Open ontmoetingsruimte", Thema.Ontmoeting, "Binnenlopen voor koffie, een spel, de krant of een babbel.", null, "ma-do 13-17"),
            new Aanbodsjabloon("Huiswerkhulp", Thema.Onderwijs, "Kinderen maken hun huiswerk met een begeleider.", "Kinderen van 8 tot 14 jaar", "ma-di 15.30-17; do 15.30-17", Aanmeldwijze.OpAfspraak)),
        new("Huis van het Kind {0}", Organisatietype.LokaalBestuur, "kinderopvang", "Alles voor gezinnen met kinderen onder één dak.",
            new Aanbodsjabloon("Spelinloop voor ouder en kind", Thema.Gezin, "Samen spelen en andere ouders leren kennen.", "Gezinnen met kinderen tot 4 jaar", "wo 9.30-11.30"),
            new Aanbodsjabloon("Opvoedvragen", Thema.Gezin, "Een gesprek over slapen, eten, luisteren en school.", "Ouders", "do 9-12", Aanmeldwijze.OpAfspraak)),
        new("Kringwinkel Het Wiel {0}", Organisatietype.Vereniging, "tewerkstelling", "Tweedehands spullen en werkplekken.",
            new Aanbodsjabloon("Tweedehands meubels en kleren", Thema.Noodhulp, "Goede spullen voor weinig geld; met een bon van het Sociaal Huis nog goedkoper.", null, "di-za 10-17"),
            new Aanbodsjabloon("Werkervaring in de winkel", Thema.Werk, "Leren werken in een winkel of atelier, met begeleiding.", "Werkzoekenden", "", Aanmeldwijze.NaDoorverwijzing)),
        new("Voedselpunt {0}", Organisatietype.FeitelijkeVereniging, "welzijn", "Vrijwilligers die voedsel verdelen.",
            new Aanbodsjabloon("Voedselpakketten", Thema.Noodhulp, "Elke week een pakket voor gezinnen die het moeilijk hebben.", "Gezinnen met een laag inkomen", "vr 14-16", Aanmeldwijze.NaDoorverwijzing, "Het Sociaal Huis geeft u een kaart.")),
        new("Digipunt {0}", Organisatietype.LokaalBestuur, "lokaal-bestuur", "Gratis hulp met computer en smartphone.",
            new Aanbodsjabloon("Digitale hulp zonder afspraak", Thema.Digitaal, "Hulp met itsme, e-mail, een formulier of uw smartphone.", null, "wo 13-16; vr 9-12")),
        new("Fietsschool Pedaal {0}", Organisatietype.Vereniging, "cultuur-jeugd-sport", "Leren fietsen op elke leeftijd.",
            new Aanbodsjabloon("Fietsles voor volwassenen", Thema.Ontmoeting, "Acht lessen om veilig te leren fietsen. Er zijn fietsen te leen.", "Volwassenen", "za 10-12", Aanmeldwijze.OpAfspraak)),
        new("Sportclub Samen Sterk {0}", Organisatietype.FeitelijkeVereniging, "cultuur-jeugd-sport", "Een club waar iedereen meedoet.",
            new Aanbodsjabloon("Voetbal en wandelen voor nieuwkomers", Thema.Ontmoeting, "Elke week samen sporten; de eerste maand is gratis.", null, "wo 19-21; zo 10-12")),
    ];

    /// <summary>Stands in the cities below.</summary>
    public static Sjabloon Taalhuis { get; } = new(
        "Huis van het Nederlands {0}", Organisatietype.HuisVanHetNederlands, "volwassenenonderwijs", "Het aanspreekpunt voor wie Nederlands wil leren of oefenen.",
        new Aanbodsjabloon("Niveautest en advies over lessen Nederlands", Thema.NederlandsLeren, "Een gesprek en een test; daarna weet u welke les bij u past.", "Volwassenen", "ma-do 9-17; vr 9-12", Aanmeldwijze.OpAfspraak, "Maak een afspraak aan de balie of met de telefoon."),
        new Aanbodsjabloon("Oefenkansen Nederlands", Thema.NederlandsLeren, "Praatgroepen en activiteiten waar u Nederlands oefent.", null, "wo 14-17"));

    /// <summary>NIS codes of the cities with such a house.</summary>
    public static IReadOnlySet<string> Taalhuissteden { get; } = new HashSet<string>(["11002", "21004", "44021"], StringComparer.Ordinal);

    public static IReadOnlyList<Sjabloon> Bovenlokaal { get; } =
    [
        new("Wijkgezondheidscentrum De Hartslag {0}", Organisatietype.Zorg, "gezondheid", "Huisartsen, verpleging en sociaal werk samen.",
            new Aanbodsjabloon("Huisarts zonder voorschot", Thema.Gezondheid, "U betaalt de huisarts niet zelf; de dokter rekent af met het ziekenfonds.", "Inwoners van de streek", "ma-vr 8-18", Aanmeldwijze.OpAfspraak),
            new Aanbodsjabloon("Praten over wat u meemaakte", Thema.Gezondheid, "Gesprekken met een psycholoog, met een tolk als dat nodig is.", "Volwassenen en jongeren", "ma-do 9-16", Aanmeldwijze.NaDoorverwijzing)),
        new("Centrum voor Volwassenenonderwijs De Ladder {0}", Organisatietype.Onderwijs, "volwassenenonderwijs", "Lessen voor volwassenen, overdag en 's avonds.",
            new Aanbodsjabloon("Lessen Nederlands", Thema.NederlandsLeren, "Nederlands van het begin tot een hoog niveau.", "Volwassenen", "ma-do 9-12, 13-16, 18.30-21.30", Aanmeldwijze.OpAfspraak, "Maak eerst een afspraak om uw niveau te bepalen."),
            new Aanbodsjabloon("Beroepsopleiding met taalsteun", Thema.Onderwijs, "Een opleiding in zorg, bouw of keuken, met extra Nederlands.", "Volwassenen", "ma-vr 9-16", Aanmeldwijze.OpAfspraak)),
        new("Werkbrug {0}", Organisatietype.Vereniging, "tewerkstelling", "Begeleiding naar werk.",
            new Aanbodsjabloon("Zoeken naar werk", Thema.Werk, "Een coach helpt met uw cv, vacatures en het eerste gesprek.", "Werkzoekenden", "ma-vr 9-12", Aanmeldwijze.OpAfspraak),
            new Aanbodsjabloon("Uw diploma laten erkennen", Thema.Werk, "Hulp met de aanvraag en de vertalingen.", "Wie een buitenlands diploma heeft", "di 13-16", Aanmeldwijze.OpAfspraak)),
        new("Rechtswinkel Themis {0}", Organisatietype.Vereniging, "justitie", "Gratis juridisch advies.",
            new Aanbodsjabloon("Vragen over verblijf en nationaliteit", Thema.Verblijf, "Een jurist bekijkt uw papieren en legt uit wat kan.", null, "do 13-18", Aanmeldwijze.OpAfspraak),
            new Aanbodsjabloon("Meldpunt discriminatie", Thema.Discriminatie, "Een gesprek over wat gebeurde en wat u ermee kunt doen.", null, "ma-vr 9-16", Aanmeldwijze.Telefonisch)),
    ];
}
