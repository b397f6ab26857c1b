using Integratie.Gebied.Diensten;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Tests.Loketten;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests;

/// <summary>How often a use case goes to the database and back.</summary>
public sealed class RondreizenTests
{
    [Fact]
    public async Task Een_loket_openen_is_een_vraag_en_een_keer_bewaren() =>
        (await Tel(
            (huis, eerder) => huis.Stuur(Persona.Centraal, new OpenLoket(eerder ? Loketvoorbeeld.InGent() : Loketvoorbeeld.InLeuven())))).ShouldBe(2);

    [Fact]
    public async Task Een_bladzijde_met_haar_totaal_is_een_vraag()
    {
        Blad<Dienstregel>? blad = null;

        (await Tel(async (huis, _) =>
        {
            var uitkomst = await huis.Stuur(Persona.Centraal, new ZoekDiensten(null, null, null, new Bladvraag(Grootte: 2, MetTotaal: true)));
            blad = uitkomst.Waarde;
            return uitkomst;
        })).ShouldBe(1);

        blad.ShouldNotBeNull().Items.Count.ShouldBe(2);
        blad.Totaal.ShouldNotBeNull().ShouldBeGreaterThan(2);
    }

    /// <summary>Counts the second time: the first one opens the line and makes plans.</summary>
    private static async Task<int> Tel<T>(Func<Modulehuis, bool, Task<Uitkomst<T>>> doe)
    {
        await using var huis = await Modulehuis.Bouw([new GebiedModule()], annulering: TestContext.Current.CancellationToken);
        await using var lijn = new Luisterlijn(huis.Databank.ToepassingVerbinding);
        var erlangs = new Testdatabank(huis.Databank.Naam, lijn.Verbinding, huis.Databank.EigenaarVerbinding, huis.Databank.BeheerVerbinding);
        await using var databank = erlangs.Databank;
        await using var luisterend = await Modulehuis.Bouw([new GebiedModule()], databank: erlangs, annulering: TestContext.Current.CancellationToken);
        (await doe(luisterend, true)).IsGelukt.ShouldBeTrue();
        var voordien = lijn.Rondreizen;

        (await doe(luisterend, false)).IsGelukt.ShouldBeTrue();

        return lijn.Rondreizen - voordien;
    }

    private sealed class Luisterlijn(string verbinding) : Tussenproxy(verbinding)
    {
        protected override Doorgang Heen(ReadOnlySpan<byte> stuk, Lijn lijn) => Doorgang.Door;
    }
}
