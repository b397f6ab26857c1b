using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integratie.Browser.Tests.Reizen;

/// <summary>Finding a place, and who is competent there.</summary>
public sealed class ZoekreisTests(Browserhuis huis)
{
    [Fact]
    [Trait("Eis", "GEB-01")]
    public async Task Een_loketmedewerker_vindt_een_gemeente_met_een_schrijffout_in_de_naam()
    {
        await using var bezoek = await huis.Als("Lotte Loket");
        var pagina = bezoek.Pagina;
        await bezoek.Naar("/");

        await pagina.Keyboard.PressAsync("Control+k");
        await Expect(pagina.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await pagina.Keyboard.TypeAsync("Roeselaer");
        var rij = pagina.Locator("#zoekvenster-resultaten .zoekrij").Filter(new() { HasText = "Roeselare" }).First;
        await Expect(rij).ToBeVisibleAsync();
        await rij.ClickAsync();

        await bezoek.Kop("Roeselare");
        await bezoek.Zegt("36015");
        bezoek.Rust();
    }

    [Theory]
    [Trait("Eis", "GEB-11")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wie_is_bevoegd_verstaat_de_naam_van_een_gemeente_die_opgegaan_is(bool javascript)
    {
        await using var bezoek = await huis.Als("Lotte Loket", venster: new() { Javascript = javascript });

        await bezoek.Naar("/gebied/bevoegd");
        await bezoek.Vul("Gemeente, postcode of adres", "Kruibeke");
        await bezoek.Klik("Zoek op");

        await bezoek.Zegt("Beveren-Kruibeke-Zwijndrecht");
        await Expect(bezoek.Pagina).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("gemeente=46030", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        bezoek.Rust();
    }

    [Fact]
    [Trait("Eis", "GEB-11")]
    public async Task In_Brussel_voert_de_gemeenschapscommissie_de_regie()
    {
        await using var bezoek = await huis.Als("Lotte Loket");

        await bezoek.Naar("/gebied/bevoegd");
        await bezoek.Vul("Gemeente, postcode of adres", "1000");
        await bezoek.Klik("Zoek op");

        var regie = bezoek.Pagina.Locator(".taak").Filter(new() { HasText = "Regie van het integratiebeleid" });
        await Expect(regie).ToContainTextAsync("Vlaamse Gemeenschapscommissie");
        bezoek.Rust();
    }

    [Fact]
    public async Task Een_adres_komt_niet_in_de_adresbalk()
    {
        await using var bezoek = await huis.Als("Lotte Loket");

        await bezoek.Naar("/gebied/bevoegd");
        await bezoek.Vul("Gemeente, postcode of adres", "Voorbeeldstraat 12, 9000 Gent");
        await bezoek.Klik("Zoek op");

        await bezoek.Zegt("Alles over Gent");
        bezoek.Pagina.Url.ShouldNotContain("Voorbeeldstraat");
        bezoek.Rust();
    }
}
