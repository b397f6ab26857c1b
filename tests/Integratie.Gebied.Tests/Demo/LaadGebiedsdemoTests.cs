using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Demo;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Demo;

public sealed class LaadGebiedsdemoTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    [Fact]
    public async Task De_demo_laadt_een_keer_laat_iets_zien_en_geeft_iets_te_beslissen()
    {
        await huis.Lukt(Aanroeper.Systeem("demo"), new LaadGebiedsdemo());
        await huis.Lukt(Aanroeper.Systeem("demo"), new LaadGebiedsdemo());
        await huis.Ververs();

        (await huis.Lukt(Persona.Centraal, new ZoekOvereenkomsten(null, null, null, null, null, null, new()))).Items.Count.ShouldBe(6);
        (await huis.Lukt(Persona.LokaalBestuurGent, new ZoekOvereenkomsten(null, null, null, null, null, null, new()))).Items.Count.ShouldBe(1);
        (await huis.Lukt(Persona.Centraal, new WieIsBevoegd("Overijse", null, Taak.Taalbeleid))).Bevoegdheid!.Taken[0].Instantie.Code.ShouldBe("de-rand");
        (await huis.Lukt(Persona.Centraal, new WieIsBevoegd("Leuven", null, null))).Bevoegdheid!.Regie.Regisseur.ShouldBe("OVO002149");

        var voorstellen = (await huis.Lukt(Persona.Centraal, new ToonMatrix(null, null, null, null, Vaststellingsstatus.Voorgesteld, new()))).Items;
        voorstellen.Count.ShouldBe(2);
        foreach (var voorstel in voorstellen)
        {
            var blad = await huis.Lukt(Persona.Centraal, new ToonBevoegdheid(voorstel.Id));
            await huis.Lukt(Persona.Centraal, new KeurBevoegdheidGoed(voorstel.Id, blad.Versie, null));
        }
    }
}
