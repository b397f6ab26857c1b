using Autofac;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Onthaal.Tests.Geheimelinks;

/// <summary>A way in without signing in (ONT-04, ONT-11): narrow, revocable, and told to nobody (KRN-02).</summary>
[Trait("Eis", "ONT-04")]
public sealed class GeheimeLinkTests(Onthaalhuis huis) : IClassFixture<Onthaalhuis>
{
    [Fact]
    public async Task Een_sleutel_opent_alleen_wat_ervoor_gemaakt_is_en_alleen_voor_die_organisatie()
    {
        var (link, sleutel) = GeheimeLink.Maak(Persona.Agentschap, Linkdoel.AgendaVanLoket, "loket-1", huis.Klok.GetUtcNow());
        await Bewaar(link);
        await using var scope = huis.Huis.Scope(Aanroeper.Onbekend);
        var (opener, aanroep) = (scope.Resolve<Sleutelopener>(), scope.Resolve<Aanroep>());

        (await opener.Open(sleutel, Linkdoel.AntwoordOpVerwijzing, TestContext.Current.CancellationToken)).ShouldBeNull();
        aanroep.Bereik.ShouldBe(Bereik.Niets);
        (await opener.Open(sleutel, Linkdoel.AgendaVanLoket, TestContext.Current.CancellationToken)).ShouldBe(new(link.Id, Persona.Agentschap, "loket-1"));
        aanroep.Bereik.ShouldBe(Bereik.Van(Persona.Agentschap));
        aanroep.Aanroeper.IsAangemeld.ShouldBeFalse();
        aanroep.Aanroeper.Id.ShouldBe($"link:{link.Id}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' or true --aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Een_sleutel_die_niet_bestaat_opent_niets(string sleutel) => (await Open(sleutel)).ShouldBeNull();

    [Fact]
    public async Task Een_ingetrokken_of_verlopen_sleutel_opent_niets_meer()
    {
        var nu = huis.Klok.GetUtcNow();
        var (ingetrokken, eerste) = GeheimeLink.Maak(Persona.Agentschap, Linkdoel.AgendaVanLoket, "loket-2", nu);
        var (verlopen, tweede) = GeheimeLink.Maak(Persona.Agentschap, Linkdoel.AgendaVanLoket, "loket-3", nu.AddDays(-2), nu);
        ingetrokken.TrekIn(nu);
        await Bewaar(ingetrokken, verlopen);

        (await Open(eerste)).ShouldBeNull();
        (await Open(tweede)).ShouldBeNull();
    }

    [Fact]
    public async Task Van_de_sleutel_blijft_alleen_een_vingerafdruk()
    {
        var (link, sleutel) = GeheimeLink.Maak(Persona.Agentschap, Linkdoel.AgendaVanMedewerker, "vo-loket-1", huis.Klok.GetUtcNow());
        await Bewaar(link);

        sleutel.Length.ShouldBe(43);
        (await huis.Sql($"select count(*) from onthaal.geheime_link l where l.id = '{link.Id}' and to_jsonb(l)::text like '%{sleutel}%'")).ShouldBe(0L);
        (await huis.Sql($"select count(*) from platform.audit where wijzigingen::text like '%{sleutel}%'")).ShouldBe(0L);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Wie_geen_bereik_heeft_ziet_zelfs_geen_vingerafdruk()
    {
        var (link, _) = GeheimeLink.Maak(Persona.Agentschap, Linkdoel.AgendaVanLoket, "loket-4", huis.Klok.GetUtcNow());
        await Bewaar(link);

        await using var scope = huis.Huis.Scope(Onthaalhuis.Gent);
        var db = scope.Resolve<OnthaalDbContext>();
        db.GeheimeLinks.Count(l => l.Id == link.Id).ShouldBe(0);
    }

    private async Task<Linkopening?> Open(string sleutel)
    {
        await using var scope = huis.Huis.Scope(Aanroeper.Onbekend);
        return await scope.Resolve<Sleutelopener>().Open(sleutel, Linkdoel.AgendaVanLoket, TestContext.Current.CancellationToken);
    }

    private async Task Bewaar(params GeheimeLink[] links)
    {
        foreach (var l in links)
        {
            await huis.Sql($"""
                insert into onthaal.geheime_link (id, organisatie, doel, voorwerp, vingerafdruk, gemaakt, verloopt, ingetrokken)
                values ('{l.Id}', '{l.Organisatie}', '{l.Doel}', '{l.Voorwerp}', '\x{Convert.ToHexString(l.Vingerafdruk)}', '{l.Gemaakt:O}', {Tijd(l.Verloopt)}, {Tijd(l.Ingetrokken)})
                """);
        }

        static string Tijd(DateTimeOffset? moment) => moment is { } m ? $"'{m:O}'" : "null";
    }
}
