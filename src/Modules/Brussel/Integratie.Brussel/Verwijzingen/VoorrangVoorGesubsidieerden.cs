using Integratie.Onthaal;

namespace Integratie.Brussel.Verwijzingen;

/// <summary>In Brussels services and organisations that Flanders subsidises have priority (BRU-03, R13). Says nothing elsewhere.</summary>
internal sealed class VoorrangVoorGesubsidieerden : IVerwijsaanvulling
{
    public const int Voorrang = 2;

    public const string Reden = "Heeft voorrang in Brussel: Vlaanderen subsidieert deze organisatie";

    public Verwijsbijdrage Vul(Verwijsvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var voorrang = vraag.Regime == BrusselModule.Regime ? vraag.Kandidaten.Where(k => k.IsGesubsidieerd).DistinctBy(k => k.Aanbod) : [];
        return new(voorrang.ToDictionary(k => k.Aanbod, _ => new Verwijsreden(Reden, Voorrang)), []);
    }
}
