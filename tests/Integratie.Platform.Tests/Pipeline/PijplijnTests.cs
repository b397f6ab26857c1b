using Autofac;
using Integratie.Bron.Aanbod;
using Integratie.Bron.Contracts;
using Integratie.Bron.Data;
using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Pipeline;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using MediatR;
using Npgsql;

namespace Integratie.Platform.Tests.Pipeline;

[Trait("Eis", "KRN-02")]
public sealed class PijplijnTests : IAsyncLifetime
{
    private Modulehuis _huis = null!;

    public async ValueTask InitializeAsync() => _huis = await Proefhuis.Bouw();

    public ValueTask DisposeAsync() => _huis.DisposeAsync();

    [Fact]
    public async Task De_stappen_staan_in_hun_volgorde()
    {
        await using var scope = _huis.Scope(Persona.Centraal);

        var opdracht = scope.Resolve<IEnumerable<IPipelineBehavior<MaakAanbod, Uitkomst<Guid>>>>();
        var lezing = scope.Resolve<IEnumerable<IPipelineBehavior<LeesAanbod, Uitkomst<Aanbodbeeld>>>>();

        opdracht.Select(s => s.GetType().Name.Split('`')[0]).ShouldBe(
            ["LogEnSpoorBehavior", "AutorisatieBehavior", "ValidatieBehavior", "TransactieBehavior"]);
        lezing.Select(s => s.GetType().Name.Split('`')[0]).ShouldBe(
            ["LogEnSpoorBehavior", "AutorisatieBehavior", "ValidatieBehavior", "LezingBehavior"]);
    }

    [Fact]
    public async Task Wat_lukt_wordt_bewaard_met_wie_het_deed()
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Taalcafé")), a => a.Reden = "proef");

