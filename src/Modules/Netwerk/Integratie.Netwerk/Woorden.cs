using Integratie.Netwerk.Geschiedenis;

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
        Organisatietype.Zorg => "Zorg en hulpverlening",
        Organisatietype.Onderneming => "Onderneming",
        _ => "Andere",
    };

    public static string Naam(this Gebeurtenissoort soort) => soort switch
    {
        Gebeurtenissoort.Geregistreerd => "Geregistreerd",
        Gebeurtenissoort.Gewijzigd => "Gegevens gewijzigd",
        Gebeurtenissoort.ContactenGewijzigd => "Contactpersonen gewijzigd",
        Gebeurtenissoort.Beeindigd => "Beëindigd",
        _ => "Heropend",
    };

    /// <summary>A number with the right form of the word: "1 organisatie", "2 organisaties".</summary>
    public static string Aantal(this long aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : $"{aantal:#,0} {meer}";
}
