using System.Globalization;
using Integratie.Platform.Jobs;
using Integratie.Platform.Versleuteling;

namespace Integratie.Host.Beheer.Sleutels;

/// <summary>Rewrites what older keys wrote. After a stop or a crash it goes on with what is left.</summary>
internal sealed class Herversleutelen(Herversleuteling werk) : IJob
{
    public const string Id = "platform.herversleutelen";

    public async Task Voer(Jobloop loop, CancellationToken annulering)
    {
        var aantal = await werk.Voer((gedaan, totaal) => loop.Voortgang(gedaan, totaal), annulering);
        loop.Uitleg = Verslag(aantal, werk.Sleutel);
    }

    /// <summary>One line about what was done, for the task and for the verb.</summary>
    public static string Verslag(int aantal, int sleutel) => aantal == 0
        ? string.Create(CultureInfo.InvariantCulture, $"Alles was al versleuteld met sleutel {sleutel}.")
        : string.Create(CultureInfo.GetCultureInfo("nl-BE"), $"Alles is versleuteld met sleutel {sleutel}; {aantal:N0} {(aantal == 1 ? "waarde" : "waarden")} herschreven.");
}