        (await _huis.Databank.Vraag<string>($"select naam from bron.aanbod where id = '{id}'")).ShouldBe("Taalcafé");
        (await _huis.Databank.Vraag<string>(
            "select concat_ws('|', module, handeling, soort, actor, organisatie, reden) from platform.audit")).ShouldBe(
            $"bron|MaakAanbod|schrijving|vo-gent-1|{Persona.Gent}|proef");
    }

    [Fact]
    public async Task Zonder_recht_gebeurt_er_niets_en_dat_staat_in_het_auditlog()
    {
        var mislukking = await _huis.MisluktMet(Persona.Loketmedewerker, new MaakAanbod(new("")));

        mislukking.Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
        mislukking.Bericht.ShouldContain("Aanbod beheren");
        (await _huis.Databank.Tel("bron.aanbod")).ShouldBe(0);
        (await _huis.Databank.Vraag<string>("select concat_ws('|', soort, handeling, actor) from platform.audit"))
            .ShouldBe("weigering|MaakAanbod|vo-loket-1");
    }

    [Fact]
    public async Task Wie_niet_aangemeld_is_komt_alleen_bij_wat_openbaar_is()
    {
        (await _huis.MisluktMet(Aanroeper.Onbekend, new MaakAanbod(new("x")))).Code.ShouldBe(nameof(Toegangsbesluit.NietAangemeld));
        (await _huis.MisluktMet(Aanroeper.Onbekend, new SomAanbodOp())).Code.ShouldBe(nameof(Toegangsbesluit.NietAangemeld));
        (await _huis.Lukt(Aanroeper.Onbekend, new WatDoetU())).ShouldBe("Wij tonen aanbod.");
    }

    [Theory]
    [InlineData(false, new[] { "integratie_bron_lezen" }, nameof(Toegangsbesluit.ScopeOntbreekt))]
    [InlineData(false, new[] { "integratie_gebied_beheer" }, nameof(Toegangsbesluit.ScopeOntbreekt))]
    [InlineData(false, new[] { "integratie_bron_beheer" }, null)]
    [InlineData(true, new[] { "integratie_bron_lezen" }, "NietGevonden")]
    [InlineData(true, new[] { "integratie_bron_beheer" }, "NietGevonden")]
    [InlineData(true, new string[0], nameof(Toegangsbesluit.ScopeOntbreekt))]
    public async Task Een_token_doet_niet_meer_dan_zijn_scopes(bool lezen, string[] scopes, string? code)
    {
        var wie = Persona.Partner(scopes);

        var mislukking = lezen
            ? (await _huis.Stuur(wie, new LeesAanbod(Uuid.Nieuw()))).Mislukking
            : (await _huis.Stuur(wie, new MaakAanbod(new("Partner " + string.Join(' ', scopes))))).Mislukking;

        mislukking?.Code.ShouldBe(code);
        (mislukking is null).ShouldBe(code is null);
    }

    [Fact]
    public async Task Alle_fouten_in_de_invoer_komen_samen_met_hun_pad_en_in_het_Nederlands()
    {
        var mislukking = await _huis.MisluktMet(Persona.LokaalBestuurGent, new MaakAanbod(new("", Plaatsen: 500)));

        mislukking.Soort.ShouldBe(Mislukkingssoort.Ongeldig);
        mislukking.Fouten.Select(f => (f.Veld, f.Soort)).ShouldBe([("naam", Invoerfoutsoort.Verplicht), ("plaatsen", Invoerfoutsoort.Bereik)]);
        mislukking.Fouten.ShouldAllBe(f => !f.Bericht.Contains("must", StringComparison.Ordinal) && f.Bericht.Contains(' '));
        mislukking.Fouten[0].Bericht.ShouldContain("mag niet leeg zijn");
        (await _huis.Databank.Tel("bron.aanbod")).ShouldBe(0);
    }

    [Theory]
    [InlineData("Gegevens.Adres.Postcode", "adres.postcode")]
    [InlineData("Regels[2].VanDag", "regels[2].vanDag")]
    [InlineData("GegevensAlles", "gegevensAlles")]
    [InlineData("", "")]
    public void Een_veldpad_is_dat_van_het_verzoek(string eigenschap, string pad) => Veldpad.Van(eigenschap).ShouldBe(pad);

    [Theory]
    [InlineData(Mislukkingssoort.NietGevonden)]
    [InlineData(Mislukkingssoort.NietToegelaten)]
    [InlineData(Mislukkingssoort.Ongeldig)]
    [InlineData(Mislukkingssoort.RegelGeschonden)]
    [InlineData(Mislukkingssoort.Verouderd)]
    [InlineData(Mislukkingssoort.Onbeschikbaar)]
    public async Task Een_opdracht_die_mislukt_bewaart_niets(Mislukkingssoort soort)
    {
        var mislukking = await _huis.MisluktMet(Persona.Centraal, new Mislukt(soort));

        mislukking.Soort.ShouldBe(soort);
        (await _huis.Databank.Tel("bron.aanbod")).ShouldBe(0);
        (await _huis.Databank.Tel("bron.outbox")).ShouldBe(0);
        (await _huis.Databank.Tel("platform.audit")).ShouldBe(0);
    }

    [Fact]
    public async Task Een_uitzondering_in_de_handler_bewaart_niets_en_de_volgende_werkt()
    {
        _huis.Brongedrag().Doe = _ => throw new InvalidOperationException("stuk");
        await Should.ThrowAsync<InvalidOperationException>(() => _huis.Stuur(Persona.Centraal, new MaakAanbod(new("Eerste"))));
        _huis.Brongedrag().Doe = _ => Task.CompletedTask;
        await _huis.Lukt(Persona.Centraal, new MaakAanbod(new("Tweede")));

        (await _huis.Databank.Vraag<string>("select string_agg(naam, ',') from bron.aanbod")).ShouldBe("Tweede");
        (await _huis.Databank.Tel("platform.audit")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_beperking_van_de_databank_krijgt_woorden()
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Dubbel", Van: new(2026, 1, 1))));

        (await _huis.MisluktMet(Persona.LokaalBestuurGent, new MaakAanbod(new("Dubbel")))).Code.ShouldBe("NaamIsAlGebruikt");
        (await _huis.MisluktMet(Persona.LokaalBestuurLeuven, new MaakAanbod(new("Dubbel", Van: new(2026, 1, 5))))).Code.ShouldBe("PeriodenOverlappen");
        var verwijzing = await _huis.MisluktMet(Persona.LokaalBestuurGent, new MaakAanbod(new("Vervolg", VervolgOp: Uuid.Nieuw())));
        verwijzing.Soort.ShouldBe(Mislukkingssoort.Ongeldig);
        verwijzing.Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Invoerfoutsoort.VerwijzingOntbreekt);
        (await _huis.MisluktMet(Persona.LokaalBestuurGent, new MaakAanbod(new("nul\0teken")))).Soort.ShouldBe(Mislukkingssoort.Ongeldig);
        (await _huis.Databank.Vraag<Guid>("select id from bron.aanbod")).ShouldBe(id);
        (await _huis.Databank.Tel("platform.audit")).ShouldBe(1);
        (await _huis.Databank.Tel("bron.outbox")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_beperking_zonder_woorden_is_een_fout_die_geen_waarden_verraadt()
    {
        var fout = await Should.ThrowAsync<BewaarfoutException>(
            () => _huis.Stuur(Persona.LokaalBestuurGent, new MaakAanbod(new("Geheime naam", Plaatsen: 13))));

        fout.ToString().ShouldContain("ck_aanbod_plaatsen");
        fout.ToString().ShouldNotContain("Geheime naam");
    }

    [Fact]
    public async Task Een_verouderde_versie_wordt_geweigerd_en_de_nieuwe_versie_komt_terug()
    {
        uint? eerste = null;
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Versie 1")));
        await using (var scope = _huis.Scope(Persona.LokaalBestuurGent))
        {
            eerste = (await scope.Resolve<Slices.IDispatcher>().Send(new LeesAanbod(id), Proefhuis.Annulering)).Waarde.Versie;
            await scope.Resolve<Slices.IDispatcher>().Send(new HernoemAanbod(id, eerste, "Versie 2"), Proefhuis.Annulering);
            scope.Resolve<Aanroep>().NieuweVersie.ShouldNotBeNull().ShouldNotBe(eerste!.Value);
        }

        (await _huis.MisluktMet(Persona.LokaalBestuurGent, new HernoemAanbod(id, eerste, "Versie 3"))).Soort.ShouldBe(Mislukkingssoort.Verouderd);
        (await _huis.Lukt(Persona.LokaalBestuurGent, new LeesAanbod(id))).Naam.ShouldBe("Versie 2");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wie_als_tweede_bewaart_laat_geen_spoor_na(bool verwijderen)
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Wedloop")));
        var voor = (await _huis.Databank.Tel("platform.audit"), await _huis.Databank.Tel("bron.outbox"));
        _huis.Brongedrag().Doe = async _ =>
        {
            _huis.Brongedrag().Doe = _ => Task.CompletedTask;
            await _huis.Lukt(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "De eerste"));
        };

        var mislukking = verwijderen
            ? await _huis.MisluktMet(Persona.LokaalBestuurGent, new VerwijderAanbod(id, null))
            : await _huis.MisluktMet(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "De tweede"));

        mislukking.Soort.ShouldBe(Mislukkingssoort.Verouderd);
        (await _huis.Databank.Vraag<string>("select naam from bron.aanbod")).ShouldBe("De eerste");
        (await _huis.Databank.Tel("platform.audit"), await _huis.Databank.Tel("bron.outbox")).ShouldBe((voor.Item1 + 1, voor.Item2));
    }

    [Fact]
    public async Task Van_twee_die_tegelijk_wijzigen_wint_er_altijd_precies_een()
    {
        var rondes = Proefhuis.Keren(60, 1000);
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Ronde 0")));
        for (var ronde = 1; ronde <= rondes; ronde++)
        {
            var versie = (await _huis.Lukt(Persona.LokaalBestuurGent, new LeesAanbod(id))).Versie;

            var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 2).Select(wie => Task.Run(
                () => _huis.Stuur(Persona.LokaalBestuurGent, new HernoemAanbod(id, versie, $"Ronde {ronde} van {wie}")))));

            uitkomsten.Count(u => u.IsGelukt).ShouldBe(1);
            uitkomsten.Single(u => !u.IsGelukt).Mislukking!.Soort.ShouldBe(Mislukkingssoort.Verouderd);
        }

        (await _huis.Databank.Tel("platform.audit where handeling = 'HernoemAanbod'")).ShouldBe(rondes);
    }

    [Fact]
    public async Task Een_verzoek_zonder_toegangsbesluit_bestaat_niet()
    {
        Should.Throw<InvalidOperationException>(() => Verzoekinfo.Van(typeof(string))).Message.ShouldContain("[Vereist]");
        Verzoekinfo.Van(typeof(MaakAanbod)).ShouldBe(new("MaakAanbod", "bron", true, BronRechten.Beheren, false));
        Verzoekinfo.ModuleVan(typeof(AanbodGemaakt).Assembly).ShouldBe("bron");
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Een_handler_bewaart_niet_zelf()
    {
        await using var scope = _huis.Scope(Persona.Centraal);
        var context = scope.Resolve<BronDbContext>();

        await Should.ThrowAsync<NotSupportedException>(() => context.SaveChangesAsync(Proefhuis.Annulering));
        Should.Throw<NotSupportedException>(() => context.SaveChanges());
    }

    [Fact]
    public async Task Een_wijziging_buiten_de_eigen_organisatie_wordt_geweigerd()
    {
        var fout = await Should.ThrowAsync<BewaarfoutException>(
            () => _huis.Stuur(Persona.LokaalBestuurGent, new MaakAanbod(new("Van een ander", Organisatie: Persona.Leuven))));

        fout.Message.ShouldContain(PostgresErrorCodes.InsufficientPrivilege);
        (await _huis.Databank.Tel("bron.aanbod")).ShouldBe(0);
        (await _huis.Databank.Tel("platform.audit")).ShouldBe(0);
    }
}
