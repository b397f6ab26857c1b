namespace Integratie.Brussel.Engagementen;

/// <summary>The words of the screen.</summary>
internal static class Woorden
{
    public static string Naam(this Nederlandsengagement nederlands) => nederlands switch
    {
        Nederlandsengagement.SpreektNederlands => "Spreekt Nederlands",
        Nederlandsengagement.Leert => "Leert Nederlands",
        Nederlandsengagement.WilLeren => "Wil Nederlands leren",
        _ => "Nog niet",
    };

    public static string Naam(this Participatieengagement participatie) => participatie switch
    {
        Participatieengagement.NeemtDeel => "Neemt deel",
        Participatieengagement.WilDeelnemen => "Wil deelnemen",
        _ => "Nog niet",
    };

    public static string Naam(this Intrekkingsreden reden) => reden switch
    {
        Intrekkingsreden.Vergissing => "Per vergissing vastgelegd",
        Intrekkingsreden.AndereBezoeker => "Hoort bij een andere bezoeker",
        _ => "Op vraag van de bezoeker",
    };

    public static string Naam(this Contacttaal taal) => taal is Contacttaal.Frans ? "Frans" : "Nederlands";
}
