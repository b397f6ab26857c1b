using Integratie.Kern;
using Integratie.Netwerk.Contacten;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Tests.Organisaties;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Contacten;

[Trait("Eis", "TWL-18")]
public sealed class ContactenTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    private static readonly Contactpersoon Mira = new("Mira Voorbeeld", "onthaal", "+32 000 11 22 33", "mira@example.org");

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Namen_zijn_te_lezen_wie_ze_leest_wordt_vastgelegd_en_het_logboek_kent_ze_niet()
    {
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.InGent()));
        await huis.Lukt(Persona.Loketmedewerker, new StelContactenIn(id, (await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id))).Versie, [Mira]));

        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonContacten(id));

        blad.Contacten.ShouldBe([Mira]);
        (await huis.Sql($"select count(*) from platform.audit where soort = 'lezing' and dossiersoort = 'organisatie' and dossier = '{id}'")).ShouldBe(1L);
        (await huis.Sql("select count(*) from platform.audit where wijzigingen::text like '%Mira Voorbeeld%'")).ShouldBe(0L);
        (await huis.Lukt(Persona.Loketmedewerker, new ToonGeschiedenis(id, new()))).Items[0].Soort.ShouldBe(Gebeurtenissoort.ContactenGewijzigd);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Wie_alleen_de_sociale_kaart_mag_zien_ziet_geen_namen()
    {
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.InGent()));

        (await huis.Mislukt(Persona.LokaalBestuurGent, new ToonContacten(id))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
        (await huis.Mislukt(Persona.LokaalBestuurGent, new StelContactenIn(id, 0, []))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
    }

    [Fact]
    public async Task Een_contact_zonder_naam_of_met_een_fout_nummer_wordt_geweigerd_bij_het_veld()
    {
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.InGent()));
        var versie = (await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id))).Versie;

        var mislukking = await huis.Mislukt(Persona.Loketmedewerker, new StelContactenIn(id, versie, [Mira, new("", "balie", "12")]));

        mislukking.Fouten.Select(f => f.Veld).ShouldBe(["contacten[1].naam", "contacten[1].telefoon"]);
    }
}
