using Integratie.Host.Beheer;
using Integratie.Host.Beheer.Audit;
using Integratie.Host.Beheer.Instellingen;
using Integratie.Host.Beheer.Opruimen;
using Integratie.Host.Beheer.Sleutels;
using Integratie.Host.Identiteit;
using Integratie.Host.Post;
using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;

namespace Integratie.Host;

/// <summary>The platform as the first module of every host: audit, settings, tasks, messages, and their pages.</summary>
public sealed class PlatformModule : IntegratieModule
{
    public override string Id => "platform";

    public override string Naam => "Platform";

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer.Databank<PlatformDbContext>()
            .Rechten(PlatformRechten.Alle)
            .Instellingen(Bewaartermijnen.Idempotentie, Bewaartermijnen.Inbox, Bewaartermijnen.Taken, Bewaartermijnen.Medewerkers)
            .Job<AuditControleren>(AuditControleren.Id)
            .Job<Herversleutelen>(Herversleutelen.Id)
            .Job<IdempotentieOpruimen>(IdempotentieOpruimen.Id, "10 3 * * *")
            .Job<InboxOpruimen>(InboxOpruimen.Id, "20 3 * * *")
            .Job<TakenOpruimen>(TakenOpruimen.Id, "30 3 * * *")
            .Job<MedewerkersOpruimen>(MedewerkersOpruimen.Id, "35 3 * * *")
            .Aanvulling<IDemodata, Demonamen>()
            .Aanvulling<IStarttegelbron, Voorstellentegel>()
            .Aanvulling<IInrichtingscheck, Postcheck>()
            .Menu(
                new("Taken", "/taken", "Mijn werk", 90),
                new("Modules", "/beheer/modules", "Beheer", 10, PlatformRechten.WerkingZien),
                new("Inrichting", "/beheer/inrichting", "Beheer", 20, PlatformRechten.InrichtingZien),
                new("Instellingen", "/beheer/instellingen", "Beheer", 30, PlatformRechten.InstellingenZien),
                new("Bevoegdheden van rollen", "/beheer/bevoegdheden", "Beheer", 40, PlatformRechten.InrichtingZien),
                new("Berichten", "/beheer/berichten", "Beheer", 50, PlatformRechten.WerkingZien),
                new("Jobs", "/beheer/jobs", "Beheer", 60, PlatformRechten.WerkingBeheren),
                new("Audit", "/beheer/audit", "Beheer", 70, PlatformRechten.AuditZien),
                new("Postvak", "/beheer/postvak", "Beheer", 80, PlatformRechten.WerkingBeheren),
                new("Stijlgids", "/beheer/stijlgids", "Beheer", 90))
            .Acties(
                new("Mijn rechten bekijken", "bevoegdheid rol mag toegang", "/beheer/bevoegdheden/mijn"),
                new("Auditlogboek controleren", "keten zegel hash nakijken", "/beheer/audit", PlatformRechten.AuditZien),
                new("Opzijgelegde berichten bekijken", "dead letter outbox mislukt herkansen", "/beheer/berichten?staat=Opzijgelegd", PlatformRechten.WerkingZien),
                new("Inrichting controleren", "keuring check gezondheid", "/beheer/inrichting", PlatformRechten.InrichtingZien),
                new("Instelling voorstellen", "waarde parameter vier ogen goedkeuren", "/beheer/instellingen", PlatformRechten.InstellingenVoorstellen));
        bouwer.Diensten.AddSingleton<Schemas>();
        bouwer.Diensten.AddSingleton<Portiewisser>();
        bouwer.Diensten.AddScoped<Bijdragen>();
    }
}

/// <summary>Rights of the platform itself.</summary>
internal static class PlatformRechten
{
    public const string WerkingZien = "platform.werking.zien";
    public const string WerkingBeheren = "platform.werking.beheren";
    public const string InrichtingZien = "platform.inrichting.zien";
    public const string InstellingenZien = "platform.instellingen.zien";
    public const string InstellingenVoorstellen = "platform.instellingen.voorstellen";
    public const string InstellingenBeslissen = "platform.instellingen.beslissen";
    public const string AuditZien = "platform.audit.zien";

    public static IReadOnlyList<Recht> Alle { get; } =
    [
        new(WerkingZien, "De werking zien: modules, berichten, jobs, gezondheid", Rol.Operator, Rol.Centraal),
        new(WerkingBeheren, "De werking beheren: berichten en jobs opnieuw proberen of stoppen", Rol.Operator),
        new(InrichtingZien, "Zien of alles goed is ingericht", Rol.Operator, Rol.Centraal, Rol.Regiobeheerder),
        new(InstellingenZien, "Gedateerde instellingen zien", Rol.Centraal, Rol.Regiobeheerder, Rol.Operator),
        new(InstellingenVoorstellen, "Een waarde van een instelling voorstellen", Rol.Centraal),
        new(InstellingenBeslissen, "Beslissen over een voorstel van iemand anders", Rol.Centraal),
        new(AuditZien, "Zien wie wat deed en wie welk dossier las", Rol.Auditor),
    ];
}
