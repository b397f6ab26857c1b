using System.Globalization;
using Hangfire;
using Hangfire.Storage;
using Integratie.Host.Modules;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Berichten;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Modules;

internal sealed class BekijkModuleEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/modules/{id}", Bekijk).Toont<BekijkModule>();

    private static async Task<IResult> Bekijk(string id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BekijkModule(id), annulering)).AlsAntwoord();
}

/// <summary>The canvas of one module: everything it brings, read from the module itself.</summary>
[Vereist(PlatformRechten.WerkingZien)]
internal sealed record BekijkModule(string Id) : IVraag<Modulecanvasblad>;

/// <param name="Id">Id.</param>
/// <param name="Naam">Name.</param>
/// <param name="Soort"><c>platform</c>, <c>kern</c> or <c>regio</c>.</param>
/// <param name="Versie">Version of its assembly.</param>
/// <param name="Schema">Its schema in the database; null when it keeps no data.</param>
/// <param name="Vereist">Modules it needs.</param>
/// <param name="Publiceert">Messages it sends.</param>
/// <param name="LuistertNaar">Messages it handles.</param>
/// <param name="Raadplegingen">Questions others may ask it.</param>
/// <param name="Uitbreidingspunten">Rules that others may vary, each with the regimes that do.</param>
/// <param name="Regimes">Regimes it owns.</param>
/// <param name="Jobs">Its jobs.</param>
/// <param name="Rechten">Rights it declares.</param>
/// <param name="Instellingen">Settings it declares.</param>
/// <param name="Routes">Its addresses of the API.</param>
internal sealed record Modulecanvasblad(
    string Id, string Naam, string Soort, string Versie, string? Schema, IReadOnlyList<string> Vereist, IReadOnlyList<string> Publiceert,
    IReadOnlyList<string> LuistertNaar, IReadOnlyList<string> Raadplegingen, IReadOnlyList<Uitbreidingspunt> Uitbreidingspunten,
    IReadOnlyList<string> Regimes, IReadOnlyList<Modulejob> Jobs, IReadOnlyList<Modulerecht> Rechten, IReadOnlyList<string> Instellingen,
    IReadOnlyList<string> Routes);

/// <param name="Naam">Name of the interface.</param>
/// <param name="Varianten">Who varies it: regime and module.</param>
internal sealed record Uitbreidingspunt(string Naam, IReadOnlyList<string> Varianten);

/// <param name="Id">Id.</param>
/// <param name="Cron">When; null for on demand.</param>
/// <param name="Laatste">Last run; null when it never ran or that isn't known.</param>
/// <param name="Volgende">Next run; null for on demand.</param>
/// <param name="LaatsteMislukte">Whether the last run failed.</param>
internal sealed record Modulejob(string Id, string? Cron, DateTimeOffset? Laatste, DateTimeOffset? Volgende, bool LaatsteMislukte);

/// <param name="Code">Code.</param>
/// <param name="Omschrijving">In words.</param>
internal sealed record Modulerecht(string Code, string Omschrijving);

internal sealed class BekijkModuleHandler(
    ModuleCatalogus catalogus, IReadOnlyList<ModuleBeschrijving> modules, EndpointDataSource eindpunten, JobStorage opslag)
    : IVraagHandler<BekijkModule, Modulecanvasblad>
{
    public Task<Uitkomst<Modulecanvasblad>> Handle(BekijkModule request, CancellationToken cancellationToken)
    {
        var m = modules.FirstOrDefault(m => m.Id == request.Id);
        if (m is null)
        {
            Uitkomst<Modulecanvasblad> niet = catalogus.Blad.Modules.Any(r => r.Id == request.Id)
                ? new Mislukking(Mislukkingssoort.NietGevonden, "NietGevonden", "Deze module staat hier uit, dus wat ze brengt is niet te lezen.", [])
                : Mislukking.NietGevonden("De module");
            return Task.FromResult(niet);
        }

        var regel = catalogus.Blad.Modules.FirstOrDefault(r => r.Id == m.Id);
        return Task.FromResult<Uitkomst<Modulecanvasblad>>(new Modulecanvasblad(
            m.Id, m.Naam, regel is null ? "platform" : regel.Soort is Modulesoort.Kern ? "kern" : "regio", m.Assembly.GetName().Version!.ToString(3),
            m.Databank is null ? null : Contextregistratie.Schema(m.Databank), regel?.Vereist ?? [],
            Lijst(m.Berichten.Select(Berichtencatalogus.NaamVan)), Lijst(m.Luisteraars.Select(l => Berichtencatalogus.NaamVan(l.Bericht))),
            Lijst(m.Raadplegingen.Select(r => r.Vraag.Name)), Punten(m), [.. m.Regimes.Select(r => $"{r.Naam} ({r.Code})")], Jobs(m),
            [.. m.Rechten.Select(r => new Modulerecht(r.Code, r.Omschrijving))], Lijst(m.Instellingen.Select(i => i.Sleutel)), Routes(m)));
    }

    private List<Uitbreidingspunt> Punten(ModuleBeschrijving m) =>
        [.. (m.Contracts?.GetTypes() ?? []).Where(t => t.IsDefined(typeof(UitbreidingspuntAttribute), inherit: false))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => new Uitbreidingspunt(t.Name, Lijst(modules.SelectMany(a => a.Varianten.Where(v => v.Punt == t && v.Regime is not null)
                .Select(v => $"{v.Regime} ({a.Naam})")))))];

    private List<Modulejob> Jobs(ModuleBeschrijving m)
    {
        if (m.Jobs.Count == 0)
        {
            return [];
        }

        using var verbinding = opslag.GetReadOnlyConnection();
        var herhaald = verbinding.GetRecurringJobs().ToDictionary(j => j.Id, StringComparer.Ordinal);
        return [.. m.Jobs.Select(j =>
        {
            var bekend = herhaald.GetValueOrDefault(j.Id);
            return new Modulejob(j.Id, j.Cron, Utc(bekend?.LastExecution), Utc(bekend?.NextExecution), bekend?.LastJobState == "Failed");
        })];
    }

    private List<string> Routes(ModuleBeschrijving m) => Lijst(eindpunten.Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText?.StartsWith($"/api/v1/{m.Id}/", StringComparison.Ordinal) is true)
        .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(h => string.Create(CultureInfo.InvariantCulture, $"{e.RoutePattern.RawText} {h}"))));

    private static DateTimeOffset? Utc(DateTime? moment) => moment is { } m ? new DateTimeOffset(DateTime.SpecifyKind(m, DateTimeKind.Utc)) : null;

    private static List<string> Lijst(IEnumerable<string> waarden) => [.. waarden.Distinct().Order(StringComparer.Ordinal)];
}
