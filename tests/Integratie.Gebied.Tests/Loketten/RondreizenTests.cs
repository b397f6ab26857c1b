using Integratie.Gebied.Loketten;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Loketten;

/// <summary>How often opening a desk goes to the database and back.</summary>
public sealed class RondreizenTests
{
    [Fact]
    public async Task Een_loket_openen_is_een_vraag_en_een_keer_bewaren()
    {
        await using var huis = await Modulehuis.Bouw([new GebiedModule()], annulering: TestContext.Current.CancellationToken);
        await using var lijn = new Luisterlijn(huis.Databank.ToepassingVerbinding);
        var erlangs = new Testdatabank(huis.Databank.Naam, lijn.Verbinding, huis.Databank.EigenaarVerbinding, huis.Databank.BeheerVerbinding);
        await using var databank = erlangs.Databank;
        await using var luisterend = await Modulehuis.Bouw([new GebiedModule()], databank: erlangs, annulering: TestContext.Current.CancellationToken);
        (await luisterend.Stuur(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()))).IsGelukt.ShouldBeTrue();
        var voordien = lijn.Rondreizen;

        (await luisterend.Stuur(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InLeuven()))).IsGelukt.ShouldBeTrue();

        (lijn.Rondreizen - voordien).ShouldBe(2);
    }

    private sealed class Luisterlijn(string verbinding) : Tussenproxy(verbinding)
    {
        protected override Doorgang Heen(ReadOnlySpan<byte> stuk, Lijn lijn) => Doorgang.Door;
    }
}
