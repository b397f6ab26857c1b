using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Instanties;
using Integratie.Gebied.Landen;
using Integratie.Gebied.Postcodes;
using Integratie.Gebied.Sectoren;
using Integratie.Gebied.Talen;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests;

/// <summary>The lists of reference data: complete, in pages, findable with typing errors.</summary>
[Trait("Eis", "KRN-06")]
public sealed class LijstenTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    [Theory]
    [InlineData("arabisch", "ar")]
    [InlineData("Pasjtoe", "ps")]
    [InlineData("kurdish", "ku")]
    [InlineData("oekraiens", "uk")]
    [InlineData("prs", "prs")]
    public async Task Een_taal_is_te_vinden(string zoek, string code) =>
        (await huis.Lukt(Persona.Loketmedewerker, new ZoekTalen(zoek, new()))).Items.Take(3).ShouldContain(t => t.Code == code);

    [Theory]
    [InlineData("belgie", "BE")]
    [InlineData("Maroc", "MA")]
    [InlineData("Afganistan", "AF")]
    [InlineData("cote d'ivoire", "CI")]
    public async Task Een_land_is_te_vinden(string zoek, string iso2) =>
        (await huis.Lukt(Persona.Loketmedewerker, new ZoekLanden(zoek, null, new()))).Items[0].Iso2.ShouldBe(iso2);

    [Fact]
    public async Task De_europese_economische_ruimte_telt_dertig_landen() =>
        (await huis.Lukt(Persona.Loketmedewerker, new ZoekLanden(null, true, new(1, null, true)))).Totaal.ShouldBe(30);

    [Theory]
    [InlineData("9000", "9000")]
    [InlineData("Melsele", "9120")]
    [InlineData("sint amandsberg", "9040")]
    public async Task Een_postcode_is_te_vinden_met_haar_gemeente(string zoek, string code)
    {
        var regel = (await huis.Lukt(Persona.Loketmedewerker, new ZoekPostcodes(zoek, new()))).Items[0];

        regel.Postcode.Waarde.ShouldBe(code);
        regel.Gemeenten.ShouldContain(regel.Hoofdgemeente);
    }

    [Fact]
    public async Task Een_instantie_is_te_vinden() =>
        (await huis.Lukt(Persona.Loketmedewerker, new SomInstanties("vlaamse gemeenschapscomissie", new()))).Items[0].Code.ShouldBe("vgc");

    [Fact]
    public async Task De_taalniveaus_staan_in_volgorde() =>
        (await huis.Lukt(Persona.Loketmedewerker, new SomTaalniveaus())).Items.Select(n => n.Code).ShouldBe(["alfa", "A1", "A2", "B1", "B2", "C1", "C2"]);

    [Fact]
    public async Task Er_zijn_sectoren() => (await huis.Lukt(Persona.Loketmedewerker, new SomSectoren())).Items.Count.ShouldBe(14);

    [Fact]
    public async Task Elke_lijst_bladert_volledig_en_zonder_dubbels()
    {
        await Blader(na => new ZoekTalen(null, new(200, na)), t => t.Code, 641);
        await Blader(na => new ZoekTalen("a", new(7, na)), t => t.Code, null);
        await Blader(na => new ZoekLanden(null, null, new(100, na)), l => l.Iso2, 250);
        await Blader(na => new ZoekPostcodes(null, new(200, na)), p => p.Postcode.Waarde, 541);
        await Blader(na => new SomInstanties(null, new(100, na)), i => i.Code, 290);
        await Blader(na => new ZoekGemeenten("sint", null, null, new(5, na)), g => g.Nis.Waarde, null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    [InlineData(-1)]
    public async Task Een_blad_heeft_grenzen(int grootte) =>
        (await huis.Mislukt(Persona.Loketmedewerker, new ZoekTalen(null, new(grootte)))).Fouten[0].Veld.ShouldBe("pageSize");

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Een_gemeente_toont_haar_geschiedenis()
    {
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonGemeente(NisCode.Parse("46030"), new(2024, 6, 1)));

        blad.Voorgangers.Select(v => v.Naam).ShouldBe(["Beveren", "Kruibeke", "Zwijndrecht"], ignoreOrder: true);
        blad.OpDieDag.Count.ShouldBe(3);
        blad.Gebieden.ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_onbekende_gemeente_bestaat_niet() =>
        (await huis.Mislukt(Persona.Loketmedewerker, new ToonGemeente(NisCode.Parse("99999"), null))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);

    [Fact]
    public async Task Een_code_of_ovo_code_bestaat_maar_een_keer()
    {
        (await huis.Mislukt(Persona.Centraal, new VoegInstantieToe("vgc", "Nog een"))).Code.ShouldBe("InstantieBestaatAl");
        (await huis.Mislukt(Persona.Centraal, new VoegInstantieToe("tweede-gent", "Gent", OvoCode.Parse("OVO002067")))).Code.ShouldBe("OvoCodeIsAlGebruikt");
    }

    private async Task Blader<T>(Func<string?, IVraag<Blad<T>>> vraag, Func<T, string> sleutel, int? aantal)
    {
        var gezien = new List<string>();
        string? na = null;
        do
        {
            var blad = await huis.Lukt(Persona.Loketmedewerker, vraag(na));
            gezien.AddRange(blad.Items.Select(sleutel));
            na = blad.Volgende;
        }
        while (na is not null);

        gezien.ShouldBeUnique();
        gezien.ShouldNotBeEmpty();
        if (aantal is not null)
        {
            gezien.Count.ShouldBe(aantal.Value);
        }
    }
}
