using Integratie.Gebied.Diensten;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Kit;
using Integratie.Platform.Configuratie;

namespace Integratie.Gebied.Areas.Gebied.Pages;

/// <summary>What things are called on the screen.</summary>
internal static class Woorden
{
    public static string Naam(this Weekdag dag) => dag switch
    {
        Weekdag.Maandag => "Maandag",
        Weekdag.Dinsdag => "Dinsdag",
        Weekdag.Woensdag => "Woensdag",
        Weekdag.Donderdag => "Donderdag",
        Weekdag.Vrijdag => "Vrijdag",
        Weekdag.Zaterdag => "Zaterdag",
        _ => "Zondag",
    };

    public static string Naam(this Lijn lijn) => lijn is Lijn.Eerste ? "Eerste lijn" : "Tweede lijn";

    public static string Naam(this Doelgroep doelgroep) => doelgroep switch
    {
        Doelgroep.Iedereen => "Iedereen",
        Doelgroep.BijzondereDoelgroepen => "Bijzondere doelgroepen",
        _ => "Organisaties en besturen",
    };

    public static string Naam(this Regieonderdeel onderdeel) => onderdeel switch
    {
        Regieonderdeel.Prioriteiten => "Prioriteiten bepalen",
        Regieonderdeel.Coordinatie => "Acties coördineren",
        _ => "Draagvlak creëren",
    };

    public static string Naam(this Vaststellingsstatus status) => status switch
    {
        Vaststellingsstatus.Voorgesteld => "Wacht op beslissing",
        Vaststellingsstatus.Goedgekeurd => "Goedgekeurd",
        Vaststellingsstatus.Geweigerd => "Geweigerd",
        _ => "Ingetrokken",
    };

    public static Toon Toon(this Vaststellingsstatus status) => status switch
    {
        Vaststellingsstatus.Voorgesteld => Kit.Toon.Bezig,
        Vaststellingsstatus.Goedgekeurd => Kit.Toon.Goed,
        Vaststellingsstatus.Geweigerd => Kit.Toon.Fout,
        _ => Kit.Toon.Neutraal,
    };

    public static string Naam(this Overeenkomststatus status) => status switch
    {
        Overeenkomststatus.Ontwerp => "Ontwerp",
        Overeenkomststatus.Actief => "Actief",
        Overeenkomststatus.Opgezegd => "Opgezegd",
        _ => "Beëindigd",
    };

    public static Toon Toon(this Overeenkomststatus status) => status switch
    {
        Overeenkomststatus.Ontwerp => Kit.Toon.Bezig,
        Overeenkomststatus.Actief => Kit.Toon.Goed,
        Overeenkomststatus.Opgezegd => Kit.Toon.LetOp,
        _ => Kit.Toon.Neutraal,
    };

    public static string Naam(this Aanvraagstatus status) => status switch
    {
        Aanvraagstatus.Ontwerp => "Ontwerp",
        Aanvraagstatus.Ingediend => "Wacht op beslissing",
        Aanvraagstatus.Teruggestuurd => "Aan te vullen",
        Aanvraagstatus.Goedgekeurd => "Goedgekeurd",
        Aanvraagstatus.Geweigerd => "Geweigerd",
        _ => "Ingetrokken",
    };

    public static Toon Toon(this Aanvraagstatus status) => status switch
    {
        Aanvraagstatus.Ingediend => Kit.Toon.Bezig,
        Aanvraagstatus.Teruggestuurd => Kit.Toon.LetOp,
        Aanvraagstatus.Goedgekeurd => Kit.Toon.Goed,
        Aanvraagstatus.Geweigerd => Kit.Toon.Fout,
        _ => Kit.Toon.Neutraal,
    };

    public static string Naam(this Aanvraaghandeling handeling) => handeling switch
    {
        Aanvraaghandeling.Teruggestuurd => "Teruggestuurd om aan te vullen",
        Aanvraaghandeling.LoketGeopend => "Loket geopend",
        _ => handeling.ToString(),
    };

    public static Toon Toon(this Aanvraaghandeling handeling) => handeling switch
    {
        Aanvraaghandeling.Ingediend => Kit.Toon.Info,
        Aanvraaghandeling.Teruggestuurd => Kit.Toon.LetOp,
        Aanvraaghandeling.Goedgekeurd or Aanvraaghandeling.LoketGeopend => Kit.Toon.Goed,
        Aanvraaghandeling.Geweigerd => Kit.Toon.Fout,
        _ => Kit.Toon.Neutraal,
    };

    public static string Naam(this Behoeftemaat maat) => maat switch
    {
        Behoeftemaat.Instroom => "Instroom van nieuwkomers, per jaar",
        Behoeftemaat.Wachtenden => "Mensen die wachten",
        Behoeftemaat.Contacten => "Contacten, per jaar",
        Behoeftemaat.Afstand => "Kilometer naar het dichtste loket",
        _ => "Ander cijfer",
    };

    /// <summary>A figure as people write it: 1.240 or 19,5.</summary>
    public static string Geschreven(this decimal waarde) => waarde.ToString("#,##0.##", System.Globalization.CultureInfo.GetCultureInfo("nl-BE"));

    public static string Naam(this Gebiedssoort soort) => soort switch
    {
        Gebiedssoort.Gemeente => "Gemeente",
        Gebiedssoort.Groep => "Groep van gemeenten",
        Gebiedssoort.Regio => "Regio",
        Gebiedssoort.Provincie => "Provincie",
        Gebiedssoort.Gewest => "Gewest",
        _ => "Werkgebied",
    };

    /// <summary>A number with the right form of the word: "1 loket", "2 loketten".</summary>
    public static string Aantal(this int aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : $"{aantal} {meer}";

    /// <summary>With a capital: for a name at the start of a line.</summary>
    public static string Hoofdletter(this string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
