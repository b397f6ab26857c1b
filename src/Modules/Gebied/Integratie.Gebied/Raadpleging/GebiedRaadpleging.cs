using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Instanties;
using Integratie.Gebied.Loketten;
using Integratie.Kern;
using Integratie.Platform.Varianten;

namespace Integratie.Gebied.Raadpleging;

/// <summary>Answers from the picture in memory.</summary>
internal sealed class GebiedRaadpleging(Gebiedsgeheugen geheugen, IVarianten<IRegiebepaling> regiebepalingen) : IGebiedRaadpleging
{
    public IReadOnlyList<Gemeentekaart> Gemeenten(NisCode nis, DateOnly op) => [.. geheugen.Beeld.Gemeenten.Op(nis, op).Select(Kaart)];

    public IReadOnlyList<Gemeentekaart> Gemeenten(Gebiedsaanduiding gebied, DateOnly op) => [.. geheugen.Beeld.In(gebied, op).Select(Kaart)];

    public Regiokaart? Regio(NisCode gemeente, DateOnly op) => geheugen.Beeld.Regio(gemeente, op);

    public Toewijzing? Bevoegd(NisCode gemeente, Taak taak, DateOnly op)
    {
        var beeld = geheugen.Beeld;
        if (beeld.Gemeenten.Op(gemeente, op) is not [var enige])
        {
            return null;
        }

        var ligging = beeld.Ligging(enige, op);
        var toewijzing = Bevoegdheidsbepaling.Bepaal(beeld, ligging, taak, op);
        return taak is Taak.Regie ? MetRegisseur(beeld, toewijzing, ligging, op).Toewijzing : toewijzing;
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
        geheugen.Beeld.Loket(loket)?.Tijden.Stand(moment) is { } stand ? new(stand.IsOpen, Openingszin.Van(stand, moment), stand.Tot, stand.Volgende) : null;

    public Openingsdag? Opening(Guid loket, DateOnly dag)
    {
        if (geheugen.Beeld.Loket(loket)?.Tijden.Op(dag) is not { } indeling)
        {
            return null;
        }

        // A block that lies wholly in the hour that the clock skips isn't there.
        var uren = indeling.Uren.Select(b => new Openingsuur(dag.Om(b.Van.Tijd), dag.Om(b.Tot.Tijd))).Where(u => u.Van < u.Tot);
        return new(dag, [.. uren], indeling.Reden);
    }

    public bool HeeftOvereenkomst(OvoCode organisatie, Taak taak, NisCode gemeente, DateOnly op)
    {
        var beeld = geheugen.Beeld;
        return beeld.Gemeenten.Op(gemeente, op) is [var enige] && beeld.Ligging(enige, op) is var ligging
            && beeld.Overeenkomsten.Any(o => o.Dekt(taak, ligging, op) && o.Instanties.Any(i => beeld.Instantie(i)?.Ovo == organisatie));
    }

    /// <summary>The same on a picture that the caller holds.</summary>
    public Bevoegdheidskaart WieIsBevoegd(Gebiedsbeeld beeld, Gemeente gemeente, DateOnly op)
    {
        var ligging = beeld.Ligging(gemeente, op);
        var taken = new List<Toewijzing>(Taken.Alle.Count);
        Regieverdeling? regie = null;
        foreach (var taak in Taken.Alle)
        {
            var toewijzing = Bevoegdheidsbepaling.Bepaal(beeld, ligging, taak, op);
            if (taak is Taak.Regie)
            {
                (toewijzing, regie) = MetRegisseur(beeld, toewijzing, ligging, op);
            }

            if (toewijzing is not null)
            {
                taken.Add(toewijzing);
            }
        }

        return new(Kaart(gemeente), op, beeld.Regio(gemeente.Nis, op), taken, regie!);
    }

    /// <summary>The director role has a rule of its own (R3), which may differ per regime; the matrix is only its start.</summary>
    private (Toewijzing? Toewijzing, Regieverdeling Verdeling) MetRegisseur(Gebiedsbeeld beeld, Toewijzing? rij, Ligging ligging, DateOnly op)
    {
        var nis = ligging.Gemeente.Nis;
        var overeenkomsten = beeld.Overeenkomsten.Where(o => o.Dekt(Taak.Regie, ligging, op))
            .Select(o => new Regieovereenkomst(o.Type, o.Titel, o.Onderdelen, o.Overdracht)).ToList();
        var verdeling = regiebepalingen.Voor(rij?.Regime).Bepaal(new(
            Instantiecodes.Agentschap, rij?.Rechtsgrond ?? "", overeenkomsten, rij?.Instantie.Code, beeld.LokaalBestuur(nis)?.Code));
        if (rij?.Regel == Bevoegdheidsbepaling.Verdeeld)
        {
            verdeling = verdeling with { Uitleg = $"{verdeling.Uitleg} {rij.Uitleg}" };
        }

        if (verdeling.Regisseur is not { } code || beeld.Instantie(code) is not { } regisseur)
        {
            return (null, verdeling);
        }

        var uitDeMatrix = rij?.Instantie.Code == code;
        var isGeerfd = uitDeMatrix && rij!.Gebied.Soort is Gebiedssoort.Gemeente && rij.Gebied != Gebiedsaanduiding.Gemeente(nis);
        var uitleg = isGeerfd ? $"{verdeling.Uitleg} {rij!.Uitleg}" : verdeling.Uitleg;
        return (new(Taak.Regie, regisseur, rij?.Regime, rij?.Gebied ?? Gebiedsaanduiding.Gemeente(nis), verdeling.Regel, uitleg,
            verdeling.Rechtsgrond, uitDeMatrix ? rij!.Matrixrij : null, rij?.Geblokkeerd ?? []), verdeling);
    }

    private static Loketkaart Kaart(Loket l) => new(
        l.Id, l.Naam, $"{l.Straat} {l.Huisnummer}", l.Postcode, l.Gemeente, l.IsAntenne, l.UitbaterOvo, l.Talen, l.Diensten, l.GeldigVan, l.Geldigheid.TotEnMet,
        l.Telefoon, l.Breedtegraad, l.Lengtegraad);

    public static Gemeentekaart Kaart(Gemeente g) => new(
        g.Nis, g.Naam, g.ProvincieNis, g.GewestNis, g.Ovo, g.Breedtegraad, g.Lengtegraad, g.GeldigVan, g.Geldigheid.TotEnMet);
}
