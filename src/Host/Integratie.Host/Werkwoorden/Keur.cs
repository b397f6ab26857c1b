using Integratie.Host.Modules;
using Integratie.Host.Web;
using Integratie.Platform.Data;

namespace Integratie.Host.Werkwoorden;

/// <summary><c>keur</c>: says whether the modules fit together, without starting and, unless one is named, without a database.</summary>
internal static class Keur
{
    public static async Task<int> Voer(Hostopties opties, CancellationToken annulering)
    {
        // Nothing connects: the string only has to have the form of one.
        var verbinding = opties.Verbinding ?? "Host=127.0.0.1;Port=1;Database=geen";
        await using var databank = new Databank(verbinding, opties.Eigenaar ?? verbinding, "integratie-keur");
        var catalogus = ModuleCatalogus.Laad(opties.Modulesbestand, opties.Modulemap, opties.Regio);
        await using var app = Webhuis.Bouw(opties, catalogus, databank, Wegwerpsleutels(), achtergrond: false);
        var keuring = app.Services.GetRequiredService<ModuleKeuring>();
        var bevindingen = keuring.Keur();
        if (bevindingen.Count == 0 && opties.Verbinding is not null)
        {
            bevindingen = await keuring.KeurData(annulering);
        }

        Console.WriteLine(Keuringsverslag.Tekst(bevindingen));
        return bevindingen.Count == 0 ? 0 : 2;
    }

    internal static Platform.Versleuteling.Sleutelring Wegwerpsleutels() => new(new Dictionary<int, byte[]> { [1] = new byte[32] }, new byte[32]);
}
