using Integratie.Gebied.Plaatsen;
using Integratie.Kern;

namespace Integratie.Gebied.Raadpleging;

/// <summary>Answers from the picture in memory.</summary>
internal sealed class Referentielijsten(Gebiedsgeheugen geheugen) : IReferentielijsten
{
    public IReadOnlyList<Taalkaart> Talen => geheugen.Beeld.Talen;

    public IReadOnlyList<Sectorkaart> Sectoren => geheugen.Beeld.Sectoren;

    public IReadOnlyList<Gemeentekaart> Herken(string plaats, DateOnly op)
    {
        var beeld = geheugen.Beeld;
        return string.IsNullOrWhiteSpace(plaats)
            ? []
            : [.. Plaatsherkenning.Herken(plaats, op, beeld.Gemeenten, beeld.Plaatsen).Gemeenten.Select(GebiedRaadpleging.Kaart)];
    }

    public IReadOnlyList<Gebiedsaanduiding> Gebieden(NisCode gemeente, DateOnly op)
    {
        var beeld = geheugen.Beeld;
        return beeld.Gemeenten.Op(gemeente, op) is [var enige] && beeld.Ligging(enige, op) is var ligging ? [.. ligging.Gebieden, .. ligging.Vroeger] : [];
    }

    public string Naam(Gebiedsaanduiding gebied) => geheugen.Beeld.Naam(gebied);
}
