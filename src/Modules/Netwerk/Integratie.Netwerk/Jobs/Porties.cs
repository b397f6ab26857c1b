using Integratie.Kern;
using Integratie.Netwerk.Invoeren;
using Integratie.Platform.Jobs;

namespace Integratie.Netwerk.Jobs;

/// <summary>Works through a list portion by portion, and says how far it is.</summary>
internal static class Porties
{
    /// <summary>Somebody can enter the same number between looking and saving; looking again meets it.</summary>
    private const int Pogingen = 3;

    public static async Task Voer(Jobloop loop, Func<Task<Uitkomst<Rijportie>>> portie, string uitleg, CancellationToken annulering)
    {
        for (var mislukt = 0; ;)
        {
            annulering.ThrowIfCancellationRequested();
            var uitkomst = await portie();
            if (!uitkomst.IsGelukt)
            {
                if (++mislukt == Pogingen)
                {
                    throw new InvalidOperationException($"Een portie rijen mislukte: {uitkomst.Mislukking.Code}.");
                }

                continue;
            }

            mislukt = 0;
            foreach (var (rij, reden) in uitkomst.Waarde.Fouten)
            {
                loop.Fout(rij, reden);
            }

            await loop.Voortgang(uitkomst.Waarde.Gedaan, uitkomst.Waarde.Totaal);
            if (uitkomst.Waarde.IsKlaar)
            {
                loop.Uitleg = uitleg;
                return;
            }
        }
    }
}
