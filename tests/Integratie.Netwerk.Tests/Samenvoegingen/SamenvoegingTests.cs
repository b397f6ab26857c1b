using Autofac;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Bewaring;
using Integratie.Netwerk.Contacten;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Samenvoegingen;
using Integratie.Netwerk.Tests.Aanbod;
using Integratie.Netwerk.Tests.Organisaties;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Samenvoegingen;

[Trait("Eis", "ONT-05")]
public sealed class SamenvoegingTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    [Fact]
    public async Task Aanbod_contacten_en_wat_ontbrak_verhuizen_en_de_andere_wordt_een_verwijzing()
    {
        var kbo = Organisatievoorbeeld.Kbo();
        var blijft = await Maak(Organisatievoorbeeld.InGent() with { Telefoon = null, Talen = ["fr"] });
        var verdwijnt = await Maak(Organisatievoorbeeld.InGent() with { Kbo = kbo, Talen = ["fr", "tr"], Werkgebied = [Gebiedsaanduiding.Provincie("40000")] });
        var aanbod = await huis.Lukt(Persona.Loketmedewerker, new VoegAanbiedingToe(verdwijnt, Aanbodvoorbeeld.Babbelgroep));
        await Contact(verdwijnt, "Noor Voorbeeld");

        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(blijft, verdwijnt));

        var blad = await Toon(blijft);
        blad.Gegevens.Kbo.ShouldBe(kbo);
        blad.Gegevens.Telefoon.ShouldBe("+32 000 00 00 01");
        blad.Gegevens.Talen.ShouldBe(["fr", "tr"]);
        blad.HeeftContacten.ShouldBeTrue();
        (await huis.Lukt(Persona.Loketmedewerker, new ToonAanbieding(aanbod))).Organisatie.ShouldBe(blijft);
        var verwijzing = await Toon(verdwijnt);
        verwijzing.SamengevoegdMet.ShouldBe(blijft);
        (await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(verwijzing.Gegevens.Naam, Status: Organisatiestatus.Alle), new()))).Items.ShouldNotContain(o => o.Id == verdwijnt);
        (await huis.Mislukt(Persona.Loketmedewerker, new WijzigOrganisatie(verdwijnt, verwijzing.Versie, verwijzing.Gegevens))).Code.ShouldBe("OrganisatieIsSamengevoegd");
        await using var scope = huis.Huis.Scope(Persona.Loketmedewerker);
        (await scope.Resolve<INetwerkRaadpleging>().Organisaties([verdwijnt], TestContext.Current.CancellationToken))[verdwijnt].Id.ShouldBe(blijft);
    }

    [Fact]
    [Trait("Eis", "TWL-18")]
    public async Task De_werktalen_van_wie_blijft_gaan_voor_en_die_van_de_andere_vullen_aan()
    {
        var (weet, vraagt) = (await Maak(Organisatievoorbeeld.InGent() with { Werktalen = ["nl"] }), await Maak(Organisatievoorbeeld.InGent()));
        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(weet, await Maak(Organisatievoorbeeld.InGent() with { Werktalen = ["fr"] })));
        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(vraagt, await Maak(Organisatievoorbeeld.InGent() with { Werktalen = ["fr", "nl"] })));

        (await Toon(weet)).Gegevens.Werktalen.ShouldBe(["nl"]);
        (await Toon(vraagt)).Gegevens.Werktalen.ShouldBe(["fr", "nl"]);
    }

    [Fact]
    [Trait("Eis", "TWL-18")]
    public void Wie_geen_werktalen_heeft_houdt_de_vingerafdruk_van_voor_dat_gegeven_bestond() =>
        System.Text.Json.JsonSerializer.Serialize(Organisatie.Registreer(Organisatievoorbeeld.InGent(), "Gent").Stand, Platform.Api.Json.Gedeeld).ShouldNotContain("werktalen");

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Na_de_bewaartermijn_is_een_samenvoeging_definitief_en_is_niet_meer_bewaard_hoe_het_was()
    {
        var (blijft, verdwijnt) = (await Maak(Organisatievoorbeeld.InGent()), await Maak(Organisatievoorbeeld.InGent()));
        await Contact(verdwijnt, "Noor Voorbeeld");
        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(blijft, verdwijnt));
        await huis.Sql($"update netwerk.samenvoeging set op = '2025-11-01' where verdwijnt = '{verdwijnt}'");

        (await huis.Lukt(Persona.Centraal, new RuimNetwerkOp())).ShouldBe(1);
        (await huis.Lukt(Persona.Centraal, new RuimNetwerkOp())).ShouldBe(0);

        var samenvoeging = await huis.Lukt(Persona.Centraal, new ToonSamenvoeging(verdwijnt));
        samenvoeging.IsDefinitief.ShouldBeTrue();
        (await huis.Sql($"select ervoor::text from netwerk.samenvoeging where verdwijnt = '{verdwijnt}'")).ShouldBe("[]");
        (await huis.Mislukt(Persona.Centraal, new MaakSamenvoegingOngedaan(verdwijnt, samenvoeging.Versie))).Code.ShouldBe("DeSamenvoegingIsDefinitief");
    }

    [Fact]
    public async Task Ongedaan_maken_zet_alles_precies_terug()
    {
        var blijft = await Maak(Organisatievoorbeeld.InLeuven() with { Mail = null });
        var verdwijnt = await Maak(Organisatievoorbeeld.InLeuven() with { Kbo = Organisatievoorbeeld.Kbo(), Ovo = OvoCode.Parse("OVO000123"), Omschrijving = "De tweede", Werktalen = ["nl", "fr"] });
        var eigen = await huis.Lukt(Persona.Loketmedewerker, new VoegAanbiedingToe(blijft, Aanbodvoorbeeld.Babbelgroep));
        var aanbod = await huis.Lukt(Persona.Loketmedewerker, new VoegAanbiedingToe(verdwijnt, Aanbodvoorbeeld.Babbelgroep with { Talen = ["uk"] }));
        await Contact(blijft, "Lies Voorbeeld");
        await Contact(verdwijnt, "Noor Voorbeeld");
        await huis.Lukt(Persona.Loketmedewerker, new BeeindigOrganisatie(verdwijnt, (await Toon(verdwijnt)).Versie, new(2026, 12, 31), "fusie"));
        var voor = await Alles(blijft, verdwijnt, eigen, aanbod);

        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(blijft, verdwijnt));
        (await Alles(blijft, verdwijnt, eigen, aanbod)).ShouldNotBe(voor);
        var samenvoeging = await huis.Lukt(Persona.Centraal, new ToonSamenvoeging(verdwijnt));
        await huis.Lukt(Persona.Centraal, new MaakSamenvoegingOngedaan(verdwijnt, samenvoeging.Versie));

        (await Alles(blijft, verdwijnt, eigen, aanbod)).ShouldBe(voor);
        (await huis.Mislukt(Persona.Centraal, new ToonSamenvoeging(verdwijnt))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Sql($"select count(*) from netwerk.samenvoeging where verdwijnt = '{verdwijnt}' and ervoor::text <> '[]'")).ShouldBe(0L);
        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(blijft, verdwijnt));
    }

    [Theory]
    [InlineData("organisatie")]
    [InlineData("aanbod")]
    [InlineData("contacten")]
    public async Task Wie_sindsdien_iets_wijzigde_verliest_dat_niet(string wat)
    {
        var blijft = await Maak(Organisatievoorbeeld.InGent());
        var verdwijnt = await Maak(Organisatievoorbeeld.InGent());
        var aanbod = await huis.Lukt(Persona.Loketmedewerker, new VoegAanbiedingToe(verdwijnt, Aanbodvoorbeeld.Babbelgroep));
        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(blijft, verdwijnt));
        var blad = await Toon(blijft);
        switch (wat)
        {
            case "organisatie":
                await huis.Lukt(Persona.Loketmedewerker, new WijzigOrganisatie(blijft, blad.Versie, blad.Gegevens with { Omschrijving = "Nieuw werk" }));
                break;
            case "aanbod":
                var a = await huis.Lukt(Persona.Loketmedewerker, new ToonAanbieding(aanbod));
                await huis.Lukt(Persona.Loketmedewerker, new WijzigAanbieding(aanbod, a.Versie, a.Gegevens with { Naam = "Nieuw werk" }));
                break;
            default:
                await Contact(blijft, "Iemand Anders");
                break;
        }

        var mislukking = await huis.Mislukt(Persona.Centraal, new MaakSamenvoegingOngedaan(verdwijnt, (await huis.Lukt(Persona.Centraal, new ToonSamenvoeging(verdwijnt))).Versie));

        mislukking.Code.ShouldBe("NaDeSamenvoegingIsIetsGewijzigd");
        (await Toon(verdwijnt)).SamengevoegdMet.ShouldBe(blijft);
    }

    [Fact]
    public async Task Een_keten_wordt_van_achter_naar_voor_ongedaan_gemaakt()
    {
        var (a, b, c) = (await Maak(Organisatievoorbeeld.InGent()), await Maak(Organisatievoorbeeld.InGent()), await Maak(Organisatievoorbeeld.InGent()));
        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(b, a));
        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(c, b));

        (await Toon(a)).SamengevoegdMet.ShouldBe(c);
        (await huis.Mislukt(Persona.Centraal, new MaakSamenvoegingOngedaan(a, await Versie(a)))).Code.ShouldBe("NaDeSamenvoegingIsIetsGewijzigd");
        await huis.Lukt(Persona.Centraal, new MaakSamenvoegingOngedaan(b, await Versie(b)));
        (await Toon(a)).SamengevoegdMet.ShouldBe(b);
        await huis.Lukt(Persona.Centraal, new MaakSamenvoegingOngedaan(a, await Versie(a)));
        (await Toon(a)).SamengevoegdMet.ShouldBeNull();

        async Task<uint> Versie(Guid id) => (await huis.Lukt(Persona.Centraal, new ToonSamenvoeging(id))).Versie;
    }

    [Fact]
    public async Task Wat_niet_een_kan_zijn_wordt_niet_samengevoegd()
    {
        var een = await Maak(Organisatievoorbeeld.InGent() with { Kbo = Organisatievoorbeeld.Kbo() });
        var ander = await Maak(Organisatievoorbeeld.InGent() with { Kbo = Organisatievoorbeeld.Kbo() });

        (await huis.Mislukt(Persona.Centraal, new VoegOrganisatiesSamen(een, ander))).Code.ShouldBe("TweeKboNummersZijnTweeOrganisaties");
        (await huis.Mislukt(Persona.Centraal, new VoegOrganisatiesSamen(een, een))).Code.ShouldBe("EenOrganisatieGaatNietInZichzelfOp");
        (await huis.Mislukt(Persona.Centraal, new VoegOrganisatiesSamen(een, Uuid.Nieuw()))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Mislukt(Persona.Loketmedewerker, new VoegOrganisatiesSamen(een, ander))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
    }

    private Task<Guid> Maak(Organisatiegegevens gegevens) => huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens, Bevestigd: true));

    private Task<Organisatieblad> Toon(Guid id) => huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id));

    private async Task Contact(Guid id, string naam) =>
        await huis.Lukt(Persona.Loketmedewerker, new StelContactenIn(id, (await Toon(id)).Versie, [new(naam, "onthaal")]));

    /// <summary>Every column of both organisations and the offers, so that nothing can be forgotten.</summary>
    private async Task<string> Alles(Guid blijft, Guid verdwijnt, Guid eigen, Guid aanbod) => (string)(await huis.Sql(
        $"""
        select (select string_agg(o::text, '|' order by id) from netwerk.organisatie o where id in ('{blijft}', '{verdwijnt}'))
            || (select string_agg(a::text, '|' order by id) from netwerk.aanbieding a where id in ('{eigen}', '{aanbod}'))
        """))!;
}
