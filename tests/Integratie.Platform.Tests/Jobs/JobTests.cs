using Autofac;
using Hangfire;
using Hangfire.Storage;
using Integratie.Bron;
using Integratie.Bron.Tellingen;
using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Testkit;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Platform.Tests.Jobs;

/// <summary>Jobs and long tasks on Hangfire (S11).</summary>
[Trait("Eis", "KRN-08")]
public sealed class JobTests : IAsyncLifetime
{
    private Testdatabank _databank = null!;

    public async ValueTask InitializeAsync() => _databank = await Proefhuis.Databank();

    public ValueTask DisposeAsync() => _databank.DisposeAsync();

    [Fact]
    public async Task Een_taak_loopt_na_de_commit_en_toont_haar_voortgang_fouten_en_resultaat()
    {
        await using var huis = await Pomphuis.Bouw(_databank, [new BronModule()]);

        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(5, FoutBij: 3)));

        await Status(taak, Taakstatus.Klaar);
        (await _databank.Vraag<string>(
            $"select concat_ws('|', gedaan, totaal, aantal_fouten, fouten, uitleg, bestandsnaam, convert_from(bestand, 'UTF8'), aanvrager, organisatie, bereik) from platform.taak where id = '{taak}'"))
            .ShouldBe($$"""5|5|1|[{"rij": 3, "bericht": "Deze rij heeft geen naam."}]|Geteld.|telling.txt|klaar|vo-gent-1|{{Persona.Gent}}|{{Persona.Gent}}""");
        (await _databank.Tel("bron.outbox")).ShouldBe(0);
    }

    [Fact]
    public async Task Een_taak_staat_in_de_wachtrij_van_haar_module_met_alleen_sleutels()
    {
        await using var huis = await Pomphuis.Bouw(_databank, [new BronModule()]);
        huis.Brongedrag().Doe = ct => Task.Delay(Timeout.Infinite, ct);

        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(2)));
        await Status(taak, Taakstatus.Bezig);

        (await _databank.Vraag<string>("select string_agg(queue, ',') from hangfire.jobqueue")).ShouldBe("bron");
        var argumenten = await _databank.Vraag<string>("select arguments::text || invocationdata::text from hangfire.job");
        argumenten.ShouldContain($"{taak}");
        argumenten.ShouldNotContain("Persona");
        argumenten.ShouldNotContain("vo-gent-1");
    }

    [Fact]
    public async Task Een_taak_stopt_op_verzoek()
    {
        await using var huis = await Pomphuis.Bouw(_databank, [new BronModule()]);
        huis.Brongedrag().Doe = ct => Task.Delay(20, ct);
        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(100_000)));
        await Status(taak, Taakstatus.Bezig);

        (await Met(huis, taak, t => t.VraagAnnulering(default))).ShouldBeNull();

        await Status(taak, Taakstatus.Geannuleerd);
        (await _databank.Vraag<string>($"select uitleg from platform.taak where id = '{taak}'")).ShouldBe("Gestopt op verzoek.");
    }

    [Fact]
    public async Task Een_taak_die_nog_wacht_wordt_meteen_geannuleerd_en_loopt_niet_meer()
    {
        await using var huis = await Proefhuis.Bouw([new BronModule()], databank: _databank);
        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(5)));

        (await Met(huis, taak, t => t.VraagAnnulering(default))).ShouldBeNull();
        await Voer(huis, taak);

        (await Vraag(taak)).ShouldBe("Geannuleerd 0");
        (await Met(huis, taak, t => t.VraagAnnulering(default)))!.Code.ShouldBe("TaakIsAlAfgelopen");
    }

    [Fact]
    public async Task Een_mislukte_taak_verraadt_niets_en_kan_opnieuw()
    {
        await using var huis = await Proefhuis.Bouw([new BronModule()], databank: _databank);
        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(5, StukBij: 4)));

        var fout = await Should.ThrowAsync<JobMisluktException>(() => Voer(huis, taak));

        fout.ToString().ShouldNotContain("Geheim");
        fout.Message.ShouldBe("bron.tellen: InvalidOperationException");
        (await Vraag(taak)).ShouldBe("Mislukt 3");
        (await _databank.Vraag<string>("select uitleg from platform.taak")).ShouldNotContain("Geheim");
        (await Met(huis, taak, t => t.Herneem())).ShouldBeNull();
        (await Vraag(taak)).ShouldStartWith("Gepland");
        (await Met(huis, taak, t => t.Herneem()))!.Code.ShouldBe("AlleenEenGestopteTaakKanOpnieuw");
    }

    [Fact]
    public async Task Een_taak_waarvan_de_host_wegviel_begint_opnieuw_of_stopt_als_dat_gevraagd_was()
    {
        await using var huis = await Proefhuis.Bouw([new BronModule()], databank: _databank);
        var door = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(3)));
        var weg = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(3)));
        await _databank.Voer("update platform.taak set status = 'Bezig'");
        await _databank.Voer($"update platform.taak set annuleren_gevraagd = true where id = '{weg}'");

        await Voer(huis, door);
        await Voer(huis, weg);

        (await Vraag(door)).ShouldBe("Klaar 3");
        (await Vraag(weg)).ShouldBe("Geannuleerd 0");
    }

    [Fact]
    public async Task Een_afgelopen_taak_die_nog_eens_gestart_wordt_doet_niets()
    {
        await using var huis = await Proefhuis.Bouw([new BronModule()], databank: _databank);
        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(3)));
        await Voer(huis, taak);
        var keren = 0;
        huis.Brongedrag().Doe = _ => Task.FromResult(keren++);

        await Voer(huis, taak);

        keren.ShouldBe(0);
        (await Vraag(taak)).ShouldBe("Klaar 3");
    }

    [Fact]
    public async Task Herhaalde_jobs_komen_en_gaan_met_hun_module()
    {
        await using var met = await Proefhuis.Bouw([new BronModule()], databank: _databank);
        await using var zonder = await Proefhuis.Bouw([new Doel.DoelModule()], databank: _databank);

        met.Dienst<Jobwachtrij>().StelHerhaaldeIn(met.Dienst<Jobregister>(), _ => false);
        Herhaald(met).ShouldBe([(Nachtwerk.Id, "15 3 * * *", "Europe/Brussels")]);
        met.Dienst<IRecurringJobManager>().Trigger(Nachtwerk.Id);
        (await _databank.Vraag<string>("select queue from hangfire.jobqueue")).ShouldBe("bron");
        zonder.Dienst<Jobwachtrij>().StelHerhaaldeIn(zonder.Dienst<Jobregister>(), module => module == "bron");
        Herhaald(met).ShouldHaveSingleItem();
        zonder.Dienst<Jobwachtrij>().StelHerhaaldeIn(zonder.Dienst<Jobregister>(), _ => false);
        Herhaald(met).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_host_zonder_de_module_laat_haar_job_liggen()
    {
        await using (var zonder = await Pomphuis.Bouw(_databank, [new Doel.DoelModule()]))
        {
            await using var met = await Proefhuis.Bouw([new BronModule()], databank: _databank);
            met.Dienst<Jobwachtrij>().Start("bron", Telling.Id, await met.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(2))));
            await Task.Delay(1500, Proefhuis.Annulering);
            (await _databank.Tel("hangfire.jobqueue")).ShouldBe(1);
        }

        await using var huis = await Pomphuis.Bouw(_databank, [new BronModule()]);
        await Geduld.Totdat(async () => await _databank.Tel("platform.taak where status = 'Klaar'") == 1, "klaar");
    }

    [Fact]
    public async Task Een_rij_die_een_andere_klasse_noemt_wordt_niet_uitgevoerd()
    {
        const string Aanroep = """{"Type":"System.IO.File, System.Private.CoreLib","Method":"WriteAllText","ParameterTypes":"[\"System.String, System.Private.CoreLib\",\"System.String, System.Private.CoreLib\"]"}""";
        var bestand = Path.Combine(Path.GetTempPath(), $"inbraak-{Uuid.Nieuw():N}");
        await using var huis = await Pomphuis.Bouw(_databank, [new BronModule()]);

        await _databank.Voer(
            $$"""
            with j as (insert into hangfire.job (invocationdata, arguments, createdat, statename) values ('{{Aanroep}}', '["\"{{bestand}}\"", "\"kwaad\""]', now(), 'Enqueued') returning id)
            insert into hangfire.jobqueue (jobid, queue) select id, 'bron' from j
            """);

        await Geduld.Totdat(async () => await _databank.Tel("hangfire.job where statename in ('Failed', 'Scheduled')") == 1, "geweigerd");
        (await _databank.Vraag<string>("select string_agg(data::text, ' ') from hangfire.state")).ShouldContain("niet toegelaten");
        File.Exists(bestand).ShouldBeFalse();
    }

    [Theory]
    [InlineData("System.IO.File, System.Private.CoreLib")]
    [InlineData("Integratie.Platform.Jobs.Jobuitvoerder, Integratie.Platform")]
    [InlineData("Integratie.Platform.Jobs.IJobuitvoerder2, Integratie.Platform")]
    [InlineData("System.Nullable`1[[System.Int32]]")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("")]
    public void Alleen_de_uitvoerder_en_zijn_argumenten_zijn_toegelaten(string naam) =>
        Should.Throw<InvalidOperationException>(() => Toegelatentypen.Zoek(naam)).Message.ShouldNotContain("Process");

    [Fact]
    public void De_uitvoerder_en_zijn_argumenten_worden_gevonden()
    {
        foreach (var type in (Type[])[typeof(IJobuitvoerder), typeof(string), typeof(Guid?), typeof(Hangfire.Server.PerformContext), typeof(CancellationToken)])
        {
            Toegelatentypen.Zoek(type.AssemblyQualifiedName!).ShouldBe(type);
        }
    }

    [Fact]
    public async Task Een_job_die_blijft_mislukken_verloopt_en_verraadt_niets()
    {
        await using var huis = await Pomphuis.Bouw(_databank, [new BronModule()]);
        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(3, StukBij: 2)));
        await Geduld.Totdat(async () => await _databank.Tel("hangfire.job where statename = 'Scheduled'") == 1, "wordt opnieuw geprobeerd");
        (await _databank.Vraag<string>($"select concat_ws('|', status, uitleg, afgelopen) from platform.taak where id = '{taak}'"))
            .ShouldBe("Gepland|Er ging iets mis bij poging 1 van 6. Over 5 seconden volgt vanzelf een nieuwe poging.");
        (await Met(huis, taak, t => t.Herneem()))!.Code.ShouldBe("AlleenEenGestopteTaakKanOpnieuw");
        await _databank.Voer("update hangfire.jobparameter set value = '5' where name = 'RetryCount'; update hangfire.set set score = 0 where key = 'schedule'");

        await Geduld.Totdat(async () => await _databank.Tel("hangfire.job where statename = 'Failed'") == 1, "opgegeven");

        (await _databank.Tel("hangfire.job where expireat between now() + interval '13 days' and now() + interval '15 days'")).ShouldBe(1);
        (await _databank.Tel("hangfire.state where data::text like '%Geheim%' or data::text like '%Persona%'")).ShouldBe(0);
        await Status(taak, Taakstatus.Mislukt);
        (await _databank.Vraag<string>($"select uitleg from platform.taak where id = '{taak}'")).ShouldStartWith("Er ging iets mis. Probeer opnieuw");
        (await Met(huis, taak, t => t.Herneem())).ShouldBeNull();
    }

    [Fact]
    public async Task Een_taak_die_op_een_nieuwe_poging_wacht_kan_gestopt_worden_en_begint_dan_niet_meer()
    {
        await using var huis = await Pomphuis.Bouw(_databank, [new BronModule()]);
        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(3, StukBij: 2)));
        await Geduld.Totdat(async () => await _databank.Tel("hangfire.job where statename = 'Scheduled'") == 1, "wordt opnieuw geprobeerd");

        (await Met(huis, taak, t => t.VraagAnnulering(TimeProvider.System.GetUtcNow()))).ShouldBeNull();
        await _databank.Voer("update hangfire.set set score = 0 where key = 'schedule'");

        await Geduld.Totdat(async () => await _databank.Tel("hangfire.job where statename = 'Succeeded'") == 1, "liep nog eens, zonder iets te doen");
        (await Vraag(taak)).ShouldBe("Geannuleerd 1");
    }

    [Fact]
    public async Task Een_taak_die_bij_een_nieuwe_poging_lukt_is_klaar()
    {
        await using var huis = await Pomphuis.Bouw(_databank, [new BronModule()]);
        var keren = 0;
        huis.Brongedrag().Doe = _ => ++keren == 2 ? throw new InvalidOperationException("Eén keer.") : Task.CompletedTask;
        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(3)));
        await Geduld.Totdat(async () => await _databank.Tel("hangfire.job where statename = 'Scheduled'") == 1, "wordt opnieuw geprobeerd");
        await _databank.Voer("update hangfire.set set score = 0 where key = 'schedule'");

        await Status(taak, Taakstatus.Klaar);

        (await _databank.Vraag<string>("select concat_ws('|', gedaan, uitleg) from platform.taak")).ShouldBe("3|Geteld.");
    }

    [Fact]
    public async Task Een_taak_waarvan_niemand_de_job_kent_mislukt_in_plaats_van_eeuwig_te_wachten()
    {
        await using var huis = await Proefhuis.Bouw([new BronModule()], databank: _databank);
        var taak = await huis.Lukt(Persona.LokaalBestuurGent, new BeginTelling(new(3)));
        await using var scope = huis.Scope(Persona.Operator);

        await Should.ThrowAsync<JobMisluktException>(() => scope.Resolve<IJobuitvoerder>().Voer("bron.bestaat-niet", taak, null, Proefhuis.Annulering));

        (await Vraag(taak)).ShouldBe("Mislukt 0");
    }

    [Fact]
    public async Task Een_onbekende_job_mislukt()
    {
        await using var huis = await Proefhuis.Bouw([new BronModule()], databank: _databank);
        await using var scope = huis.Scope(Persona.Operator);

        (await Should.ThrowAsync<JobMisluktException>(() => scope.Resolve<IJobuitvoerder>().Voer("bron.bestaat-niet", null, null, Proefhuis.Annulering)))
            .Message.ShouldBe("bron.bestaat-niet: OnbekendeJob");
    }

    private static List<(string, string, string)> Herhaald(Modulehuis huis)
    {
        using var verbinding = huis.Dienst<JobStorage>().GetConnection();
        return [.. verbinding.GetRecurringJobs().Select(j => (j.Id, j.Cron, j.TimeZoneId))];
    }

    private Task Status(Guid taak, Taakstatus status) => Geduld.Totdat(
        async () => await _databank.Vraag<string>($"select status from platform.taak where id = '{taak}'") == status.ToString(), $"taak is {status}");

    private Task<string> Vraag(Guid taak) => _databank.Vraag<string>($"select status || ' ' || gedaan from platform.taak where id = '{taak}'");

    private static async Task Voer(Modulehuis huis, Guid taak)
    {
        await using var scope = huis.Scope(Persona.Operator);
        await scope.Resolve<IJobuitvoerder>().Voer(Telling.Id, taak, null, Proefhuis.Annulering);
    }

    private static async Task<Mislukking?> Met(Modulehuis huis, Guid taak, Func<Taak, Uitkomst<Niets>> doe)
    {
        for (var keer = 0; ; keer++)
        {
            await using var scope = huis.Scope(Persona.LokaalBestuurGent);
            var context = scope.Resolve<PlatformDbContext>();
            var uitkomst = doe(await context.Taken.SingleAsync(t => t.Id == taak));
            var fout = uitkomst.Mislukking ?? await context.Bewaar("proef", null, CancellationToken.None);

            // The job writes its progress to the same row.
            if (fout is not { Soort: Mislukkingssoort.Verouderd } || keer == 10)
            {
                return fout;
            }
        }
    }
}
