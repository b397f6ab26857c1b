using Integratie.Host.Beheer.Sleutels;
using Integratie.Host.Databanken;
using Integratie.Platform.Versleuteling;

namespace Integratie.Host.Werkwoorden;

/// <summary>
/// <c>sleutels hernieuw</c>: rewrites what older keys wrote with the newest one, while the hosts go on. Give every host the new key
/// first; take the old one away when this says that it is done.
/// </summary>
internal static class Sleutelwissel
{
    public static async Task<int> Hernieuw(Hostopties opties, CancellationToken annulering)
    {
        await using var opstart = await Opstart.Bereid(opties, achtergrond: false, annulering);
        await opstart.KeurSleutels(annulering);
        var werk = opstart.App.Services.GetRequiredService<Herversleuteling>();
        try
        {
            Console.WriteLine(Herversleutelen.Verslag(await werk.Voer(Toon, annulering), werk.Sleutel));
            return 0;
        }
        catch (System.Security.Cryptography.CryptographicException fout)
        {
            throw new StartfoutException(fout.Message, "Zet de sleutel waarmee die waarde geschreven is terug in de configuratie, en begin opnieuw.");
        }
    }

    private static Task Toon(int gedaan, int totaal) => totaal == 0 ? Task.CompletedTask : Console.Out.WriteLineAsync($"{gedaan} van {totaal}");
}
