using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Raadpleging;

namespace Integratie.Gebied.Loketaanvragen;

/// <summary>What the platform knows by itself about the need for a desk, so that nobody types it (GEB-03, GEB-10).</summary>
/// <param name="Gemeente">The municipality as it is now.</param>
/// <param name="Regio">Its region; null for none.</param>
/// <param name="IsCentrumstad">Whether it must have a desk anyhow (GEB-09).</param>
/// <param name="Cijfers">The figures.</param>
/// <param name="Loketten">The desks that people from there go to now.</param>
/// <param name="LopendeAanvragen">Other requests for the same municipality that may still lead to a desk, as far as the caller may see them.</param>
internal sealed record Loketbehoefte(
    Gemeentekaart Gemeente, Regiokaart? Regio, bool IsCentrumstad, IReadOnlyList<Bekendcijfer> Cijfers, NabijeLoketten Loketten,
    IReadOnlyList<Aanvraagregel> LopendeAanvragen)
{
    public const int Dichtbij = 3;

    private const string Bevolking = "Statbel, bevolking op 1 januari 2020";
    private const string Register = "Loketregister van dit platform";

    /// <summary>Distance to the nearest desk with every service; null when there is none.</summary>
    public decimal? Afstand => Cijfers.FirstOrDefault(c => c.Soort is Bekendesoort.Afstand)?.Waarde;

    /// <param name="beeld">The picture of now.</param>
    /// <param name="gemeente">The municipality.</param>
    /// <param name="lopend">Other requests.</param>
    /// <param name="vandaag">Today.</param>
    /// <param name="nu">The moment for "open now".</param>
    public static Loketbehoefte Van(Gebiedsbeeld beeld, Gemeente gemeente, IReadOnlyList<Aanvraagregel> lopend, DateOnly vandaag, DateTimeOffset nu)
    {
        var loketten = beeld.Loketten(vandaag).Where(l => !l.IsAntenne)
            .Select(l => (Nis: beeld.Gemeenten.Op(l.Gemeente, vandaag) is [var dan] ? dan.Nis : l.Gemeente, Loket: l)).ToList();
        var regio = beeld.Regio(gemeente.Nis, vandaag);
        var cijfers = new List<Bekendcijfer>();
        if (gemeente.Inwoners is { } inwoners)
        {
            cijfers.Add(new(Bekendesoort.Inwoners, "Inwoners", inwoners, "inwoners", new(2020, 1, 1), Bevolking, "CC BY 4.0"));
        }

        var afstand = loketten.Min(l => Kern.Afstand.Kilometer(l.Loket.Breedtegraad, l.Loket.Lengtegraad, gemeente.Breedtegraad, gemeente.Lengtegraad));
        if (afstand is { } km)
        {
            cijfers.Add(new(Bekendesoort.Afstand, "Van het midden van de gemeente naar het dichtste loket, in vogelvlucht", Math.Round((decimal)km, 1), "km", vandaag, Register, null));
        }

        PerLoket($"Inwoners per loket in {gemeente.Naam}", [gemeente]);
        if (regio is not null)
        {
            PerLoket($"Inwoners per loket in de regio {regio.Naam}", beeld.In(Gebiedsaanduiding.Regio(regio.Code), vandaag));
        }

        PerLoket("Inwoners per loket in het hele werkgebied", beeld.In(Gebiedsaanduiding.Werkgebied, vandaag));
        return new(
            GebiedRaadpleging.Kaart(gemeente), regio, beeld.In(Dekkingsstand.Groep, vandaag).Contains(gemeente), cijfers,
            NabijeLoketten.Bij(beeld, gemeente, vandaag, nu, Dichtbij), lopend);

        void PerLoket(string wat, IReadOnlyCollection<Gemeente> gemeenten)
        {
            var codes = gemeenten.Select(g => g.Nis).ToHashSet();
            if (loketten.Count(l => codes.Contains(l.Nis)) is > 0 and var aantal && gemeenten.Sum(g => g.Inwoners ?? 0) is > 0 and var mensen)
            {
                cijfers.Add(new(Bekendesoort.InwonersPerLoket, wat, Math.Round((decimal)mensen / aantal), "inwoners", vandaag, $"{Register}; {Bevolking}", "CC BY 4.0"));
            }
        }
    }
}

internal enum Bekendesoort
{
    /// <summary>Inhabitants.</summary>
    Inwoners,

    /// <summary>Kilometres to the nearest desk.</summary>
    Afstand,

    /// <summary>Inhabitants for each desk; outposts don't count.</summary>
    InwonersPerLoket,
}

/// <summary>A figure that the platform knows.</summary>
/// <param name="Soort">What it counts.</param>
/// <param name="Wat">The same in words.</param>
/// <param name="Waarde">The figure.</param>
/// <param name="Eenheid">Its unit.</param>
/// <param name="Op">The day it is about.</param>
/// <param name="Bron">Where it comes from.</param>
/// <param name="Licentie">Licence of the source; null for the platform's own.</param>
internal sealed record Bekendcijfer(Bekendesoort Soort, string Wat, decimal Waarde, string Eenheid, DateOnly Op, string Bron, string? Licentie);
