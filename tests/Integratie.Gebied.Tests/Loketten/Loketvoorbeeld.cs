using Integratie.Gebied.Loketten;
using Integratie.Kern;

namespace Integratie.Gebied.Tests.Loketten;

/// <summary>A desk that may exist; tests change what they are about.</summary>
internal static class Loketvoorbeeld
{
    private static int _teller;

    public static Loketgegevens In(string nis, string postcode, DateOnly? van = null) => new(
        $"Proefloket {Interlocked.Increment(ref _teller)}", "Voorbeeldstraat", "1", Postcode.Parse(postcode), NisCode.Parse(nis), van ?? new(2025, 1, 1),
        Talen: ["fr", "ar"], Diensten: ["onthaal"]);

    public static Loketgegevens InGent(DateOnly? van = null) => In("44021", "9000", van);

    public static Loketgegevens InLeuven(DateOnly? van = null) => In("24062", "3000", van);
}
