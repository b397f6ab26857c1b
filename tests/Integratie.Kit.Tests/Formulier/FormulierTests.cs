using System.Net;

namespace Integratie.Kit.Tests.Formulier;

public sealed class FormulierTests(Paginahuis huis) : IClassFixture<Paginahuis>
{
    private readonly Paginahuis _huis = huis;

    private async Task<AngleSharp.Dom.IDocument> Verstuur(params (string Naam, string Waarde)[] velden)
    {
        var annulering = TestContext.Current.CancellationToken;
        var token = (await _huis.Haal("/beheer/stijlgids")).QuerySelector("#proef input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var inhoud = new FormUrlEncodedContent(velden.Append(("__RequestVerificationToken", token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        using var antwoord = await _huis.Klant.PostAsync(new Uri("/beheer/stijlgids", UriKind.Relative), inhoud, annulering);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Paginahuis.Lees(await antwoord.Content.ReadAsStringAsync(annulering));
    }

    [Theory]
    [InlineData("31/02/2026", "31 februari 2026 bestaat niet. Kijk de dag en de maand na.")]
    [InlineData("gisterenavond", "Vul een datum in als dd/mm/jjjj, bijvoorbeeld 24/11/2026.")]
    public async Task Een_foute_datum_komt_terug_met_wat_getypt_werd(string datum, string fout)
    {
        var pagina = await Verstuur(("Invoer.Naam", "Gent"), ("Invoer.Vanaf", datum));

        pagina.QuerySelector("#Invoer_Vanaf")!.GetAttribute("value").ShouldBe(datum);
        pagina.QuerySelector("#Invoer_Vanaf-fout")!.TextContent.ShouldContain(fout);
        pagina.Title.ShouldStartWith("Fout: ");
    }

    [Fact]
    public async Task Een_losse_schrijfwijze_van_een_datum_wordt_aanvaard_en_er_volgt_een_bericht()
    {
        var pagina = await Verstuur(("Invoer.Naam", "Gent"), ("Invoer.Vanaf", "1-2-80"));

        pagina.QuerySelector(".berichten .melding--goed")!.TextContent.ShouldContain("Het voorbeeld is bewaard.");
        pagina.Title.ShouldStartWith("Stijlgids");
    }

    [Fact]
    public async Task Een_lege_datum_die_mag_ontbreken_is_geen_fout()
    {
        var pagina = await Verstuur(("Invoer.Naam", "Gent"), ("Invoer.Vanaf", ""));

        pagina.QuerySelectorAll(".veld__fout").ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_bericht_staat_er_maar_een_keer()
    {
        await Verstuur(("Invoer.Naam", "Gent"));

        (await _huis.Haal("/beheer/stijlgids")).QuerySelector(".berichten .melding").ShouldBeNull();
    }

    [Fact]
    public async Task Een_fout_getal_wordt_in_het_nederlands_geweigerd()
    {
        var pagina = await Verstuur(("Invoer.Naam", "Gent"), ("Invoer.Dagen", "veel"));

        pagina.QuerySelector("#Invoer_Dagen-fout")!.TextContent.ShouldContain("‘veel’ is geen geldige waarde");
    }

    [Fact]
    public async Task Wat_iemand_typt_wordt_nooit_opmaak()
    {
        var pagina = await Verstuur(("Invoer.Naam", ""), ("Invoer.Toelichting", "</textarea><script>alert(1)</script>"), ("Invoer.Postcode", "\"><b id=stout>"));

        pagina.QuerySelector("#stout").ShouldBeNull();
        pagina.QuerySelectorAll("script").ShouldAllBe(s => s.TextContent.Length == 0);
        pagina.QuerySelector("#Invoer_Toelichting")!.TextContent.ShouldBe("</textarea><script>alert(1)</script>");
        pagina.QuerySelector("#Invoer_Postcode")!.GetAttribute("value").ShouldBe("\"><b id=stout>");
    }

    [Fact]
    public async Task Een_post_zonder_token_wordt_geweigerd()
    {
        using var inhoud = new FormUrlEncodedContent([KeyValuePair.Create("Invoer.Naam", "Gent")]);

        using var antwoord = await _huis.Klant.PostAsync(new Uri("/beheer/stijlgids", UriKind.Relative), inhoud, TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
