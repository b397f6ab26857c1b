using Integratie.Netwerk.Data;
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
                new MenuItem("Organisaties", "/netwerk/organisaties", "Netwerk", 20, NetwerkRechten.Raadplegen))
            .Acties(
                new Actie("Organisatie toevoegen", "nieuwe organisatie partner vereniging registreren", "/netwerk/organisaties/nieuw", NetwerkRechten.Beheren))
            .Aanvulling<IZoekbron, Organisatiezoekbron>();
    }
}
