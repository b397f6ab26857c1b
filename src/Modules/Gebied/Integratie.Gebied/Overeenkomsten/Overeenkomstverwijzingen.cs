using Integratie.Gebied.Gemeenten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;

namespace Integratie.Gebied.Overeenkomsten;

/// <summary>What an agreement refers to must exist: its parties, and its territories on its first day.</summary>
internal static class Overeenkomstverwijzingen
{
    public static IReadOnlyList<Invoerfout> Fouten(Overeenkomstgegevens g, Gebiedsbeeld beeld)
    {
        var fouten = new List<Invoerfout>();
        for (var i = 0; i < g.Instanties.Count; i++)
        {
            if (beeld.Instantie(g.Instanties[i]) is null)
            {
                fouten.Add(new($"instanties[{i}]", "Deze instantie bestaat niet. Voeg ze eerst toe.", Invoerfoutsoort.VerwijzingOntbreekt));
            }
        }

        for (var i = 0; i < g.Gebieden.Count; i++)
        {
            if (Gebiedsfout($"gebieden[{i}]", g.Gebieden[i], new(g.Van, g.TotEnMet), beeld) is { } fout)
            {
                fouten.Add(fout);
            }
        }

        foreach (var (engagement, i) in (g.Engagementen ?? []).Select((e, i) => (e, i)).Where(p => !g.Instanties.Contains(p.e.Instantie)))
        {
            fouten.Add(new($"engagementen[{i}].instantie", $"‘{engagement.Instantie}’ is geen partij van deze overeenkomst."));
        }

        return fouten;
    }

    /// <summary>The OVO codes of the parties that have one: their staff sees the agreement.</summary>
    public static IReadOnlyList<OvoCode> Partijen(Overeenkomstgegevens g, Gebiedsbeeld beeld) =>
        [.. g.Instanties.Select(i => beeld.Instantie(i)?.Ovo).OfType<OvoCode>().Distinct()];

    private static Invoerfout? Gebiedsfout(string veld, Gebiedsaanduiding gebied, Periode periode, Gebiedsbeeld beeld)
    {
        if (gebied.Soort is Gebiedssoort.Gemeente && NisCode.Probeer(gebied.Code, out var nis))
        {
            return DeNisCodeTeltInDePeriode.Toets(veld, nis, periode, beeld.Gemeenten);
        }

        return beeld.In(gebied, periode.Van).Count > 0
            ? null
            : new(veld, "Dit gebied bestaat niet op de eerste dag.", Invoerfoutsoort.VerwijzingOntbreekt);
    }
}
