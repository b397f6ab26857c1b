using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Instanties;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Plaatsen;
using Integratie.Kern;
using Integratie.Platform.Varianten;

namespace Integratie.Gebied.Raadpleging;

/// <summary>Answers from the picture in memory.</summary>
internal sealed class GebiedRaadpleging(Gebiedsgeheugen geheugen, IVarianten<IRegiebepaling> regiebepalingen) : IGebiedRaadpleging
{
    public IReadOnlyList<Gemeentekaart> Gemeenten(NisCode nis, DateOnly op) => [.. geheugen.Beeld.Gemeenten.Op(nis, op).Select(Kaart)];

    public IReadOnlyList<Gemeentekaart> Gemeenten(Gebiedsaanduiding gebied, DateOnly op) => [.. geheugen.Beeld.In(gebied, op).Select(Kaart)];

    public IReadOnlyList<Gemeentekaart> Herken(string plaats, DateOnly op)
    {
        var beeld = geheugen.Beeld;
        return [.. Plaatsherkenning.Herken(plaats, op, beeld.Gemeenten, beeld.Plaatsen).Gemeenten.Select(Kaart)];
    }

    public IReadOnlyList<Taalkaart> Talen => geheugen.Beeld.Talen;

    public Regiokaart? Regio(NisCode gemeente, DateOnly op) => geheugen.Beeld.Regio(gemeente, op);

    public Toewijzing? Bevoegd(NisCode gemeente, Taak taak, DateOnly op)
    {
        var beeld = geheugen.Beeld;
        if (beeld.Gemeenten.Op(gemeente, op) is not [var enige])
        {
            return null;
        }

        var gebieden = beeld.Gebieden(enige, op);
        return taak is Taak.Regie
            ? MetRegisseur(beeld, Bevoegdheidsbepaling.Bepaal(beeld, gebieden, taak, op), enige, gebieden, op).Toewijzing
            : Bevoegdheidsbepaling.Bepaal(beeld, gebieden, taak, op);
    }

    public Bevoegdheidskaart? WieIsBevoegd(NisCode gemeente, DateOnly op)
    {
        var beeld = geheugen.Beeld;
        return beeld.Gemeenten.Op(gemeente, op) is [var enige] ? WieIsBevoegd(beeld, enige, op) : null;
    }

    public IReadOnlyList<Loketkaart> Loketten(NisCode gemeente, DateOnly op)
    {
        var beeld = geheugen.Beeld;
        var hier = beeld.Gemeenten.Op(gemeente, op);
        return [.. beeld.Loketten(op).Where(l => beeld.Gemeenten.Op(l.Gemeente, op).Any(hier.Contains))
            .OrderBy(l => l.IsAntenne).ThenBy(l => l.Naam, StringComparer.Ordinal).Select(Kaart)];
    }

    public Loketkaart? Loket(Guid loket) => geheugen.Beeld.Loket(loket) is { } gevonden ? Kaart(gevonden) : null;

    public Loketstand? Stand(Guid loket, DateTimeOffset moment) =>
        geheugen.Beeld.Loket(loket)?.Tijden.Stand(moment) is { } stand ? new(stand.IsOpen, Openingszin.Van(stand, moment)) : null;

    public bool HeeftOvereenkomst(OvoCode organisatie, Taak taak, NisCode gemeente, DateOnly op)
    {
        var beeld = geheugen.Beeld;
        return beeld.Gemeenten.Op(gemeente, op) is [var enige] && beeld.Gebieden(enige, op) is var gebieden
            && beeld.Overeenkomsten.Any(o => o.Dekt(taak, gebieden, op) && o.Instanties.Any(i => beeld.Instantie(i)?.Ovo == organisatie));
    }

    /// <summary>The same on a picture that the caller holds.</summary>
    public Bevoegdheidskaart WieIsBevoegd(Gebiedsbeeld beeld, Gemeente gemeente, DateOnly op)
    {
        var gebieden = beeld.Gebieden(gemeente, op);
        var taken = new List<Toewijzing>(Taken.Alle.Count);
        Regieverdeling? regie = null;
        foreach (var taak in Taken.Alle)
        {
            var toewijzing = Bevoegdheidsbepaling.Bepaal(beeld, gebieden, taak, op);
            if (taak is Taak.Regie)
            {
                (toewijzing, regie) = MetRegisseur(beeld, toewijzing, gemeente, gebieden, op);
            }

            if (toewijzing is not null)
            {
                taken.Add(toewijzing);
            }
        }

        return new(Kaart(gemeente), op, beeld.Regio(gemeente.Nis, op), taken, regie!);
    }

    /// <summary>The director role has a rule of its own (R3), which may differ per regime; the matrix is only its start.</summary>
    private (Toewijzing? Toewijzing, Regieverdeling Verdeling) MetRegisseur(
        Gebiedsbeeld beeld, Toewijzing? rij, Gemeente gemeente, IReadOnlyList<Gebiedsaanduiding> gebieden, DateOnly op)
    {
        var overeenkomsten = beeld.Overeenkomsten.Where(o => o.Dekt(Taak.Regie, gebieden, op))
            .Select(o => new Regieovereenkomst(o.Type, o.Titel, o.Onderdelen, o.Overdracht)).ToList();
        var verdeling = regiebepalingen.Voor(rij?.Regime).Bepaal(new(
            Instantiecodes.Agentschap, rij?.Rechtsgrond ?? "", overeenkomsten, rij?.Instantie.Code, beeld.LokaalBestuur(gemeente.Nis)?.Code));
        var toewijzing = verdeling.Regisseur is { } code && beeld.Instantie(code) is { } regisseur
            ? new Toewijzing(Taak.Regie, regisseur, rij?.Regime, rij?.Gebied ?? Gebiedsaanduiding.Gemeente(gemeente.Nis), verdeling.Regel,
                verdeling.Uitleg, verdeling.Rechtsgrond, rij?.Instantie.Code == code ? rij.Matrixrij : null, rij?.Geblokkeerd ?? [])
            : null;
        return (toewijzing, verdeling);
    }

    private static Loketkaart Kaart(Loket l) => new(
        l.Id, l.Naam, $"{l.Straat} {l.Huisnummer}", l.Postcode, l.Gemeente, l.IsAntenne, l.UitbaterOvo, l.Talen, l.Diensten, l.GeldigVan, l.Geldigheid.TotEnMet);

    public static Gemeentekaart Kaart(Gemeente g) => new(
        g.Nis, g.Naam, g.ProvincieNis, g.GewestNis, g.Ovo, g.Breedtegraad, g.Lengtegraad, g.GeldigVan, g.Geldigheid.TotEnMet);
}
