using Integratie.Kit.Kaart;

namespace Integratie.Kit.Tests.Kaart;

public sealed class KaartTests
{
    private readonly Proef _proef = new();

    [Fact]
    public async Task De_lijst_naast_de_kaart_draagt_de_punten_en_de_kaart_wacht_op_het_script()
    {
        var kaart = Proef.Lees(await _proef.Html(new KaartTagHelper { Titel = "Loketten", Grenzen = "/g.json" }, async () =>
            await _proef.Html(new PuntTagHelper { Titel = "Gent", Breedte = 51.5, Lengte = 3.25, Href = "/g" }, "Open") + await _proef.Html(new PuntTagHelper { Titel = "Zitdag" })));

        kaart.QuerySelector(".kaart__vlak")!.HasAttribute("hidden").ShouldBeTrue();
        kaart.QuerySelector("kaart-vlak")!.GetAttribute("data-grenzen").ShouldBe("/g.json");
        kaart.QuerySelector("script[type=module]")!.GetAttribute("src").ShouldBe("/_kit/kaart.js?v=abc");
        var punten = kaart.QuerySelectorAll("ul.kaart__lijst > li");
        punten[0].GetAttribute("data-breedte").ShouldBe("51.5");
        punten[0].GetAttribute("data-lengte").ShouldBe("3.25");
        punten[0].QuerySelector("a")!.GetAttribute("href").ShouldBe("/g");
        punten[1].HasAttribute("data-breedte").ShouldBeFalse();
        punten[1].TextContent.ShouldBe("Zitdag");
    }

    [Fact]
    public async Task Een_matrix_schuift_binnen_een_gebied_dat_het_toetsenbord_bereikt()
    {
        var matrix = await _proef.Toon(new MatrixTagHelper { Bijschrift = "Wie is bevoegd" }, "<tbody><tr><th scope=row>Gent</th><td>Stad</td></tr></tbody>");

        var gebied = matrix.QuerySelector("div[role=region]")!;
        gebied.GetAttribute("tabindex").ShouldBe("0");
        matrix.QuerySelector("caption#" + gebied.GetAttribute("aria-labelledby"))!.TextContent.ShouldBe("Wie is bevoegd");
    }
}
