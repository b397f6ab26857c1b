using Integratie.Gebied.Loketten;
using Integratie.Gebied.Plaatsen;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Varianten;

namespace Integratie.Gebied.Bevoegdheden;

/// <summary>The answer to "wie is bevoegd?".</summary>
/// <param name="Op">The day it holds for.</param>
/// <param name="Uitleg">What people should know about the place, such as a merger or a guess at the spelling; null for nothing.</param>
/// <param name="Gemeenten">The municipality, or several when the question may mean more than one: then ask again with one of them.</param>
/// <param name="Bevoegdheid">Who is competent; null when the place isn't certain.</param>
/// <param name="Loketten">The desks where people of the place go; null when the place isn't certain.</param>
internal sealed record Bevoegdheidsantwoord(
    DateOnly Op, string? Uitleg, IReadOnlyList<Gemeentekaart> Gemeenten, Bevoegdheidskaart? Bevoegdheid, NabijeLoketten? Loketten);

/// <summary>From a text to the competent bodies: what the two questions share (GEB-11).</summary>
internal sealed class Bevoegdheidswijzer(Gebiedsgeheugen geheugen, GebiedRaadpleging raadpleging, TimeProvider klok)
{
    /// <summary>Answers.</summary>
    /// <param name="veld">Name of the field that holds the text, for the message when nothing is found.</param>
    /// <param name="tekst">A NIS code, postal code, name or address.</param>
    /// <param name="op">The day; null for today.</param>
    /// <param name="taak">Only this task; null for all.</param>
    public Uitkomst<Bevoegdheidsantwoord> Wijs(string veld, string tekst, DateOnly? op, Taak? taak)
    {
        var dag = op ?? klok.Vandaag();
        var beeld = geheugen.Beeld;
        var herkend = Plaatsherkenning.Herken(tekst, dag, beeld.Gemeenten, beeld.Plaatsen);
        var kaarten = herkend.Gemeenten.Select(GebiedRaadpleging.Kaart).ToList();
        if (herkend.Gemeenten is not [var gemeente])
        {
            return kaarten.Count > 0
                ? new Bevoegdheidsantwoord(dag, herkend.Uitleg ?? "Er is meer dan één gemeente die zo heet of die dit kan zijn. Kies er een.", kaarten, null, null)
                : Mislukking.Ongeldig(new Invoerfout(veld,
                    "We vinden hier geen gemeente in. Geef een postcode, of de naam van een gemeente in Vlaanderen of Brussel.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        try
        {
            var kaart = raadpleging.WieIsBevoegd(beeld, gemeente, dag);
            return new Bevoegdheidsantwoord(dag, herkend.Uitleg, kaarten,
                taak is null ? kaart : kaart with { Taken = [.. kaart.Taken.Where(t => t.Taak == taak)] },
                NabijeLoketten.Bij(beeld, gemeente, dag, klok.GetUtcNow(), aantal: 3));
        }
        catch (RegimeNietHierException elders)
        {
            return Mislukking.Regel("RegimeNietHier", elders.Message);
        }
    }
}
