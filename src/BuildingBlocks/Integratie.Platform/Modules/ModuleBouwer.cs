using System.Text.Json;
using Autofac;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Platform.Modules;

/// <summary>How a module says what it brings. Everything said here shows on <c>/beheer/modules</c> and in the canvas.</summary>
public sealed class ModuleBouwer
{
    private readonly ModuleBeschrijving _module;

    internal ModuleBouwer(ModuleBeschrijving module, IServiceCollection diensten)
    {
        _module = module;
        Diensten = diensten;
    }

    /// <summary>Services that only this module uses, such as a cache. Interfaces of others can't be replaced here.</summary>
    public IServiceCollection Diensten { get; }

    internal List<Action<ContainerBuilder>> Registraties { get; } = [];

    /// <summary>The module keeps data in a schema of its own.</summary>
    public ModuleBouwer Databank<TContext>()
        where TContext : ModuleDbContext
    {
        _module.Databank = typeof(TContext);
        Registraties.Add(Contextregistratie.Registreer<TContext>);
        return this;
    }

    /// <summary>Rights of this module.</summary>
    public ModuleBouwer Rechten(params IEnumerable<Recht> rechten)
    {
        _module.Rechten.AddRange(rechten);
        return this;
    }

    /// <summary>Menu entries.</summary>
    public ModuleBouwer Menu(params IEnumerable<MenuItem> items)
    {
        _module.Menu.AddRange(items);
        return this;
    }

    /// <summary>Actions for the search box.</summary>
    public ModuleBouwer Acties(params IEnumerable<Actie> acties)
    {
        _module.Acties.AddRange(acties);
        return this;
    }

    /// <summary>Pages for everybody, without signing in, that strangers must find.</summary>
    public ModuleBouwer Openbaar(params IEnumerable<Openbarepagina> paginas)
    {
        _module.Openbaar.AddRange(paginas);
        return this;
    }

    /// <summary>A regime this module owns.</summary>
    /// <param name="code">The code that rows of the competence matrix name.</param>
    /// <param name="naam">Name for the screen.</param>
    public ModuleBouwer Regime(string code, string naam)
    {
        _module.Regimes.Add(new(code, naam));
        return this;
    }

    /// <summary>The Flemish default of an extension point of this module's own Contracts.</summary>
    public ModuleBouwer Standaard<TPunt, TImplementatie>()
        where TPunt : class
        where TImplementatie : class, TPunt
    {
        _module.Varianten.Add(new(typeof(TPunt), typeof(TImplementatie), null));
        return this;
    }

    /// <summary>
    /// What a regime does instead of the default. To wrap the default rather than replace it, ask for
    /// <see cref="Varianten.Standaard{T}"/> in the constructor.
    /// </summary>
    /// <param name="regime">Code of the regime; one that no active module owns is a start-up finding.</param>
    public ModuleBouwer Variant<TPunt, TImplementatie>(string regime)
        where TPunt : class
        where TImplementatie : class, TPunt
    {
        _module.Varianten.Add(new(typeof(TPunt), typeof(TImplementatie), regime));
        return this;
    }

    /// <summary>Adds to a list that another module, or the platform, asks for as a whole. Order never matters.</summary>
    public ModuleBouwer Aanvulling<TPunt, TImplementatie>()
        where TPunt : class
        where TImplementatie : class, TPunt
    {
        _module.Aanvullingen.Add((typeof(TPunt), typeof(TImplementatie)));
        Registraties.Add(container => container.RegisterType<TImplementatie>().AsSelf().As<TPunt>().InstancePerLifetimeScope());
        return this;
    }

    /// <summary>Answers the questions that others may ask through this module's Contracts.</summary>
    public ModuleBouwer Raadpleging<TVraag, TAntwoord>()
        where TVraag : class
        where TAntwoord : class, TVraag
    {
        _module.Raadplegingen.Add((typeof(TVraag), typeof(TAntwoord)));
        Registraties.Add(container => container.RegisterType<TAntwoord>().As<TVraag>().InstancePerLifetimeScope());
        return this;
    }

    /// <summary>A job of this module.</summary>
    /// <param name="id"><c>module.wat-het-doet</c>.</param>
    /// <param name="cron">When, in local Belgian time; null for a job that is only started on demand.</param>
    public ModuleBouwer Job<TJob>(string id, string? cron = null)
        where TJob : class, IJob
    {
        _module.Jobs.Add(new(id, typeof(TJob), cron));
        return this;
    }

    /// <summary>Something this module keeps in memory; the host reads it at its start and when the signal is given.</summary>
    /// <param name="sein">Name of the signal; by convention <c>module.wat</c>. Given with <see cref="Berichten.Seinpost.Zend"/>.</param>
    public ModuleBouwer Geheugen<T>(string sein)
        where T : class, IGeheugen
    {
        _module.Geheugens.Add((typeof(T), sein));
        Diensten.AddSingleton<T>();
        return this;
    }

    /// <summary>Dated settings (KRN-03).</summary>
    public ModuleBouwer Instellingen(params IEnumerable<Instelling> instellingen)
    {
        _module.Instellingen.AddRange(instellingen);
        return this;
    }

    /// <summary>
    /// Rule cases from an embedded JSON file: a list of <c>{ "naam", "punt", "regime", "gegeven", "verwacht" }</c>.
    /// </summary>
    /// <param name="bestand">Last part of the resource's name, as in <c>regelgevallen.json</c>.</param>
    /// <param name="punten">The extension points the cases may name, by interface name.</param>
    /// <exception cref="InvalidOperationException">The resource is missing or names another point: a bug of the module.</exception>
    public ModuleBouwer Regelgevallen(string bestand, params IReadOnlyList<Type> punten)
    {
        var assembly = _module.Assembly;
        var naam = Array.Find(assembly.GetManifestResourceNames(), n => n.EndsWith("." + bestand, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} bevat geen bron ‘{bestand}’.");
        using var stroom = assembly.GetManifestResourceStream(naam)!;
        foreach (var geval in JsonSerializer.Deserialize<List<Gevalregel>>(stroom, JsonSerializerOptions.Web) ?? [])
        {
            var punt = punten.FirstOrDefault(p => p.Name == geval.Punt)
                ?? throw new InvalidOperationException($"Regelgeval ‘{geval.Naam}’ noemt een onbekend uitbreidingspunt ‘{geval.Punt}’.");
            _module.Regelgevallen.Add(new(geval.Naam, punt, geval.Regime, geval.Gegeven.GetRawText(), geval.Verwacht.GetRawText(), _module.Id));
        }

        return this;
    }

    private sealed record Gevalregel(string Naam, string Punt, string? Regime, JsonElement Gegeven, JsonElement Verwacht);
}
