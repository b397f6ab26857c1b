using Integratie.Gebied.Loketaanvragen;
using Integratie.Kern;

namespace Integratie.Gebied.Tests.Loketaanvragen;

/// <summary>A request that may be submitted; tests change what they are about.</summary>
internal static class Aanvraagvoorbeeld
{
    private static int _teller;

    public static Aanvraaggegevens In(string nis) => new(
        NisCode.Parse(nis), $"Proefaanvraag {Interlocked.Increment(ref _teller)}", Motivering: "De wachttijd loopt op.",
        Cijfers: [new(Behoeftemaat.Instroom, 412, 2025, "Proefregister"), new(Behoeftemaat.Afstand, 19.5m, 2026, "Proefregister")],
        Diensten: ["onthaal"], GewensteStart: new(2027, 3, 1), Straat: "Voorbeeldstraat", Huisnummer: "1");

    public static Aanvraaggegevens InGent() => In("44021");

    public static Aanvraaggegevens InLeuven() => In("24062");
}
