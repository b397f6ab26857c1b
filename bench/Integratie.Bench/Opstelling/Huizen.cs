using Integratie.Bron;
using Integratie.Doel;
using Integratie.Platform.Modules;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Bench.Opstelling;

/// <summary>The platform with the two specimen modules in this process: one tells facts, the other writes down what it hears.</summary>
internal static class Huizen
{
    public static async Task<Modulehuis> Bouw(Proefbank bank, string databank, Action<IServiceCollection>? stel = null) =>
        await Bouw(await Databank(bank, databank), achtergrond: false, stel);

    public static Task<Modulehuis> Bouw(Testdatabank databank, bool achtergrond, Action<IServiceCollection>? stel = null) =>
        Modulehuis.Bouw(Modules(), achtergrond, stel: stel, databank: databank);

    public static async Task<Testdatabank> Databank(Proefbank bank, string naam)
    {
        var databank = await bank.Databank(naam);
        await Modulehuis.Migreer(databank.Databank, Modules(), CancellationToken.None);
        return databank;
    }

    private static IntegratieModule[] Modules() => [new BronModule(), new DoelModule()];
}
