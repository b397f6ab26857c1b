using Integratie.Kern;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integratie.Browser.Tests.Reizen;

/// <summary>The matrix of competences changes only by two people (GEB-05, KRN-03).</summary>
public sealed class MatrixreisTests(Browserhuis huis)
{
    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task De_ene_stelt_voor_en_kan_niet_zelf_beslissen_de_andere_keurt_goed()
    {
        await using var cedric = await huis.Als("Cedric Centraal");
        await cedric.Naar("/gebied/matrix");
        await cedric.Klik("Wijziging voorstellen");
        await Stel(cedric, "Genk", "Regie", "Genk");
        await cedric.Zegt("U deed dit voorstel zelf");
        var adres = new Uri(cedric.Pagina.Url).AbsolutePath;

        // No button offers it, so the form is bent: the rule must hold without the page.
        await Expect(cedric.Pagina.GetByRole(AriaRole.Button, new() { Name = "Keur goed" })).ToHaveCountAsync(0);
        cedric.Verwacht(adres, 409);
        await cedric.Pagina.EvaluateAsync("document.querySelector('form[action$=Intrekken]').setAttribute('action', '?handler=Goedkeuren')");
        await cedric.Klik("Trek het voorstel in");
        await Expect(cedric.Pagina.GetByText("iemand anders").Or(cedric.Pagina.GetByText("collega")).First).ToBeVisibleAsync();

        await using var celine = await huis.Als("Celine Centraal");
        await celine.Naar("/gebied/matrix");
        await celine.Pagina.Locator($"a[href='{adres}']").First.ClickAsync();
        await celine.Vul("Toelichting", "Nagekeken met de stad.");
        await celine.Klik("Keur goed");

        await celine.Zegt("Het voorstel is goedgekeurd.");
        await Expect(celine.Pagina.Locator(".moment").Filter(new() { HasText = "Nagekeken met de stad." })).ToContainTextAsync("Goedgekeurd");
        await celine.Naar("/gebied/matrix");
        await Expect(celine.Pagina.Locator($"a[href='{adres}']").First).ToBeVisibleAsync();
        cedric.Rust();
        celine.Rust();
    }

    [Fact]
    [Trait("Eis", "GEB-06")]
    public async Task Een_regiobeheerder_stelt_niets_voor_buiten_de_eigen_regio_en_de_tekst_blijft_staan()
    {
        await using var lies = await huis.Als("Lies Limburg");
        await lies.Naar("/gebied/matrix/voorstel");
        lies.Verwacht("/gebied/matrix/voorstel", 403);

        await Stel(lies, "Gent", "Regie", "Gent");

        await lies.Zegt("gemeenten van uw eigen regio");
        await Expect(lies.Veld("Reden")).ToHaveValueAsync("Afgesproken op het overleg.");
        lies.Rust();
    }

    private static async Task Stel(Bezoek bezoek, string gebied, string taak, string instantie)
    {
        await bezoek.Kies("Gebied", gebied);
        await bezoek.Veld("Taak").SelectOptionAsync(taak);
        await bezoek.Kies("Wie wordt bevoegd", instantie);
        await bezoek.Vul("Eerste dag", Dag(90));
        await bezoek.Vul("Rechtsgrond", "Conceptnota 4.9");
        await bezoek.Vul("Reden", "Afgesproken op het overleg.");
        await bezoek.Klik("Stel voor");
    }

    private static string Dag(int over) => TimeProvider.System.Vandaag().AddDays(over).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
