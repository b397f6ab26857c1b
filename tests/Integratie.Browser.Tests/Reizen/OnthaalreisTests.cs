using Integratie.Testkit;
using Microsoft.Playwright;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace Integratie.Browser.Tests.Reizen;

/// <summary>The front desk, from "good morning" to a referral that is followed up.</summary>
public sealed class OnthaalreisTests(Browserhuis huis)
{
    private const string Agentschap = "Agentschap Integratie en Inburgering";

    /// <summary>From the menu to a registered telephone call, words included.</summary>
    private const int Hoogstens = 45;

    [Fact]
    [Trait("Eis", "ONT-11")]
    [Trait("Eis", "ONT-04")]
    public async Task Van_een_nummer_tot_een_doorverwijzing_die_beantwoord_is()
    {
        await using var bezoek = await huis.Als("Leon Leuven", Agentschap);
        var pagina = bezoek.Pagina;
        await bezoek.Naar("/onthaal/wachtrij");
        await pagina.GetByLabel("Loket", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await bezoek.Klik("Toon");
        Bevindingen.Geen(await bezoek.Keur("wachtrij leeg"));

        await pagina.GetByText("Geef een nummer").First.ClickAsync();
        await bezoek.Kies("Taal", "Arabisch");
        await bezoek.Veld("Thema").SelectOptionAsync("Wonen");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Geef een nummer" }).ClickAsync();
        await Expect(pagina.Locator("#rij")).ToContainTextAsync("Wonen, Arabisch");
        await bezoek.Vul("Uw balie", "4");
        await bezoek.Klik("Roep volgende op");
        await Expect(pagina.Locator("#rij")).ToContainTextAsync("Opgeroepen");
        Bevindingen.Geen(await bezoek.Keur("wachtrij opgeroepen"));
        await bezoek.Klik("Start gesprek");

        await bezoek.Kop("Nieuw contact");
        await bezoek.Zegt("Voor nummer");
        await Expect(bezoek.Veld("Contacttaal")).ToHaveValueAsync("Arabisch");
        await Expect(bezoek.Veld("Thema").Locator("option:checked")).ToHaveTextAsync("Wonen");
        await bezoek.Kies("Woont in", "Gent");
        await bezoek.Vul("Vraag, in de woorden van de bezoeker", "Ik zoek een woning voor vier.");
        await bezoek.Veld("Gaat het over migratie of integratie?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await bezoek.Veld("Uitkomst").SelectOptionAsync("Doorverwezen");
        var voorstel = pagina.Locator("#voorstellen input[type=radio]").First;
        await pagina.Locator("details", new() { HasText = "Doorverwijzen of samenwerken" }).EvaluateAsync("d => d.open = true");
        await Expect(voorstel).ToBeVisibleAsync();
        await Expect(pagina.Locator("#voorstellen")).ToContainTextAsync("Past bij het thema van de vraag");
        Bevindingen.Geen(await bezoek.Keur("contact met voorstellen"));
        await voorstel.CheckAsync();
        await pagina.Locator("details", new() { HasText = "Naam en telefoon" }).EvaluateAsync("d => d.open = true");
        await bezoek.Vul("Naam", "Noor Verzonnen");
        await bezoek.Klik("Registreer");

        await bezoek.Kop("Wonen");
        await bezoek.Zegt("Geregistreerd");
        await pagina.Locator(".verwijzingen a").First.ClickAsync();
        await bezoek.Klik("Verstuur naar de dienst");
        await bezoek.Vul("Mailadres van de dienst", "geen adres");
        bezoek.Verwacht(new Uri(pagina.Url).AbsolutePath, 400);
        await bezoek.Klik("Verstuur");
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeFocusedAsync();
        Bevindingen.Geen(await bezoek.Keur("versturen met fout"));
        await bezoek.Vul("Mailadres van de dienst", "woonwinkel@example.org");
        await pagina.GetByLabel("gaat akkoord").CheckAsync();
        await bezoek.Klik("Verstuur");
        await bezoek.Zegt("Verstuurd");
        var verwijzing = new Uri(pagina.Url).AbsolutePath;
        bezoek.Rust();

        await Antwoord(await LinkUitDeMail("woonwinkel@example.org"));
        await bezoek.Naar(verwijzing);
        await bezoek.Zegt("Geholpen");
        await bezoek.Zegt("Ze komen maandag kijken.");
        Bevindingen.Geen(await bezoek.Keur("verwijzing beantwoord"));
        bezoek.Rust();
    }

    [Fact]
    [Trait("Eis", "ONT-11")]
    public async Task Een_afspraak_waarop_niemand_komt()
    {
        await using var bezoek = await huis.Als("Leon Leuven", Agentschap);
        var pagina = bezoek.Pagina;
        await bezoek.Naar("/onthaal/afspraken");
        await pagina.GetByLabel("Loket", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await bezoek.Klik("Toon");
        for (var dag = 0; dag < 7 && await pagina.Locator("main .matrix a", new() { HasText = "Vrij" }).CountAsync() == 0; dag++)
        {
            await bezoek.Naar((await pagina.GetByRole(AriaRole.Link, new() { Name = "Volgende dag" }).GetAttributeAsync("href"))!);
        }

        await pagina.Locator("main .matrix a", new() { HasText = "Vrij" }).First.ClickAsync();
        await bezoek.Kop("Afspraak maken");
        bezoek.Verwacht("/onthaal/afspraken/nieuw", 400);
        await bezoek.Klik("Maak de afspraak");
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeFocusedAsync();
        Bevindingen.Geen(await bezoek.Keur("afspraak met fout"));
        await bezoek.Vul("Naam", "Proef Verzonnen");
        await bezoek.Vul("Mailadres", "proef@example.org");
        await bezoek.Kies("Contacttaal", "Frans");
        await bezoek.Klik("Maak de afspraak");
        await bezoek.Zegt("Proef Verzonnen");
        Bevindingen.Geen(await bezoek.Keur("afspraak gepland"));
        var adres = new Uri(pagina.Url).AbsolutePath;

        // An hour that passed: the only thing here that a test can't wait for.
        await Verzet($"update onthaal.afspraak set van = now() - interval '1 hour', tot = now() - interval '30 minutes' where id = '{adres.Split('/')[^1]}'");
        await bezoek.Naar(adres);
        await bezoek.Klik("Niet gekomen");
        await bezoek.Zegt("Niet gekomen");
        Bevindingen.Geen(await bezoek.Keur("afspraak gemist"));
        await bezoek.Klik("Herstel de afspraak");
        await Expect(pagina.GetByRole(AriaRole.Button, new() { Name = "Niet gekomen" })).ToBeVisibleAsync();
        bezoek.Rust();
    }

    [Fact]
    [Trait("Eis", "BRU-04")]
    public async Task Een_contact_in_het_gebied_met_een_eigen_regeling_krijgt_haar_advies_en_haar_paneel()
    {
        await using var bezoek = await huis.Als("Leon Leuven", Agentschap);
        var pagina = bezoek.Pagina;
        await bezoek.Naar("/onthaal/nieuw");
        await pagina.GetByLabel("Telefoon", new() { Exact = true }).First.CheckAsync();
        await bezoek.Veld("Thema").SelectOptionAsync("Nederlands leren");
        await bezoek.Kies("Woont in", "Brussel");
        await pagina.Locator("details", new() { HasText = "Doorverwijzen of samenwerken" }).EvaluateAsync("d => d.open = true");
        await Expect(pagina.Locator("#voorstellen")).ToContainTextAsync("Huis van het Nederlands");
        Bevindingen.Geen(await bezoek.Keur("contact met eigen advies"));
        await bezoek.Veld("Gaat het over migratie of integratie?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await bezoek.Klik("Registreer");
        await bezoek.Kop("Nederlands leren");
        Bevindingen.Geen(await bezoek.Keur("contact met paneel"));

        await bezoek.Klik("Leg het engagement vast");
        await bezoek.Kop("Engagement van de bezoeker");
        bezoek.Verwacht(new Uri(pagina.Url).AbsolutePath, 400);
        await bezoek.Klik("Leg vast");
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeFocusedAsync();
        Bevindingen.Geen(await bezoek.Keur("engagement met fout"));
        foreach (var vraag in (string[])["voor Nederlands", "om deel te nemen", "schrijven we"])
        {
            await pagina.Locator("fieldset", new() { HasText = vraag }).GetByRole(AriaRole.Radio).Last.CheckAsync();
        }

        await bezoek.Klik("Leg vast");
        await bezoek.Zegt("Zo staat het nu");
        Bevindingen.Geen(await bezoek.Keur("engagement vastgelegd"));
        bezoek.Rust();
    }

    [Fact]
    [Trait("Eis", "ONT-02")]
    public async Task Een_telefoontje_registreren_kan_met_toetsen_alleen_en_met_weinig()
    {
        await using var bezoek = await huis.Als("Lotte Loket");
        var pagina = bezoek.Pagina;
        var toetsen = 0;
        async Task Druk(string toets)
        {
            toetsen++;
            await pagina.Keyboard.PressAsync(toets);
        }

        async Task Typ(string tekst)
        {
            toetsen += tekst.Length;
            await pagina.Keyboard.TypeAsync(tekst);
        }

        async Task Naar(string label)
        {
            for (var stap = 0; !await bezoek.Veld(label).EvaluateAsync<bool>("e => e === document.activeElement"); stap++)
            {
                stap.ShouldBeLessThan(8, $"{label} is ver weg");
                await Druk("Tab");
            }
        }

        await bezoek.Naar("/onthaal/nieuw");
        await Expect(bezoek.Veld("Thema")).ToBeFocusedAsync();
        await Typ("Wer");
        await Naar("Contacttaal");
        await Typ("Frans");
        await Naar("Woont in");
        await Typ("Aalst");
        await Naar("Vraag");
        await Typ("Zoekt werk als bakker");
        await Naar("Gaat het over");
        await Druk("ArrowDown");
        await Naar("Uitkomst");
        await Druk("ArrowDown");
        await Druk("Control+Enter");

        await bezoek.Kop("Werk en opleiding");
        await bezoek.Zegt("Aalst");
        TestContext.Current.TestOutputHelper?.WriteLine($"{toetsen} toetsen");
        toetsen.ShouldBeLessThanOrEqualTo(Hoogstens);
        bezoek.Rust();
    }

    private async Task Verzet(string sql)
    {
        await using var bron = NpgsqlDataSource.Create(huis.Host.Databank.BeheerVerbinding);
        await using var opdracht = bron.CreateCommand(sql);
        (await opdracht.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    private async Task<string> LinkUitDeMail(string aan)
    {
        await using var operatie = await huis.Als("Omar Operator");
        var brief = operatie.Pagina.Locator("tbody tr", new() { HasText = aan }).GetByRole(AriaRole.Link);
        await Geduld.Totdat(
            async () =>
            {
                await operatie.Naar("/beheer/postvak");
                return await brief.CountAsync() > 0;
            },
            "de brief is bezorgd");
        await brief.First.ClickAsync();
        Bevindingen.Geen(await operatie.Keur("brief in het postvak"));
        return (await operatie.Pagina.Locator(".brief a").First.GetAttributeAsync("href")).ShouldNotBeNull();
    }

    private async Task Antwoord(string link)
    {
        await using var vreemde = await huis.Open();
        await vreemde.Naar(new Uri(link).AbsolutePath);
        await vreemde.Kop("Kwam de bezoeker bij u aan?");
        Bevindingen.Geen(await vreemde.Keur("antwoord op verwijzing"));
        await vreemde.Pagina.GetByLabel("Geholpen").CheckAsync();
        await vreemde.Vul("Opmerking voor het onthaal", "Ze komen maandag kijken.");
        await vreemde.Klik("Verstuur uw antwoord");
        await vreemde.Zegt("U antwoordde op");
        vreemde.Rust();
    }
}
