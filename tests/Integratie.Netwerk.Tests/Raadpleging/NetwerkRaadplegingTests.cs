using Autofac;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Tests.Aanbod;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Raadpleging;

[Trait("Eis", "ONT-05")]
[Trait("Eis", "ONT-04")]
public sealed class NetwerkRaadplegingTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    private static CancellationToken Annulering => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_voorstel_komt_met_de_feiten_die_het_uitleggen()
    {
        var (_, anders) = await huis.Maak("23002", Aanbodvoorbeeld.Babbelgroep with { Talen = ["pl"] });
        var (_, inTaal) = await huis.Maak("11002", Aanbodvoorbeeld.Babbelgroep with { Talen = ["fa", "ps"], Gebieden = [Gebiedsaanduiding.Gewest("02000")] });
        await huis.Maak("23002", Aanbodvoorbeeld.Babbelgroep with { Thema = Thema.Wonen });

        var voorstellen = await Vraag(n => n.StelVoor(new(NisCode.Parse("23002"), Thema.NederlandsLeren, ["fa", "en"]), Annulering));

        voorstellen.Select(v => v.Aanbod.Id).ShouldBe([inTaal, anders]);
        voorstellen[0].GedeeldeTalen.ShouldBe(["fa"]);
        voorstellen[0].Nabijheid.ShouldBe(Nabijheidsgraad.Ruimer);
        voorstellen[1].GedeeldeTalen.ShouldBeEmpty();
        voorstellen[1].Nabijheid.ShouldBe(Nabijheidsgraad.InDeGemeente);
    }

    [Fact]
    public async Task Vele_sleutels_zijn_een_vraag_en_onbekende_vallen_weg()
    {
        var (organisatie, aanbieding) = await huis.Maak("23003");

        var organisaties = await Vraag(n => n.Organisaties([organisatie, organisatie, Uuid.Nieuw()], Annulering));
        var aanbod = await Vraag(n => n.Aanbod([aanbieding, Uuid.Nieuw()], Annulering));

        organisaties.ShouldHaveSingleItem().Key.ShouldBe(organisatie);
        aanbod.ShouldHaveSingleItem().Value.Organisatie.Id.ShouldBe(organisatie);
        (await Vraag(n => n.Organisaties([], Annulering))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_organisatie_is_te_vinden_op_een_fout_getypte_naam()
    {
        var (organisatie, _) = await huis.Maak("23009");
        var naam = (await Vraag(n => n.Organisaties([organisatie], Annulering)))[organisatie].Naam;

        (await Vraag(n => n.ZoekOrganisaties(naam[..^2] + "x", 5, Annulering)))[0].Id.ShouldBe(organisatie);
        (await Vraag(n => n.ZoekOrganisaties("  ", 5, Annulering))).ShouldBeEmpty();
    }

    private async Task<T> Vraag<T>(Func<INetwerkRaadpleging, Task<T>> vraag)
    {
        await using var scope = huis.Huis.Scope(Persona.Loketmedewerker);
        return await vraag(scope.Resolve<INetwerkRaadpleging>());
    }
}
