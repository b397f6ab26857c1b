using Integratie.Bron.Aanbod;
using Integratie.Kern;
using Integratie.Platform.Audit;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integratie.Platform.Tests.Audit;

/// <summary>The chain over the audit log, and whoever tampers with it (S8).</summary>
[Trait("Eis", "KRN-02")]
public sealed class AuditketenTests : IAsyncLifetime
{
    private readonly string _anker = Path.Combine(Path.GetTempPath(), $"anker-{Uuid.Nieuw():N}");
    private Modulehuis _huis = null!;

    public async ValueTask InitializeAsync() => _huis = await Proefhuis.Bouw(
        stel: d => d.AddSingleton(new Auditanker(_anker, TimeProvider.System)));

    public async ValueTask DisposeAsync()
    {
        await _huis.DisposeAsync();
        File.Delete(_anker);
    }

    [Fact]
    public async Task Een_gaaf_log_geeft_geen_bevindingen()
    {
        await Vul(12);
        await VerzegelAlles();
        await Vul(3);

        var (verzegeld, bevindingen) = await Controleer();

        verzegeld.ShouldBe(12);
        bevindingen.ShouldBeEmpty();
        await VerzegelAlles();
        (await Controleer()).Verzegeld.ShouldBe(15);
        (await Verzegel()).ShouldBe(0);
    }

