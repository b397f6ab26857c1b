using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integratie.Browser.Tests;

/// <summary>States of pages that no link leads to: empty, refused, wrongly filled in, out of order, half open.</summary>
public sealed class StaatTests(Browserhuis huis)
{
    [Fact]
    public async Task Een_vreemde_ziet_alleen_de_aanmelding()
    {
        await using var bezoek = await huis.Open();

        await bezoek.Naar("/gebied/loketten");
        await bezoek.Kop("Wie bent u?");
        var bevindingen = (await bezoek.Keur("aanmelden")).ToList();
        await bezoek.Naar("/connect/authorize", 400);

        Bevindingen.Geen([.. bevindingen, .. bezoek.Klachten]);
    }

    [Theory]
    [Trait("Eis", "ONT-12")]
    [InlineData("nl", "ltr")]
    [InlineData("en", "ltr")]
    [InlineData("fr", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task Een_vreemde_vindt_in_zijn_taal_waar_hij_terechtkan_met_een_kaart_en_verbetert_een_tikfout(string taal, string richting)
    {
        await using var bezoek = await huis.Open();
        var pagina = bezoek.Pagina;

        await bezoek.Naar($"/onthaal/waar-kan-ik-terecht?gemeente=Genx&taal={taal}", 400);
        var bevindingen = (await bezoek.Keur($"openbaar {taal} met fout")).ToList();
        await pagina.Locator(".wegwijs__suggesties a").Filter(new() { HasText = "Gent" }).First.ClickAsync();

        await Expect(pagina.Locator("html")).ToHaveAttributeAsync("dir", richting);
        await Expect(pagina.Locator("#loketten-kop")).ToContainTextAsync("Gent");
        await Expect(pagina.Locator(".kaart__merk").First).ToBeVisibleAsync();
        bevindingen.AddRange(await bezoek.Keur($"openbaar {taal}"));
        (await pagina.Context.CookiesAsync()).ShouldBeEmpty("een vreemde krijgt geen koekje");

        Bevindingen.Geen([.. bevindingen, .. bezoek.Klachten]);
    }

    [Theory]
    [InlineData("Lotte Loket", "/bestaat/niet", 404, "Pagina niet gevonden")]
    [InlineData("Lotte Loket", "/gebied/gemeenten/99999", 404, "")]
    [InlineData("Lotte Loket", "/gebied/loketten/019ab000-0000-7000-8000-000000000000", 404, "")]
    [InlineData("Aida Auditor", "/beheer/audit/019ab000-0000-7000-8000-000000000000", 404, "")]
    [InlineData("Cedric Centraal", "/beheer/instellingen/geen.instelling", 404, "")]
    [InlineData("Lotte Loket", "/taken/019ab000-0000-7000-8000-000000000000", 404, "")]
    [InlineData("Lotte Loket", "/beheer/berichten", 403, "recht")]
    [InlineData("Lotte Loket", "/gebied/loketten/nieuw", 403, "Loketten openen, wijzigen en sluiten")]
    [InlineData("Lotte Loket", "/gebied/loketaanvragen", 403, "De loketaanvragen van uw organisatie raadplegen")]
    [InlineData("Gaëlle Gent", "/gebied/loketaanvragen/019ab000-0000-7000-8000-000000000000", 404, "")]
    [InlineData("Lies Limburg", "/brussel", 404, "staat hier uit")]
    [InlineData("Lotte Loket", "/afmelden", 200, "")]
    public async Task Een_weigering_spreekt_onze_taal(string persona, string adres, int status, string zegt)
    {
        await using var bezoek = await huis.Als(persona);

        await bezoek.Naar(adres, status);
        var bevindingen = await bezoek.Keur($"fout {status} {adres}");

        await bezoek.Zegt(zegt);
        Bevindingen.Geen([.. bevindingen, .. bezoek.Klachten]);
    }

    [Theory]
    [InlineData("Cedric Centraal", "/gebied/loketten/nieuw", "Bewaar")]
    [InlineData("Cedric Centraal", "/gebied/matrix/voorstel", "Stel voor")]
    [InlineData("Cedric Centraal", "/gebied/overeenkomsten/nieuw", "Bewaar")]
    [InlineData("Cedric Centraal", "/gebied/regios/voorstel", "Dien het voorstel in")]
    [InlineData("Cedric Centraal", "/gebied/diensten/nieuw", "Voeg toe")]
    [InlineData("Cedric Centraal", "/gebied/bevoegd", "Zoek op")]
    public async Task Een_leeg_formulier_zegt_wat_ontbreekt_en_zet_de_focus_daar(string persona, string adres, string knop)
    {
        await using var bezoek = await huis.Als(persona);
        await bezoek.Naar(adres);
        bezoek.Verwacht(adres, 400);

        await bezoek.Klik(knop);

        var samenvatting = bezoek.Pagina.Locator("#foutsamenvatting");
        await Expect(samenvatting).ToBeFocusedAsync();
        (await bezoek.Pagina.TitleAsync()).ShouldStartWith("Fout: ");
        // Every line leads to its field.
        foreach (var link in await samenvatting.GetByRole(AriaRole.Link).AllAsync())
        {
            (await bezoek.Pagina.Locator($"[id='{(await link.GetAttributeAsync("href"))![1..]}']").CountAsync()).ShouldBe(1, await link.InnerTextAsync());
        }

        Bevindingen.Geen([.. await bezoek.Keur($"leeg formulier {adres}"), .. bezoek.Klachten]);
    }

    [Theory]
    [InlineData("Lotte Loket", "/gebied/gemeenten?zoek=qqqq", "")]
    [InlineData("Lotte Loket", "/gebied/loketten?taal=ach&open=true", "Geen loket past bij deze keuze")]
    [InlineData("Lotte Loket", "/gebied/matrix?op=1990-01-01", "1 januari 1990")]
    [InlineData("Cedric Centraal", "/gebied/overeenkomsten?zoek=qqqq", "")]
    [InlineData("Lotte Loket", "/gebied/diensten?zoek=qqqq", "")]
    [InlineData("Cedric Centraal", "/gebied/loketaanvragen?status=Ontwerp&regio=brussel", "Geen aanvraag past bij deze keuze")]
    [InlineData("Omar Operator", "/beheer/berichten?soort=bestaat.niet.v1", "")]
    [InlineData("Cedric Centraal", "/beheer/instellingen?op=31/02/2026", "31 februari 2026 bestaat niet")]
    public async Task Een_lijst_zonder_rijen_zegt_waarom(string persona, string adres, string zegt)
    {
        await using var bezoek = await huis.Als(persona);

        bezoek.Verwacht(adres.Split('?')[0], 400);
        await bezoek.Pagina.GotoAsync(adres);
        var bevindingen = await bezoek.Keur($"leeg {adres}");

        await bezoek.Zegt(zegt);
        Bevindingen.Geen([.. bevindingen, .. bezoek.Klachten]);
    }

    [Fact]
    public async Task Zoeken_zonder_script_zonder_resultaat_en_met_een_open_venster()
    {
        await using var stil = await huis.Als("Lotte Loket", venster: new() { Javascript = false });
        await stil.Naar("/");
        await stil.Pagina.Locator(".kop__zoek button").ClickAsync();
        await stil.Kop("Zoeken");
        await stil.Vul("Wat zoekt u?", "qqqqqq");
        await stil.Klik("Zoek");
        await stil.Zegt("Niets gevonden");

        await using var bezoek = await huis.Als("Lotte Loket");
        await bezoek.Naar("/");
        await bezoek.Pagina.Keyboard.PressAsync("Control+k");
        await bezoek.Pagina.Keyboard.TypeAsync("Gent");
        await Expect(bezoek.Pagina.Locator("#zoekvenster-resultaten .zoekrij").First).ToBeVisibleAsync();
        List<string> bevindingen = [.. await stil.Keur("zoeken zonder resultaat"), .. await bezoek.Keur("zoekvenster open")];
        await bezoek.Pagina.Keyboard.PressAsync("Escape");
        await Expect(bezoek.Pagina.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await bezoek.Pagina.Locator(".kop__gebruiker summary").ClickAsync();
        bevindingen.AddRange(await bezoek.Keur("gebruikersmenu open"));

        Bevindingen.Geen([.. bevindingen, .. stil.Klachten, .. bezoek.Klachten]);
    }

    [Fact]
    public async Task Op_een_telefoon_opent_het_menu_ook_zonder_script()
    {
        await using var bezoek = await huis.Als("Cedric Centraal", venster: new() { Javascript = false, Breedte = 360 });
        await bezoek.Naar("/gebied/loketten");
        await bezoek.Pagina.Locator(".kop__menu").ClickAsync();
        await Expect(bezoek.Pagina.Locator("#zijmenu")).ToBeVisibleAsync();
        var bevindingen = await bezoek.Keur("menu open op telefoon");
        await bezoek.Pagina.Locator("#zijmenu").GetByText("Gemeenten").ClickAsync();
        await bezoek.Kop("Gemeenten");

        Bevindingen.Geen([.. bevindingen, .. bezoek.Klachten]);
    }

    [Fact]
    public async Task Valt_de_lijn_weg_dan_zegt_een_balk_het_en_blijft_de_tekst_staan()
    {
        await using var bezoek = await huis.Als("Lotte Loket");
        await bezoek.Naar("/gebied/gemeenten");
        await bezoek.Pagina.RouteAsync("**/gebied/gemeenten?*", r => r.AbortAsync());

        await bezoek.Vul("Naam, postcode of NIS-code", "Gent");
        await bezoek.Klik("Toon");

        var balk = bezoek.Pagina.Locator(".storing");
        await Expect(balk).ToContainTextAsync("Geen verbinding");
        await Expect(bezoek.Veld("Naam, postcode of NIS-code")).ToHaveValueAsync("Gent");
        var bevindingen = await bezoek.Keur("storing");
        await bezoek.Pagina.UnrouteAllAsync();
        await balk.GetByRole(AriaRole.Button, new() { Name = "Opnieuw" }).ClickAsync();
        await Expect(balk).ToBeHiddenAsync();
        await Expect(bezoek.Pagina.Locator("#gemeenten")).ToContainTextAsync("44021");
        Bevindingen.Geen([.. bevindingen, .. bezoek.Klachten.Where(k => !k.StartsWith("console", StringComparison.Ordinal))]);
    }

    [Fact]
    public async Task Een_lange_taak_toont_haar_voortgang_en_uitslag()
    {
        await using var bezoek = await huis.Als("Aida Auditor");
        await bezoek.Naar("/beheer/audit");
        await bezoek.Klik("Controleer het hele logboek");
        await bezoek.Pagina.Locator("#voortgang").WaitForAsync();
        var bevindingen = (await bezoek.Keur("taak net gestart")).ToList();

        await bezoek.Zegt("Klaar");
        bevindingen.AddRange(await bezoek.Keur("taak klaar"));
        Bevindingen.Geen([.. bevindingen, .. bezoek.Klachten]);
    }

    [Fact]
    public async Task Een_verlopen_formulier_vraagt_om_opnieuw_te_beginnen()
    {
        await using var bezoek = await huis.Als("Cedric Centraal");
        await bezoek.Naar("/gebied/bevoegd");
        bezoek.Verwacht("/gebied/bevoegd", 400);
        await bezoek.Pagina.EvaluateAsync("document.querySelectorAll('main input[name=__RequestVerificationToken]').forEach(e => e.value = 'oud')");

        await bezoek.Vul("Gemeente, postcode of adres", "Gent");
        await bezoek.Klik("Zoek op");

        await bezoek.Zegt("opnieuw");
        Bevindingen.Geen([.. await bezoek.Keur("verlopen formulier"), .. bezoek.Klachten]);
    }
}
