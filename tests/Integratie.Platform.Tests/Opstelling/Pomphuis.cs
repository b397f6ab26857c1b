using Integratie.Platform.Berichten;
using Integratie.Platform.Modules;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Platform.Tests.Opstelling;

/// <summary>Houses whose background runs, at a pace for tests.</summary>
internal static class Pomphuis
{
    public static Pompinstellingen Vlot { get; } = new(50, TimeSpan.FromMilliseconds(100), 3, TimeSpan.FromMilliseconds(20));

    public static Task<Modulehuis> Bouw(
        Testdatabank databank, IReadOnlyList<IntegratieModule>? modules = null, Pompinstellingen? pomp = null, Action<IServiceCollection>? stel = null) =>
        Proefhuis.Bouw(modules, achtergrond: true, databank: databank, stel: d =>
        {
            d.AddSingleton(pomp ?? Vlot);
            stel?.Invoke(d);
        });

    /// <summary>Puts a message in the outbox as if another version of the sender had done it.</summary>
    public static Task Leg(this Testdatabank databank, string naam, string inhoud, string ontvanger = "doel", Guid? id = null) => databank.Voer(
        $"""
        insert into bron.outbox (bericht_id, ontvanger, naam, inhoud, aangemaakt, pogingen, volgende_poging)
        values ('{id ?? Kern.Uuid.Nieuw()}', '{ontvanger}', '{naam}', '{inhoud}', now(), 0, '1970-01-01')
        """);
}
