using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Data;
using Integratie.Gebied.Demo;
using Integratie.Gebied.Diensten;
using Integratie.Gebied.Inrichting;
using Integratie.Gebied.Jobs;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Gebied.Raadpleging;
using Integratie.Gebied.Referentiedata;
using Integratie.Gebied.Regie;
using Integratie.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Gebied;

public sealed class GebiedModule : IntegratieModule
{
    public override string Id => "gebied";

    public override string Naam => "Gebied en bevoegdheden";

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer.Diensten.AddScoped<Bevoegdheidswijzer>().AddScoped<GebiedRaadpleging>();
        bouwer
            .Databank<GebiedDbContext>()
            .Rechten(GebiedRechten.Alle)
            .Menu(
                new("Overzicht", "/gebied", "Gebied", 10, GebiedRechten.Raadplegen),
                new("Wie is bevoegd?", "/gebied/bevoegd", "Gebied", 20, GebiedRechten.Raadplegen),
                new("Loketten", "/gebied/loketten", "Gebied", 30, GebiedRechten.Raadplegen),
                new("Loketaanvragen", "/gebied/loketaanvragen", "Gebied", 35, GebiedRechten.LoketaanvraagRaadplegen),
                new("Gemeenten", "/gebied/gemeenten", "Gebied", 40, GebiedRechten.Raadplegen),
                new("Regio's", "/gebied/regios", "Gebied", 50, GebiedRechten.Raadplegen),
                new("Bevoegdheidsmatrix", "/gebied/matrix", "Gebied", 60, GebiedRechten.Raadplegen),
                new("Overeenkomsten", "/gebied/overeenkomsten", "Gebied", 70, GebiedRechten.OvereenkomstRaadplegen),
                new("Diensten", "/gebied/diensten", "Gebied", 80, GebiedRechten.Raadplegen))
            .Acties(
                new("Loket openen", "nieuw loket antenne toevoegen", "/gebied/loketten/nieuw", GebiedRechten.LoketBeheren),
                new("Loket aanvragen", "extra loket antenne aanvraag behoefte", "/gebied/loketaanvragen/nieuw", GebiedRechten.LoketaanvraagIndienen),
                new("Opzoeken wie bevoegd is", "bevoegdheid gemeente regie tolken taalbeleid uitvoerder", "/gebied/bevoegd", GebiedRechten.Raadplegen),
                new("Overeenkomst toevoegen", "nieuwe samenwerkingsovereenkomst registreren", "/gebied/overeenkomsten/nieuw", GebiedRechten.OvereenkomstBeheren),
                new("Wijziging van de matrix voorstellen", "bevoegdheid voorstel", "/gebied/matrix/voorstel", GebiedRechten.BevoegdheidVoorstellen),
                new("Regio-indeling voorstellen", "regio's indelen screening", "/gebied/regios/voorstel", GebiedRechten.RegioVoorstellen))
            .Regime("agentschap", "Het agentschap voert uit")
            .Regime("stad", "De stad voert uit")
            .Regime("provincie", "De provincie voert uit")
            .Regime("gemengd", "Gemengd: per taak verschillend")
            .Geheugen<Gebiedsgeheugen>(Gebiedsgeheugen.Sein)
            .Geheugen<Loketgeheugen>(Loketgeheugen.Sein)
            .Raadpleging<IGebiedRaadpleging, GebiedRaadpleging>()
            .Raadpleging<IReferentielijsten, Referentielijsten>()
            .Standaard<IRegiebepaling, VlaamseRegiebepaling>()
            .Regelgevallen("regelgevallen.json", typeof(IRegiebepaling))
            .Instellingen(GebiedInstellingen.Alle)
            .Job<Overeenkomstenbewaking>(Overeenkomstenbewaking.Id, "15 4 * * *")
            .Aanvulling<IReferentiedata, Referentielading>()
            .Aanvulling<IDemodata, Gebiedsdemo>()
            .Aanvulling<IInrichtingscheck, GebiedIsIngericht>()
            .Aanvulling<IInrichtingscheck, FusiesZijnVerwerkt>()
            .Aanvulling<IRegimegebruik, RegimesInDeMatrix>()
            .Aanvulling<IReferentiedata, Minimumaanbod>()
            .Aanvulling<IDemodata, Demoloketten>()
            .Aanvulling<IDemodata, Demoaanvragen>()
            .Aanvulling<IInrichtingscheck, Dekkingscheck>()
            .Aanvulling<IZoekbron, Gemeentezoekbron>()
            .Aanvulling<IZoekbron, Loketzoekbron>()
            .Aanvulling<IInrichtingscheck, Eindecheck>()
            .Aanvulling<IStarttegelbron, Voorstellentegel>()
            .Aanvulling<IStarttegelbron, Loketaanvraagtegels>()
            .Aanvulling<IStarttegelbron, Dekkingstegel>()
            .Aanvulling<IStarttegelbron, Eindetegel>();
    }
}
