using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.ZonderVerblijf;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Npgsql;

namespace Integratie.Onthaal.Tests.Contacten;

/// <summary>A contact belongs to one organisation (KRN-02): the handlers say so, and the database says it again.</summary>
[Trait("Eis", "KRN-02")]
public sealed class OrganisatieTests(Onthaalhuis huis) : IClassFixture<Onthaalhuis>
{
    [Fact]
    public async Task Een_andere_organisatie_vindt_een_contact_langs_geen_enkele_weg()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, Contactvoorbeeld.Opvolging));
        var versie = (await huis.Blad(Onthaalhuis.Loket, id)).Versie;

        await Weg(new ToonContact(id));
        await Weg(new CorrigeerContact(id, versie, Contactvoorbeeld.MetNaam()));
        await Weg(new BeslisComponent(id, versie, Contactvoorbeeld.Ja));
        await Weg(new LegAfloopVast(id, versie, Contactvoorbeeld.Verwijzing));
        await Weg(new SluitContact(id, versie));
        await Weg(new HeropenContact(id, versie));
        await Weg(new MerkZonderVerblijf(id, versie, "dringende-medische-hulp"));
        (await huis.Lukt(Onthaalhuis.Gent, new ZoekContacten(new(), new(MetTotaal: true)))).Totaal.ShouldBe(0);
        (await huis.Lukt(Onthaalhuis.Gent, new SomEigenOpvolging())).Contacten.ShouldBeEmpty();
        (await huis.Lukt(Onthaalhuis.Gent, new ToonWerkplek())).Loket.ShouldBeNull();

        async Task Weg<T>(IVerzoek<T> verzoek) => (await huis.Mislukt(Onthaalhuis.Gent, verzoek)).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("OVO002067", 0)]
    [InlineData("OVO900001", 1)]
    public async Task De_databank_zelf_toont_alleen_rijen_binnen_het_bereik(string bereik, int minstens)
    {
        await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam()));
        await using var verbinding = await huis.Huis.Databank.Databank.Bron.OpenConnectionAsync(TestContext.Current.CancellationToken);

        foreach (var tabel in new[] { "contact", "contactstap", "werkplek" })
        {
            await using var opdracht = new NpgsqlCommand($"select set_config('{Bereik.Instelling}', '{bereik}', false); select count(*) from onthaal.{tabel}", verbinding);
            await using var lezer = await opdracht.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            await lezer.NextResultAsync(TestContext.Current.CancellationToken);
            await lezer.ReadAsync(TestContext.Current.CancellationToken);
            var aantal = lezer.GetInt64(0);
            (minstens == 0 ? aantal == 0 : aantal >= minstens).ShouldBeTrue($"{tabel} onder ‘{bereik}’: {aantal}");
        }
    }
}