    [Fact]
    public async Task Een_rij_wordt_pas_verzegeld_als_er_niets_meer_voor_kan_komen()
    {
        await using var bron = NpgsqlDataSource.Create(_huis.Databank.ToepassingVerbinding);
        await using var oud = await bron.OpenConnectionAsync(Proefhuis.Annulering);
        await using var transactie = await oud.BeginTransactionAsync(Proefhuis.Annulering);
        await using (var opdracht = new NpgsqlCommand("select pg_current_xact_id()", oud))
        {
            await opdracht.ExecuteNonQueryAsync(Proefhuis.Annulering);
        }

        await Vul(3);
        (await Verzegel()).ShouldBe(0);

        await transactie.CommitAsync(Proefhuis.Annulering);
        await VerzegelAlles();
        (await Controleer()).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_transactienummer_met_een_cijfer_meer_komt_na_de_andere()
    {
        await Vul(3);
        await _huis.Databank.Voer(
            """
            update platform.audit set xid = (7 + plaats)::text::xid8
            from (select id as rij, row_number() over (order by nummer) as plaats from platform.audit) r where id = rij
            """);
        await VerzegelAlles();

        await Vul(1);
        await VerzegelAlles();

        (await Controleer()).Bevindingen.ShouldBeEmpty();
        (await _huis.Databank.Vraag<string>("select string_agg(xid::text, ' ' order by volgnummer) from platform.auditzegel where volgnummer <= 3")).ShouldBe("8 9 10");
    }

    [Fact]
    public async Task Schrijvers_en_twee_verzegelaars_tegelijk_geven_een_gave_keten()
    {
        using var stop = new CancellationTokenSource();
        var verzegelaars = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Verzegel();
            }
        })).ToList();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(schrijver => Task.Run(async () =>
        {
            for (var i = 0; i < 30; i++)
            {
                await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new($"{schrijver}-{i}")));
            }
        })));
        await stop.CancelAsync();
        await Task.WhenAll(verzegelaars);
        await VerzegelAlles();

        (await _huis.Databank.Vraag<bool>(
            "select bool_and(a.nummer is not null and z.rij = z.volgnummer) from (select *, row_number() over (order by xid, nummer) rij from platform.auditzegel) z left join platform.audit a on a.id = z.audit_id"))
            .ShouldBeTrue();
        var (verzegeld, bevindingen) = await Controleer();
        verzegeld.ShouldBe(120);
        bevindingen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gewijzigd", "update platform.audit set actor = 'iemand anders' where id = {0}")]
    [InlineData("gewijzigd", "update platform.audit set wijzigingen = null where id = {0}")]
    [InlineData("gewijzigd", "update platform.audit set organisatie = null where id = {0}")]
    [InlineData("gewijzigd", "update platform.audit set reden = '' where id = {0}")]
    [InlineData("gewijzigd", "update platform.audit set merk = merk || '\\x00' where id = {0}")]
    [InlineData("gewijzigd", "update platform.audit a set merk = b.merk from platform.audit b where a.id = {0} and b.id = {1}")]
    [InlineData("keten", "update platform.audit set tijdstip = tijdstip - interval '1 hour' where id = {0}")]
    [InlineData("keten", "update platform.audit set xid = (xid::text::bigint + 1)::text::xid8 where id = {0}")]
    [InlineData("keten", "alter table platform.audit alter nummer drop identity; update platform.audit set nummer = nummer + 1000 where id = {0}")]
    [InlineData("keten", "update platform.auditzegel set schakel = '\\x00' where audit_id = {0}")]
    [InlineData("keten", "update platform.auditzegel set nummer = 0 where audit_id = {0}")]
    [InlineData("keten", "update platform.auditzegel set xid = '1' where audit_id = {0}")]
    [InlineData("verwijderd", "delete from platform.audit where id = {0}")]
    [InlineData("ingevoegd", "delete from platform.auditzegel where audit_id = {0}")]
    [InlineData("verwijderd", "delete from platform.auditzegel where audit_id = {0}; delete from platform.audit where id = {0}")]
    [InlineData("verwijderd", "update platform.auditzegel set volgnummer = volgnummer + 1000 where audit_id = {0}")]
    [InlineData("keten", "update platform.auditzegel set audit_id = gen_random_uuid() where audit_id = {0}; update platform.auditzegel set audit_id = {0} where audit_id = {1}; update platform.auditzegel set audit_id = {1} where audit_id not in (select id from platform.audit)")]
    [InlineData("ingevoegd", "insert into platform.audit (id, merk, module, handeling, soort, actor) values (gen_random_uuid(), '\\x00', 'bron', 'Verzonnen', 'lezing', 'iemand')")]
    [InlineData("ingevoegd", "insert into platform.audit (id, merk, module, handeling, soort, actor, xid) values (gen_random_uuid(), '\\x00', 'bron', 'Verzonnen', 'lezing', 'iemand', '3')")]
    [InlineData("ingevoegd", "insert into platform.audit (id, merk, module, handeling, soort, actor, wijzigingen) select gen_random_uuid(), merk, module, handeling, soort, actor, wijzigingen from platform.audit where id = {0}")]
    [InlineData("afgekapt", "delete from platform.auditzegel where volgnummer >= 6; delete from platform.audit where id not in (select audit_id from platform.auditzegel)")]
    [InlineData("afgekapt", "delete from platform.auditzegel; delete from platform.audit")]
    public async Task Wie_aan_het_log_knoeit_wordt_gevonden(string soort, string knoeien)
    {
        await Vul(10);
        await VerzegelAlles();

        await _huis.Databank.Voer(await MetRijen(knoeien, 4, 7));

        (await Controleer()).Bevindingen.ShouldContain(b => b.Soort == soort);
    }

    [Fact]
    public async Task Wie_een_gekapt_log_opnieuw_laat_verzegelen_wordt_ook_gevonden()
    {
        await Vul(10);
        await VerzegelAlles();
        await _huis.Databank.Voer("delete from platform.auditzegel where volgnummer >= 6; delete from platform.audit where id not in (select audit_id from platform.auditzegel)");
        await Vul(10);
        await VerzegelAlles();
        new Auditanker(_anker, TimeProvider.System).Leg(10, [1, 2, 3]);

        (await Controleer()).Bevindingen.ShouldContain(b => b.Soort == "keten");
    }

    [Fact]
    public async Task Een_onleesbaar_anker_wordt_gemeld()
    {
        await Vul(2);
        await VerzegelAlles();
        await File.AppendAllTextAsync(_anker, "onzin\n", Proefhuis.Annulering);

        (await Controleer()).Bevindingen.ShouldHaveSingleItem().Soort.ShouldBe("anker");
    }

    [Fact]
    public async Task Willekeurige_knoeierijen_worden_alle_gevonden()
    {
        const int Rijen = 40;
        await Vul(Rijen);
        await VerzegelAlles();
        (await Controleer()).Bevindingen.ShouldBeEmpty();
        await _huis.Databank.Voer(
            """
            create table public.audit_goed as select * from platform.audit;
            create table public.zegel_goed as select * from platform.auditzegel;
            alter table platform.audit alter nummer drop identity
            """);
        var toeval = new Random(20261124);
        string[] velden = ["module", "handeling", "soort", "actor", "organisatie", "dossier", "spoor"];

        for (var keer = 0; keer < Proefhuis.Keren(100, 1000); keer++)
        {
            var rij = toeval.Next(1, Rijen + 1);
            var knoeien = toeval.Next(8) switch
            {
                0 => $"update platform.audit set {velden[toeval.Next(velden.Length)]} = 'x{keer}' where id = {{0}}",
                1 => "delete from platform.audit where id = {0}",
                2 => "delete from platform.auditzegel where audit_id = {0}",
                3 => "insert into platform.audit (id, merk, module, handeling, soort, actor, nummer) values (gen_random_uuid(), sha256('x'), 'bron', 'x', 'lezing', 'x', 0)",
                4 => $"update platform.audit set tijdstip = tijdstip + interval '{toeval.Next(1, 500)} milliseconds' where id = {{0}}",
                5 => $"delete from platform.auditzegel where volgnummer >= {rij}; delete from platform.audit where id not in (select audit_id from platform.auditzegel)",
                6 => $"update platform.audit set wijzigingen = (wijzigingen::text || ' ')::json where id = {{0}}",
                _ => "update platform.auditzegel z set schakel = (select schakel from platform.auditzegel w where w.audit_id <> z.audit_id limit 1) where audit_id = {0}",
            };

            await _huis.Databank.Voer(await MetRijen(knoeien, rij, rij));

            (await Controleer()).Bevindingen.ShouldNotBeEmpty($"keer {keer}: {knoeien}");
            await _huis.Databank.Voer(
                """
                delete from platform.auditzegel; delete from platform.audit;
                insert into platform.audit select * from public.audit_goed; insert into platform.auditzegel select * from public.zegel_goed
                """);
        }

        (await Controleer()).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task De_achtergrond_verzegelt_vanzelf()
    {
        await using var huis = await Proefhuis.Bouw(achtergrond: true);

        await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Vanzelf")));

        await Geduld.Totdat(async () => await huis.Databank.Tel("platform.auditzegel") >= 1, "verzegeld");
    }

    private async Task Vul(int aantal)
    {
        for (var i = 0; i < aantal; i++)
        {
            await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new($"Rij {Uuid.Nieuw()}")));
        }
    }

    /// <summary>A row waits while a transaction from before it is open, also one of another test: they share the server.</summary>
    private async Task VerzegelAlles()
    {
        await Geduld.Totdat(async () =>
        {
            await Verzegel();
            return await _huis.Databank.Tel("platform.auditzegel") == await _huis.Databank.Tel("platform.audit");
        }, "alles verzegeld", 60);

        // What was sealed in more than one go reaches the anchor once a minute; only what it knows can be missed.
        _huis.Dienst<Auditanker>().Spoel(meteen: true);
    }

    private Task<int> Verzegel() => _huis.Dienst<Verzegelaar>().Verzegel(CancellationToken.None);

    private Task<(long Verzegeld, IReadOnlyList<Auditbevinding> Bevindingen)> Controleer() =>
        _huis.Dienst<Auditcontrole>().Controleer(CancellationToken.None);

    private async Task<string> MetRijen(string sql, params int[] volgnummers)
    {
        for (var i = 0; i < volgnummers.Length; i++)
        {
            if (sql.Contains($"{{{i}}}", StringComparison.Ordinal))
            {
                var id = await _huis.Databank.Vraag<Guid>($"select audit_id from platform.auditzegel where volgnummer = {volgnummers[i]}");
                sql = sql.Replace($"{{{i}}}", $"'{id}'", StringComparison.Ordinal);
            }
        }

        return sql;
    }
}
