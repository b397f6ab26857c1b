using Integratie.Kit;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Verwijzingen;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>The words of the screen for what the module knows by name.</summary>
internal static class Woorden
{
    public static string Naam(this Kanaal kanaal) => kanaal switch
    {
        Kanaal.Loket => "Loket",
        Kanaal.Telefoon => "Telefoon",
        Kanaal.Mail => "E-mail",
        _ => "Web",
    };

    public static string Naam(this Drempelsoort drempel) => drempel switch
    {
        Drempelsoort.Taal => "Taal",
        Drempelsoort.KennisInformatieVaardigheden => "Kennis, informatie of vaardigheden",
        _ => "Discriminatie",
    };

    public static string Naam(this Afloopsoort afloop) => afloop switch
    {
        Afloopsoort.InformatieGegeven => "Informatie gegeven",
        Afloopsoort.Doorverwezen => "Doorverwezen",
        Afloopsoort.Samengewerkt => "Samenwerken met een dienst",
        Afloopsoort.EigenOpvolging => "Eigen opvolging",
        _ => "Doorgegeven aan intake",
    };

    public static string Naam(this Stapsoort stap) => stap switch
    {
        Stapsoort.Geregistreerd => "Geregistreerd",
        Stapsoort.Gecorrigeerd => "Gecorrigeerd",
        Stapsoort.ComponentBeslist => "Component beslist",
        Stapsoort.AfloopVastgelegd => "Uitkomst vastgelegd",
        Stapsoort.Afgesloten => "Afgesloten",
        _ => "Heropend",
    };

    public static string Naam(this Verwijsvorm vorm) => vorm is Verwijsvorm.Samengewerkt ? "Samenwerking" : "Doorverwijzing";

    public static string Naam(this Doorstroom doorstroom) => doorstroom switch
    {
        Doorstroom.Aangekomen => "Aangekomen",
        Doorstroom.NietAangekomen => "Niet aangekomen",
        Doorstroom.Geholpen => "Geholpen",
        _ => "Nog geen antwoord",
    };

    public static string Naam(this Deelveld veld) => veld switch
    {
        Deelveld.Naam => "Naam",
        Deelveld.Telefoon => "Telefoon",
        Deelveld.Taal => "Contacttaal",
        Deelveld.Gemeente => "Woont in",
        _ => "Vraag",
    };

    public static string Naam(this Verwijsstapsoort stap) => stap switch
    {
        Verwijsstapsoort.Gemaakt => "Verwezen",
        Verwijsstapsoort.Verstuurd => "Verstuurd naar de dienst",
        Verwijsstapsoort.OpnieuwVerstuurd => "Opnieuw verstuurd",
        Verwijsstapsoort.Herinnerd => "Dienst herinnerd",
        Verwijsstapsoort.Beantwoord => "Dienst antwoordde",
        Verwijsstapsoort.Genoteerd => "Resultaat genoteerd",
        Verwijsstapsoort.Ingetrokken => "Ingetrokken",
        _ => "Afgesloten",
    };

    /// <summary>Where a referral stands, in one word with its tone.</summary>
    public static (string Tekst, Toon Toon) Toestand(this Verwijzingsregel regel) => regel switch
    {
        { IsIngetrokken: true } => ("Ingetrokken", Toon.Neutraal),
        { Doorstroom: Doorstroom.Geholpen } => (Doorstroom.Geholpen.Naam(), Toon.Goed),
        { Doorstroom: Doorstroom.Aangekomen } => (Doorstroom.Aangekomen.Naam(), Toon.Goed),
        { Doorstroom: Doorstroom.NietAangekomen } => (Doorstroom.NietAangekomen.Naam(), Toon.Fout),
        { Herinnerd: not null } => ("Herinnerd, geen antwoord", Toon.LetOp),
        { Verstuurd: not null } => ("Verstuurd, geen antwoord", Toon.Bezig),
        _ => ("Nog geen resultaat", Toon.LetOp),
    };

    /// <summary>Where a contact stands, in one word with its tone.</summary>
    public static (string Tekst, Toon Toon) Toestand(this Contactregel regel, DateOnly vandaag) => regel switch
    {
        { IsAfgesloten: true } => (regel.Afloop is { } afloop ? afloop.Naam() : "Afgesloten", Toon.Goed),
        { Afloop: null } => ("Nog te beslissen", Toon.LetOp),
        { OpvolgenOp: { } op } when op < vandaag => ("Opvolging is te laat", Toon.Fout),
        { Dringendheid: Dringendheid.Dringend } => ("Dringend op te volgen", Toon.LetOp),
        _ => ("Op te volgen", Toon.Bezig),
    };
}
