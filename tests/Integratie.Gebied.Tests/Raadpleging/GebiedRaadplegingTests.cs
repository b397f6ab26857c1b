using System.Collections.Concurrent;
using Autofac;
using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Gebied.Raadpleging;
using Integratie.Gebied.Tests.Loketten;
using Integratie.Kern;
using Integratie.Platform.Berichten;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integratie.Gebied.Tests.Raadpleging;

/// <summary>What other modules ask: right, fast, and never stale for long.</summary>
[Trait("Eis", "GEB-11")]
public sealed class GebiedRaadplegingTests
{
    private static readonly DateOnly Vandaag = TimeProvider.System.Vandaag();

    /// <summary>Far below the look around that catches a lost signal (30 s), far above what a busy machine needs.</summary>
    private const int Ruim = 20;

    [Fact]
    public async Task Het_antwoord_volgt_een_wijziging_binnen_een_seconde()
    {
        await using var huis = await Modulehuis.Bouw([new GebiedModule()], achtergrond: true, annulering: TestContext.Current.CancellationToken);
        await using var scope = huis.Scope(Persona.Loketmedewerker);
        var gebied = scope.Resolve<IGebiedRaadpleging>();
        gebied.Bevoegd(NisCode.Parse("31005"), Taak.Taalbeleid, Vandaag)!.Instantie.Code.ShouldBe("agentschap");

        var id = (await huis.Stuur(Persona.Centraal, new StelBevoegdheidVoor(
            Gebiedsaanduiding.Parse("gemeente:31005"), Taak.Taalbeleid, "vgc", Vandaag, "proef", "proef"))).Waarde;
        var versie = (await huis.Stuur(Persona.Centraal, new ToonBevoegdheid(id))).Waarde.Versie;
        (await huis.Stuur(Persona.CentraalCollega, new KeurBevoegdheidGoed(id, versie, null))).IsGelukt.ShouldBeTrue();

        await Geduld.Totdat(() => gebied.Bevoegd(NisCode.Parse("31005"), Taak.Taalbeleid, Vandaag)!.Instantie.Code == "vgc", "het beeld volgt", Ruim);
    }

    [Fact]
    public async Task Een_andere_host_op_dezelfde_databank_volgt_ook()
    {
        await using var een = await Modulehuis.Bouw([new GebiedModule()], achtergrond: true, annulering: TestContext.Current.CancellationToken);
        await using var twee = await Modulehuis.Bouw(
            [new GebiedModule()], achtergrond: true, databank: een.Databank, annulering: TestContext.Current.CancellationToken);
        var id = (await een.Stuur(Persona.Centraal, new RegistreerOvereenkomst(new(
            "Taal", Overeenkomsttype.Taaluitvoering, ["agentschap", "de-rand"], [Gebiedsaanduiding.Groep("vlaamse-rand")], [Taak.Taalbeleid], Vandaag)))).Waarde;
        var versie = (await een.Stuur(Persona.Centraal, new ToonOvereenkomst(id))).Waarde.Versie;
        (await een.Stuur(Persona.Centraal, new ActiveerOvereenkomst(id, versie))).IsGelukt.ShouldBeTrue();

        await using var scope = twee.Scope(Persona.Loketmedewerker);
        var gebied = scope.Resolve<IGebiedRaadpleging>();
        await Geduld.Totdat(() => gebied.Bevoegd(NisCode.Parse("23062"), Taak.Taalbeleid, Vandaag)!.Instantie.Code == "de-rand", "het beeld volgt", Ruim);
    }

    [Fact]
    public async Task Een_antwoord_komt_uit_het_geheugen_en_vraagt_de_databank_niets()
    {
        await using var huis = await Modulehuis.Bouw([new GebiedModule()], annulering: TestContext.Current.CancellationToken);
        var loket = (await huis.Stuur(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()))).Waarde;
        await huis.LeesGeheugens(TestContext.Current.CancellationToken);
        await using (var verbinding = new NpgsqlConnection(huis.Databank.BeheerVerbinding))
        {
            await verbinding.OpenAsync(TestContext.Current.CancellationToken);
            await using var weg = new NpgsqlCommand("alter schema gebied rename to weg", verbinding);
            await weg.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var scope = huis.Scope(Persona.Loketmedewerker);
        var gebied = scope.Resolve<IGebiedRaadpleging>();

        gebied.WieIsBevoegd(NisCode.Parse("23062"), Vandaag).ShouldNotBeNull().Taken.ShouldNotBeEmpty();
        gebied.Bevoegd(NisCode.Parse("23062"), Taak.Taalbeleid, Vandaag).ShouldNotBeNull();
        gebied.Loketten(NisCode.Parse("44021"), Vandaag).ShouldHaveSingleItem().Id.ShouldBe(loket);
        gebied.Stand(loket, TimeProvider.System.GetUtcNow()).ShouldNotBeNull();
        for (var keer = 0; keer < 2; keer++)
        {
            var antwoord = await huis.Stuur(Persona.Loketmedewerker, new WieIsBevoegd("Gent", null, null));
            antwoord.Waarde.Loketten!.InDeGemeente.ShouldHaveSingleItem().Id.ShouldBe(loket);
        }
    }

