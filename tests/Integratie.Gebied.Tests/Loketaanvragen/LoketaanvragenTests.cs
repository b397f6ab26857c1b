using Autofac;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Tests.Loketten;
using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Loketaanvragen;

/// <summary>Requests for desks on a real database: who may ask what where, who sees it, and what a desk opened from one means.</summary>
[Trait("Eis", "GEB-10")]
public sealed class LoketaanvragenTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    private static readonly Aanroeper Gent = Persona.Regiobeheerder("stad-gent");

    [Fact]
    public async Task Een_aanvraag_komt_helemaal_terug_en_loopt_van_ontwerp_tot_loket()
    {
        var gegevens = Aanvraagvoorbeeld.InGent();
        var id = await huis.Lukt(Gent, new StelLoketaanvraagOp(gegevens));
        var blad = await Blad(Gent, id);
        (blad.Status, blad.Gemeentenaam, blad.Regio!.Code).ShouldBe((Aanvraagstatus.Ontwerp, "Gent", "stad-gent"));
        (blad.Gegevens with { Cijfers = null, Diensten = null }).ShouldBe(gegevens with { Cijfers = null, Diensten = null });
        blad.Gegevens.Cijfers.ShouldBe(gegevens.Cijfers);
        blad.Mogelijk.ShouldBe(new(Wijzigen: true, Intrekken: true, Beslissen: false, WachtOpCollega: false, Openen: false));

        await huis.Lukt(Gent, new DienLoketaanvraagIn(id, blad.Versie));
        blad = await Blad(Persona.Centraal, id);
        blad.IngediendOp.ShouldBe(huis.Klok.GetUtcNow());
        blad.Mogelijk.ShouldBe(new(Wijzigen: false, Intrekken: true, Beslissen: true, WachtOpCollega: false, Openen: false));
        await huis.Lukt(Persona.Centraal, new KeurLoketaanvraagGoed(id, blad.Versie, "Goed onderbouwd."));
        (await Blad(Gent, id)).Mogelijk.Openen.ShouldBeTrue();

        var loket = await huis.Lukt(Gent, new OpenLoket(Loketvoorbeeld.InGent(), id));

        blad = await Blad(Gent, id);
        blad.Loket.ShouldBe(loket);
        blad.Mogelijk.ShouldBe(new(false, false, false, false, false));
        blad.Verloop.Select(s => s.Wat).ShouldBe(
            [Aanvraaghandeling.Opgesteld, Aanvraaghandeling.Ingediend, Aanvraaghandeling.Goedgekeurd, Aanvraaghandeling.LoketGeopend]);
        (await huis.Mislukt(Gent, new OpenLoket(Loketvoorbeeld.InGent(), id))).Code.ShouldBe("LoketIsAlGeopend");
    }

    [Fact]
    public async Task Wat_niet_bestaat_of_niet_klopt_wordt_per_veld_gemeld()
    {
        var fout = await huis.Mislukt(Persona.Centraal, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent() with
        {
            Gemeente = NisCode.Parse("99999"),
            Postcode = Postcode.Parse("4000"),
            Diensten = ["onthaal", "koffie"],
            Cijfers = [new(Behoeftemaat.Instroom, 1, 2025, "proef"), new(Behoeftemaat.Instroom, 1, 2027, "proef")],
        }));
        var vorm = await huis.Mislukt(Persona.Centraal, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent() with
        {
            Naam = " ",
            Diensten = ["onthaal", "onthaal"],
            Cijfers = [new(Behoeftemaat.Andere, -1, 1800, "")],
        }));

        fout.Fouten.Select(f => f.Veld).ShouldBe(["gemeente", "postcode", "cijfers[1].jaar", "diensten"]);
        vorm.Fouten.Select(f => f.Veld).ShouldBe(
            ["naam", "diensten", "cijfers[0].waarde", "cijfers[0].jaar", "cijfers[0].bron", "cijfers[0].omschrijving"], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Voor_een_gemeente_die_niet_meer_bestaat_wordt_geen_loket_gevraagd()
    {
        var mislukking = await huis.Mislukt(Persona.Centraal, new StelLoketaanvraagOp(Aanvraagvoorbeeld.In("44045")));

        mislukking.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("gemeente");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_aanvrager_blijft_in_de_eigen_regio_of_gemeente()
    {
        await huis.Lukt(Gent, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent()));
        await huis.Lukt(Persona.LokaalBestuurLeuven, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InLeuven()));

        Mislukking[] weigeringen =
        [
            await huis.Mislukt(Gent, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InLeuven())),
            await huis.Mislukt(Persona.LokaalBestuurLeuven, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent())),
            await huis.Mislukt(Persona.Loketmedewerker, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent())),
            await huis.Mislukt(Persona.Auditor, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent())),
        ];

        weigeringen.ShouldAllBe(m => m.Soort == Mislukkingssoort.NietToegelaten);
        (await Gemeenten(Persona.LokaalBestuurLeuven)).ShouldBe(["Leuven"]);
        (await Gemeenten(Gent)).ShouldBe(["Gent"]);
        (await Gemeenten(Persona.Centraal)).Count.ShouldBe(304);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_andere_organisatie_ziet_een_aanvraag_niet_en_raakt_er_niet_aan()
    {
        var id = await huis.Lukt(Persona.LokaalBestuurGent, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent()));
        var versie = (await Blad(Persona.Centraal, id)).Versie;

        Mislukking[] nergens =
        [
            await huis.Mislukt(Persona.LokaalBestuurLeuven, new ToonLoketaanvraag(id)),
            await huis.Mislukt(Persona.LokaalBestuurLeuven, new WijzigLoketaanvraag(id, versie, Aanvraagvoorbeeld.InLeuven())),
            await huis.Mislukt(Persona.LokaalBestuurLeuven, new DienLoketaanvraagIn(id, versie)),
            await huis.Mislukt(Persona.LokaalBestuurLeuven, new TrekLoketaanvraagIn(id, versie, "proef")),
            await huis.Mislukt(Gent, new OpenLoket(Loketvoorbeeld.InGent(), id)),
        ];

        nergens.ShouldAllBe(m => m.Soort == Mislukkingssoort.NietGevonden);
        (await Lijst(Persona.LokaalBestuurLeuven)).ShouldNotContain(id);
        (await Lijst(Gent)).ShouldNotContain(id);
        (await Lijst(Persona.LokaalBestuurGent)).ShouldContain(id);
        (await Lijst(Persona.Centraal)).ShouldContain(id);
        (await Lijst(Persona.Auditor)).ShouldContain(id);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Ook_de_databank_zelf_toont_een_andere_organisatie_niets()
    {
        await huis.Lukt(Persona.LokaalBestuurGent, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent()));
        await using var verbinding = await huis.Huis.Databank.Databank.Bron.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText =
            """
            begin; select set_config('integratie.bereik', 'OVO900002', true);
            select count(*) from gebied.loketaanvraag; rollback;
            """;
        await using var lezer = await opdracht.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await lezer.NextResultAsync(TestContext.Current.CancellationToken);
        await lezer.ReadAsync(TestContext.Current.CancellationToken);

        lezer.GetInt64(0).ShouldBe(0);
        (await huis.Sql("select count(*) from gebied.loketaanvraag")).ShouldNotBe(0L);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task De_centrale_diensten_beslissen_over_een_aanvraag_van_een_ander_maar_schrijven_er_niet_in()
    {
        var id = await Ingediend(Persona.LokaalBestuurGent, Aanvraagvoorbeeld.InGent());
        var versie = (await Blad(Persona.Centraal, id)).Versie;

        (await huis.Mislukt(Persona.Centraal, new WijzigLoketaanvraag(id, versie, Aanvraagvoorbeeld.InGent()))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
        (await huis.Mislukt(Persona.Centraal, new TrekLoketaanvraagIn(id, versie, "proef"))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
        (await huis.Mislukt(Persona.LokaalBestuurGent, new KeurLoketaanvraagGoed(id, versie, null))).Code.ShouldBe("RechtOntbreekt");
        await huis.Lukt(Persona.Centraal, new StuurLoketaanvraagTerug(id, versie, "Vul de instroom aan."));

        var blad = await Blad(Persona.LokaalBestuurGent, id);
        (blad.Status, blad.Verloop[^1].Toelichting, blad.Mogelijk.Wijzigen).ShouldBe((Aanvraagstatus.Teruggestuurd, "Vul de instroom aan.", true));
    }

    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task Wie_indiende_beslist_niet_zelf_en_een_collega_wel()
    {
        var id = await Ingediend(Persona.Centraal, Aanvraagvoorbeeld.InLeuven());
        var blad = await Blad(Persona.Centraal, id);
        (blad.Mogelijk.Beslissen, blad.Mogelijk.WachtOpCollega).ShouldBe((false, true));

        (await huis.Mislukt(Persona.Centraal, new KeurLoketaanvraagGoed(id, blad.Versie, null))).Code.ShouldBe("AanvraagVraagtVierOgen");
        await huis.Lukt(Persona.CentraalCollega, new KeurLoketaanvraagGoed(id, blad.Versie, null));

        (await Blad(Persona.Centraal, id)).Status.ShouldBe(Aanvraagstatus.Goedgekeurd);
    }

    [Fact]
    public async Task Een_reden_is_verplicht_bij_terugsturen_weigeren_en_intrekken()
    {
        var id = await Ingediend(Gent, Aanvraagvoorbeeld.InGent());
        var versie = (await Blad(Gent, id)).Versie;

        Mislukking[] mislukkingen =
        [
            await huis.Mislukt(Persona.Centraal, new StuurLoketaanvraagTerug(id, versie, " ")),
            await huis.Mislukt(Persona.Centraal, new WeigerLoketaanvraag(id, versie, "")),
            await huis.Mislukt(Gent, new TrekLoketaanvraagIn(id, versie, "")),
        ];

        mislukkingen.ShouldAllBe(m => m.Fouten.Single().Veld == "reden");
        await huis.Lukt(Gent, new TrekLoketaanvraagIn(id, versie, "Het gebouw gaat niet door."));
        (await Blad(Gent, id)).Status.ShouldBe(Aanvraagstatus.Ingetrokken);
    }

    [Fact]
    public async Task Wie_onvolledig_indient_leest_wat_ontbreekt()
    {
        var id = await huis.Lukt(Gent, new StelLoketaanvraagOp(new(NisCode.Parse("44021"), "Kaal")));
        var blad = await Blad(Gent, id);

        var mislukking = await huis.Mislukt(Gent, new DienLoketaanvraagIn(id, blad.Versie));

        mislukking.Fouten.Select(f => f.Veld).ShouldBe(blad.Ontbreekt.Select(o => o.Veld));
        (await Blad(Gent, id)).Status.ShouldBe(Aanvraagstatus.Ontwerp);
    }

    [Fact]
    public async Task Een_dienst_die_intussen_stopte_houdt_een_indiening_tegen()
    {
        var code = $"proef-{Uuid.Nieuw():N}"[..30];
        await huis.Lukt(Persona.Centraal, new Gebied.Diensten.VoegDienstToe(
            code, null, new("Proef", "Proef.", Lijn.Eerste, Gebied.Diensten.Doelgroep.Iedereen, "proef", new(2026, 1, 1))));
        var id = await huis.Lukt(Gent, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent() with { Diensten = [code] }));
        await huis.Sql($"update gebied.dienst set geldig_tot = '2026-11-01' where code = '{code}'");

        var mislukking = await huis.Mislukt(Gent, new DienLoketaanvraagIn(id, (await Blad(Gent, id)).Versie));

        mislukking.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("diensten");
        (await Blad(Gent, id)).Status.ShouldBe(Aanvraagstatus.Ontwerp);
    }

    [Fact]
    public async Task Een_loket_in_een_andere_gemeente_of_van_een_andere_soort_hoort_niet_bij_de_aanvraag()
    {
        var id = await Ingediend(Persona.Centraal, Aanvraagvoorbeeld.InGent() with { IsAntenne = true });
        (await huis.Mislukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent() with { IsAntenne = true }, id))).Code.ShouldBe("AanvraagIsNietGoedgekeurd");
        await huis.Lukt(Persona.CentraalCollega, new KeurLoketaanvraagGoed(id, (await Blad(Persona.Centraal, id)).Versie, null));

        (await huis.Mislukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InLeuven() with { IsAntenne = true }, id))).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("gemeente");
        (await huis.Mislukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent(), id))).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("isAntenne");
        (await huis.Mislukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent(), Uuid.Nieuw()))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);

        (await Blad(Persona.Centraal, id)).Loket.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task De_lijst_filtert_op_toestand_regio_en_gemeente_ook_onder_een_oude_naam()
    {
        var gent = await huis.Lukt(Persona.Centraal, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent()));
        var bilzen = await huis.Lukt(Persona.Centraal, new StelLoketaanvraagOp(Aanvraagvoorbeeld.In("73110")));
        var ingediend = await Ingediend(Persona.Centraal, Aanvraagvoorbeeld.InGent());
        // Written when the municipality was called otherwise: it counts for the one it is now.
        await huis.Sql($"update gebied.loketaanvraag set gemeente = '73006' where id = '{bilzen}'");

        (await Lijst(Persona.Centraal, Aanvraagstatus.Ingediend)).ShouldContain(ingediend);
        (await Lijst(Persona.Centraal, Aanvraagstatus.Ingediend)).ShouldNotContain(gent);
        (await Lijst(Persona.Centraal, regio: "stad-gent")).ShouldContain(gent);
        (await Lijst(Persona.Centraal, regio: "stad-gent")).ShouldNotContain(bilzen);
        (await Lijst(Persona.Centraal, regio: "limburg")).ShouldContain(bilzen);
        (await Lijst(Persona.Centraal, gemeente: "73110")).ShouldBe([bilzen]);
        (await Lijst(Persona.Centraal, gemeente: "73006")).ShouldBe([bilzen]);
        (await Lijst(Persona.Centraal, gemeente: "99999")).ShouldBeEmpty();
        (await Blad(Persona.Centraal, bilzen)).Gemeentenaam.ShouldBe("Bilzen-Hoeselt");
    }

    [Fact]
    public async Task De_lijst_bladert_volledig_zonder_dubbels_de_nieuwste_eerst()
    {
        for (var i = 0; i < 5; i++)
        {
            await huis.Lukt(Persona.LokaalBestuurLeuven, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InLeuven()));
        }

        var gezien = new List<Guid>();
        string? na = null;
        do
        {
            var blad = await huis.Lukt(Persona.LokaalBestuurLeuven, new ZoekLoketaanvragen(null, null, null, new(2, na, MetTotaal: true)));
            blad.Totaal.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(5);
            gezien.AddRange(blad.Items.Select(a => a.Id));
            na = blad.Volgende;
        }
        while (na is not null);

        gezien.ShouldBeUnique();
        gezien.ShouldBe(await Lijst(Persona.LokaalBestuurLeuven));
        (await huis.Mislukt(Persona.Centraal, new ZoekLoketaanvragen(null, null, null, new(2, "knoeiwerk")))).Fouten[0].Veld.ShouldBe("cursor");
    }

    [Fact]
    public async Task De_behoefte_noemt_wat_we_weten_met_bron_en_de_aanvragen_die_lopen()
    {
        var lopend = await huis.Lukt(Gent, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent()));
        var ingetrokken = await huis.Lukt(Gent, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent()));
        await huis.Lukt(Gent, new TrekLoketaanvraagIn(ingetrokken, (await Blad(Gent, ingetrokken)).Versie, "proef"));
        await huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()));
        await huis.Ververs();

        var behoefte = await huis.Lukt(Gent, new ToonLoketbehoefte(NisCode.Parse("44021"), null));

        behoefte.IsCentrumstad.ShouldBeTrue();
        behoefte.Cijfers.Single(c => c.Soort is Bekendesoort.Inwoners).ShouldBe(new(
            Bekendesoort.Inwoners, "Inwoners", 263927, "inwoners", new(2020, 1, 1), "Statbel, bevolking op 1 januari 2020", "CC BY 4.0"));
        behoefte.Afstand.ShouldNotBeNull().ShouldBeLessThan(5);
        behoefte.Cijfers.Count(c => c.Soort is Bekendesoort.InwonersPerLoket).ShouldBe(3);
        behoefte.Loketten.InDeGemeente.ShouldNotBeEmpty();
        behoefte.LopendeAanvragen.Select(a => a.Id).ShouldContain(lopend);
        behoefte.LopendeAanvragen.Select(a => a.Id).ShouldNotContain(ingetrokken);
        (await huis.Lukt(Gent, new ToonLoketbehoefte(NisCode.Parse("44021"), lopend))).LopendeAanvragen.Select(a => a.Id).ShouldNotContain(lopend);
        (await huis.Lukt(Persona.LokaalBestuurLeuven, new ToonLoketbehoefte(NisCode.Parse("44021"), null))).LopendeAanvragen.ShouldBeEmpty();
        (await huis.Mislukt(Gent, new ToonLoketbehoefte(NisCode.Parse("99999"), null))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
    }

    [Fact]
    public async Task De_demo_toont_een_aanvraag_in_elke_toestand_die_iets_vraagt()
    {
        await huis.Sql("delete from gebied.loketaanvraag");
        await Laad();
        await Laad();

        var aanvragen = (await huis.Lukt(Persona.Centraal, new ZoekLoketaanvragen(null, null, null, new(200)))).Items;
        foreach (var status in new[] { Aanvraagstatus.Ingediend, Aanvraagstatus.Teruggestuurd, Aanvraagstatus.Goedgekeurd, Aanvraagstatus.Geweigerd })
        {
            aanvragen.ShouldContain(a => a.Status == status);
        }

        aanvragen.Count.ShouldBe(4);
    }

    private async Task Laad()
    {
        await using var scope = huis.Huis.Scope(Aanroeper.Systeem("demo"));
        foreach (var demo in scope.Resolve<IEnumerable<IDemodata>>().OfType<Demoaanvragen>())
        {
            await demo.Laad(TestContext.Current.CancellationToken);
        }
    }

    private Task<Loketaanvraagblad> Blad(Aanroeper wie, Guid id) => huis.Lukt(wie, new ToonLoketaanvraag(id));

    private async Task<Guid> Ingediend(Aanroeper wie, Aanvraaggegevens gegevens)
    {
        var id = await huis.Lukt(wie, new StelLoketaanvraagOp(gegevens));
        await huis.Lukt(wie, new DienLoketaanvraagIn(id, (await Blad(wie, id)).Versie));
        return id;
    }

    private async Task<IReadOnlyList<string>> Gemeenten(Aanroeper wie) =>
        [.. (await huis.Lukt(wie, new SomAanvraaggemeenten())).Gemeenten.Select(g => g.Naam)];

    private async Task<IReadOnlyList<Guid>> Lijst(Aanroeper wie, Aanvraagstatus? status = null, string? gemeente = null, string? regio = null) =>
        [.. (await huis.Lukt(wie, new ZoekLoketaanvragen(status, gemeente is null ? null : NisCode.Parse(gemeente), regio, new(200)))).Items.Select(a => a.Id)];
}
