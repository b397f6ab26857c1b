using Autofac;
using Integratie.Gebied.Loketten;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Loketten;

public sealed class DemolokettenTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    [Fact]
    [Trait("Eis", "GEB-09")]
    public async Task De_demo_dekt_elke_centrumstad_en_toont_een_gat_dat_komt()
    {
        await Laad();
        await Laad();

        var dekking = await huis.Lukt(Persona.Centraal, new ToonLoketdekking(null));
        (dekking.AantalGedekt, dekking.AantalCentrumsteden).ShouldBe((13, 13));
        dekking.Gaten.ShouldHaveSingleItem().IsNu.ShouldBeFalse();
    }

    [Fact]
    public async Task De_demo_is_duidelijk_verzonnen_en_geldig()
    {
        await Laad();

        var loketten = (await huis.Lukt(Persona.Centraal, new ZoekLoketten(null, null, null, null, null, false, null, new(200, null, MetTotaal: true)))).Items;

        loketten.Count.ShouldBeInRange(60, 90);
        foreach (var regel in loketten)
        {
            var blad = await huis.Lukt(Persona.Centraal, new ToonLoket(regel.Id));
            blad.Gegevens.Mail!.ShouldEndWith("@example.org");
            blad.Gegevens.Telefoon!.ShouldStartWith("+32 0");
            (await huis.Lukt(Persona.Centraal, new WijzigLoket(regel.Id, blad.Versie, blad.Gegevens))).ShouldBe(default);
        }
    }

    private async Task Laad()
    {
        await using var scope = huis.Huis.Scope(Aanroeper.Systeem("demo"));
        foreach (var demo in scope.Resolve<IEnumerable<IDemodata>>().OfType<Demoloketten>())
        {
            await demo.Laad(TestContext.Current.CancellationToken);
        }
    }
}
