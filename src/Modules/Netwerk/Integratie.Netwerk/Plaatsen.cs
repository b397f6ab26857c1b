using Integratie.Gebied;
using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>What netwerk asks of gebied about places: which municipality was typed, what one is called, where one lies.</summary>
internal sealed class Plaatsen(IGebiedRaadpleging gebied, IReferentielijsten lijsten, TimeProvider klok)
{
    public IReadOnlyList<Taalkaart> Talen => lijsten.Talen;

    public IReadOnlyList<Sectorkaart> Sectoren => lijsten.Sectoren;

    /// <summary>The municipalities of today, by name.</summary>
    public IReadOnlyList<Gemeentekaart> Gemeenten =>
        [.. gebied.Gemeenten(Gebiedsaanduiding.Werkgebied, klok.Vandaag()).OrderBy(g => g.Naam, StringComparer.CurrentCulture)];

    /// <summary>The territories wider than a municipality that an organisation can work in, the widest first.</summary>
    public IReadOnlyList<Gebiedsaanduiding> Ruimere
    {
        get
        {
            var vandaag = klok.Vandaag();
            return [.. Gemeenten.SelectMany(g => lijsten.Gebieden(g.Nis, vandaag)).Where(g => g.Soort is not (Gebiedssoort.Gemeente or Gebiedssoort.Groep))
                .Distinct().OrderByDescending(g => g.Soort).ThenBy(Naam, StringComparer.CurrentCulture)];
        }
    }

    /// <summary>The municipality that somebody typed, by NIS code, postal code or name; null when nothing is like it.</summary>
    public Gemeentekaart? Herken(string? plaats) =>
        string.IsNullOrWhiteSpace(plaats) ? null : lijsten.Herken(plaats, klok.Vandaag()) is [var gevonden, ..] ? gevonden : null;

    /// <summary>Whether the code counts today.</summary>
    public bool Bestaat(NisCode gemeente)
    {
        var vandaag = klok.Vandaag();
        return gebied.Gemeenten(gemeente, vandaag) is [var enige] && enige.Nis == gemeente;
    }

    /// <summary>Whether the territory exists today; groups of municipalities are no territory to work in.</summary>
    public bool Bestaat(Gebiedsaanduiding waar) =>
        waar.Soort is Gebiedssoort.Gemeente
            ? NisCode.Probeer(waar.Code, out var nis) && Bestaat(nis)
            : waar.Soort is not Gebiedssoort.Groep && gebied.Gemeenten(waar, klok.Vandaag()).Count > 0;

    /// <summary>Name of a municipality, also of one that merged since.</summary>
    public string Naam(NisCode gemeente) => lijsten.Naam(Gebiedsaanduiding.Gemeente(gemeente));

    /// <summary>A territory as people say it.</summary>
    public string Naam(Gebiedsaanduiding waar) => lijsten.Naam(waar);

    public string Taal(string code) => lijsten.Talen.FirstOrDefault(t => t.Code == code)?.Naam ?? code;

    public string? Sector(string? code) => code is null ? null : lijsten.Sectoren.FirstOrDefault(s => s.Code == code)?.Naam ?? code;

    /// <summary>
    /// Where to look for what can be reached from a municipality: its code with those of its predecessors, so that nobody who was
    /// registered before a merger gets lost (GEB-14), and the wider territories that it lies in.
    /// </summary>
    public Nabijheid Nabij(Gemeentekaart gemeente)
    {
        var vandaag = klok.Vandaag();
        var codes = gemeente.GeldigVan > DateOnly.MinValue
            ? gebied.Gemeenten(gemeente.Nis, gemeente.GeldigVan.AddDays(-1)).Select(g => g.Nis).Append(gemeente.Nis).Distinct().ToArray()
            : [gemeente.Nis];
        return new(
            codes, [.. codes.Select(c => Gebiedsaanduiding.Gemeente(c).Waarde)],
            [.. lijsten.Gebieden(gemeente.Nis, vandaag).Where(g => g.Soort is not (Gebiedssoort.Gemeente or Gebiedssoort.Groep)).Select(g => g.Waarde)]);
    }
}

/// <summary>Where to look around a municipality.</summary>
/// <param name="Gemeenten">Its code and those of its predecessors.</param>
/// <param name="Hier">The same as territories.</param>
/// <param name="Ruimer">The wider territories that it lies in.</param>
internal sealed record Nabijheid(NisCode[] Gemeenten, string[] Hier, string[] Ruimer);
