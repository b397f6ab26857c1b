using System.Diagnostics;
using System.Net;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Onthaal.Tests.Paginas;

[Trait("Eis", "ONT-04")]
public sealed class VerwijzingTests(Demohost host) : IClassFixture<Demohost>
{
    [Fact]
    [Trait("Eis", "ONT-07")]
    public async Task Van_een_voorstel_naar_een_verwijzing_naar_het_resultaat()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/nieuw");
        await bezoek.Verstuur("Toon passende diensten", ("Invoer.Kanaal", "Telefoon"), ("Invoer.Loket", ""), ("Invoer.Thema", "wonen"), ("Invoer.Gemeente", "9000"));
        bezoek.Tekst.ShouldContain("Sociaal Huis Gent");
        bezoek.Tekst.ShouldContain("Past bij het thema van de vraag");
        var voorstel = bezoek.Pagina.QuerySelector("input[name='Invoer.Aanbod'][value]:not([value=''])")!.GetAttribute("value")!;

        await bezoek.Verstuur("Registreer", ("Invoer.Grond", "nee:iedereen"), ("Invoer.Afloop", "Doorverwezen"), ("Invoer.Aanbod", voorstel));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Pagina.QuerySelector(".foutsamenvatting")?.TextContent);
        bezoek.Tekst.ShouldContain("Acties van uw gemeente");
        bezoek.Tekst.ShouldContain("Nog geen resultaat");

        await bezoek.Open(bezoek.Pagina.QuerySelector("a[href^='/onthaal/doorverwijzingen/']")!.GetAttribute("href")!);
        var adres = bezoek.Adres;
        await bezoek.Verstuur("Bewaar het resultaat");
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        await bezoek.Verstuur("Bewaar het resultaat", ("Invoer.Doorstroom", "Geholpen"), ("Invoer.Opmerking", "Gebeld"));
        bezoek.Tekst.ShouldContain("Resultaat genoteerd: geholpen");
        (await bezoek.Open("/onthaal/doorverwijzingen?resultaat=Geholpen")).Pagina.QuerySelector($"a[href='{adres}']").ShouldNotBeNull();
        (await host.Host.Als(Persona.Loketmedewerker).GetStringAsync("/onthaal/doorverwijzingen?resultaat=Geholpen&handler=Bestand&soort=Csv", TestContext.Current.CancellationToken))
            .ShouldContain(";Geholpen;");
        (await bezoek.Open("/onthaal/doorverwijzingen/doorstroom")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Van_een_anonieme_bezoeker_toont_de_verzendpagina_alleen_het_thema()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/nieuw");
        await bezoek.Verstuur("Registreer", ("Invoer.Kanaal", "Telefoon"), ("Invoer.Loket", ""), ("Invoer.Thema", "werk"), ("Invoer.Telefoon", "0470 12 34 56"),
            ("Invoer.Grond", "nee:iedereen"), ("Invoer.Afloop", "Samengewerkt"), ("Invoer.Actor", "De buurvrouw"), ("Invoer.Reden", "Gaat mee"));
        await bezoek.Open(bezoek.Pagina.QuerySelector("a[href^='/onthaal/doorverwijzingen/']")!.GetAttribute("href")! + "/versturen");

        bezoek.Tekst.ShouldContain("Deze bezoeker is anoniem");
        bezoek.Tekst.ShouldNotContain("0470");
        await bezoek.Verstuur("Verstuur", ("Mail", ""));
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        await bezoek.Verstuur("Verstuur", ("Mail", "buurt@example.org"));
        bezoek.Tekst.ShouldContain("De verwijzing is verstuurd");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_onbekende_link_zegt_niets_en_staat_in_geen_enkel_spoor()
    {
        const string sleutel = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        var sporen = new List<string>();
        using var luisteraar = new ActivityListener
        {
            ShouldListenTo = bron => bron.Name != "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spoor =>
            {
                lock (sporen)
                {
                    sporen.Add($"{spoor.DisplayName} {string.Join(' ', spoor.TagObjects.Select(t => $"{t.Key}={t.Value}"))}");
                }
            },
        };
        ActivitySource.AddActivityListener(luisteraar);

        using var vreemde = host.Host.Als(null, html: true);
        var antwoord = await vreemde.GetAsync("/onthaal/geheim/verwijzing/" + sleutel, TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Deze link werkt niet, of niet meer");
        lock (sporen)
        {
            sporen.ShouldContain(s => s.Contains("/onthaal/geheim/", StringComparison.Ordinal));
            sporen.ShouldNotContain(s => s.Contains(sleutel, StringComparison.Ordinal));
        }
    }
}
