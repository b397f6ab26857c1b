using Autofac;
using Integratie.Gebied.Loketten;
using Integratie.Platform.Modules;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Loketten;

[Trait("Eis", "GEB-09")]
public sealed class SluitingTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    private static readonly DateOnly Laatste = new(2027, 1, 31);

    [Fact]
    public async Task Wie_het_enige_loket_van_een_centrumstad_sluit_wordt_gewaarschuwd_en_niet_tegengehouden()
    {
        // Turnhout
        var (id, versie) = await Open(Loketvoorbeeld.In("13040", "2300"));

        var sluiting = await huis.Lukt(Persona.Centraal, new SluitLoket(id, versie, Laatste, "Het gebouw wordt verkocht."));

        sluiting.Waarschuwing.ShouldBe("Turnhout is een centrumstad en heeft vanaf 1 februari 2027 geen loket.");
        var dekking = await huis.Lukt(Persona.Loketmedewerker, new ToonLoketdekking(null));
        dekking.Gaten.ShouldContain(g => g.Naam == "Turnhout" && g.Van == new DateOnly(2027, 2, 1) && !g.IsNu);
        (await huis.Lukt(Persona.Centraal, new ToonLoket(id))).GeldigTotEnMet.ShouldBe(Laatste);
    }

    [Fact]
    public async Task Het_gevolg_is_vooraf_te_zien_zonder_iets_te_wijzigen()
    {
        // Aalst
        var (id, versie) = await Open(Loketvoorbeeld.In("41002", "9300"));

        var gevolg = await huis.Lukt(Persona.Centraal, new ToonSluitingsgevolg(id, Laatste));

        gevolg.Dekkingsgat!.Van.ShouldBe(new DateOnly(2027, 2, 1));
        (await huis.Lukt(Persona.Centraal, new ToonLoket(id))).Versie.ShouldBe(versie);
    }

    [Fact]
    [Trait("Eis", "GEB-08")]
    public async Task Een_sluiting_kan_ongedaan_gemaakt_worden_tot_de_laatste_dag_voorbij_is()
    {
        var (id, versie) = await Open(Loketvoorbeeld.InLeuven());
        await huis.Lukt(Persona.Centraal, new SluitLoket(id, versie, Gebiedshuis.Vandaag, "Vergissing"));

        await huis.Lukt(Persona.Centraal, new MaakSluitingOngedaan(id, (await huis.Lukt(Persona.Centraal, new ToonLoket(id))).Versie));

        var loket = await huis.Lukt(Persona.Centraal, new ToonLoket(id));
        loket.GeldigTotEnMet.ShouldBeNull();
        loket.Sluitreden.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "GEB-08")]
    public async Task Een_gesloten_loket_kan_niet_opnieuw_sluiten()
    {
        var (id, versie) = await Open(Loketvoorbeeld.InLeuven());
        await huis.Lukt(Persona.Centraal, new SluitLoket(id, versie, Laatste, "Verhuizing"));
        versie = (await huis.Lukt(Persona.Centraal, new ToonLoket(id))).Versie;

        (await huis.Mislukt(Persona.Centraal, new SluitLoket(id, versie, Laatste, "Nog eens"))).Code.ShouldBe("LoketSluitAl");
    }

    [Fact]
    [Trait("Eis", "GEB-08")]
    public async Task Een_loket_sluit_niet_in_het_verleden()
    {
        var (id, versie) = await Open(Loketvoorbeeld.InLeuven());

        var mislukking = await huis.Mislukt(Persona.Centraal, new SluitLoket(id, versie, Gebiedshuis.Vandaag.AddDays(-1), "Te laat"));

        mislukking.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("laatsteDag");
    }

    [Fact]
    [Trait("Eis", "GEB-08")]
    public async Task Wie_sluit_zegt_waarom()
    {
        var (id, versie) = await Open(Loketvoorbeeld.InLeuven());

        (await huis.Mislukt(Persona.Centraal, new SluitLoket(id, versie, Laatste, ""))).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("reden");
    }

    [Fact]
    [Trait("Eis", "GEB-08")]
    public async Task Er_is_niets_ongedaan_te_maken_als_het_loket_niet_sluit()
    {
        var (id, versie) = await Open(Loketvoorbeeld.InLeuven());

        (await huis.Mislukt(Persona.Centraal, new MaakSluitingOngedaan(id, versie))).Code.ShouldBe("LoketSluitNiet");
    }

    [Fact]
    public async Task Zonder_loketten_zijn_de_dertien_centrumsteden_niet_gedekt()
    {
        await using var leeg = await Modulehuis.Bouw([new GebiedModule()], klok: huis.Klok, annulering: TestContext.Current.CancellationToken);

        var dekking = (await leeg.Stuur(Persona.Centraal, new ToonLoketdekking(null))).Waarde;

        (dekking.AantalCentrumsteden, dekking.AantalGedekt, dekking.Gaten.Count).ShouldBe((13, 0, 13));
    }

    [Fact]
    public async Task De_inrichting_en_de_startpagina_tonen_wat_ontbreekt()
    {
        await using var scope = huis.Huis.Scope(Persona.Centraal);

        var bevindingen = new List<Checkresultaat>();
        foreach (var check in scope.Resolve<IEnumerable<IInrichtingscheck>>())
        {
            bevindingen.AddRange(await check.Controleer(TestContext.Current.CancellationToken));
        }

        var tegels = new List<Starttegel>();
        foreach (var bron in scope.Resolve<IEnumerable<IStarttegelbron>>())
        {
            tegels.AddRange(await bron.Tegels(Persona.Centraal, TestContext.Current.CancellationToken));
        }

        bevindingen.ShouldContain(b => b.Staat == Checkstaat.Fout && b.Uitleg.Contains("Brugge is een centrumstad"));
        tegels.ShouldContain(t => t.Titel == "Centrumsteden met een loket" && t.Staat == Checkstaat.Fout);
    }

    private async Task<(Guid Id, uint Versie)> Open(Loketgegevens gegevens)
    {
        var id = await huis.Lukt(Persona.Centraal, new OpenLoket(gegevens));
        return (id, (await huis.Lukt(Persona.Centraal, new ToonLoket(id))).Versie);
    }
}
