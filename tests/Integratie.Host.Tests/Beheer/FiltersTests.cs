using System.Net;
using System.Net.Http.Json;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Beheer;

/// <summary>What somebody often filters on stays under a name, above the list, for that person alone (ONT-02).</summary>
[Trait("Eis", "ONT-02")]
public sealed class FiltersTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Adres = "/api/v1/platform/filters";
    private readonly Draaiendehost _host = gedeeld.Host;

    [Fact]
    public async Task Een_filter_bewaren_terugvinden_en_verwijderen_zonder_JavaScript()
    {
        var bezoek = new Bezoek(_host, Persona.Operator);
        await bezoek.Open("/taken");
        var knop = bezoek.Pagina.QuerySelector("form.filter button[name=lijst]").ShouldNotBeNull();
        (knop.GetAttribute("formaction"), knop.GetAttribute("value")).ShouldBe(("/filters/nieuw", "/taken"));
        bezoek.Pagina.QuerySelector("nav.filters").ShouldBeNull();

        await bezoek.Open("/filters/nieuw?toestand=Mislukt&leeg=&cursor=abc&lijst=/taken");
        await bezoek.Verstuur("Bewaar", ("Naam", ""));
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Tekst.ShouldContain("Geef de filter een naam.");
        await bezoek.Verstuur("Bewaar", ("Naam", "Wat mislukte"));

        bezoek.Omleiding.ShouldBe("/taken?toestand=Mislukt");
        var link = bezoek.Pagina.QuerySelector("nav.filters li a").ShouldNotBeNull();
        (link.TextContent, link.GetAttribute("href"), link.GetAttribute("aria-current")).ShouldBe(("Wat mislukte", "/taken?toestand=Mislukt", "true"));

        await bezoek.Open("/filters/nieuw?toestand=Klaar&lijst=/taken");
        await bezoek.Verstuur("Bewaar", ("Naam", "Wat mislukte"));
        bezoek.Tekst.ShouldContain("U hebt voor deze lijst al een filter met deze naam.");

        await bezoek.Open("/filters");
        bezoek.Tekst.ShouldContain("Wat mislukte Taken");
        await bezoek.Verstuur("Verwijder");
        bezoek.Tekst.ShouldContain("Nog geen filters");
    }

    [Fact]
    public async Task Wie_niets_koos_hoort_wat_er_ontbreekt()
    {
        var bezoek = await new Bezoek(_host, Persona.Operator).Open("/filters/nieuw?lijst=/taken");

        bezoek.Tekst.ShouldContain("Er is nog niets gekozen in de filter");
        bezoek.Pagina.QuerySelector("main a[href='/taken']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Een_filter_is_van_een_persoon_bij_een_organisatie()
    {
        using var ik = _host.Als(Persona.LokaalBestuurGent);
        using var ander = _host.Als(Persona.LokaalBestuurLeuven);
        using var gemaakt = await ik.PostAsJsonAsync(Adres, new { naam = "Mijn loketten", lijst = "/gebied/loketten", vraag = "?zoek=gent" }, Gesprek.Stop);
        gemaakt.StatusCode.ShouldBe(HttpStatusCode.Created);

        var mijn = (await ik.Lees($"{Adres}?lijst=/gebied/loketten")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        mijn.GetProperty("adres").GetString().ShouldBe("/gebied/loketten?zoek=gent");
        (await ander.Lees(Adres)).GetProperty("items").GetArrayLength().ShouldBe(0);
        var weg = $"{Adres}/{mijn.GetProperty("id").GetGuid()}/verwijdering";
        (await ander.PostAsync(weg, null, Gesprek.Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ik.Lees(Adres)).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await ik.PostAsync(weg, null, Gesprek.Stop)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Naam", "//elders.example/x", "?a=1")]
    [InlineData("Naam", "https://elders.example", "?a=1")]
    [InlineData("Naam", "/taken", "a=1")]
    [InlineData("Naam", "/taken", "?a=1#stuk")]
    [InlineData("Naam", "/taken", "")]
    [InlineData("", "/taken", "?a=1")]
    public async Task Een_filter_leidt_nooit_naar_buiten(string naam, string lijst, string vraag)
    {
        using var ik = _host.Als(Persona.Centraal);
        using var antwoord = await ik.PostAsJsonAsync(Adres, new { naam, lijst, vraag }, Gesprek.Stop);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Er_passen_er_twintig_per_lijst()
    {
        using var ik = _host.Als(Persona.Auditor);
        for (var i = 0; i < 20; i++)
        {
            (await ik.PostAsJsonAsync(Adres, new { naam = $"Filter {i}", lijst = "/taken", vraag = "?a=1" }, Gesprek.Stop)).StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        using var teveel = await ik.PostAsJsonAsync(Adres, new { naam = "Nog een", lijst = "/taken", vraag = "?a=1" }, Gesprek.Stop);
        teveel.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
