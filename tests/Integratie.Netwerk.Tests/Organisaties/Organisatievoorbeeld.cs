using System.Globalization;
using Integratie.Kern;
using Integratie.Netwerk.Organisaties;

namespace Integratie.Netwerk.Tests.Organisaties;

/// <summary>An organisation that may exist; tests change what they are about.</summary>
internal static class Organisatievoorbeeld
{
    private static readonly string[] Woorden = ["Appel", "Berk", "Cirkel", "Dorp", "Eik", "Fontein", "Glas", "Haven", "Iris", "Jasmijn", "Kompas", "Linde"];

    private static int _teller;

    /// <summary>With a name that is like no other.</summary>
    public static Organisatiegegevens In(string nis, string? naam = null)
    {
        var nummer = Interlocked.Increment(ref _teller);
        return new(
            naam ?? $"{Woorden[nummer % 12]}{Woorden[nummer / 12 % 12].ToLowerInvariant()}{Woorden[nummer * 7 % 12].ToLowerInvariant()}", Organisatietype.Vereniging,
            NisCode.Parse(nis), Sector: "welzijn", Talen: ["fr", "ar"], Telefoon: "+32 000 00 00 01", Mail: "info@example.org");
    }

    public static Organisatiegegevens InGent(string? naam = null) => In("44021", naam);

    public static Organisatiegegevens InLeuven(string? naam = null) => In("24062", naam);

    /// <summary>A right enterprise number that no test used yet.</summary>
    public static KboNummer Kbo()
    {
        var basis = 9_000_000 + Interlocked.Increment(ref _teller);
        return KboNummer.Parse(string.Create(CultureInfo.InvariantCulture, $"{basis:00000000}{97 - (basis % 97):00}"));
    }
}
