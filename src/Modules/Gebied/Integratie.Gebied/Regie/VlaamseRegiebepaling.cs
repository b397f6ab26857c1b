namespace Integratie.Gebied.Regie;

/// <summary>The Flemish default of R3 (LOK-02, LOK-10..12).</summary>
internal sealed class VlaamseRegiebepaling : IRegiebepaling
{
    public const string Aangewezen = "WieErkendIsVoertDeRegie";
    public const string MetOvereenkomst = "EenBestuurZonderSubsidieVoertDeRegieMetEenOvereenkomst";
    public const string Niemand = "ZonderOvereenkomstBepaaltHetAgentschapDeDoelen";

    private static readonly Regieonderdeel[] Alle = Enum.GetValues<Regieonderdeel>();

    public Regieverdeling Bepaal(Regievraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var verdeling = Regisseur(vraag);
        var tijdelijk = vraag.Overeenkomsten.Where(o => o.Type is Overeenkomsttype.TijdelijkeRegie)
            .SelectMany(o => o.Onderdelen.Select(onderdeel => new Regieopname(onderdeel, vraag.Agentschap, o.Overdracht)))
            .DistinctBy(o => o.Onderdeel).ToList();
        return tijdelijk.Count == 0
            ? verdeling
            : verdeling with
            {
                Onderdelen = [.. tijdelijk.Concat(verdeling.Onderdelen.ExceptBy(tijdelijk.Select(t => t.Onderdeel), o => o.Onderdeel)).OrderBy(o => o.Onderdeel)],
                Uitleg = $"{verdeling.Uitleg} Het agentschap neemt tijdelijk een deel van de regie op, tot de overdracht aan het lokaal bestuur.",
            };
    }

    private static Regieverdeling Regisseur(Regievraag vraag)
    {
        if (vraag.Aangewezen is { } aangewezen && aangewezen != vraag.Agentschap)
        {
            return new(aangewezen, Verdeel(Alle, aangewezen), Aangewezen, "De bevoegdheidsmatrix wijst de regisseur aan.",
                vraag.Rechtsgrond, aangewezen);
        }

        var overeenkomst = vraag.Overeenkomsten.FirstOrDefault(o => o.Type is Overeenkomsttype.RegieZonderSubsidie);
        if (overeenkomst is not null && vraag.LokaalBestuur is { } bestuur)
        {
            return new(bestuur, Verdeel(overeenkomst.Onderdelen, bestuur), MetOvereenkomst,
                "Het lokaal bestuur voert de regie op grond van een overeenkomst met het agentschap.",
                $"Conceptnota 4.10; overeenkomst ‘{overeenkomst.Titel}’", bestuur);
        }

        return new(vraag.Agentschap, [], Niemand,
            "Niemand voert hier de regie. Het agentschap bepaalt de operationele doelstellingen, bespreekt ze op het regio-overleg en informeert het lokaal bestuur.",
            "Conceptnota 4.10");
    }

    private static IReadOnlyList<Regieopname> Verdeel(IEnumerable<Regieonderdeel> onderdelen, string instantie) =>
        [.. onderdelen.Select(o => new Regieopname(o, instantie))];
}
