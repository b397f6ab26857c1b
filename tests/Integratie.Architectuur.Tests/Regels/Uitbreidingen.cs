using Integratie.Architectuur.Tests.Huizen;
using Integratie.Kern;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>A core works without any region: each rule that a region may replace has a Flemish default.</summary>
internal sealed class UitbreidingspuntHeeftEenStandaard : Regel<(Project Project, Type Punt)>
{
    public override string Bron => "ONTWERP 5, 8";

    protected override string Onderwerp => "uitbreidingspunten";

    protected override IEnumerable<(Project Project, Type Punt)> Onderwerpen(Huis huis) =>
        huis.Van(Projectsoort.Module, Projectsoort.Contracts, Projectsoort.Host).SelectMany(p => p.Typen.Where(t => t.IsDefined(typeof(UitbreidingspuntAttribute), inherit: false)).Select(t => (p, t)));

    protected override IEnumerable<Overtreding> Toets((Project Project, Type Punt) onderwerp, Huis huis)
    {
        var (project, punt) = onderwerp;
        var plaats = huis.PlaatsVan(punt);
        if (project.Soort is not Projectsoort.Contracts)
        {
            yield return new(plaats, $"het uitbreidingspunt {punt.Name} staat niet in Contracts.", "Een plug-in ziet alleen Contracts.");
            yield break;
        }

        var eigenaar = huis.Modules.FirstOrDefault(m => m.Contracts == project);
        var standaarden = eigenaar?.Beschrijving.Varianten.Count(v => v.Punt == punt && v.Regime is null) ?? 0;
        if (standaarden != 1)
        {
            yield return new(plaats, $"het uitbreidingspunt {punt.Name} heeft {standaarden} standaarden in {project.Module}.", $"Zet er één in {project.Module}Module: bouwer.Standaard<{punt.Name}, …>().");
        }
    }
}

/// <summary>A plug-in adds a variant under a key; it never takes the place of what is there.</summary>
internal sealed class VariantHeeftEenRegime : Regel<(Moduledeel Module, Type Type)>
{
    public override string Bron => "ONTWERP 5, 8";

    protected override string Onderwerp => "klassen die een uitbreidingspunt invullen";

    protected override IEnumerable<(Moduledeel Module, Type Type)> Onderwerpen(Huis huis) =>
        huis.Modules.SelectMany(m => m.Project.Typen.Where(t => t is { IsClass: true, IsAbstract: false } && Punten(t).Any()).Select(t => (m, t)));

    protected override IEnumerable<Overtreding> Toets((Moduledeel Module, Type Type) onderwerp, Huis huis)
    {
        var (module, type) = onderwerp;
        foreach (var punt in Punten(type))
        {
            var registraties = module.Beschrijving.Varianten.Where(v => v.Punt == punt && v.Implementatie == type).ToList();
            if (registraties.Count == 0)
            {
                yield return new(huis.PlaatsVan(type), $"{type.Name} vult {punt.Name} in, maar is niet aangemeld.", "Meld het aan met bouwer.Standaard of bouwer.Variant, of schrap het.");
            }
            else if (punt.Assembly != module.Contracts?.Assembly && registraties.Exists(v => v.Regime is null))
            {
                yield return new(huis.PlaatsVan(type), $"{type.Name} vervangt de standaard van {punt.Name}.", "Alleen de eigenaar van het punt geeft de standaard; meld een variant aan onder een regime.");
            }
        }
    }

    private static IEnumerable<Type> Punten(Type type) => type.GetInterfaces().Where(i => i.IsDefined(typeof(UitbreidingspuntAttribute), inherit: false));
}

/// <summary>A registration of somebody else's interface would silently win from, or lose to, the real one.</summary>
internal sealed class ModuleVervangtGeenRegistratie : Regel<Moduledeel>
{
    public override string Bron => "ONTWERP 3, 5";

    protected override string Onderwerp => "modules";

    protected override IEnumerable<Moduledeel> Onderwerpen(Huis huis) => huis.Modules;

    protected override IEnumerable<Overtreding> Toets(Moduledeel onderwerp, Huis huis) =>
        onderwerp.Diensten.Select(d => d.ServiceType)
            .Where(t => t.Assembly.GetName().Name!.StartsWith("Integratie.", StringComparison.Ordinal) && t.Assembly != onderwerp.Project.Assembly && t.Assembly != onderwerp.Contracts?.Assembly)
            .Select(t => new Overtreding(onderwerp.Id, $"registreert {t.FullName}, dat van een ander is.", "Vul aan met bouwer.Aanvulling of bouwer.Variant; vervang niets."));
}
