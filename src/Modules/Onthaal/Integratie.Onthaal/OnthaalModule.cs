using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Berichten;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Demo;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Onthaal.Jobs;
using Integratie.Onthaal.Start;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Onthaal.Verwijzingen.Regels;
using Integratie.Onthaal.Wegwijs;
using Integratie.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Onthaal;

public sealed class OnthaalModule : IntegratieModule
{
    public override string Id => "onthaal";

    public override string Naam => "Onthaal";

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer.Diensten.AddScoped<Sleutelopener>().AddScoped<Afspraakpost>().AddScoped<Actorwijzer>().AddSingleton<Wegwijsgeheugen>();
        bouwer
            .Databank<OnthaalDbContext>()
            .Rechten(OnthaalRechten.Alle)
            .Menu(
                new("Aan het loket", "/onthaal", "Onthaal", 10, OnthaalRechten.Raadplegen),
                new("Nieuw contact", "/onthaal/nieuw", "Onthaal", 20, OnthaalRechten.Registreren),
                new("Wachtrij", "/onthaal/wachtrij", "Onthaal", 22, OnthaalRechten.Raadplegen),
                new("Afspraken", "/onthaal/afspraken", "Onthaal", 24, OnthaalRechten.Raadplegen),
                new("Vandaag aan het loket", "/onthaal/vandaag", "Onthaal", 26, OnthaalRechten.Raadplegen),
                new("Agenda-links", "/onthaal/links", "Onthaal", 28, OnthaalRechten.Registreren),
                new("Contacten", "/onthaal/contacten", "Onthaal", 30, OnthaalRechten.Raadplegen),
                new("Doorverwijzingen", "/onthaal/doorverwijzingen", "Onthaal", 35, OnthaalRechten.Raadplegen),
                new("Signalen", "/onthaal/signalen", "Onthaal", 40, OnthaalRechten.Raadplegen))
            .Acties(new Actie("Nieuw contact", "registreren bezoeker vraag loket telefoon onthaal", "/onthaal/nieuw", OnthaalRechten.Registreren))
            .Openbaar(new Openbarepagina("Waar kan ik terecht?", "/onthaal/waar-kan-ik-terecht"))
            .Raadpleging<IOnthaalRaadpleging, OnthaalRaadpleging>()
            .Standaard<IVerwijsadvies, ThemaTaalEnNabijheidTellen>()
            .Standaard<IBrieftaal, InDeContacttaalOfInHetEngels>()
            .Regelgevallen("regelgevallen.json", typeof(IVerwijsadvies), typeof(IBrieftaal))
            .Aanvulling<IStarttegelbron, Loketdagtegels>()
            .Aanvulling<IStarttegelbron, Opvolgingstegel>()
            .Aanvulling<IDemodata, Onthaaldemo>()
            .Aanvulling<IDemodata, Loketdagdemo>()
            .Job<Afspraakherinnering>(Afspraakherinnering.Id, "*/15 * * * *")
            .Job<OnthaalOpruimen>(OnthaalOpruimen.Id, "40 3 * * *")
            .Job<Verwijsherinnering>(Verwijsherinnering.Id, "45 6 * * *")
            .Instellingen(OnthaalInstellingen.Alle);
    }
}
