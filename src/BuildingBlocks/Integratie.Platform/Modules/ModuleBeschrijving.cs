using System.Reflection;
using Integratie.Kern;
using Integratie.Platform.Configuratie;

namespace Integratie.Platform.Modules;

/// <summary>A regime that a module owns: the key of its variants, named by rows of the competence matrix (GEB-06).</summary>
/// <param name="Code">The code, as in the matrix.</param>
/// <param name="Naam">Name for the screen.</param>
public sealed record Regime(string Code, string Naam);

/// <summary>A variant that a module registered for an extension point.</summary>
/// <param name="Punt">The extension point.</param>
/// <param name="Implementatie">The class.</param>
/// <param name="Regime">Code of the regime; null for the default.</param>
public sealed record Variantregistratie(Type Punt, Type Implementatie, string? Regime);

/// <summary>A job that runs by the clock.</summary>
/// <param name="Id"><c>module.wat-het-doet</c>.</param>
/// <param name="Type">The class.</param>
/// <param name="Cron">When, in local Belgian time; null for a job that is only started on demand.</param>
public sealed record Jobregistratie(string Id, Type Type, string? Cron);

/// <summary>A rule case of a module: plain data that the host checks at activation (ONTWERP 5).</summary>
/// <param name="Naam">What it shows, as a sentence.</param>
/// <param name="Punt">The extension point.</param>
/// <param name="Regime">Which variant is asked; null for the default.</param>
/// <param name="Gegeven">The question, as JSON.</param>
/// <param name="Verwacht">The answer, as JSON.</param>
/// <param name="Module">Id of the module that brought the case.</param>
public sealed record Regelgeval(string Naam, Type Punt, string? Regime, string Gegeven, string Verwacht, string Module);

/// <summary>Everything an active module declared or that was found in its assembly. Read by the host, the start-up check and the canvas.</summary>
public sealed class ModuleBeschrijving
{
    internal ModuleBeschrijving(IntegratieModule module, Assembly assembly, Assembly? contracts, string map)
    {
        Id = module.Id;
        Naam = module.Naam;
        Assembly = assembly;
        Contracts = contracts;
        Map = map;
    }

    /// <summary>Id.</summary>
    public string Id { get; }

    /// <summary>Name for the screen.</summary>
    public string Naam { get; }

    /// <summary>The implementation.</summary>
    public Assembly Assembly { get; }

    /// <summary>What others may see of it; null for a plug-in.</summary>
    public Assembly? Contracts { get; }

    /// <summary>Folder it was loaded from; holds its <c>wwwroot</c>.</summary>
    public string Map { get; }

    /// <summary>The context of its schema; null when it keeps no data.</summary>
    public Type? Databank { get; internal set; }

    /// <summary>Rights it declares.</summary>
    public List<Recht> Rechten { get; } = [];

    /// <summary>Menu entries.</summary>
    public List<MenuItem> Menu { get; } = [];

    /// <summary>Actions for the search box.</summary>
    public List<Actie> Acties { get; } = [];

    /// <summary>Pages for everybody, without signing in.</summary>
    public List<Openbarepagina> Openbaar { get; } = [];

    /// <summary>Regimes it owns.</summary>
    public List<Regime> Regimes { get; } = [];

    /// <summary>Defaults and variants.</summary>
    public List<Variantregistratie> Varianten { get; } = [];

    /// <summary>Additions: the extension list and the class.</summary>
    public List<(Type Punt, Type Implementatie)> Aanvullingen { get; } = [];

    /// <summary>Jobs.</summary>
    public List<Jobregistratie> Jobs { get; } = [];

    /// <summary>Dated settings it declares (KRN-03).</summary>
    public List<Instelling> Instellingen { get; } = [];

    /// <summary>Rule cases it brings.</summary>
    public List<Regelgeval> Regelgevallen { get; } = [];

    /// <summary>Questions others may ask: the interface in Contracts and the class that answers.</summary>
    public List<(Type Vraag, Type Antwoord)> Raadplegingen { get; } = [];

    /// <summary>What it keeps in memory, with the signal that makes it read anew.</summary>
    public List<(Type Geheugen, string Sein)> Geheugens { get; } = [];

    /// <summary>Services it registered for itself.</summary>
    internal IReadOnlyList<Microsoft.Extensions.DependencyInjection.ServiceDescriptor> EigenDiensten { get; set; } = [];

    /// <summary>Message types it publishes: the <c>[Bericht]</c> records of its Contracts.</summary>
    public IReadOnlyList<Type> Berichten { get; internal set; } = [];

    /// <summary>Message types it listens to, with the listening class.</summary>
    public IReadOnlyList<(Type Bericht, Type Luisteraar)> Luisteraars { get; internal set; } = [];
}