    [Fact]
    [Trait("Eis", "GEB-08")]
    public async Task Een_loket_dat_opent_en_sluit_staat_binnen_een_seconde_in_het_antwoord()
    {
        await using var huis = await Modulehuis.Bouw([new GebiedModule()], achtergrond: true, annulering: TestContext.Current.CancellationToken);
        await using var scope = huis.Scope(Persona.Loketmedewerker);
        var gebied = scope.Resolve<IGebiedRaadpleging>();
        var id = (await huis.Stuur(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()))).Waarde;
        await Geduld.Totdat(() => gebied.Loket(id) is not null, "het beeld volgt", Ruim);
        gebied.Loketten(NisCode.Parse("44021"), Vandaag).ShouldHaveSingleItem().Talen.ShouldBe(["fr", "ar"]);
        gebied.Loketten(NisCode.Parse("44021"), new(2024, 12, 31)).ShouldBeEmpty();
        gebied.Stand(id, TimeProvider.System.GetUtcNow())!.IsOpen.ShouldBeFalse();
        gebied.Opening(id, Vandaag).ShouldNotBeNull().Uren.ShouldBeEmpty();
        gebied.Opening(Uuid.Nieuw(), Vandaag).ShouldBeNull();

        var versie = (await huis.Stuur(Persona.Centraal, new ToonLoket(id))).Waarde.Versie;
        (await huis.Stuur(Persona.Centraal, new SluitLoket(id, versie, Vandaag, "proef"))).IsGelukt.ShouldBeTrue();
        await Geduld.Totdat(() => gebied.Loketten(NisCode.Parse("44021"), Vandaag.AddDays(1)).Count == 0, "het beeld volgt", Ruim);
        gebied.Loket(id)!.GeldigTotEnMet.ShouldBe(Vandaag);
        gebied.Loket(Uuid.Nieuw()).ShouldBeNull();
    }

    [Fact]
    public async Task Een_loket_dat_opent_laat_de_rest_van_het_beeld_staan()
    {
        await using var huis = await Modulehuis.Bouw([new GebiedModule()], annulering: TestContext.Current.CancellationToken);
        var seinen = new ConcurrentQueue<string>();
        var seinpost = huis.Diensten.GetRequiredService<Seinpost>();
        seinpost.Luister(Gebiedsgeheugen.Sein, () => seinen.Enqueue(Gebiedsgeheugen.Sein));
        seinpost.Luister(Loketgeheugen.Sein, () => seinen.Enqueue(Loketgeheugen.Sein));
        var geheugen = huis.Diensten.GetRequiredService<Gebiedsgeheugen>();
        var voordien = geheugen.Beeld;

        var id = (await huis.Stuur(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()))).Waarde;
        seinen.ShouldBe([Loketgeheugen.Sein]);

        await huis.Diensten.GetRequiredService<Loketgeheugen>().Lees(TestContext.Current.CancellationToken);
        geheugen.Beeld.Loket(id).ShouldNotBeNull();
        geheugen.Beeld.Gemeenten.ShouldBeSameAs(voordien.Gemeenten);
    }

    [Fact]
    public async Task Andere_modules_krijgen_wat_ze_vragen()
    {
        await using var huis = await Modulehuis.Bouw([new GebiedModule()], annulering: TestContext.Current.CancellationToken);
        await using var scope = huis.Scope(Persona.Loketmedewerker);
        var gebied = scope.Resolve<IGebiedRaadpleging>();

        gebied.Gemeenten(NisCode.Parse("71022"), Vandaag).ShouldHaveSingleItem().Nis.Waarde.ShouldBe("71072");
        gebied.Gemeenten(Gebiedsaanduiding.Groep("centrumsteden"), Vandaag).Count.ShouldBe(13);
        gebied.Gemeenten(Gebiedsaanduiding.Groep("centrumsteden"), new(2024, 1, 1)).Count.ShouldBe(13);
        gebied.Gemeenten(Gebiedsaanduiding.Groep("vlaamse-rand"), Vandaag).Count.ShouldBe(19);
        gebied.Regio(NisCode.Parse("44021"), Vandaag)!.Code.ShouldBe("stad-gent");
        gebied.WieIsBevoegd(NisCode.Parse("99999"), Vandaag).ShouldBeNull();
        gebied.Bevoegd(NisCode.Parse("21004"), Taak.Regie, Vandaag)!.Instantie.Code.ShouldBe("vgc");
        gebied.Bevoegd(NisCode.Parse("34022"), Taak.Regie, Vandaag).ShouldBeNull();
        gebied.HeeftOvereenkomst(Persona.Gent, Taak.Regie, NisCode.Parse("44021"), Vandaag).ShouldBeFalse();
    }
}
