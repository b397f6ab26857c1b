using Integratie.Host.Modules;
using Integratie.Host.Web;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;

namespace Integratie.Host.Werkwoorden;

/// <summary><c>modules</c>: prints the canvas, as kept in <c>docs/modules.md</c>.</summary>
internal static class Canvas
{
    public static async Task<int> Voer(Hostopties opties, CancellationToken annulering)
    {
        const string Geen = "Host=127.0.0.1;Port=1;Database=geen";
        await using var databank = new Databank(Geen, Geen, "integratie-modules");
        var catalogus = ModuleCatalogus.Laad(opties.Modulesbestand, opties.Modulemap, opties.Regio);
        await using var app = Webhuis.Bouw(opties, catalogus, databank, Keur.Wegwerpsleutels(), achtergrond: false);
        Console.Write(Modulecanvas.Tekst(catalogus, app.Services.GetRequiredService<IReadOnlyList<ModuleBeschrijving>>(), app.Services.GetRequiredService<EndpointDataSource>().Endpoints));
        return 0;
    }
}
