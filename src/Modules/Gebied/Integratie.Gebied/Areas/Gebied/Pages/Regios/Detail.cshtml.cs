using Integratie.Gebied.Regios;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Regios;

/// <summary>One layout: what it changes, and the decision on it (GEB-01, KRN-03).</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten) : Besluitpagina(dispatcher, aanroep, rechten)
{
    private Dictionary<NisCode, string> _namen = [];

    public Indelingblad Indeling { get; private set; } = null!;

    /// <summary>Key of the layout to compare with; null for the regions of today.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Met { get; set; }

    /// <summary>The other layouts.</summary>
    public IReadOnlyList<Keuze> Andere { get; private set; } = [];

    /// <summary>Municipalities that move: name, region there, region here.</summary>
    public IReadOnlyList<(string Gemeente, string Van, string Naar)> Verschillen { get; private set; } = [];

    protected override string Beslisrecht => GebiedRechten.RegioBeslissen;

    protected override string Adres => $"/gebied/regios/{Id}";

    public string Gemeente(NisCode nis) => _namen.GetValueOrDefault(nis, nis.Waarde);

    protected override IOpdracht<Niets> Goedkeuring() => new KeurRegioindelingGoed(Id, Versie, Toelichting);

    protected override IOpdracht<Niets> Weigering() => new WeigerRegioindeling(Id, Versie, Toelichting ?? "");

    protected override IOpdracht<Niets> Intrekking() => new TrekRegioindelingIn(Id, Versie);

    protected override async Task<Uitkomst<(uint Versie, Besluitverloop Verloop)>> Haal()
    {
        var indeling = await Stuur(new ToonRegioindeling(Id));
        var vandaag = await Stuur(new ToonRegios(null));
        if ((indeling.Mislukking ?? vandaag.Mislukking) is { } mislukking)
        {
            return mislukking;
        }

        Indeling = indeling.Waarde;
        _namen = vandaag.Waarde.Regios.SelectMany(r => r.Gemeenten).Concat(vandaag.Waarde.ZonderRegio).ToDictionary(g => g.Nis, g => g.Naam);
        var alle = await Stuur(new SomRegioindelingen(null, new(50)));
        Andere = alle.IsGelukt ? [.. alle.Waarde.Items.Where(i => i.Id != Id).Select(i => new Keuze(i.Id.ToString(), $"{i.Naam}, vanaf {i.GeldigVan.Voluit()}"))] : [];
        var nu = Met is { } met && await Stuur(new ToonRegioindeling(met)) is { IsGelukt: true, Waarde: var ander }
            ? ander.Regios.SelectMany(r => r.Gemeenten.Select(g => (Nis: g, r.Naam))).ToDictionary(g => g.Nis, g => g.Naam)
            : vandaag.Waarde.Regios.SelectMany(r => r.Gemeenten.Select(g => (g.Nis, r.Naam))).ToDictionary(g => g.Nis, g => g.Naam);
        var dan = Indeling.Regios.SelectMany(r => r.Gemeenten.Select(g => (Nis: g, r.Naam))).ToDictionary(g => g.Nis, g => g.Naam);
        Verschillen = [.. _namen.Keys.Select(nis => (Gemeente(nis), nu.GetValueOrDefault(nis, "geen regio"), dan.GetValueOrDefault(nis, "geen regio")))
            .Where(v => v.Item2 != v.Item3).OrderBy(v => v.Item1, StringComparer.CurrentCulture)];
        return (Indeling.Versie, new Besluitverloop(
            Indeling.Status, Indeling.Reden, Indeling.VoorgesteldDoor, Indeling.VoorgesteldOp, Indeling.BeslistDoor, Indeling.BeslistOp, Indeling.Besluit));
    }
}
