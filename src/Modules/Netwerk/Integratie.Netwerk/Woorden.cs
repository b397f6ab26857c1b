using Integratie.Netwerk.Geschiedenis;
using Integratie.Netwerk.Invoeren;

namespace Integratie.Netwerk;

/// <summary>What things are called on the screen.</summary>
internal static class Woorden
{
    public static string Naam(this Organisatietype type) => type switch
    {
        Organisatietype.LokaalBestuur => "Lokaal bestuur",
        Organisatietype.Overheid => "Andere overheid",
        Organisatietype.Vereniging => "Vereniging (vzw)",
        Organisatietype.FeitelijkeVereniging => "Feitelijke vereniging",
        Organisatietype.Onderwijs => "Onderwijs",
        Organisatietype.HuisVanHetNederlands => "Huis van het Nederlands",
        Organisatietype.Zorg => "Zorg en hulpverlening",
        Organisatietype.Onderneming => "Onderneming",
        _ => "Andere",
    };

    public static string Naam(this Thema thema) => thema switch
    {
        Thema.NederlandsLeren => "Nederlands leren",
        Thema.Werk => "Werk",
        Thema.Onderwijs => "School en studie",
        Thema.Wonen => "Wonen",
        Thema.Gezondheid => "Gezondheid",
        Thema.Verblijf => "Verblijf en recht",
        Thema.Geld => "Geld",
        Thema.Gezin => "Gezin",
        Thema.Ontmoeting => "Ontmoeting en vrije tijd",
        Thema.Noodhulp => "Noodhulp",
        Thema.Digitaal => "Digitaal",
        _ => "Discriminatie",
    };

    public static string Naam(this Aanmeldwijze wijze) => wijze switch
    {
        Aanmeldwijze.VrijeInloop => "Vrije inloop",
        Aanmeldwijze.OpAfspraak => "Op afspraak",
        Aanmeldwijze.Telefonisch => "Telefonisch",
        Aanmeldwijze.Online => "Online",
        _ => "Na doorverwijzing",
    };

    public static string Naam(this Nabijheidsgraad graad) => graad switch
    {
        Nabijheidsgraad.InDeGemeente => "In de gemeente",
        Nabijheidsgraad.VoorDeGemeente => "Voor de gemeente",
        _ => "Ruimer",
    };

    public static string Naam(this Gebeurtenissoort soort) => soort switch
    {
        Gebeurtenissoort.Geregistreerd => "Geregistreerd",
        Gebeurtenissoort.Gewijzigd => "Gegevens gewijzigd",
        Gebeurtenissoort.ContactenGewijzigd => "Contactpersonen gewijzigd",
        Gebeurtenissoort.Beeindigd => "Beëindigd",
        Gebeurtenissoort.Heropend => "Heropend",
        Gebeurtenissoort.AanbodToegevoegd => "Aanbod toegevoegd",
        Gebeurtenissoort.AanbodGewijzigd => "Aanbod gewijzigd",
        Gebeurtenissoort.Samengevoegd => "Samengevoegd",
        _ => "Samenvoeging ongedaan gemaakt",
    };

    public static string Naam(this Oordeel oordeel) => oordeel switch
    {
        Oordeel.Nieuw => "Nieuw",
        Oordeel.LijktOp => "Lijkt op een bekende",
        Oordeel.BestaatAl => "Bestaat al",
        _ => "Fout",
    };

    public static string Naam(this Rijafloop afloop) => afloop switch
    {
        Rijafloop.Toegevoegd => "Toegevoegd",
        Rijafloop.Bijgewerkt => "Bijgewerkt",
        _ => "Overgeslagen",
    };

    public static string Naam(this Invoerstand stand) => stand switch
    {
        Invoerstand.Toetsen => "Wordt nagekeken",
        Invoerstand.Getoetst => "Wacht op u",
        Invoerstand.Invoeren => "Wordt ingevoerd",
        _ => "Ingevoerd",
    };

    /// <summary>A number with the right form of the word: "1 organisatie", "2 organisaties".</summary>
    public static string Aantal(this int aantal, string een, string meer) => ((long)aantal).Aantal(een, meer);

    /// <inheritdoc cref="Aantal(int, string, string)" />
    public static string Aantal(this long aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : $"{aantal:#,0} {meer}";
}
