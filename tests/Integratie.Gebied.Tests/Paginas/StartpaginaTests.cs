using System.Net.Http.Json;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Toegang;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Gebied.Tests.Paginas;

/// <summary>What the start page puts before whom: what waits for their decision, and what ends.</summary>
public sealed class StartpaginaTests(Demohost host) : IClassFixture<Demohost>
{
    private const string Voorstellen = "Voorstellen van collega's";
    private const string Eindigend = "Overeenkomsten die eindigen";

    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task Een_voorstel_staat_bij_wie_erover_mag_beslissen_en_niet_bij_wie_het_deed()
    {
        var (eerstIndiener, eerstCollega) = (Getal(await Tegel(Persona.Centraal, Voorstellen)), Getal(await Tegel(Persona.CentraalCollega, Voorstellen)));

        var indiener = host.Als(Persona.Centraal);
        await indiener.Open("/gebied/matrix/voorstel?gebied=provincie:40000&taak=Taalpromotie");
        await indiener.Verstuur("Stel voor",
            ("Invoer.Instantie", "vzw de Rand"), ("Invoer.Van", LokettenTests.Dag(30)), ("Invoer.Rechtsgrond", "Besluit van de proef"), ("Invoer.Reden", "Een proef."));
        indiener.Omleiding.ShouldNotBeNull();

        Getal(await Tegel(Persona.Centraal, Voorstellen)).ShouldBe(eerstIndiener);
        var tegel = (await Tegel(Persona.CentraalCollega, Voorstellen)).ShouldNotBeNull();
        Getal(tegel).ShouldBe(eerstCollega + 1);
        (await host.Als(Persona.CentraalCollega).Open(Doel(tegel))).Tekst.ShouldContain("voorstellen wachten op een beslissing");
    }

    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task Een_voorgestelde_instelling_staat_alleen_bij_een_collega_die_mag_beslissen()
    {
        var adres = await StelDagenVoor(45);

        (await Tegel(Persona.Centraal, "Voorgestelde instellingen")).ShouldBeNull();
        (await Tegel(Persona.Operator, "Voorgestelde instellingen")).ShouldBeNull();
        var tegel = (await Tegel(Persona.CentraalCollega, "Voorgestelde instellingen")).ShouldNotBeNull();
        Doel(tegel).ShouldEndWith(adres.Split('/')[^1]);
        (await host.Als(Persona.CentraalCollega).Open(Doel(tegel))).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Theory]
    [Trait("Eis", "KRN-02")]
    [InlineData(Voorstellen)]
    [InlineData(Eindigend)]
    public async Task Wie_er_niets_mee_kan_ziet_geen_tegel(string titel)
    {
        (await Tegel(Persona.Loketmedewerker, titel)).ShouldBeNull();
        (await Tegel(Persona.Regiobeheerder("limburg"), titel)).ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "OVK-03")]
    public async Task Vanaf_hoeveel_dagen_we_waarschuwen_zegt_de_instelling()
    {
        // The demo's agreement for the Rand ends in 75 days; the default is 90.
        var tegel = (await Tegel(Persona.Centraal, Eindigend)).ShouldNotBeNull();
        Getal(tegel).ShouldBe(1);
        var overeenkomst = Doel(tegel);
        (await host.Als(Persona.Centraal).Open(overeenkomst)).Tekst.ShouldContain("Nog 75 dagen");
        (await Inrichting()).ShouldContain("‘Taalbeleid en taalpromotie in de Vlaamse Rand’ eindigt na");

        await StelDagenIn(30);

        Getal(await Tegel(Persona.Centraal, Eindigend)).ShouldBe(0);
        (await host.Als(Persona.Centraal).Open(overeenkomst)).Tekst.ShouldNotContain("Nog 75 dagen");
        (await Inrichting()).ShouldContain("Geen enkele overeenkomst eindigt binnen 30 dagen.");
    }

    [Fact]
    [Trait("Eis", "GEB-10")]
    public async Task Een_ingediende_loketaanvraag_staat_bij_wie_erover_mag_beslissen_en_niet_bij_wie_ze_indiende()
    {
        const string Titel = "Loketaanvragen";
        var (eerst, eerstCollega) = (Getal(await Tegel(Persona.Centraal, Titel)), Getal(await Tegel(Persona.CentraalCollega, Titel)));

        var indiener = await host.Als(Persona.Centraal).Open("/gebied/loketaanvragen/nieuw?gemeente=Diest");
        await indiener.Verstuur("Bewaar", ("Invoer.Motivering", "Proef."), ("Invoer.GewensteStart", LokettenTests.Dag(60)));
        indiener.Omleiding.ShouldNotBeNull(indiener.Tekst);
        await indiener.Verstuur("Dien de aanvraag in");
        indiener.Omleiding.ShouldNotBeNull(indiener.Tekst);
        indiener.Tekst.ShouldContain("U schreef mee aan deze aanvraag");

        Getal(await Tegel(Persona.Centraal, Titel)).ShouldBe(eerst);
        var tegel = (await Tegel(Persona.CentraalCollega, Titel)).ShouldNotBeNull();
        Getal(tegel).ShouldBe(eerstCollega + 1);
        (await host.Als(Persona.CentraalCollega).Open(Doel(tegel))).Tekst.ShouldContain("Loket Diest");

        (await Tegel(Persona.Regiobeheerder("limburg"), Titel)).ShouldNotBeNull().TextContent.ShouldContain("Teruggestuurd om aan te vullen");
        (await Tegel(Persona.LokaalBestuurGent, Titel)).ShouldNotBeNull().TextContent.ShouldContain("Goedgekeurd, nog niet geopend");
        (await Tegel(Persona.LokaalBestuurLeuven, Titel)).ShouldBeNull();
        (await Tegel(Persona.Loketmedewerker, Titel)).ShouldBeNull();
    }

    private async Task<string> Inrichting() => (await host.Als(Persona.Centraal).Open("/beheer/inrichting")).Tekst;

    private async Task<AngleSharp.Dom.IElement?> Tegel(Aanroeper wie, string titel) =>
        (await host.Als(wie).Open("/")).Pagina.QuerySelectorAll(".tegel").FirstOrDefault(t => t.TextContent.Contains(titel, StringComparison.Ordinal));

    private static int Getal(AngleSharp.Dom.IElement? tegel) =>
        int.Parse(tegel.ShouldNotBeNull().QuerySelector(".tegel__waarde")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private static string Doel(AngleSharp.Dom.IElement tegel) => tegel.QuerySelector("a")!.GetAttribute("href")!;

    private async Task<string> StelDagenVoor(int dagen)
    {
        var voorstel = await host.Host.Als(Persona.Centraal).PostAsJsonAsync(
            $"/api/v1/platform/instellingen/{GebiedInstellingen.DagenVoorEindeOvereenkomst.Sleutel}/voorstellen",
            new { waarde = dagen, van = TimeProvider.System.Vandaag(), rechtsgrond = "Proef", reden = "Proef" }, TestContext.Current.CancellationToken);
        return voorstel.EnsureSuccessStatusCode().Headers.Location!.ToString();
    }

    private async Task StelDagenIn(int dagen)
    {
        var adres = await StelDagenVoor(dagen);
        var collega = host.Host.Als(Persona.CentraalCollega);
        using var besluit = new HttpRequestMessage(HttpMethod.Post, $"{adres}/goedkeuring") { Content = JsonContent.Create(new { }) };
        besluit.Headers.IfMatch.Add((await collega.GetAsync(adres, TestContext.Current.CancellationToken)).Headers.ETag!);
        (await collega.SendAsync(besluit, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        var instellingen = host.Host.Diensten.GetRequiredService<IInstellingen>();
        await Geduld.Totdat(() => instellingen.Waarde(GebiedInstellingen.DagenVoorEindeOvereenkomst, TimeProvider.System.Vandaag()) == dagen, "de waarde geldt");
    }
}
