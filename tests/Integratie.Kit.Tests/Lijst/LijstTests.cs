using Integratie.Kit.Lijst;
using Microsoft.AspNetCore.Http;

namespace Integratie.Kit.Tests.Lijst;

public sealed class LijstTests
{
    private readonly Proef _proef = new();

    private HttpRequest Verzoek => _proef.Context.HttpContext.Request;

    private Task<string> Tabel(TabelTagHelper tabel, string leeg = "") => _proef.Html(tabel, async () =>
    {
        await _proef.Html(new KolomTagHelper { Sleutel = "naam" }, "Naam");
        await _proef.Html(new KolomTagHelper { Sleutel = "talen", Getal = true }, "Talen &amp; hulp");
        await _proef.Html(new KolomTagHelper { KopVerborgen = true }, "Acties");
        if (leeg.Length > 0)
        {
            await _proef.Html(new LeegTagHelper { Titel = leeg });
        }

        return await _proef.Html(new TabelrijTagHelper(), async () =>
            await _proef.Html(new TabelcelTagHelper(), "Gent", "th") + await _proef.Html(new TabelcelTagHelper(), "14", "td") + await _proef.Html(new TabelcelTagHelper(), "Wijzig", "td"),
            "tr");
    });

    [Fact]
    public async Task Een_tabel_heeft_een_bijschrift_en_koppen_met_een_richting()
    {
        var tabel = Proef.Lees(await Tabel(new() { Bijschrift = "Loketten" }));

        tabel.QuerySelector("caption")!.TextContent.ShouldBe("Loketten");
        tabel.QuerySelectorAll("thead th[scope=col]").Length.ShouldBe(3);
        tabel.QuerySelector("tbody tr > th")!.TextContent.ShouldBe("Gent");
    }

    [Fact]
    public async Task Een_cel_kent_de_naam_van_haar_kolom_voor_een_smal_scherm()
    {
        var cellen = Proef.Lees(await Tabel(new() { Bijschrift = "Loketten" })).QuerySelectorAll("tbody td");

        cellen[0].GetAttribute("data-kolom").ShouldBe("Talen & hulp");
        cellen[0].ClassList.ShouldContain("getal");
        cellen[1].HasAttribute("data-kolom").ShouldBeFalse();
    }

    [Fact]
    public async Task Een_lijst_gaat_mee_met_haar_filter_en_zonder_haar_bladzijde()
    {
        Verzoek.Path = "/netwerk/organisaties";
        Verzoek.QueryString = new("?gemeente=Gent&cursor=abc");

        var links = Proef.Lees(await _proef.Html(new UitvoerTagHelper())).QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href"));

        links.ShouldBe(["/netwerk/organisaties?gemeente=Gent&handler=Bestand&soort=Excel", "/netwerk/organisaties?gemeente=Gent&handler=Bestand&soort=Csv"]);
    }

    [Fact]
    public async Task Sorteren_is_een_link_die_de_filter_houdt_en_van_voren_af_begint()
    {
        Verzoek.Path = "/gebied/loketten";
        Verzoek.QueryString = new("?regio=gent&sorteer=naam&cursor=xyz");

        var koppen = Proef.Lees(await Tabel(new() { Bijschrift = "Loketten" })).QuerySelectorAll("thead th");

        koppen[0].GetAttribute("aria-sort").ShouldBe("ascending");
        koppen[0].QuerySelector("a")!.GetAttribute("href").ShouldBe("/gebied/loketten?regio=gent&sorteer=-naam");
        koppen[1].HasAttribute("aria-sort").ShouldBeFalse();
        koppen[1].QuerySelector("a")!.GetAttribute("href").ShouldBe("/gebied/loketten?regio=gent&sorteer=talen");
    }

    [Fact]
    public async Task Een_tabel_zonder_rijen_zegt_waarom()
    {
        var html = await Tabel(new() { Bijschrift = "Loketten", Aantal = 0 }, "Geen loketten in Gent");

        html.ShouldNotContain("<table");
        Proef.Lees(html).QuerySelector(".leeg__titel")!.TextContent.ShouldBe("Geen loketten in Gent");
    }

    [Fact]
    public async Task Een_tabel_met_rijen_toont_de_lege_tekst_niet() =>
        (await Tabel(new() { Bijschrift = "Loketten", Aantal = 1 }, "Geen loketten in Gent")).ShouldNotContain("Geen loketten");

    [Fact]
    public async Task Leeg_noemt_de_volgende_stap()
    {
        var leeg = await _proef.Toon(new LeegTagHelper { Titel = "Niets te doen" }, "<a href='/morgen'>Toon morgen</a>");

        leeg.QuerySelector(".leeg__actie a")!.TextContent.ShouldBe("Toon morgen");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    public async Task Een_filter_is_een_formulier_en_laat_zich_wissen_als_er_een_geldt(int actief, bool wis)
    {
        Verzoek.Path = "/gebied/loketten";

        var filter = (await _proef.Toon(new FilterTagHelper { Actief = actief }, "<input name=q>")).QuerySelector("form")!;

        filter.GetAttribute("method").ShouldBe("get");
        filter.GetAttribute("role").ShouldBe("search");
        (filter.QuerySelector("a[href='/gebied/loketten']") is not null).ShouldBe(wis);
    }

    [Fact]
    public async Task Een_filter_met_persoonsgegevens_is_een_post_met_een_token()
    {
        var filter = (await _proef.Toon(new FilterTagHelper(), "", attributen: [("method", "post")])).QuerySelector("form")!;

        filter.GetAttribute("method").ShouldBe("post");
        filter.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Een_filter_in_het_adres_draagt_geen_token() =>
        (await _proef.Html(new FilterTagHelper())).ShouldNotContain("__RequestVerificationToken");

    [Fact]
    public async Task Bladeren_gaat_verder_waar_de_bladzijde_eindigt()
    {
        Verzoek.Path = "/lijst";
        Verzoek.QueryString = new("?regio=gent");

        var nav = await _proef.Toon(new PagineringTagHelper { Cursor = "a+b/c", Tekst = "25 van 304" });

        nav.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/lijst?regio=gent&cursor=a%2Bb%2Fc");
        nav.QuerySelectorAll("a").Length.ShouldBe(1);
        nav.TextContent.ShouldContain("25 van 304");
    }

    [Fact]
    public async Task Op_een_volgende_bladzijde_kan_men_terug_naar_de_eerste()
    {
        Verzoek.Path = "/lijst";
        Verzoek.QueryString = new("?cursor=abc&regio=gent");

        var links = (await _proef.Toon(new PagineringTagHelper())).QuerySelectorAll("a");

        links.Single().GetAttribute("href").ShouldBe("/lijst?regio=gent");
    }

    [Fact]
    public async Task Een_lijst_die_helemaal_in_beeld_is_toont_geen_bladeren() =>
        (await _proef.Html(new PagineringTagHelper())).ShouldBeEmpty();
}
