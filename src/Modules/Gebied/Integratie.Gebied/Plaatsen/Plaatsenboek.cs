using System.Collections.Frozen;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Postcodes;
using Integratie.Kern;

namespace Integratie.Gebied.Plaatsen;

/// <summary>What people call places: names of municipalities, now and before, of their parts, and postal codes. Immutable.</summary>
internal sealed class Plaatsenboek
{
    private readonly FrozenDictionary<Postcode, Postcodegebied> _postcodes;
    private readonly FrozenDictionary<Postcode, NisCode[]> _perPostcode;
    private readonly ILookup<NisCode, Postcodegebied> _perGemeente;
    private readonly FrozenDictionary<string, NisCode[]> _gemeentenamen;
    private readonly FrozenDictionary<string, NisCode[]> _plaatsnamen;

    public Plaatsenboek(
        IReadOnlyCollection<Gemeente> gemeenten, IReadOnlyCollection<Postcodegebied> postcodes, IReadOnlyCollection<Postcodegemeente> verbanden)
    {
        _postcodes = postcodes.ToFrozenDictionary(p => p.Code);
        _perPostcode = verbanden.GroupBy(v => v.Postcode)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(v => v.IsHoofdgemeente).Select(v => v.Nis).ToArray());
        _perGemeente = postcodes.OrderBy(p => p.Code.Waarde, StringComparer.Ordinal).SelectMany(p => Gemeenten(p.Code).Select(nis => (nis, p)))
            .ToLookup(p => p.nis, p => p.p);
        _gemeentenamen = PerNaam(gemeenten.SelectMany(g => new[] { (g.Naam, g.Nis), (g.NaamFr, g.Nis) }));
        _plaatsnamen = PerNaam(postcodes.SelectMany(p => p.Plaatsen.SelectMany(naam => Gemeenten(p.Code).Select(nis => (naam, nis)))));
        Namen = [.. _gemeentenamen.Keys.Concat(_plaatsnamen.Keys).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Every known name, in search form.</summary>
    public IReadOnlyList<string> Namen { get; }

    public Postcodegebied? Postcode(Postcode code) => _postcodes.GetValueOrDefault(code);

    /// <summary>The municipalities that a postal code touches, the main one first.</summary>
    public IReadOnlyList<NisCode> Gemeenten(Postcode code) => _perPostcode.GetValueOrDefault(code, []);

    /// <summary>The postal codes that touch a municipality.</summary>
    public IEnumerable<Postcodegebied> Postcodes(NisCode gemeente) => _perGemeente[gemeente];

    /// <summary>The municipalities with this name; those with a part of this name only when there are none.</summary>
    /// <param name="zoekvorm">The name in search form.</param>
    public IReadOnlyList<NisCode> Gemeenten(string zoekvorm) =>
        _gemeentenamen.TryGetValue(zoekvorm, out var gemeenten) ? gemeenten : _plaatsnamen.GetValueOrDefault(zoekvorm, []);

    private static FrozenDictionary<string, NisCode[]> PerNaam(IEnumerable<(string Naam, NisCode Nis)> namen) =>
        namen.GroupBy(n => Tekst.Zoekvorm(n.Naam), n => n.Nis, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
}
