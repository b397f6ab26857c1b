using System.Text.Json.Nodes;
using Integratie.Bron.Aanbod;
using Integratie.Kern;
using Integratie.Platform.Audit;
using Integratie.Platform.Data;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Integratie.Platform.Tests.Audit;

/// <summary>What the audit log holds (S6, S7).</summary>
[Trait("Eis", "KRN-02")]
public sealed class AuditTests : IAsyncLifetime
{
    private Modulehuis _huis = null!;

    public async ValueTask InitializeAsync() => _huis = await Proefhuis.Bouw();

    public ValueTask DisposeAsync() => _huis.DisposeAsync();

    [Fact]
    public async Task De_auditrij_staat_in_dezelfde_transactie()
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Samen")));

        (await _huis.Databank.Vraag<bool>($"select a.xid::xid = b.xmin from platform.audit a, bron.aanbod b where b.id = '{id}'")).ShouldBeTrue();
    }

    [Fact]
    public async Task Voor_en_na_staan_erin_en_persoonsgegevens_niet()
    {
        var gegevens = new Aanbodgegevens(
            "Oud", Contact: "Mevrouw Geheim", Insz: Waarden.Lees<Insz>("93051822361"), Nota: "diep geheim", Gemeente: "Gent", Straat: "Geheimstraat 1");
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(gegevens));
        await _huis.Lukt(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "Nieuw"));
        await _huis.Lukt(Persona.LokaalBestuurGent, new VerhuisAanbod(id, "Leuven", "Geheimplein 2"));
        await _huis.Lukt(Persona.LokaalBestuurGent, new VerwijderAanbod(id, null));

        var alles = await _huis.Databank.Vraag<string>("select string_agg(a::text, ' ') from platform.audit a");
        foreach (var geheim in (string[])["Geheim", "geheim", "93051822361", "930518"])
        {
            alles.ShouldNotContain(geheim);
        }

        (await Velden("MaakAanbod"))["Insz"]!["nieuw"]!.GetValue<string>().ShouldBe(Auditschrijver.Afgeschermd);
        (await Velden("MaakAanbod"))["Contact"]!["nieuw"]!.GetValue<string>().ShouldBe(Auditschrijver.Afgeschermd);
        (await Velden("MaakAanbod"))["Adres.Gemeente"]!["nieuw"]!.GetValue<string>().ShouldBe("Gent");
        var hernoemd = await Velden("HernoemAanbod");
        hernoemd.Count.ShouldBe(1);
        hernoemd["Naam"]!.ToJsonString().ShouldBe("""{"oud":"Oud","nieuw":"Nieuw"}""");
        var verhuisd = await Velden("VerhuisAanbod");
        verhuisd["Adres.Gemeente"]!.ToJsonString().ShouldBe("""{"oud":"Gent","nieuw":"Leuven"}""");
        verhuisd["Adres.Straat"]!["nieuw"]!.GetValue<string>().ShouldBe(Auditschrijver.Afgeschermd);
        (await Velden("VerwijderAanbod"))["Naam"]!["oud"]!.GetValue<string>().ShouldBe("Nieuw");
    }

    [Fact]
    public async Task Een_dossier_lezen_laat_een_spoor_na_voor_het_antwoord_vertrekt()
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Dossier")));

        await _huis.Lukt(Persona.LokaalBestuurGent, new LeesAanbod(id), a => a.Reden = "intake");

        (await _huis.Databank.Vraag<string>(
            "select concat_ws('|', handeling, actor, organisatie, reden, dossiersoort, dossier) from platform.audit where soort = 'lezing'"))
            .ShouldBe($"LeesAanbod|vo-gent-1|{Persona.Gent}|intake|aanbod|{id}");
    }

    [Fact]
    public async Task Zonder_spoor_geen_antwoord()
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Dossier")));
        await _huis.Databank.Voer("revoke insert on platform.audit from integratie_toepassing");

        await Should.ThrowAsync<PostgresException>(() => _huis.Stuur(Persona.LokaalBestuurGent, new LeesAanbod(id)));
    }

    [Fact]
    public async Task Wat_niet_gevonden_wordt_is_geen_lezing()
    {
        await _huis.MisluktMet(Persona.LokaalBestuurGent, new LeesAanbod(Uuid.Nieuw()));

        (await _huis.Databank.Tel("platform.audit where soort = 'lezing'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("update platform.audit set actor = 'niemand'")]
    [InlineData("delete from platform.audit")]
    [InlineData("truncate platform.audit")]
    [InlineData("update platform.auditzegel set nummer = 1")]
    [InlineData("delete from platform.auditzegel")]
    [InlineData("truncate platform.auditzegel")]
    [InlineData("alter table platform.audit disable trigger all")]
    [InlineData("drop policy bereik on platform.audit")]
    public async Task De_rol_van_de_toepassing_kan_het_log_niet_wijzigen(string sql)
    {
        await using var opdracht = _huis.Databank.Databank.Bron.CreateCommand(sql);

        (await Should.ThrowAsync<PostgresException>(() => opdracht.ExecuteNonQueryAsync(Proefhuis.Annulering)))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Het_log_toont_elke_organisatie_alleen_het_hare()
    {
        await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Gent")));
        await _huis.Lukt(Persona.LokaalBestuurLeuven, new MaakAanbod(new("Leuven")));

        (await Zichtbaar(Bereik.Van(Persona.Gent))).ShouldBe(1);
        (await Zichtbaar(Bereik.Alles)).ShouldBe(2);
        (await Zichtbaar(Bereik.Niets)).ShouldBe(0);
    }

    [Fact]
    public void Het_anker_wacht_een_minuut_en_verliest_de_laatste_schakel_niet()
    {
        var klok = new FakeTimeProvider();
        var bestand = Path.GetTempFileName();
        try
        {
            var anker = new Auditanker(bestand, klok);
            anker.Leg(1, [1]);
            anker.Leg(2, [2]);
            anker.Leg(3, [3]);
            anker.Lees().ShouldBe([(1, "01")]);

            klok.Advance(TimeSpan.FromMinutes(1));
            anker.Spoel();
            anker.Leg(4, [4]);
            anker.Lees().ShouldBe([(1, "01"), (3, "03")]);

            anker.Spoel(meteen: true);
            anker.Spoel(meteen: true);
            anker.Lees().ShouldBe([(1, "01"), (3, "03"), (4, "04")]);
        }
        finally
        {
            File.Delete(bestand);
        }
    }

    [Fact]
    public void Een_anker_dat_niet_te_schrijven_is_houdt_het_verzegelen_niet_op() =>
        Should.NotThrow(() => new Auditanker(Path.GetTempPath(), TimeProvider.System).Leg(1, [1]));

    private async Task<JsonObject> Velden(string handeling) => JsonNode.Parse(await _huis.Databank.Vraag<string>(
        $"select wijzigingen::text from platform.audit where handeling = '{handeling}'"))![0]!["velden"]!.AsObject();

    private async Task<long> Zichtbaar(Bereik bereik)
    {
        await using var verbinding = await _huis.Dienst<Databank>().Bron.OpenConnectionAsync(Proefhuis.Annulering);
        await using var transactie = await verbinding.BeginTransactionAsync(Proefhuis.Annulering);
        await using var stel = new NpgsqlCommand("select set_config($1, $2, true)", verbinding)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = Bereik.Instelling }, new NpgsqlParameter<string> { TypedValue = bereik.Waarde } },
        };
        await stel.ExecuteNonQueryAsync(Proefhuis.Annulering);
        await using var tel = new NpgsqlCommand("select count(*) from platform.audit", verbinding);
        return (long)(await tel.ExecuteScalarAsync(Proefhuis.Annulering))!;
    }
}
