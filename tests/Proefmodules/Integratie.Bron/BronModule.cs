using Integratie.Bron.Aanbod;
using Integratie.Bron.Contracts;
using Integratie.Bron.Data;
using Integratie.Bron.Tellingen;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Bron;

public sealed class BronModule : IntegratieModule
{
    public override string Id => "bron";

    public override string Naam => "Bron";

    internal static Instelling<int> MeesteUren { get; } = new(
        "bron.meeste-uren", "Hoeveel uren een aanbod hoogstens telt", 40, uren => uren is < 1 or > 200 ? "Kies 1 tot 200 uren." : null);

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer
            .Databank<BronDbContext>()
            .Rechten(
                new Recht(BronRechten.Lezen, "Aanbod bekijken", Rol.Loketmedewerker, Rol.LokaalBestuur, Rol.Centraal, Rol.Partner),
                new Recht(BronRechten.Beheren, "Aanbod beheren", Rol.LokaalBestuur, Rol.Centraal, Rol.Partner))
            .Instellingen(MeesteUren)
            .Standaard<ITarief, StandaardTarief>()
            .Job<Telling>(Telling.Id)
            .Job<Nachtwerk>(Nachtwerk.Id, "15 3 * * *");
        bouwer.Diensten.AddSingleton<Brongedrag>();
    }
}

/// <summary>What a test lets happen in the middle of this module's work.</summary>
internal sealed class Brongedrag
{
    public Func<CancellationToken, Task> Doe { get; set; } = _ => Task.CompletedTask;
}
