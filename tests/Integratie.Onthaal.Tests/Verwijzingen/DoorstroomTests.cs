using Autofac;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Tests.Verwijzingen;

/// <summary>Counts everything in its house, so nobody else refers there.</summary>
[Trait("Eis", "ONT-04")]
public sealed class DoorstroomTests(Verwijshuis huis) : IClassFixture<Verwijshuis>
{
    [Fact]
    public async Task De_doorstroom_telt_per_dienst_en_thema_en_verbergt_kleine_aantallen()
    {
        for (var i = 0; i < 12; i++)
        {
            var id = await huis.Verwijs(Contactvoorbeeld.Telefoontje("werk"));
            if (i < 6)
            {
                await huis.Lukt(Onthaalhuis.Loket, new NoteerResultaat(id, await huis.Versie(id), new(Doorstroom.Geholpen)));
            }
            else if (i == 6)
            {
                await huis.Lukt(Onthaalhuis.Loket, new NoteerResultaat(id, await huis.Versie(id), new(Doorstroom.NietAangekomen)));
            }
        }

        for (var i = 0; i < 3; i++)
        {
            await huis.Verwijs(Contactvoorbeeld.Telefoontje("gezin"), actor: "De buurvrouw");
        }

        var telling = await huis.Lukt(Onthaalhuis.Loket, new TelDoorstroom(null, null));

        var actor = telling.PerActor.ShouldHaveSingleItem();
        actor.Sleutel.ShouldBe(huis.Actor.ToString());
        actor.Naam.ShouldNotBeNull();
        telling.PerThema.ShouldHaveSingleItem().ShouldBe(new("werk", null, 12, null, 0, null, 6));
        var lijst = await huis.Lukt(Onthaalhuis.Loket, new ZoekVerwijzingen(new(Actor: huis.Actor), new(MetTotaal: true)));
        lijst.Totaal.ShouldBe(12);
        lijst.Items.ShouldAllBe(r => r.Actornaam == actor.Naam);
        (await huis.Lukt(Onthaalhuis.Gent, new TelDoorstroom(null, null))).PerThema.ShouldBeEmpty();

        var bestand = await Rijen(Onthaalhuis.Loket, new());
        bestand.Count.ShouldBe(15);
        bestand.Count(r => r[2] is "werk" && Equals(r[3], actor.Naam) && r[7] is "Geholpen").ShouldBe(6);
        bestand.Count(r => r[2] is "gezin" && r[3] is null).ShouldBe(3);
        (await Rijen(Onthaalhuis.Loket, new(Doorstroom: Doorstroom.NietAangekomen))).Count.ShouldBe(1);
        (await Rijen(Onthaalhuis.Gent, new())).ShouldBeEmpty();
    }

    private async Task<List<IReadOnlyList<object?>>> Rijen(Aanroeper wie, Verwijzingsfilter filter)
    {
        await using var scope = huis.Huis.Scope(wie);
        var uitvoer = (await scope.Resolve<IDispatcher>().Send(new VoerVerwijzingenUit(filter), TestContext.Current.CancellationToken)).Waarde;
        return await uitvoer.Rijen.ToListAsync(TestContext.Current.CancellationToken);
    }
}
