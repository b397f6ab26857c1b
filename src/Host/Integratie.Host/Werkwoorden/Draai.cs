using Integratie.Host.Modules;

namespace Integratie.Host.Werkwoorden;

/// <summary><c>run</c>: prepares the database where that is ours to do, checks the modules, and serves until it is told to stop.</summary>
internal static class Draai
{
    public static async Task<int> Voer(Hostopties opties, CancellationToken annulering)
    {
        await using var opstart = await Opstart.Bereid(opties, achtergrond: true, annulering);
        var keuring = opstart.App.Services.GetRequiredService<ModuleKeuring>();
        var bevindingen = keuring.Keur();
        if (bevindingen.Count == 0)
        {
            // A production host never migrates by itself; the private database has nobody else to do it.
            if (opstart.IsEigenDatabank || opties.IsOntwikkeling)
            {
                await opstart.Migreer(annulering);
                if (opties is { Demo: true, IsOntwikkeling: true })
                {
                    await opstart.LaadDemo(annulering);
                }
            }

            bevindingen = await keuring.KeurData(annulering);
        }

        if (bevindingen.Count > 0)
        {
            await Console.Error.WriteLineAsync(Keuringsverslag.Tekst(bevindingen));
            return 2;
        }

        await opstart.Start(annulering);
        Welkom.Toon(opstart.App, opties, opstart.Catalogus);
        await opstart.App.WaitForShutdownAsync(annulering);
        return 0;
    }
}
