using Autofac;
using Autofac.Core;
using Integratie.Kern;
using Integratie.Platform.Berichten;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Pipeline;
using Integratie.Platform.Toegang;
using Integratie.Platform.Varianten;
using MediatR;

namespace Integratie.Host.Modules;

/// <summary>
/// Looks whether the modules of this host fit together: at every start, as the verb <c>keur</c>, as a health check and as a
/// page. Everything that is wrong comes in one report; one finding is enough to refuse to start, because a module that
/// is half there applies the wrong rule in silence (ONTWERP 5).
/// </summary>
internal sealed class ModuleKeuring(
    ModuleCatalogus catalogus, IReadOnlyList<ModuleBeschrijving> modules, ILifetimeScope container, Migrator migrator, Regimeregister regimes, Regelgevalproef proef)
{
    /// <summary>What is wrong with the modules themselves; needs no database.</summary>
    public IReadOnlyList<Bevinding> Keur() =>
        [.. catalogus.Bevindingen, .. Dubbels(), .. Voorvoegsels(), .. Handlers(), .. Verzoeken(), .. Diensten(), .. Uitbreidingspunten(), .. Varianten(), .. Regelgevallen(), .. Modellen()];

    /// <summary>What is wrong between the modules and the data that is there.</summary>
    public async Task<IReadOnlyList<Bevinding>> KeurData(CancellationToken annulering)
    {
        var bevindingen = (await migrator.Achterstand(annulering))
            .Select(a => new Bevinding("DatabankLooptAchter", "databank", a, "Voer eerst de opdracht ‘migreer’ uit.")).ToList();
        if (bevindingen.Count > 0)
        {
            return bevindingen;
        }

        if (!catalogus.IsVolledig)
        {
            // A regime of a module that runs elsewhere is not orphaned: its cases belong to that host, and here they are refused one by one.
            return bevindingen;
        }

        await using var scope = container.BeginLifetimeScope();
        scope.Resolve<Aanroep>().BeginAlsSysteem("keuring");
        foreach (var bron in scope.Resolve<IEnumerable<IRegimegebruik>>())
        {
            bevindingen.AddRange((await bron.InGebruik(annulering)).Where(g => !regimes.Kent(g.Regime)).Select(g => new Bevinding(
                "RegimeZonderModule", g.Regime, $"{g.Waar}: het regime ‘{g.Regime}’ hoort bij een module die hier uit staat.",
                "Zet de module aan, of laat het regime eindigen en draag de lopende dossiers over.")));
        }

        return bevindingen;
    }

    /// <summary>Everything that has a name may have it only once.</summary>
    private IEnumerable<Bevinding> Dubbels()
    {
        List<(string Soort, string Naam, string Module)> namen =
        [
            .. modules.Where(m => m.Databank is not null).Select(m => ("Schema", Contextregistratie.Schema(m.Databank!), m.Id)),
            .. modules.SelectMany(m => m.Berichten.Select(b => ("Bericht", Berichtencatalogus.NaamVan(b), m.Id))),
            .. modules.SelectMany(m => m.Rechten.Select(r => ("Recht", r.Code, m.Id))),
            .. modules.SelectMany(m => m.Jobs.Select(j => ("Job", j.Id, m.Id))),
            .. modules.SelectMany(m => m.Regimes.Select(r => ("Regime", r.Code, m.Id))),
            .. modules.SelectMany(m => m.Instellingen.Select(i => ("Instelling", i.Sleutel, m.Id))),
            .. modules.SelectMany(m => m.Menu.Select(i => ("Pagina", i.Href, m.Id))),
        ];
        return namen.GroupBy(n => (n.Soort, n.Naam.ToLowerInvariant())).Where(g => g.Count() > 1).Select(g => new Bevinding(
            g.Key.Soort + "BestaatTweeKeer", g.First().Naam,
            $"Dit komt mee met {string.Join(" en ", g.Select(n => n.Module).Distinct(StringComparer.Ordinal))}.", "Geef een van beide een andere naam."));
    }

    /// <summary>One name everywhere: who sees a table, a right or a job knows the module.</summary>
    private IEnumerable<Bevinding> Voorvoegsels()
    {
        foreach (var m in modules)
        {
            if (m.Databank is not null && Contextregistratie.Schema(m.Databank) != m.Id)
            {
                yield return new("SchemaIsNietHetId", m.Id, $"Het schema heet {Contextregistratie.Schema(m.Databank)}.", $"Zet [Schema(\"{m.Id}\")] op de context.");
            }

            var vreemd = m.Rechten.Select(r => r.Code).Concat(m.Jobs.Select(j => j.Id)).Concat(m.Instellingen.Select(i => i.Sleutel)).Concat(m.Berichten.Select(Berichtencatalogus.NaamVan))
                .Where(n => !n.StartsWith(m.Id + ".", StringComparison.Ordinal));
            foreach (var naam in vreemd)
            {
                yield return new("NaamBegintNietMetHetId", naam, $"De module ‘{m.Id}’ brengt een naam mee die niet met haar id begint.", $"Noem het {m.Id}.…");
            }

            foreach (var item in m.Menu.Where(i => m.Id != "platform" && !i.Href.StartsWith("/" + m.Id, StringComparison.Ordinal)))
            {
                yield return new("RouteBegintNietMetHetId", item.Href, $"Het menu van ‘{m.Id}’ wijst buiten de module.", $"Pagina's van de module beginnen met /{m.Id}.");
            }
        }
    }

    /// <summary>The last registration would win in silence; so there must be just one.</summary>
    private IEnumerable<Bevinding> Handlers()
    {
        var handlers = container.ComponentRegistry.Registrations
            .SelectMany(r => r.Services.OfType<IServiceWithType>().Select(s => (Verzoek: s.ServiceType, Handler: r.Activator.LimitType)))
            .Where(h => h.Verzoek.IsGenericType && h.Verzoek.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .GroupBy(h => h.Verzoek.GetGenericArguments()[0]);
        foreach (var groep in handlers)
        {
            var klassen = groep.Select(h => h.Handler).Distinct().ToList();
            if (klassen.Count > 1)
            {
                yield return new("VerzoekHeeftTweeHandlers", groep.Key.Name, $"Zowel {string.Join(" als ", klassen.Select(k => k.FullName))} behandelt dit verzoek.", "Eén verzoek heeft één handler. Een regio die iets anders wil, vult een uitbreidingspunt.");
            }

            foreach (var klasse in klassen.Where(k => k.Assembly != groep.Key.Assembly))
            {
                yield return new("HandlerVanEenVreemdVerzoek", groep.Key.Name, $"{klasse.FullName} behandelt een verzoek van een andere module.", "Luister naar een bericht, of vul een uitbreidingspunt.");
            }
        }
    }

    private IEnumerable<Bevinding> Verzoeken() => modules.SelectMany(m => m.Assembly.GetTypes())
        .Where(t => t is { IsClass: true, IsAbstract: false } && Array.Exists(t.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))
        .Where(t => !Verzoekinfo.HeeftToegangsbesluit(t))
        .Select(t => new Bevinding("VerzoekZonderToegangsbesluit", t.Name, "Het verzoek zegt niet wie het mag vragen.", "Zet er [Vereist(…)], [Aangemeld] of [Openbaar] op."));

    /// <summary>A module may register services of its own, never replace those of others.</summary>
    private IEnumerable<Bevinding> Diensten() => modules.SelectMany(m => m.EigenDiensten
        .Where(d => d.ServiceType.Assembly != m.Assembly && d.ServiceType.Assembly != m.Contracts && d.ServiceType.Assembly.GetName().Name!.StartsWith("Integratie.", StringComparison.Ordinal))
        .Select(d => new Bevinding("DienstIsVanEenAnder", d.ServiceType.Name, $"De module ‘{m.Id}’ registreert een dienst van {d.ServiceType.Assembly.GetName().Name}.", "Vul een uitbreidingspunt, of voeg een aanvulling toe.")));

    private IEnumerable<Bevinding> Uitbreidingspunten()
    {
        var standaarden = modules.SelectMany(m => m.Varianten.Where(v => v.Regime is null).Select(v => (v.Punt, Module: m))).ToLookup(v => v.Punt, v => v.Module);
        foreach (var m in modules.Where(m => m.Contracts is not null))
        {
            foreach (var punt in m.Contracts!.GetTypes().Where(t => t.IsDefined(typeof(UitbreidingspuntAttribute), inherit: false)))
            {
                if (!standaarden[punt].Any())
                {
                    yield return new("UitbreidingspuntZonderStandaard", punt.Name, $"De module ‘{m.Id}’ biedt een uitbreidingspunt zonder Vlaamse standaard.", "Registreer een standaard met Standaard<…>().");
                }
                else if (standaarden[punt].Count() > 1)
                {
                    yield return new("UitbreidingspuntHeeftTweeStandaarden", punt.Name, $"Standaarden komen van {string.Join(" en ", standaarden[punt].Select(s => s.Id))}.", "Er is één standaard, in de kern; een regio geeft een variant.");
                }
            }
        }

        foreach (var groep in standaarden.SelectMany(s => s.Where(m => m.Contracts != s.Key.Assembly).Select(m => (s.Key, m.Id))))
        {
            yield return new("StandaardVanEenAnder", groep.Key.Name, $"De module ‘{groep.Id}’ registreert een standaard voor een uitbreidingspunt van een andere module.", "Registreer een variant voor een regime.");
        }
    }

    private IEnumerable<Bevinding> Varianten()
    {
        var varianten = modules.SelectMany(m => m.Varianten.Where(v => v.Regime is not null).Select(v => (Variant: v, Module: m.Id))).ToList();
        foreach (var (variant, module) in varianten.Where(v => !regimes.Kent(v.Variant.Regime!)))
        {
            yield return new("VariantMetOnbekendRegime", variant.Punt.Name, $"De module ‘{module}’ geeft een variant voor het regime ‘{variant.Regime}’, dat geen actieve module heeft.", "Verbeter de code, of verklaar het regime met Regime(…).");
        }

        foreach (var dubbel in varianten.GroupBy(v => (v.Variant.Punt, v.Variant.Regime)).Where(g => g.Count() > 1))
        {
            yield return new("VariantBestaatTweeKeer", dubbel.Key.Punt.Name, $"Voor het regime ‘{dubbel.Key.Regime}’ geven {string.Join(" en ", dubbel.Select(d => d.Module))} elk een variant.", "Een regime heeft hoogstens één variant per uitbreidingspunt.");
        }

        foreach (var (variant, module) in modules.SelectMany(m => m.Varianten.Select(v => (v, m.Id))).Where(v => !v.v.Punt.IsDefined(typeof(UitbreidingspuntAttribute), inherit: false)))
        {
            yield return new("VariantVanGeenUitbreidingspunt", variant.Punt.Name, $"De module ‘{module}’ vervangt iets dat geen uitbreidingspunt is.", "Alleen een interface met [Uitbreidingspunt] in de Contracts van de kern mag een variant krijgen.");
        }
    }

    /// <summary>A plug-in whose own cases fail, or with which another's cases fail, is refused.</summary>
    private IEnumerable<Bevinding> Regelgevallen() => proef.Voer().Select(f => new Bevinding(
        "RegelgevalKloptNiet", $"{f.Module}: {f.Geval}", f.Uitleg,
        "Verbeter de regel of het geval. Slaagt het geval zonder een andere module wel, dan verandert die module iets van een ander."));

    private IEnumerable<Bevinding> Modellen() => migrator.ZonderMigratie()
        .Select(schema => new Bevinding("ModelZonderMigratie", schema, "Het model verschilt van de laatste migratie.", "Maak een migratie (CONTRIBUTING.md zegt hoe)."));
}
