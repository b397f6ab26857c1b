using Integratie.Bron.Contracts;

namespace Integratie.Bron.Aanbod;

internal sealed class StandaardTarief : ITarief
{
    public Tarief Bepaal(Tariefvraag vraag) => vraag.Ontheemd ? new(0, "vrijgesteld") : new(vraag.Uren * 2.5m, "gewoon");
}
