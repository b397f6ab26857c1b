using Autofac;
using Integratie.Bron.Aanbod;
using Integratie.Bron.Data;
using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integratie.Platform.Tests.Pipeline;

/// <summary>What goes over the line when a use case is saved, and what happens when the line breaks (R1-R3).</summary>
public sealed class BewarenTests : IAsyncLifetime
{
    private Testdatabank _databank = null!;
    private Knipproxy _proxy = null!;
    private Modulehuis _huis = null!;

    public async ValueTask InitializeAsync()
    {
        _databank = await Proefhuis.Databank();
        _proxy = Knipproxy.Voor(_databank);
        _huis = await Proefhuis.Bouw(databank: _databank, stel: d => d.AddSingleton(_proxy.Databank(_databank)));
    }

    public async ValueTask DisposeAsync()
    {
        await _huis.DisposeAsync();
        await _proxy.DisposeAsync();
        await _databank.DisposeAsync();
    }

    [Fact]
    public async Task Bewaren_kost_een_rondreis_en_lezen_kost_er_een()
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Warm")));
        await _huis.Lukt(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "Warmer"));
        _proxy.Vertraging = TimeSpan.FromMilliseconds(100);

        (await Rondreizen(() => _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Nieuw"))))).ShouldBe(1);
        (await Rondreizen(() => _huis.Lukt(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "Warmst")))).ShouldBe(2);
        (await Rondreizen(() => _huis.Lukt(Persona.LokaalBestuurGent, new MaakReeks("Reeks", 20)))).ShouldBe(1);
        (await Rondreizen(() => _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Met sleutel")), a => a.Idempotentiesleutel = "a"))).ShouldBe(2);
        (await Rondreizen(() => _huis.Lukt(Persona.LokaalBestuurGent, new ZoekOpInsz(Waarden.Lees<Insz>("93051822361"))))).ShouldBe(1);
        (await Rondreizen(() => _huis.Lukt(Persona.LokaalBestuurGent, new VerwijderAanbod(id, null)))).ShouldBe(2);
    }

    [Fact]
    public async Task Rij_auditrij_en_bericht_zijn_er_alle_drie_of_geen_van_drie()
    {
        await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Goed")));
        await _databank.Voer("alter table bron.outbox add constraint ck_stuk check (inhoud ->> 'naam' <> 'Slecht bericht')");
        await _databank.Voer("alter table platform.audit add constraint ck_stuk check (wijzigingen::text not like '%Slechte audit%')");

        foreach (var naam in (string[])["Slecht bericht", "Slechte audit", "Goed"])
        {
            await Should.NotThrowAsync(async () =>
            {
                try
                {
                    (await _huis.Stuur(Persona.LokaalBestuurGent, new MaakAanbod(new(naam)))).IsGelukt.ShouldBeFalse();
                }
                catch (BewaarfoutException)
                {
                    // As good as a failure: what counts is below.
                }
            });
        }

        (await _databank.Tel("bron.aanbod")).ShouldBe(1);
        (await _databank.Tel("platform.audit")).ShouldBe(1);
        (await _databank.Tel("bron.outbox")).ShouldBe(1);
    }

    [Theory]
    [InlineData(Knip.VoorHetAntwoord)]
    [InlineData(Knip.VoorDeVraag)]
    public async Task Een_verbroken_verbinding_bij_het_bewaren_geeft_geen_dubbel_en_geen_verlies(object wanneer)
    {
        var keren = Proefhuis.Keren(12, 500);
        var te = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Te hernoemen")));
        _huis.Brongedrag().Doe = _ =>
        {
            _proxy.KnipVolgende((Knip)wanneer);
            return Task.CompletedTask;
        };

        for (var keer = 0; keer < keren; keer++)
        {
            await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new($"Keer {keer}")));
            await _huis.Lukt(Persona.LokaalBestuurGent, new HernoemAanbod(te, null, $"Hernoemd {keer}"));
        }

        await _huis.Lukt(Persona.LokaalBestuurGent, new VerwijderAanbod(te, null));
        _proxy.Geknipt.ShouldBe((2 * keren) + 1);
        (await _databank.Tel("bron.aanbod")).ShouldBe(keren);
        (await _databank.Tel("platform.audit")).ShouldBe((2 * keren) + 2);
        (await _databank.Tel("bron.outbox")).ShouldBe(keren + 1);
    }

    [Fact]
    public async Task Een_verbroken_verbinding_met_een_sleutel_geeft_een_antwoord_en_een_effect()
    {
        _huis.Brongedrag().Doe = _ =>
        {
            _proxy.KnipVolgende(Knip.VoorHetAntwoord);
            return Task.CompletedTask;
        };

        var eerste = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Sleutel")), a => a.Idempotentiesleutel = "k1");
        var tweede = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Sleutel")), a => a.Idempotentiesleutel = "k1");

        tweede.ShouldBe(eerste);
        (await _databank.Tel("bron.aanbod")).ShouldBe(1);
    }

    [Fact]
    public async Task Na_een_onduidelijke_afloop_blijft_een_echte_botsing_een_botsing()
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Betwist")));
        _huis.Brongedrag().Doe = async _ =>
        {
            _huis.Brongedrag().Doe = _ => Task.CompletedTask;
            await _huis.Lukt(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "Van een ander"));
            _proxy.KnipVolgende(Knip.VoorDeVraag);
        };

        (await _huis.MisluktMet(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "Van mij"))).Soort.ShouldBe(Mislukkingssoort.Verouderd);
        (await _databank.Vraag<string>("select naam from bron.aanbod")).ShouldBe("Van een ander");
    }

    [Fact]
    public async Task Een_databank_die_weg_blijft_geeft_een_fout_en_daarna_werkt_alles_weer()
    {
        await using (var bron = NpgsqlDataSource.Create(_databank.BeheerVerbinding))
        {
            _huis.Brongedrag().Doe = async ct =>
            {
                await using var weg = bron.CreateCommand(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
                await weg.ExecuteNonQueryAsync(ct);
            };
            for (var keer = 0; keer < 10; keer++)
            {
                await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new($"Weg {keer}")));
            }
        }

        (await _databank.Tel("bron.aanbod")).ShouldBe(10);
        (await _databank.Tel("platform.audit")).ShouldBe(10);
    }

    [Fact]
    public async Task Een_rij_zonder_versie_wordt_ook_gewijzigd_en_verwijderd()
    {
        await _huis.Lukt(Persona.Centraal, new DeelStuk("Stuk", [Persona.Gent.Waarde]));
        var id = await _databank.Vraag<Guid>("select id from bron.gedeeld");
        await using var scope = _huis.Scope(Persona.Centraal);
        var context = scope.Resolve<BronDbContext>();
        var stuk = (await context.Gedeeld.FindAsync([id], Proefhuis.Annulering)).ShouldNotBeNull();

        stuk.Organisaties.Add(Persona.Leuven.Waarde);
        (await context.Bewaar("proef", null, Proefhuis.Annulering)).ShouldBeNull();
        (await _databank.Vraag<int>("select cardinality(organisaties) from bron.gedeeld")).ShouldBe(2);
        context.Remove(stuk);
        (await context.Bewaar("proef", null, Proefhuis.Annulering)).ShouldBeNull();
        (await _databank.Tel("bron.gedeeld")).ShouldBe(0);
    }

    [Fact]
    public async Task Een_opdracht_zonder_wijziging_laat_alleen_haar_auditrij_na()
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Zelfde", Gemeente: "Gent", Straat: "Kouter")));

        await _huis.Lukt(Persona.LokaalBestuurGent, new VerhuisAanbod(id, "Gent", "Kouter"));

        (await _databank.Vraag<bool>("select wijzigingen is null from platform.audit where handeling = 'VerhuisAanbod'")).ShouldBeTrue();
    }

    private async Task<int> Rondreizen(Func<Task> werk)
    {
        var voor = _proxy.Rondreizen;
        await werk();
        return _proxy.Rondreizen - voor;
    }
}
