using Integratie.Gebied;
using Integratie.Kempen.Data;
using Integratie.Kempen.Zitdagen;
using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Varianten;

namespace Integratie.Kempen;

/// <summary>Specimen: a region that brings something of everything a module can bring.</summary>
public sealed class KempenModule : IntegratieModule
{
    internal const string ZitdagenZien = "kempen.zitdagen.zien";
    internal const string ZitdagenPlannen = "kempen.zitdagen.plannen";

    public override string Id => "kempen";

    public override string Naam => "Kempen";

    public override void Stel(ModuleBouwer bouwer) => bouwer
        .Databank<KempenDbContext>()
        .Rechten(
            new Recht(ZitdagenZien, "Zitdagen zien", Rol.Loketmedewerker, Rol.Centraal),
            new Recht(ZitdagenPlannen, "Zitdagen plannen", Rol.Centraal))
        .Menu(new MenuItem("Zitdagen", "/kempen/zitdagen", "Kempen", 1, ZitdagenZien))
        .Regime("kempen", "Kempen")
        .Variant<IRegiebepaling, KempenseRegiebepaling>("kempen")
        .Job<RuimZitdagenOp>("kempen.ruim-zitdagen-op", "0 3 * * *");
}

internal sealed class KempenseRegiebepaling(Standaard<IRegiebepaling> standaard) : IRegiebepaling
{
    public Regieverdeling Bepaal(Regievraag vraag) => standaard.Regel.Bepaal(vraag) with { Regel = "InDeKempenGaatHetSamen" };
}
