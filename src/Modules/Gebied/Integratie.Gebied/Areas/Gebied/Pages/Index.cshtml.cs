using System.Globalization;
using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Regios;
using Integratie.Kit;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Areas.Gebied.Pages;

/// <summary>The overview: one figure per part, each leading to its list.</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher) : Gebiedspagina(dispatcher)
{
    public IReadOnlyList<(string Titel, string Waarde, string Uitleg, string Href, Toon Toon)> Tegels { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var gemeenten = await Stuur(new ZoekGemeenten(null, null, null, new(1, MetTotaal: true)));
        var regios = await Stuur(new ToonRegios(null));
        var dekking = await Stuur(new ToonLoketdekking(null));
        var voorstellen = await Stuur(new ToonMatrix(null, null, null, null, Vaststellingsstatus.Voorgesteld, new(1, MetTotaal: true)));
        var lijst = new List<(string, string, string, string, Toon)>();
        if (dekking.IsGelukt)
        {
            var (d, gaten) = (dekking.Waarde, dekking.Waarde.Gaten.Count);
            lijst.Add(("Centrumsteden met een loket", $"{d.AantalGedekt} / {d.AantalCentrumsteden}", gaten == 0 ? "Overal, en dat blijft zo" : gaten.Aantal("gat, nu of later", "gaten, nu of later"), "/gebied/loketten", gaten == 0 ? Toon.Goed : Toon.LetOp));
        }

        if (voorstellen.IsGelukt)
        {
            lijst.Add(("Voorstellen voor de matrix", Getal(voorstellen.Waarde.Totaal), "wachten op een beslissing", "/gebied/matrix", voorstellen.Waarde.Totaal > 0 ? Toon.Bezig : Toon.Neutraal));
        }

        if (regios.IsGelukt)
        {
            lijst.Add(("Regio's", Getal(regios.Waarde.Regios.Count), "in de indeling van vandaag", "/gebied/regios", Toon.Neutraal));
        }

        if (gemeenten.IsGelukt)
        {
            lijst.Add(("Gemeenten", Getal(gemeenten.Waarde.Totaal), "met hun fusies sinds 2019", "/gebied/gemeenten", Toon.Neutraal));
        }

        Tegels = lijst;
    }

    private static string Getal(long? aantal) => (aantal ?? 0).ToString("N0", CultureInfo.CurrentCulture);
}
