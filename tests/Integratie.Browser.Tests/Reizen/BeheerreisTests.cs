using Integratie.Kern;
using Microsoft.Playwright;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace Integratie.Browser.Tests.Reizen;

/// <summary>What operators, central staff and auditors do, and coming and going.</summary>
public sealed class BeheerreisTests(Browserhuis huis)
{
    [Fact]
    [Trait("Eis", "KRN-09")]
    public async Task Een_operator_probeert_een_opzijgelegd_bericht_opnieuw()
    {
        await using var bezoek = await huis.Als("Omar Operator");
        var soort = $"gebied.proef{Uuid.Nieuw():N}.v1";
        await Sql($"insert into gebied.outbox values ('{Uuid.Nieuw()}', 'weg', '{soort}', '{{\"loketId\":\"{Uuid.Nieuw()}\"}}', null, now(), 8, now(), now(), 'TimeoutException')");

        await bezoek.Naar("/beheer/berichten?staat=Opzijgelegd");
        Bevindingen.Geen(await bezoek.Keur("berichten met een opzijgelegd"));
        await bezoek.Pagina.GetByRole(AriaRole.Link, new() { Name = soort }).Last.ClickAsync();
        await bezoek.Zegt("TimeoutException");
        Bevindingen.Geen(await bezoek.Keur("bericht opzijgelegd"));
        await bezoek.Klik("Probeer opnieuw");

        await bezoek.Zegt("opnieuw geprobeerd");
        bezoek.Rust();
    }

    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task Een_gedateerde_instelling_vraagt_vier_ogen_en_het_auditlogboek_noemt_beide()
    {
        await using var cedric = await huis.Als("Cedric Centraal");
        await cedric.Naar("/beheer/instellingen");
        await cedric.Pagina.GetByRole(AriaRole.Link, new() { Name = "Bewaartermijn" }).First.ClickAsync();
        await cedric.Klik("Stel een waarde voor");
        await cedric.Vul("Waarde", "45");
        await cedric.Vul("Rechtsgrond", "Afspraak van het beheer");
        await cedric.Vul("Waarom?", "De helpdesk kijkt verder terug.");
        await cedric.Klik("Stel voor");
        await cedric.Zegt("U deed dit voorstel zelf");
        await Expect(cedric.Pagina.GetByRole(AriaRole.Button, new() { Name = "Keur goed" })).ToHaveCountAsync(0);
        var adres = new Uri(cedric.Pagina.Url).AbsolutePath;

        await using var celine = await huis.Als("Celine Centraal");
        await celine.Naar(adres);
        Bevindingen.Geen(await celine.Keur("instelling beslissen"));
        await celine.Vul("Toelichting", "Akkoord.");
        await celine.Klik("Keur goed");
        await celine.Zegt("De waarde is goedgekeurd.");

        await using var aida = await huis.Als("Aida Auditor");
        await aida.Naar("/beheer/audit");
        var rijen = aida.Pagina.Locator("tbody tr");
        await Expect(rijen.Filter(new() { HasText = "Keur instelling goed" }).First).ToContainTextAsync("vo-centraal-2");
        await Expect(rijen.Filter(new() { HasText = "Stel instelling voor" }).First).ToContainTextAsync("vo-centraal-1");
        await rijen.Filter(new() { HasText = "Keur instelling goed" }).First.GetByRole(AriaRole.Link).First.ClickAsync();
        await aida.Kop("Keur instelling goed");
        await aida.Zegt("Akkoord.");
        Bevindingen.Geen(await aida.Keur("auditrij"));
        cedric.Rust();
        celine.Rust();
        aida.Rust();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wie_zich_afmeldt_is_weg_en_een_oude_pagina_vraagt_opnieuw_om_aan_te_melden(bool javascript)
    {
        await using var bezoek = await huis.Open(new() { Javascript = javascript });
        await bezoek.MeldAan("Omar Operator", naar: "/beheer/berichten");

        await bezoek.Pagina.Locator(".kop__gebruiker summary").ClickAsync();
        await bezoek.Pagina.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        await bezoek.Kop("U bent afgemeld");
        await bezoek.Pagina.GotoAsync("/beheer/berichten");
        await bezoek.Kop("Wie bent u?");

        // Whoever signs in again stands where they wanted to go.
        await bezoek.MeldAan("Omar Operator", naar: "/beheer/berichten");
        await bezoek.Kop("Berichten");
        bezoek.Rust();
    }

    [Fact]
    [Trait("Eis", "KRN-01")]
    public async Task Wie_voor_twee_organisaties_werkt_kiest_en_wisselt()
    {
        await using var bezoek = await huis.Open();
        await bezoek.MeldAan("Leon Leuven", "Stad Leuven");
        var wie = bezoek.Pagina.Locator(".kop__organisatie");
        await Expect(wie).ToHaveTextAsync("Stad Leuven");

        await bezoek.Pagina.Locator(".kop__gebruiker summary").ClickAsync();
        await bezoek.Pagina.GetByRole(AriaRole.Link, new() { Name = "Organisatie wisselen" }).ClickAsync();
        await bezoek.Kop("Voor welke organisatie werkt u nu?");
        Bevindingen.Geen(await bezoek.Keur("organisatie wisselen"));
        await bezoek.Pagina.GetByRole(AriaRole.Button, new() { Name = "Agentschap" }).ClickAsync();

        await Expect(wie).ToHaveTextAsync("Agentschap Integratie en Inburgering");
        bezoek.Rust();
    }

    private async Task Sql(string sql)
    {
        await using var verbinding = new NpgsqlConnection(huis.Host.Databank.BeheerVerbinding);
        await verbinding.OpenAsync(TestContext.Current.CancellationToken);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        await opdracht.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
