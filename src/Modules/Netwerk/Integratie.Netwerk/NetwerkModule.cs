using Integratie.Netwerk.Data;
using Integratie.Netwerk.Demo;
using Integratie.Netwerk.Jobs;
using Integratie.Netwerk.Raadpleging;
using Integratie.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Netwerk;

public sealed class NetwerkModule : IntegratieModule
{
    public override string Id => "netwerk";

    public override string Naam => "Netwerk en sociale kaart";

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer.Diensten.AddScoped<Plaatsen>();
        bouwer
            .Databank<NetwerkDbContext>()
            .Rechten(NetwerkRechten.Alle)
            .Menu(
                new MenuItem("Sociale kaart", "/netwerk", "Netwerk", 10, NetwerkRechten.Raadplegen),
                new MenuItem("Organisaties", "/netwerk/organisaties", "Netwerk", 20, NetwerkRechten.Raadplegen))
            .Acties(
                new Actie("Opzoeken wat er is voor iemand", "sociale kaart aanbod doorverwijzen dienst gemeente thema taal", "/netwerk", NetwerkRechten.Raadplegen),
                new Actie("Lijst van organisaties invoeren", "import excel csv bestand opladen spreadsheet", "/netwerk/invoeren", NetwerkRechten.Beheren),
                new Actie("Organisatie toevoegen", "nieuwe organisatie partner vereniging registreren", "/netwerk/organisaties/nieuw", NetwerkRechten.Beheren))
            .Job<ToetsInvoer>(ToetsInvoer.Id)
            .Job<VoerInvoerUit>(VoerInvoerUit.Id)
            .Job<NetwerkOpruimen>(NetwerkOpruimen.Id, "50 3 * * *")
            .Instellingen(NetwerkInstellingen.Alle)
            .Aanvulling<IDemodata, Netwerkdemo>()
            .Raadpleging<INetwerkRaadpleging, NetwerkRaadpleging>()
            .Aanvulling<IZoekbron, Organisatiezoekbron>();
    }
}
