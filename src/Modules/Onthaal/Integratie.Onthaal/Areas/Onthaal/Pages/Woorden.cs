using Integratie.Kit;
using Integratie.Onthaal.Contacten;

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
