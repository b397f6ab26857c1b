using System.Security.Cryptography;
using System.Text;
using Integratie.Bron.Aanbod;
using Integratie.Kern;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Platform.Versleuteling;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Platform.Tests.Versleuteling;

/// <summary>Encrypted columns, their blind index and the change of keys (S10).</summary>
[Trait("Eis", "KRN-02")]
public sealed class VersleutelingTests
{
    private const string Kolom = "bron.Aanbieding.Insz";
    private static readonly Insz Nummer = Waarden.Lees<Insz>("93051822361");

    [Fact]
    public void Wat_versleuteld_wordt_komt_heel_terug_en_is_elke_keer_anders()
    {
        var ring = Ring(1);
        foreach (var tekst in (string[])["93051822361", "", "Ünïcode 😀", new string('x', 10_000)])
        {
            var een = ring.Versleutel(tekst, Kolom);

            ring.Ontsleutel(een, Kolom).ShouldBe(tekst);
            ring.Versleutel(tekst, Kolom).ShouldNotBe(een);
        }
    }

    [Fact]
    public void Een_andere_kolom_of_een_gewijzigde_byte_wordt_geweigerd()
    {
        var ring = Ring(1);
        var waarde = ring.Versleutel("93051822361", Kolom);

        Should.Throw<CryptographicException>(() => ring.Ontsleutel(waarde, "bron.Aanbieding.Nota"));
        for (var plaats = 0; plaats < waarde.Length; plaats++)
        {
            var anders = (byte[])waarde.Clone();
            anders[plaats] ^= 1;
            Should.Throw<CryptographicException>(() => ring.Ontsleutel(anders, Kolom)).Message.ShouldNotContain("9305");
        }

        Should.Throw<CryptographicException>(() => ring.Ontsleutel([], Kolom));
        Should.Throw<CryptographicException>(() => ring.Ontsleutel(waarde[..20], Kolom));
        Should.Throw<CryptographicException>(() => Ring(2).Ontsleutel(waarde, Kolom));
    }

    [Fact]
    public void De_nieuwste_sleutel_schrijft_en_elke_sleutel_leest()
    {
        var oud = Ring(1).Versleutel("geheim", Kolom);
        var beide = Ring(1, 2);

        beide.Ontsleutel(oud, Kolom).ShouldBe("geheim");
        Sleutelring.SleutelVan(beide.Versleutel("geheim", Kolom)).ShouldBe(2);
        beide.BlindeIndex("geheim", Kolom).ShouldBe(Ring(1).BlindeIndex("geheim", Kolom));
        beide.BlindeIndex("geheim", Kolom).ShouldNotBe(beide.BlindeIndex("geheim", "bron.Aanbieding.Nota"));
    }

    [Fact]
    public void Een_ring_zonder_goede_sleutels_wordt_geweigerd()
    {
        Should.Throw<ArgumentException>(() => new Sleutelring(new Dictionary<int, byte[]>(), new byte[32]));
        Should.Throw<ArgumentException>(() => new Sleutelring(new Dictionary<int, byte[]> { [1] = new byte[16] }, new byte[32]));
        Should.Throw<ArgumentException>(() => new Sleutelring(new Dictionary<int, byte[]> { [1] = new byte[32] }, new byte[8]));
    }

    [Fact]
    public void Ringen_met_andere_sleutels_delen_geen_model()
    {
        var ander = new Sleutelring(new Dictionary<int, byte[]> { [1] = [.. Enumerable.Repeat((byte)99, 32)] }, [.. Enumerable.Repeat((byte)9, 32)]);

        ander.Kenmerk.ShouldNotBe(Ring(1).Kenmerk);
        Ring(1, 2).Kenmerk.ShouldNotBe(Ring(1).Kenmerk);
        Ring(1).Kenmerk.ShouldBe(Ring(1).Kenmerk);
    }

    [Fact]
    public async Task In_de_databank_staat_geen_leesbare_waarde_en_zoeken_kan_toch()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Met nummer", Insz: Nummer, Nota: "diep geheim")));
        await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Zonder nummer")));

        var alles = await Alles(huis.Databank);
        alles.ShouldNotContain("93051822361");
        alles.ShouldNotContain("diep geheim");
        alles.ShouldNotContain(Convert.ToHexStringLower("93051822361"u8));
        foreach (var hash in (byte[][])[SHA256.HashData("93051822361"u8), SHA512.HashData("93051822361"u8)])
        {
            alles.ShouldNotContain(Convert.ToHexStringLower(hash));
        }

