using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integratie.Browser.Tests.Reizen;

/// <summary>A desk is asked for, sent back, asked for again, approved and opened; with JavaScript and without.</summary>
public sealed class LoketaanvraagreisTests(Browserhuis huis)
{
    [Theory]
    [Trait("Eis", "GEB-10")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_loket_vragen_aanvullen_en_openen(bool javascript)
    {
        var naam = $"Antenne {(javascript ? "met" : "zonder")} script";
        await using var lies = await huis.Als("Lies Limburg", venster: new() { Javascript = javascript });
        await lies.Naar("/gebied/loketaanvragen");
        await lies.Klik("Loket aanvragen");
        Bevindingen.Geen(await lies.Keur("loketaanvraag gemeente kiezen"));
        lies.Verwacht("/gebied/loketaanvragen/nieuw", 400);
        await lies.Vul("Gemeente", "Nergenshuizen");
        await lies.Klik("Verder");
        await Expect(lies.Pagina.Locator("#foutsamenvatting")).ToContainTextAsync("Nergenshuizen");
        Bevindingen.Geen(await lies.Keur("loketaanvraag gemeente onbekend"));
        await (javascript ? lies.Kies("Gemeente", "Lanaken") : lies.Vul("Gemeente", "Lanaken"));
        await lies.Klik("Verder");
        await lies.Zegt("Wat we al weten over Lanaken");
        Bevindingen.Geen(await lies.Keur("loketaanvraag nieuw"));

        await lies.Vul("Naam", "");
        await lies.Pagina.GetByRole(AriaRole.Group, new() { Name = "Mensen die wachten" }).GetByLabel("Getal").FillAsync("veel");
        await lies.Klik("Bewaar");
        var samenvatting = lies.Pagina.Locator("#foutsamenvatting");
        await Expect(samenvatting).ToBeFocusedAsync();
        foreach (var link in await samenvatting.GetByRole(AriaRole.Link).AllAsync())
        {
            (await lies.Pagina.Locator($"[id='{(await link.GetAttributeAsync("href"))![1..]}']").CountAsync()).ShouldBe(1, await link.InnerTextAsync());
        }

        Bevindingen.Geen(await lies.Keur("loketaanvraag met fouten"));
        await lies.Vul("Naam", naam);
        await lies.Pagina.GetByLabel("Een antenne").CheckAsync();
        await lies.Pagina.GetByRole(AriaRole.Group, new() { Name = "Mensen die wachten" }).GetByLabel("Getal").FillAsync("");
        await lies.Klik("Bewaar");
        await lies.Kop(naam);
        await lies.Zegt("Nog aan te vullen voor u kunt indienen");
        Bevindingen.Geen(await lies.Keur("loketaanvraag ontwerp"));
        var adres = new Uri(lies.Pagina.Url).AbsolutePath;

        await lies.Klik("Vul de aanvraag aan");
        await lies.Vul("Motivering", "De bus naar het dichtste loket rijdt één keer per uur.");
        await lies.Vul("Gewenste eerste dag", "1/9/2027");
        await lies.Klik("Bewaar");
        await lies.Klik("Dien de aanvraag in");
        await lies.Zegt("Wacht op beslissing");

        await using var celine = await huis.Als("Celine Centraal", venster: new() { Javascript = javascript });
        await celine.Naar(adres);
        Bevindingen.Geen(await celine.Keur("loketaanvraag beslissen"));
        celine.Verwacht(adres, 400);
        await celine.Klik("Stuur terug om aan te vullen");
        await Expect(celine.Pagina.Locator("#foutsamenvatting")).ToContainTextAsync("Zeg waarom");
        Bevindingen.Geen(await celine.Keur("loketaanvraag beslissen zonder reden"));
        await celine.Vul("Toelichting", "Hoeveel mensen wachten nu op een intake?");
        await celine.Klik("Stuur terug om aan te vullen");
        await celine.Zegt("Teruggestuurd om aan te vullen");

        await lies.Naar(adres);
        await lies.Klik("Wijzigen");
        await lies.Zegt("Hoeveel mensen wachten nu op een intake?");
        Bevindingen.Geen(await lies.Keur("loketaanvraag aanvullen"));
        var wachtenden = lies.Pagina.GetByRole(AriaRole.Group, new() { Name = "Mensen die wachten" });
        await wachtenden.GetByLabel("Getal").FillAsync("1.087,5");
        await wachtenden.GetByLabel("Jaar").FillAsync("2026");
        await wachtenden.GetByLabel("Bron").FillAsync("Eigen wachtlijst");
        await lies.Klik("Bewaar");
        await lies.Zegt("1.087,5");
        await lies.Klik("Dien de aanvraag in");

        await celine.Naar(adres);
        await celine.Vul("Toelichting", "Goed onderbouwd.");
        await celine.Klik("Keur goed");
        await celine.Zegt("Open dit loket");
        Bevindingen.Geen(await celine.Keur("loketaanvraag goedgekeurd"));

        await lies.Naar(adres);
        await lies.Klik("Open dit loket");
        await lies.Zegt("Op basis van een goedgekeurde aanvraag");
        await Expect(lies.Veld("Naam")).ToHaveValueAsync(naam);
        await Expect(lies.Veld("Gemeente")).ToHaveValueAsync("Lanaken");
        Bevindingen.Geen(await lies.Keur("loket openen uit aanvraag"));
        await lies.Vul("Straat", "Proefplein");
        await lies.Vul("Nummer", "1");
        await lies.Vul("Postcode", "3620");
        await lies.Klik("Bewaar");
        await lies.Zegt("Het loket is bewaard.");
        await lies.Naar(adres);
        await lies.Klik("Naar het loket");
        await lies.Kop(naam);
        lies.Rust();
        celine.Rust();
    }
}
