using Integratie.Gebied.Bevoegdheden;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Bevoegdheden;

/// <summary>The start values of decision rules R1-R4 on the real municipalities.</summary>
[Trait("Eis", "GEB-11")]
public sealed class WieIsBevoegdTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    [Theory]
    [Trait("Eis", "TLK-02")]
    [Trait("Eis", "TLK-03")]
    [InlineData("Anderlecht", "vgc")]
    [InlineData("1000", "vgc")]
    [InlineData("Gent", "OVO002067")]
    [InlineData("Antwerpen", "OVO001999")]
    [InlineData("Borsbeek", "OVO001999")]
    [InlineData("Hasselt", "agentschap")]
    [InlineData("Overijse", "agentschap")]
    [InlineData("Brugge", "agentschap")]
    public async Task R1_de_inrichtende_macht_van_het_tolken(string gemeente, string verwacht) =>
        (await Toewijzing(gemeente, Taak.TolkenInrichtendeMacht)).Instantie.Code.ShouldBe(verwacht);

    [Theory]
    [InlineData("Anderlecht")]
    [InlineData("Gent")]
    [InlineData("Genk")]
    public async Task R1_de_tolkentelefoon_is_overal_van_het_agentschap(string gemeente) =>
        (await Toewijzing(gemeente, Taak.Telefoontolken)).Instantie.Code.ShouldBe("agentschap");

    [Theory]
    [Trait("Eis", "TAL-05")]
    [Trait("Eis", "BRU-06")]
    [InlineData("Anderlecht", "hvn-brussel")]
    [InlineData("Gent", "OVO002067")]
    [InlineData("Antwerpen", "OVO001999")]
    [InlineData("Genk", "agentschap")]
    [InlineData("Overijse", "agentschap")]
    public async Task R2_taalbeleid_en_taalpromotie(string gemeente, string verwacht)
    {
        (await Toewijzing(gemeente, Taak.Taalbeleid)).Instantie.Code.ShouldBe(verwacht);
        (await Toewijzing(gemeente, Taak.Taalpromotie)).Instantie.Code.ShouldBe(verwacht);
    }

    [Fact]
    [Trait("Eis", "RND-02")]
    public async Task R2_in_de_rand_wordt_gezegd_waarom_het_nog_het_agentschap_is()
    {
        var toewijzing = await Toewijzing("Overijse", Taak.Taalpromotie);

        toewijzing.Regel.ShouldBe("ZonderOvereenkomstBeslistHetRuimereGebied");
        toewijzing.Geblokkeerd.ShouldHaveSingleItem().ShouldContain("vzw de Rand");
    }

    [Theory]
    [Trait("Eis", "BRU-01")]
    [InlineData("Anderlecht", "vgc", "vgc")]
    [InlineData("Kortrijk", null, "agentschap")]
    public async Task R3_de_regie(string gemeente, string? regisseur, string doelenDoor)
    {
        var antwoord = await huis.Lukt(Persona.Loketmedewerker, new WieIsBevoegd(gemeente, null, null));

        antwoord.Bevoegdheid!.Regie.Regisseur.ShouldBe(regisseur);
        antwoord.Bevoegdheid.Regie.DoelenDoor.ShouldBe(doelenDoor);
        antwoord.Bevoegdheid.Taken.Any(t => t.Taak == Taak.Regie).ShouldBe(regisseur is not null);
    }

    [Theory]
    [Trait("Eis", "GEB-06")]
    [Trait("Eis", "STE-01")]
    [Trait("Eis", "LIM-01")]
    [InlineData("Antwerpen", "OVO001999", "stad")]
    [InlineData("Gent", "OVO002067", "stad")]
    [InlineData("Genk", "agentschap", "agentschap")]
    [InlineData("Leuven", "agentschap", "agentschap")]
    public async Task R4_de_uitvoering_met_haar_regime(string gemeente, string instantie, string regime)
    {
        foreach (var taak in new[] { Taak.UitvoeringEersteLijn, Taak.UitvoeringTweedeLijn })
        {
            var toewijzing = await Toewijzing(gemeente, taak);
            toewijzing.Instantie.Code.ShouldBe(instantie);
            toewijzing.Regime.ShouldBe(regime);
        }
    }

    [Theory]
    [Trait("Eis", "GEB-01")]
    [Trait("Eis", "GEB-04")]
    [InlineData("Antwerpen", "2026-11-24", "stad-antwerpen")]
    [InlineData("Gent", "2026-11-24", "stad-gent")]
    [InlineData("Ukkel", "2026-11-24", "brussel")]
    [InlineData("Genk", "2026-11-24", "limburg")]
    [InlineData("Borsbeek", "2024-12-31", "antwerpen")]
    [InlineData("Borsbeek", "2025-01-01", "stad-antwerpen")]
    [InlineData("Zwijndrecht", "2024-12-31", "antwerpen")]
    [InlineData("Zwijndrecht", "2025-01-01", "oost-vlaanderen")]
    public async Task De_regio_volgt_de_gemeente_op_die_dag(string gemeente, string op, string regio)
    {
        var antwoord = await huis.Lukt(Persona.Loketmedewerker, new WieIsBevoegd(gemeente, Beeldbouwer.Op(op), null));

        antwoord.Bevoegdheid!.Regio!.Code.ShouldBe(regio);
    }

    [Fact]
    public async Task Elk_antwoord_heeft_een_regel_en_een_rechtsgrond()
    {
        foreach (var gemeente in new[] { "Anderlecht", "Gent", "Overijse", "Genk" })
        {
            var antwoord = await huis.Lukt(Persona.Loketmedewerker, new WieIsBevoegd(gemeente, null, null));
            antwoord.Bevoegdheid!.Taken.ShouldAllBe(t => t.Regel.Length > 0 && t.Rechtsgrond.Length > 0 && t.Uitleg.Length > 0);
        }
    }

    [Fact]
    public async Task Voor_het_agentschap_begon_is_niemand_bevoegd()
    {
        var antwoord = await huis.Lukt(Persona.Loketmedewerker, new WieIsBevoegd("Gent", new(2014, 12, 31), null));

        antwoord.Bevoegdheid!.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_taak_beperkt_het_antwoord()
    {
        var antwoord = await huis.Lukt(Persona.Loketmedewerker, new WieIsBevoegd("9000", null, Taak.Telefoontolken));

        antwoord.Bevoegdheid!.Taken.ShouldHaveSingleItem().Taak.ShouldBe(Taak.Telefoontolken);
    }

    [Fact]
    public async Task Een_plaats_die_niet_bestaat_is_een_fout_in_de_invoer()
    {
        var mislukking = await huis.Mislukt(Persona.Loketmedewerker, new WieIsBevoegd("Xqzwv", null, null));

        mislukking.Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Veld.ShouldBe("gemeente"), f => f.Soort.ShouldBe("referencedResourceNotFound"));
    }

    [Fact]
    public async Task Een_lege_vraag_is_een_fout_in_de_invoer() =>
        (await huis.Mislukt(Persona.Loketmedewerker, new WieIsBevoegd("", null, null))).Fouten[0].Soort.ShouldBe("requiredInput");

    [Fact]
    public async Task Een_adres_geeft_hetzelfde_als_zijn_gemeente()
    {
        var antwoord = await huis.Lukt(Persona.Loketmedewerker, new ZoekBevoegdheden("Voorbeeldstraat 12, 9000 Gent"));

        antwoord.Gemeenten.ShouldHaveSingleItem().Naam.ShouldBe("Gent");
        antwoord.Bevoegdheid!.Taken.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Lokale_besturen_en_de_vgc_mogen_het_ook_vragen()
    {
        await huis.Lukt(Persona.LokaalBestuurGent, new WieIsBevoegd("Gent", null, null));
        await huis.Lukt(Persona.MedewerkerVgc, new WieIsBevoegd("Elsene", null, null));
    }

    private async Task<Toewijzing> Toewijzing(string gemeente, Taak taak)
    {
        var antwoord = await huis.Lukt(Persona.Loketmedewerker, new WieIsBevoegd(gemeente, null, taak));
        return antwoord.Bevoegdheid.ShouldNotBeNull().Taken.ShouldHaveSingleItem();
    }
}
