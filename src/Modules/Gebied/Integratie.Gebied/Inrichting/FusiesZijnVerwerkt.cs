using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Modules;

namespace Integratie.Gebied.Inrichting;

/// <summary>
/// What still rests on a decision or agreement of before a merger, and has to be renewed for the municipality of now (GEB-14,
/// docs/adr/0013). A merger that the reference data announces is looked at on its day.
/// </summary>
internal sealed class FusiesZijnVerwerkt(Gebiedsgeheugen geheugen, TimeProvider klok) : IInrichtingscheck
{
    private const string Onderwerp = "Gefuseerde gemeenten";

    public Task<IReadOnlyList<Checkresultaat>> Controleer(CancellationToken annulering)
    {
        var (beeld, vandaag) = (geheugen.Beeld, klok.Vandaag());
        List<Checkresultaat> gevonden =
        [
            .. beeld.Gemeenten.Alle.OrderBy(g => g.Naam, StringComparer.Ordinal).SelectMany(g => Bevoegdheden(beeld, g, vandaag)),
            .. beeld.Rijen(vandaag).Where(r => r.Instantie is not null).SelectMany(r => Vervallen(beeld, r, vandaag)),
            .. beeld.Overeenkomsten.Where(o => o.Geldigheid.Bevat(vandaag)).SelectMany(o => Overeenkomst(beeld, o, vandaag)),
        ];
        return Task.FromResult<IReadOnlyList<Checkresultaat>>(gevonden.Count > 0
            ? gevonden
            : [new(Checkstaat.Goed, Onderwerp, "Geen bevoegdheid en geen overeenkomst hangt nog af van een gemeente van voor een fusie.")]);
    }

    private static IEnumerable<Checkresultaat> Bevoegdheden(Gebiedsbeeld beeld, Gemeente gemeente, DateOnly vandaag)
    {
        var dag = gemeente.GeldigVan > vandaag ? gemeente.GeldigVan : vandaag;
        if (!gemeente.Geldigheid.Bevat(dag) || !beeld.Gemeenten.Erflaters(gemeente.Nis, dag).Any())
        {
            yield break;
        }

        foreach (var taak in Taken.Alle)
        {
            var erfenis = Erfenis.Van(beeld, gemeente, taak, dag);
            var href = $"/gebied/bevoegd?gemeente={gemeente.Nis}&op={dag:yyyy-MM-dd}";
            if (erfenis.IsVerdeeld)
            {
                yield return new(dag > vandaag ? Checkstaat.LetOp : Checkstaat.Fout, Onderwerp,
                    $"‘{taak.Naam()}’: {erfenis.Verdeeldheid(beeld, gemeente)}. Tot dan beslist het ruimere gebied. Stel een rij voor {gemeente.Naam} voor.", href);
            }
            else if (erfenis.Rij is { } rij)
            {
                yield return new(Checkstaat.LetOp, Onderwerp,
                    $"{gemeente.Naam} volgt voor ‘{taak.Naam()}’ nog de regeling van {Erfenis.Herkomst(beeld, rij)}. Stel een rij voor {gemeente.Naam} voor.", href);
            }
        }
    }

    /// <summary>A municipality that was taken over by one that kept its code leaves nothing behind.</summary>
    private static IEnumerable<Checkresultaat> Vervallen(Gebiedsbeeld beeld, Matrixrij rij, DateOnly vandaag) =>
        Geeindigd(beeld, rij.Gebied, vandaag) is { } oud && !beeld.In(rij.Gebied, vandaag).Any()
            ? [new(Checkstaat.LetOp, Onderwerp,
                $"De rij van {oud.Naam} voor ‘{rij.Taak.Naam()}’ heeft geen gevolg meer: {oud.Naam} bestaat niet meer en wie het overnam, hield zijn eigen regeling.",
                $"/gebied/matrix/{rij.Id}")]
            : [];

    private static IEnumerable<Checkresultaat> Overeenkomst(Gebiedsbeeld beeld, Overeenkomstbeeld overeenkomst, DateOnly vandaag) =>
        overeenkomst.Gebieden.Select(g => Geeindigd(beeld, g, vandaag)).OfType<Gemeente>().Select(oud => new Checkresultaat(Checkstaat.LetOp, Onderwerp,
            $"De overeenkomst ‘{overeenkomst.Titel}’ noemt nog {oud.Naam} ({oud.Nis}), dat niet meer bestaat. Sluit ze opnieuw voor de gemeente van nu.",
            $"/gebied/overeenkomsten/{overeenkomst.Id}"));

    private static Gemeente? Geeindigd(Gebiedsbeeld beeld, Gebiedsaanduiding gebied, DateOnly vandaag) =>
        gebied.Soort is Gebiedssoort.Gemeente && beeld.Gemeenten.Vind(NisCode.Parse(gebied.Code)) is { } g && g.GeldigTot <= vandaag ? g : null;
}
