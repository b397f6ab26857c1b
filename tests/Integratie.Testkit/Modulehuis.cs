using Autofac;
using Integratie.Kern;
using Integratie.Platform.Berichten;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Post;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Integratie.Testkit;

/// <summary>
/// The platform with some modules on a database of its own, without web server: use cases go through the real pipeline, in
/// the real container. What a slice test needs.
/// </summary>
/// <example>
/// <code>
/// await using var huis = await Modulehuis.Bouw([new GebiedModule()]);
/// var uitkomst = await huis.Stuur(Persona.Centraal, new StelRegioVoor(…));
/// </code>
/// </example>
public sealed class Modulehuis : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly bool _eigenDatabank;

    private Modulehuis(IHost host, Testdatabank databank, bool eigenDatabank)
    {
        _host = host;
        Databank = databank;
        _eigenDatabank = eigenDatabank;
    }

    /// <summary>The database behind it.</summary>
    public Testdatabank Databank { get; }

    /// <summary>The root of the container.</summary>
    public IServiceProvider Diensten => _host.Services;

    /// <summary>What its modules mailed.</summary>
    public Testpost Post => Diensten.GetRequiredService<Testpost>();

    /// <summary>Builds it on a migrated clone.</summary>
    /// <param name="modules">The modules, in order of dependence. The platform's own tables are always there.</param>
    /// <param name="achtergrond">Whether messages, jobs, seals and memories run; without, a test decides itself when they do.</param>
    /// <param name="klok">The clock; null for the real one.</param>
    /// <param name="stel">Changes registrations, for instance a double of something outside the system.</param>
    /// <param name="databank">A database that other hosts use too; null for one of its own.</param>
    /// <param name="annulering">Stops the building.</param>
    public static async Task<Modulehuis> Bouw(
        IReadOnlyList<IntegratieModule> modules, bool achtergrond = false, TimeProvider? klok = null,
        Action<IServiceCollection>? stel = null, Testdatabank? databank = null, CancellationToken annulering = default)
    {
        ArgumentNullException.ThrowIfNull(modules);
        var eigen = databank is null;
        databank ??= await Testpostgres.Kloon(
            string.Join('+', modules.Select(m => m.GetType().FullName)), (leeg, ct) => Migreer(leeg, modules, ct), annulering);
        var host = Maak(new(databank.ToepassingVerbinding, databank.EigenaarVerbinding, "test"), modules, achtergrond, klok, stel);
        if (achtergrond)
        {
            await host.StartAsync(annulering);
        }
        else
        {
            await LeesGeheugens(host.Services, annulering);
        }

        return new(host, databank, eigen);
    }

    /// <summary>Sends a use case as somebody, in a scope of its own.</summary>
    /// <param name="wie">Who asks.</param>
    /// <param name="verzoek">The use case.</param>
    /// <param name="stel">Sets more of the call, such as the reason or an Idempotency-Key.</param>
    public async Task<Uitkomst<T>> Stuur<T>(Aanroeper wie, IVerzoek<T> verzoek, Action<Aanroep>? stel = null)
    {
        await using var scope = Scope(wie, stel);
        return await scope.Resolve<IDispatcher>().Send(verzoek, CancellationToken.None);
    }

    /// <summary>Lets the memories see what was saved; in a running host their signals do that.</summary>
    /// <param name="annulering">Stops the reading.</param>
    public Task LeesGeheugens(CancellationToken annulering) => Geheugens.LeesGeheugens(Diensten, annulering);

    /// <summary>A scope in which somebody calls, for asking services directly.</summary>
    public ILifetimeScope Scope(Aanroeper wie, Action<Aanroep>? stel = null)
    {
        ArgumentNullException.ThrowIfNull(wie);
        var scope = _host.Services.GetRequiredService<ILifetimeScope>().BeginLifetimeScope();
        var aanroep = scope.Resolve<Aanroep>();
        aanroep.Begin(wie, Persona.BereikVan(wie));
        stel?.Invoke(aanroep);
        return scope;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable wegdoen)
        {
            await wegdoen.DisposeAsync();
        }

        if (_eigenDatabank)
        {
            await Databank.DisposeAsync();
        }
    }

    internal static async Task Migreer(Databank leeg, IReadOnlyList<IntegratieModule> modules, CancellationToken annulering)
    {
        using var host = Maak(leeg, modules, achtergrond: false, klok: null, stel: null);
        await host.Services.GetRequiredService<Migrator>().Migreer(annulering);
        await LeesGeheugens(host.Services, annulering);
        await using var scope = host.Services.GetRequiredService<ILifetimeScope>().BeginLifetimeScope();
        scope.Resolve<Aanroep>().BeginAlsSysteem("referentiedata");
        foreach (var lader in scope.Resolve<IEnumerable<IReferentiedata>>())
        {
            await lader.Laad(annulering);
        }
    }

    /// <summary>What the background would read at its start.</summary>
    private static async Task LeesGeheugens(IServiceProvider diensten, CancellationToken annulering)
    {
        await diensten.GetRequiredService<Abonnementenbeheer>().Lees(annulering);
        await diensten.GetRequiredService<Platform.Configuratie.InstellingenInGeheugen>().Lees(annulering);
        await Geheugens.LeesGeheugens(diensten, annulering);
    }

    private static IHost Maak(
        Databank databank, IReadOnlyList<IntegratieModule> modules, bool achtergrond, TimeProvider? klok, Action<IServiceCollection>? stel)
    {
        var bouwer = Host.CreateEmptyApplicationBuilder(new() { DisableDefaults = true });
        bouwer.Services.AddLogging();
        bouwer.Services.AddSingleton<Testpost>();
        bouwer.Services.AddSingleton<IPostbode>(d => d.GetRequiredService<Testpost>());
        bouwer.Services.AddSingleton<IWebadres>(d => d.GetRequiredService<Testpost>());
        if (klok is not null)
        {
            bouwer.Services.AddSingleton(klok);
        }

        var bronnen = modules.Prepend(new Testplatform()).Select(m => Modulebron.Van(m, AppContext.BaseDirectory)).ToList();
        bouwer.VoegModulesToe(
            new(databank, Sleutels, Pompinstellingen.Standaard with { EersteUitstel = TimeSpan.FromMilliseconds(50) }, null, achtergrond, _ => false), bronnen);
        stel?.Invoke(bouwer.Services);
        return bouwer.Build();
    }

    /// <summary>Keys that encrypt nothing but tests.</summary>
    private static Sleutelring Sleutels { get; } = new(
        new Dictionary<int, byte[]> { [1] = [.. Enumerable.Repeat((byte)7, 32)] }, [.. Enumerable.Repeat((byte)9, 32)]);

    private sealed class Testplatform : IntegratieModule
    {
        public override string Id => "platform";

        public override string Naam => "Platform";

        public override void Stel(ModuleBouwer bouwer) => bouwer.Databank<PlatformDbContext>();
    }
}
