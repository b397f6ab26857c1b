using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Bevoegdheden.Regels;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Bevoegdheden;

/// <summary>A row of the matrix from proposal to decision.</summary>
[Trait("Eis", "GEB-05")]
[Trait("Eis", "KRN-03")]
public sealed class MatrixTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    private static readonly DateOnly Straks = Gebiedshuis.Vandaag.AddDays(30);

    [Fact]
    public async Task Een_voorstel_heeft_geen_gevolg_voor_het_goedgekeurd_is()
    {
        var id = await Voorstel("gemeente:31005", Taak.Regie, "OVO002067");

        var besluit = await huis.Lukt(Persona.Centraal, new ToonBevoegdheid(id));
        besluit.Status.ShouldBe(Vaststellingsstatus.Voorgesteld);
        besluit.VoorgesteldDoor.ShouldBe(Persona.Centraal.Id);
        (await Geldend("gemeente:31005", Taak.Regie)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wie_voorstelt_keurt_niet_goed()
    {
        var id = await Voorstel("gemeente:34022", Taak.Regie, "agentschap");

        (await Keur(Persona.Centraal, id)).Mislukking!.Code.ShouldBe("VoorstelVraagtVierOgen");
    }

    [Fact]
    public async Task Een_collega_keurt_goed_en_vanaf_de_eerste_dag_geldt_het()
    {
        var id = await Voorstel("gemeente:35013", Taak.Regie, "OVO002067");

        (await Keur(Persona.CentraalCollega, id)).IsGelukt.ShouldBeTrue();

        (await Geldend("gemeente:35013", Taak.Regie)).ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Geldend("gemeente:35013", Taak.Regie, Straks.AddDays(-1))).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "GEB-07")]
    public async Task Een_opvolger_beeindigt_de_vorige_rij_op_de_vooravond()
    {
        var id = await Voorstel("gemeente:44021", Taak.UitvoeringEersteLijn, "agentschap", regime: "agentschap");

        (await Keur(Persona.CentraalCollega, id)).IsGelukt.ShouldBeTrue();

        var rijen = (await huis.Lukt(Persona.Centraal, new ToonMatrix(
            null, Taak.UitvoeringEersteLijn, Beeldbouwer.Gebied("gemeente:44021"), null, null, new()))).Items;
        rijen.Count.ShouldBe(2);
        rijen[0].ShouldSatisfyAllConditions(r => r.Id.ShouldBe(id), r => r.Regime.ShouldBe("agentschap"));
        rijen[1].ShouldSatisfyAllConditions(
            r => r.Herkomst.ShouldBe(Herkomst.Startwaarde), r => r.GeldigTotEnMet.ShouldBe(Straks.AddDays(-1)), r => r.Regime.ShouldBe("stad"));
    }

    [Fact]
    [Trait("Eis", "GEB-07")]
    public async Task Wat_op_een_dag_gold_blijft_na_een_wijziging_hetzelfde()
    {
        (await Keur(Persona.CentraalCollega, await Voorstel("gemeente:11002", Taak.UitvoeringTweedeLijn, "agentschap", regime: "gemengd"))).IsGelukt.ShouldBeTrue();
        await huis.Ververs();

        var voor = await huis.Lukt(Persona.Centraal, new WieIsBevoegd("Antwerpen", Straks.AddDays(-1), Taak.UitvoeringTweedeLijn));
        var na = await huis.Lukt(Persona.Centraal, new WieIsBevoegd("Antwerpen", Straks, Taak.UitvoeringTweedeLijn));

        voor.Bevoegdheid!.Taken[0].Regime.ShouldBe("stad");
        na.Bevoegdheid!.Taken[0].Regime.ShouldBe("gemengd");
    }

    [Fact]
    public async Task Een_eigen_regeling_stoppen_is_een_besluit_zonder_instantie()
    {
        (await Keur(Persona.CentraalCollega, await Voorstel("gemeente:44021", Taak.Nt2Intake, null))).IsGelukt.ShouldBeTrue();
        await huis.Ververs();

        var na = await huis.Lukt(Persona.Centraal, new WieIsBevoegd("Gent", Straks, Taak.Nt2Intake));

        na.Bevoegdheid!.Taken[0].Instantie.Code.ShouldBe("agentschap");
    }

    [Fact]
    public async Task Overlappende_perioden_worden_geweigerd()
    {
        (await Keur(Persona.CentraalCollega, await Voorstel("gemeente:13040", Taak.Regie, "OVO002067"))).IsGelukt.ShouldBeTrue();
        var tweede = await Voorstel("gemeente:13040", Taak.Regie, "agentschap");

        (await Keur(Persona.CentraalCollega, tweede)).Mislukking!.ShouldSatisfyAllConditions(
            m => m.Soort.ShouldBe(Mislukkingssoort.RegelGeschonden), m => m.Code.ShouldBe("PeriodenOverlappen"));
    }

    [Fact]
    public async Task De_databank_weigert_overlap_ook_als_twee_collega_s_samen_goedkeuren()
    {
        var (een, twee) = (await Voorstel("gemeente:24062", Taak.Regie, "agentschap"), await Voorstel("gemeente:24062", Taak.Regie, "vgc"));

        var uitkomsten = await Task.WhenAll(Keur(Persona.CentraalCollega, een), Keur(Persona.CentraalCollega, twee));

        uitkomsten.Count(u => u.IsGelukt).ShouldBe(1);
        uitkomsten.Single(u => !u.IsGelukt).Mislukking!.Code.ShouldBe("PeriodenOverlappen");
    }

    [Fact]
    public async Task Wie_een_oude_versie_goedkeurt_is_te_laat()
    {
        var id = await Voorstel("gemeente:36015", Taak.Regie, "agentschap");
        var versie = (await huis.Lukt(Persona.Centraal, new ToonBevoegdheid(id))).Versie;
        await huis.Lukt(Persona.CentraalCollega, new WeigerBevoegdheid(id, versie, "Nog niet rijp"));

        (await huis.Mislukt(Persona.CentraalCollega, new KeurBevoegdheidGoed(id, versie, null))).Soort.ShouldBe(Mislukkingssoort.Verouderd);
    }

    [Fact]
    public async Task Over_een_beslist_voorstel_wordt_niet_opnieuw_beslist()
    {
        var id = await Voorstel("gemeente:41002", Taak.Regie, "agentschap");
        var blad = await huis.Lukt(Persona.Centraal, new ToonBevoegdheid(id));
        await huis.Lukt(Persona.Centraal, new TrekBevoegdheidIn(id, blad.Versie));

        (await Keur(Persona.CentraalCollega, id)).Mislukking!.Code.ShouldBe("VoorstelIsAlBeslist");
    }

    [Fact]
    public async Task Een_voorstel_dat_te_lang_bleef_liggen_kan_niet_meer_ingaan()
    {
        var id = await huis.Lukt(Persona.Centraal, Opdracht("gemeente:71016", Taak.Regie, "agentschap") with { GeldigVan = Gebiedshuis.Vandaag });
        await huis.Sql($"update gebied.bevoegdheid set geldig_van = geldig_van - 1 where id = '{id}'");

        (await Keur(Persona.CentraalCollega, id)).Mislukking!.Code.ShouldBe("BesluitGaatNietTerugInDeTijd");
    }

    [Fact]
    [Trait("Eis", "OVK-03")]
    [Trait("Eis", "LOK-11")]
    public async Task Een_rij_die_een_overeenkomst_vraagt_wordt_zonder_overeenkomst_niet_goedgekeurd()
    {
        var id = await huis.Lukt(Persona.Centraal, Opdracht("gemeente:12025", Taak.Taalbeleid, "OVO002067") with { Voorwaarde = Overeenkomsttype.Uitvoering });

        (await Keur(Persona.CentraalCollega, id)).Mislukking!.Code.ShouldBe("EenVoorwaardeVraagtEenGeregistreerdeOvereenkomst");
    }

    public static TheoryData<string, string, string> Slecht => new()
    {
        { "gemeente:71022", "gebied", "Hasselt (71022) bestond tot en met 31 december 2024. Gebruik de opvolger: Hasselt (71072)." },
        { "gemeente:99999", "gebied", "Er is geen gemeente met NIS-code 99999." },
        { "groep:onbekend", "gebied", "Dit gebied bestaat niet op de eerste dag." },
        { "regio:atlantis", "gebied", "Dit gebied bestaat niet op de eerste dag." },
        { "provincie:99999", "gebied", "Dit gebied bestaat niet op de eerste dag." },
    };

    [Theory]
    [Trait("Eis", "GEB-14")]
    [MemberData(nameof(Slecht))]
    public async Task Een_gebied_dat_niet_bestaat_wordt_geweigerd(string gebied, string veld, string bericht)
    {
        var mislukking = await huis.Mislukt(Persona.Centraal, Opdracht(gebied, Taak.Regie, "agentschap"));

        mislukking.Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Veld.ShouldBe(veld), f => f.Bericht.ShouldBe(bericht));
    }

    [Fact]
    public async Task Slechte_velden_komen_allemaal_samen_terug()
    {
        var mislukking = await huis.Mislukt(Persona.Centraal, Opdracht("werkgebied", Taak.Regie, "bestaat-niet") with
        {
            Rechtsgrond = "", Reden = "", TotEnMet = Straks.AddDays(-1), Regime = "onbekend",
        });

        mislukking.Fouten.Select(f => f.Veld).ShouldBe(["instantie", "rechtsgrond", "reden", "regime", "totEnMet"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_voorstel_gaat_niet_terug_in_de_tijd() =>
        (await huis.Mislukt(Persona.Centraal, Opdracht("werkgebied", Taak.Regie, "agentschap") with { GeldigVan = Gebiedshuis.Vandaag.AddDays(-1) }))
            .Code.ShouldBe("BesluitGaatNietTerugInDeTijd");

    [Fact]
    public async Task Een_regiobeheerder_stelt_voor_in_de_eigen_regio()
    {
        var id = await huis.Lukt(Persona.Regiobeheerder("limburg"), Opdracht("gemeente:71016", Taak.Taalpromotie, "agentschap"));

        (await huis.Lukt(Persona.Centraal, new ToonBevoegdheid(id))).VoorgesteldDoor.ShouldBe("vo-regio-limburg");
    }

    [Theory]
    [InlineData("gemeente:71016")]
    [InlineData("regio:limburg")]
    [InlineData("provincie:70000")]
    [InlineData("werkgebied")]
    public async Task Een_regiobeheerder_van_een_andere_regio_mag_dat_niet(string gebied) =>
        (await huis.Mislukt(Persona.Regiobeheerder("west-vlaanderen"), Opdracht(gebied, Taak.Taalpromotie, "agentschap")))
            .Soort.ShouldBe(Mislukkingssoort.NietToegelaten);

    [Fact]
    public async Task Een_regiobeheerder_stelt_niets_voor_over_twee_regio_s() =>
        (await huis.Mislukt(Persona.Regiobeheerder("limburg"), Opdracht("groep:centrumsteden", Taak.Taalpromotie, "agentschap")))
            .Soort.ShouldBe(Mislukkingssoort.NietToegelaten);

    [Fact]
    public async Task Wie_het_recht_niet_heeft_stelt_niets_voor()
    {
        foreach (var wie in (Aanroeper[])[Persona.Loketmedewerker, Persona.LokaalBestuurGent, Persona.MedewerkerVgc, Persona.Auditor])
        {
            (await huis.Mislukt(wie, Opdracht("gemeente:44021", Taak.Regie, "OVO002067"))).Code.ShouldBe("RechtOntbreekt");
        }
    }

    [Fact]
    public async Task Een_regiobeheerder_beslist_niet()
    {
        var id = await Voorstel("gemeente:71016", Taak.Telefoontolken, "agentschap");

        (await Keur(Persona.Regiobeheerder("limburg"), id)).Mislukking!.Code.ShouldBe("RechtOntbreekt");
    }

    [Fact]
    public void Twee_groepen_met_een_gemeente_samen_krijgen_geen_eigen_regeling_voor_dezelfde_taak()
    {
        var beeld = new Beeldbouwer().Groep("centrumsteden", "23062").Bouw();
        var rand = Rij("groep:vlaamse-rand");

        var bezwaar = EenPlaatsHeeftEenBevoegdePerTaak.Toets(Rij("groep:centrumsteden"), [rand], beeld);

        bezwaar!.Code.ShouldBe("EenPlaatsHeeftEenBevoegdePerTaak");
        bezwaar.Bericht.ShouldStartWith("Overijse ligt ook in de groep Vlaamse Rand");
    }

    [Fact]
    [Trait("Eis", "GEB-07")]
    public void Een_wijziging_van_regime_wordt_verteld()
    {
        var vorige = Rij("gemeente:44021", "OVO002067", "stad");
        vorige.KeurGoed(Persona.CentraalCollega, null, huis.Klok.GetUtcNow()).IsGelukt.ShouldBeTrue();
        var nieuw = Bevoegdheid.StelVoor(new(Beeldbouwer.Gebied("gemeente:44021"), Taak.Taalbeleid, "agentschap", "agentschap", null, new(Straks), "r", "r"),
            Herkomst.Besluit, Persona.Centraal, huis.Klok.GetUtcNow());

        nieuw.NeemOver([vorige]).ShouldBeNull();

        nieuw.Berichten.ShouldHaveSingleItem().ShouldBe(new RegimeGewijzigd(
            nieuw.Id, Beeldbouwer.Gebied("gemeente:44021"), Taak.Taalbeleid, Straks, "OVO002067", "agentschap", "stad", "agentschap"));
    }

    [Fact]
    public async Task De_matrix_bladert_en_filtert()
    {
        var blad = await huis.Lukt(Persona.LokaalBestuurGent, new ToonMatrix(Gebiedshuis.Vandaag, null, null, "vgc", null, new(1, null, true)));

        blad.Totaal.ShouldBe(2);
        var tweede = await huis.Lukt(Persona.LokaalBestuurGent, new ToonMatrix(Gebiedshuis.Vandaag, null, null, "vgc", null, new(1, blad.Volgende)));
        tweede.Volgende.ShouldBeNull();
        new[] { blad.Items[0].Taak, tweede.Items[0].Taak }.ShouldBe([Taak.Regie, Taak.TolkenInrichtendeMacht], ignoreOrder: true);
    }

    private static Bevoegdheid Rij(string gebied, string instantie = "agentschap", string? regime = null) => Bevoegdheid.StelVoor(
        new(Beeldbouwer.Gebied(gebied), Taak.Taalbeleid, instantie, regime, null, new(new DateOnly(2020, 1, 1)), "r", "r"),
        Herkomst.Besluit, Persona.Centraal, DateTimeOffset.UnixEpoch);

    private static StelBevoegdheidVoor Opdracht(string gebied, Taak taak, string? instantie) =>
        new(Beeldbouwer.Gebied(gebied), taak, instantie, Straks, "Testbesluit", "Omdat het getest wordt");

    private Task<Guid> Voorstel(string gebied, Taak taak, string? instantie, string? regime = null) =>
        huis.Lukt(Persona.Centraal, Opdracht(gebied, taak, instantie) with { Regime = regime });

    private async Task<Uitkomst<Niets>> Keur(Aanroeper wie, Guid id)
    {
        var blad = await huis.Lukt(Persona.Centraal, new ToonBevoegdheid(id));
        return await huis.Stuur(wie, new KeurBevoegdheidGoed(id, blad.Versie, "Akkoord"));
    }

    private async Task<IReadOnlyList<Matrixregel>> Geldend(string gebied, Taak taak, DateOnly? op = null) =>
        (await huis.Lukt(Persona.Centraal, new ToonMatrix(op ?? Straks, taak, Beeldbouwer.Gebied(gebied), null, null, new()))).Items;
}
