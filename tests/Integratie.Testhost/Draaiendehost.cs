using System.Reflection;
using Integratie.Host;
using Integratie.Host.Databanken;
using Integratie.Host.Modules;
using Integratie.Host.Werkwoorden;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Testhost;

/// <summary>How a <see cref="Draaiendehost"/> is started.</summary>
public sealed record Testhostopties
{
    /// <summary>Region whose set runs; null for all active modules.</summary>
    public string? Regio { get; init; }

    /// <summary>Contents of <c>modules.json</c>; null for the real one.</summary>
    public string? ModulesJson { get; init; }

    /// <summary>Folder with a folder per module; null for what the build laid.</summary>
    public string? Modulemap { get; init; }

    /// <summary>Whether messages, jobs and seals run.</summary>
    public bool Achtergrond { get; init; } = true;

    /// <summary>Whether demo data is loaded.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether callers are believed by header (<see cref="Draaiendehost.Als"/>); off to test signing in itself.</summary>
    public bool Persona { get; init; } = true;

    /// <summary>Name of the environment; its database is always filled as in Development.</summary>
    public string Omgeving { get; init; } = "Development";

    /// <summary>A database that other hosts use too; null for one of its own.</summary>
    public Testdatabank? Databank { get; init; }

    /// <summary>Changes the builder, for instance the configuration.</summary>
    public Action<WebApplicationBuilder>? Stel { get; init; }
}

/// <summary>
/// The real host in this process, on a free port of 127.0.0.1 and a cloned database. Stops with its test.
/// </summary>
/// <example>
/// <code>
/// await using var host = await Draaiendehost.Start();
/// var antwoord = await host.Als(Persona.Centraal).GetAsync("/api/v1/gebied/gemeenten");
/// </code>
/// </example>
public sealed class Draaiendehost : IAsyncDisposable
{
    private static readonly string Uitvoer = typeof(Draaiendehost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "Uitvoermap").Value!;

    private static readonly string Datamap = Directory.CreateTempSubdirectory("integratie-testhost-").FullName;

    private readonly Opstart _opstart;
    private readonly bool _eigenDatabank;
    private readonly List<HttpClient> _clients = [];

    static Draaiendehost() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Datamap, recursive: true);

    private Draaiendehost(Opstart opstart, Testdatabank databank, bool eigenDatabank)
    {
        _opstart = opstart;
        Databank = databank;
        _eigenDatabank = eigenDatabank;
        Adres = new(opstart.App.Urls.First());
    }

    /// <summary>Where it listens.</summary>
    public Uri Adres { get; }

    /// <summary>The database behind it.</summary>
    public Testdatabank Databank { get; }

    /// <summary>The root of the container.</summary>
    public IServiceProvider Diensten => _opstart.App.Services;

    internal ModuleCatalogus Catalogus => _opstart.Catalogus;

    /// <summary>Starts it.</summary>
    public static async Task<Draaiendehost> Start(Testhostopties? opties = null, CancellationToken annulering = default)
    {
        opties ??= new();
        var modules = Modulesbestand(opties.ModulesJson);
        var eigen = opties.Databank is null;
        var databank = opties.Databank ?? await Testpostgres.Kloon(
            $"testhost:{opties.Demo}:{opties.Regio}:{opties.Modulemap}:{opties.ModulesJson}",
            async (leeg, ct) => await Vul(opties, modules, leeg, ct), annulering);
        var hostopties = Opties(opties, modules, databank.ToepassingVerbinding, databank.EigenaarVerbinding);
        var sleutels = Sleutels.Lees(new ConfigurationBuilder().Build(), hostopties with { Omgeving = "Development" });
        var opstart = await Opstart.Bereid(hostopties, opties.Achtergrond, annulering, bouwer =>
        {
            if (opties.Persona)
            {
                bouwer.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Personaschema>(Personaschema.Naam, null);
                bouwer.Services.PostConfigure<AuthenticationOptions>(o =>
                {
                    o.DefaultScheme = o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = o.DefaultForbidScheme = Personaschema.Naam;
                });
            }

            opties.Stel?.Invoke(bouwer);
        }, sleutels);
        await opstart.Start(annulering);
        return new(opstart, databank, eigen);
    }

    /// <summary>A client that calls as somebody, without following redirects.</summary>
    /// <param name="wie">Who calls; null for a stranger.</param>
    /// <param name="html">Whether it asks for pages, as a browser does.</param>
    public HttpClient Als(Aanroeper? wie, bool html = false)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Adres };
        if (wie is not null)
        {
            client.DefaultRequestHeaders.Add(Personaschema.Kop, Personaschema.Schrijf(wie));
        }

        client.DefaultRequestHeaders.Add("Accept", html ? "text/html" : "application/json");
        _clients.Add(client);
        return client;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(c => c.Dispose());
        await _opstart.App.StopAsync();
        await _opstart.DisposeAsync();
        if (_eigenDatabank)
        {
            await Databank.DisposeAsync();
        }
    }

    private static async Task Vul(Testhostopties opties, string modules, Platform.Data.Databank leeg, CancellationToken annulering)
    {
        var (toepassing, eigenaar) = leeg.Verbindingen;
        await using var opstart = await Opstart.Bereid(Opties(opties, modules, toepassing, eigenaar) with { Omgeving = "Development" }, achtergrond: false, annulering);
        await opstart.Migreer(annulering);
        if (opties.Demo)
        {
            await opstart.LaadDemo(annulering);
        }
    }

    private static Hostopties Opties(Testhostopties opties, string modules, string toepassing, string eigenaar) => new()
    {
        Poort = 0,
        Regio = opties.Regio,
        Data = Datamap,
        Verbinding = toepassing,
        Eigenaar = eigenaar,
        Demo = opties.Demo,
        Modulesbestand = modules,
        Modulemap = opties.Modulemap ?? Path.Combine(Uitvoer, "modules"),
        Kitmap = Path.Combine(Uitvoer, "kit"),
        Omgeving = opties.Omgeving,
    };

    private static string Modulesbestand(string? inhoud)
    {
        if (inhoud is null)
        {
            return Path.Combine(Uitvoer, "modules.json");
        }

        var bestand = Path.Combine(Datamap, $"modules-{Kern.Uuid.Nieuw():N}.json");
        File.WriteAllText(bestand, inhoud);
        return bestand;
    }
}