        var beeld = await huis.Lukt(Persona.LokaalBestuurGent, new LeesAanbod(id));
        beeld.Insz.ShouldBe(Nummer);
        beeld.Nota.ShouldBe("diep geheim");
        beeld.ToString().ShouldNotContain("93051822361");
        (await huis.Lukt(Persona.LokaalBestuurGent, new ZoekOpInsz(Nummer))).ShouldBe(["Met nummer"]);
        (await huis.Lukt(Persona.LokaalBestuurGent, new ZoekOpInsz(Waarden.Lees<Insz>("00600099536")))).ShouldBeEmpty();
        (await huis.Lukt(Persona.LokaalBestuurLeuven, new ZoekOpInsz(Nummer))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_waarde_die_naar_een_andere_rij_of_kolom_verhuist_wordt_niet_gelezen_als_was_ze_daar_geschreven()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Met nummer", Insz: Nummer)));
        await huis.Databank.Voer("update bron.aanbod set nota = insz");

        (await Should.ThrowAsync<CryptographicException>(() => huis.Stuur(Persona.LokaalBestuurGent, new LeesAanbod(id)))).Message.ShouldNotContain("9305");
    }

    [Fact]
    public async Task Sleutels_wisselen_terwijl_er_gewerkt_wordt()
    {
        await using var databank = await Proefhuis.Databank();
        await using var oud = await Proefhuis.Bouw(databank: databank, stel: d => d.AddSingleton(Ring(1)));
        for (var i = 0; i < 30; i++)
        {
            await oud.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new($"Oud {i}", Insz: Nummer, Nota: $"nota {i}")));
        }

        await oud.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Leeg")));
        await using var beide = await Proefhuis.Bouw(databank: databank, stel: d => d.AddSingleton(Ring(1, 2)));
        using var stop = new CancellationTokenSource();
        var lezer = Task.Run(async () =>
        {
            var gelezen = 0;
            do
            {
                (await beide.Lukt(Persona.LokaalBestuurGent, new ZoekOpInsz(Nummer))).Count.ShouldBeGreaterThanOrEqualTo(30);
                var id = await databank.Vraag<Guid>("select id from bron.aanbod where naam = 'Oud 3'");
                (await beide.Lukt(Persona.LokaalBestuurGent, new LeesAanbod(id))).Nota.ShouldBe("nota 3");
                gelezen++;
            }
            while (!stop.IsCancellationRequested);
            return gelezen;
        });

        (await Herschrijf(beide)).ShouldBe(60);
        await beide.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Nieuw", Insz: Nummer)));
        await stop.CancelAsync();
        (await lezer).ShouldBeGreaterThan(0);

        (await databank.Tel("bron.aanbod where substring(insz from 2 for 4) = '\\x01000000' or substring(nota from 2 for 4) = '\\x01000000'")).ShouldBe(0);
        (await Herschrijf(beide)).ShouldBe(0);
        await using var nieuw = await Proefhuis.Bouw(databank: databank, stel: d => d.AddSingleton(Ring(2)));
        (await nieuw.Lukt(Persona.LokaalBestuurGent, new ZoekOpInsz(Nummer))).Count.ShouldBe(31);
    }

    [Fact]
    public async Task De_blinde_index_volgt_de_waarde()
    {
        await using var huis = await Proefhuis.Bouw();
        await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Een", Insz: Nummer)));
        await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Twee")));

        (await huis.Databank.Tel("bron.aanbod where (insz is null) = (insz_blind is null) and (insz_blind is null or length(insz_blind) = 32)")).ShouldBe(2);
    }

    [Fact]
    public async Task Herschrijven_gaat_na_een_stop_verder_met_wat_overblijft_terwijl_er_geschreven_wordt()
    {
        const int aantal = 1200;
        await using var databank = await Proefhuis.Databank();
        await using var oud = await Proefhuis.Bouw(databank: databank, stel: d => d.AddSingleton(Ring(1)));
        var id = await oud.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Eerste", Insz: Nummer)));
        var kolommen = await databank.Vraag<string>(
            "select string_agg(quote_ident(column_name), ', ') from information_schema.columns where table_schema = 'bron' and table_name = 'aanbod' and column_name not in ('id', 'naam')");
        await databank.Voer($"insert into bron.aanbod (id, naam, {kolommen}) select gen_random_uuid(), 'Rij ' || n, {kolommen} from bron.aanbod, generate_series(2, {aantal}) n where id = '{id}'");
        var index = await databank.Vraag<byte[]>("select insz_blind from bron.aanbod limit 1");
        await using var beide = await Proefhuis.Bouw(databank: databank, stel: d => d.AddSingleton(Ring(1, 2)));
        using var halfweg = new CancellationTokenSource();
        List<(int Gedaan, int Totaal)> gehoord = [];

        await Should.ThrowAsync<OperationCanceledException>(() => beide.Dienst<Herversleuteling>().Voer(
            async (gedaan, totaal) =>
            {
                gehoord.Add((gedaan, totaal));
                if (gedaan > 0)
                {
                    await halfweg.CancelAsync();
                }
            }, halfweg.Token));
        await beide.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Tussendoor nieuw", Insz: Nummer)));
        await oud.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Tussendoor oud", Insz: Nummer)));
        var rest = await Herschrijf(beide);

        gehoord[^1].ShouldBe((500, aantal));
        rest.ShouldBe(aantal - 500 + 1);
        (await databank.Tel("bron.aanbod where substring(insz from 2 for 4) <> '\\x02000000'")).ShouldBe(0);
        (await databank.Tel($"bron.aanbod where insz_blind <> '\\x{Convert.ToHexString(index)}'")).ShouldBe(0);
        await using var nieuw = await Proefhuis.Bouw(databank: databank, stel: d => d.AddSingleton(Ring(2)));
        (await nieuw.Lukt(Persona.LokaalBestuurGent, new ZoekOpInsz(Nummer))).Count.ShouldBe(aantal + 2);
    }

    [Fact]
    public async Task Ook_de_sleutels_achter_de_cookies_gaan_over_op_de_nieuwe_sleutel()
    {
        await using var databank = await Proefhuis.Databank();
        var waarde = Convert.ToHexString(Ring(1).Versleutel("<key />", Sleutelring.Gegevensbescherming));
        await databank.Voer($"insert into platform.gegevensbescherming (naam, inhoud) values ('een', '\\x{waarde}')");
        await using var beide = await Proefhuis.Bouw(databank: databank, stel: d => d.AddSingleton(Ring(1, 2)));

        (await Herschrijf(beide)).ShouldBe(1);

        Ring(2).Ontsleutel(await databank.Vraag<byte[]>("select inhoud from platform.gegevensbescherming"), Sleutelring.Gegevensbescherming).ShouldBe("<key />");
    }

    [Fact]
    public async Task Een_waarde_waarvan_de_sleutel_weg_is_blijft_staan_en_wordt_gemeld()
    {
        await using var databank = await Proefhuis.Databank();
        await using var oud = await Proefhuis.Bouw(databank: databank, stel: d => d.AddSingleton(Ring(1)));
        await oud.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Met nummer", Insz: Nummer)));
        await using var zonder = await Proefhuis.Bouw(databank: databank, stel: d => d.AddSingleton(Ring(2)));

        await Should.ThrowAsync<CryptographicException>(() => Herschrijf(zonder));

        (await oud.Lukt(Persona.LokaalBestuurGent, new ZoekOpInsz(Nummer))).ShouldBe(["Met nummer"]);
    }

    private static Task<int> Herschrijf(Modulehuis huis) => huis.Dienst<Herversleuteling>().Voer((_, _) => Task.CompletedTask, Proefhuis.Annulering);

    private static Sleutelring Ring(params int[] sleutels) => new(
        sleutels.ToDictionary(s => s, s => Enumerable.Repeat((byte)(s + 40), 32).ToArray()), [.. Enumerable.Repeat((byte)9, 32)]);

    /// <summary>Every cell of the module and of the platform, as text.</summary>
    private static async Task<string> Alles(Testdatabank databank)
    {
        var tekst = new StringBuilder();
        foreach (var tabel in (string[])["bron.aanbod", "bron.outbox", "platform.audit", "platform.idempotentie"])
        {
            tekst.Append(await databank.Vraag<string>($"select coalesce(string_agg(t::text, E'\\n'), '') from {tabel} t"));
        }

        return tekst.ToString();
    }
}
