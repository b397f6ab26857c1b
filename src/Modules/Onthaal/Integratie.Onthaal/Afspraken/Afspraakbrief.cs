using System.Globalization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Agendalinks;
using Integratie.Platform.Post;

namespace Integratie.Onthaal.Afspraken;

/// <summary>Why a visitor gets a mail.</summary>
internal enum Briefreden
{
    /// <summary>The appointment was made.</summary>
    Geboekt,

    /// <summary>It was moved.</summary>
    Verzet,

    /// <summary>It was cancelled.</summary>
    Geannuleerd,

    /// <summary>It is near.</summary>
    Herinnering,
}

/// <summary>
/// The mail about an appointment, with the appointment itself for the visitor's calendar (ONT-11). Says when and where, never who or about
/// what: a mailbox has more readers than one.
/// </summary>
internal static class Afspraakbrief
{
    /// <summary>The languages that the texts are there in.</summary>
    public static IReadOnlyList<string> Talen { get; } = ["nl", "fr", "en"];

    /// <param name="reden">Why.</param>
    /// <param name="afspraak">The appointment.</param>
    /// <param name="loket">Its desk.</param>
    /// <param name="talen">Codes of the languages, the first for the subject.</param>
    /// <param name="nu">Now: a later mail about the same appointment takes the place of an earlier one in a calendar.</param>
    public static Brief Stel(Briefreden reden, Afspraak afspraak, Loketkaart loket, IReadOnlyList<string> talen, DateTimeOffset nu) => new(
        afspraak.Mail!, Onderwerp(reden, talen[0]), string.Join("\n\n---\n\n", talen.Select(t => Tekst(reden, t, afspraak, loket))),
        Agendabestand.VoorBezoeker(afspraak, loket, Onderwerp(Briefreden.Geboekt, talen[0]), reden is Briefreden.Geannuleerd, nu));

    private static string Onderwerp(Briefreden reden, string taal) => (taal, reden) switch
    {
        ("fr", Briefreden.Geannuleerd) => "Votre rendez-vous est annulé",
        ("fr", Briefreden.Herinnering) => "Rappel de votre rendez-vous",
        ("fr", Briefreden.Verzet) => "Votre rendez-vous est déplacé",
        ("fr", _) => "Votre rendez-vous",
        ("en", Briefreden.Geannuleerd) => "Your appointment is cancelled",
        ("en", Briefreden.Herinnering) => "Reminder of your appointment",
        ("en", Briefreden.Verzet) => "Your appointment has moved",
        ("en", _) => "Your appointment",
        (_, Briefreden.Geannuleerd) => "Uw afspraak is geannuleerd",
        (_, Briefreden.Herinnering) => "Herinnering aan uw afspraak",
        (_, Briefreden.Verzet) => "Uw afspraak is verzet",
        _ => "Uw afspraak",
    };

    private static string Tekst(Briefreden reden, string taal, Afspraak afspraak, Loketkaart loket)
    {
        var cultuur = CultureInfo.GetCultureInfo(taal switch { "fr" => "fr-BE", "en" => "en-GB", _ => "nl-BE" });
        var wand = afspraak.Van.Plaatselijk();
        var (dag, uur) = (wand.ToString("dddd d MMMM yyyy", cultuur), wand.ToString("HH:mm", CultureInfo.InvariantCulture));
        var waar = $"{loket.Naam}\n{loket.Adres}\n{loket.Postcode}";
        var weg = reden is Briefreden.Geannuleerd;
        return taal switch
        {
            "fr" => weg
                ? $"Bonjour,\n\nVotre rendez-vous du {dag} à {uur} est annulé. Vous voulez un nouveau rendez-vous ? Contactez le guichet.\n\n{waar}"
                : $"Bonjour,\n\nVous êtes attendu(e) le {dag} à {uur}.\n\n{waar}\n\nVous ne pouvez pas venir ? Prévenez-nous, s'il vous plaît.",
            "en" => weg
                ? $"Hello,\n\nYour appointment on {dag} at {uur} is cancelled. Would you like a new one? Contact the desk.\n\n{waar}"
                : $"Hello,\n\nWe expect you on {dag} at {uur}.\n\n{waar}\n\nCan you not come? Please let us know.",
            _ => weg
                ? $"Dag,\n\nUw afspraak op {dag} om {uur} uur is geannuleerd. Wilt u een nieuwe afspraak? Neem contact op met het loket.\n\n{waar}"
                : $"Dag,\n\nWe verwachten u op {dag} om {uur} uur.\n\n{waar}\n\nKunt u niet komen? Laat het ons weten.",
        };
    }
}
