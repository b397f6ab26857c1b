using Integratie.Host.Modules;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Modules;

internal sealed class SomModulesOpEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/modules", Som).Toont<SomModulesOp>();

    private static async Task<IResult> Som(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomModulesOp(), annulering)).AlsAntwoord();
}

/// <summary>The modules of <c>modules.json</c>: on or off, what they require, and which region runs which.</summary>
[Vereist(PlatformRechten.WerkingZien)]
internal sealed record SomModulesOp : IVraag<Moduleoverzicht>;

/// <param name="Regio">Region whose set this host runs; null for all.</param>
/// <param name="Modules">The modules, the platform first, then in the order of the file.</param>
/// <param name="Regios">The regions with the modules of their set.</param>
internal sealed record Moduleoverzicht(string? Regio, IReadOnlyList<Moduleblok> Modules, IReadOnlyDictionary<string, IReadOnlyList<string>> Regios);

/// <param name="Id">Id.</param>
/// <param name="Naam">Name; the id for a module that isn't loaded.</param>
/// <param name="Soort"><c>platform</c>, <c>kern</c> or <c>regio</c>.</param>
/// <param name="Versie">Version of its assembly; null when it isn't loaded.</param>
/// <param name="Vereist">Ids of the modules it needs.</param>
/// <param name="IsActief">Whether the file says that it is on.</param>
/// <param name="IsGeladen">Whether this host runs it.</param>
/// <param name="Brengt">In a few words what it brings; empty when it isn't loaded.</param>
internal sealed record Moduleblok(
    string Id, string Naam, string Soort, string? Versie, IReadOnlyList<string> Vereist, bool IsActief, bool IsGeladen, IReadOnlyList<string> Brengt);

internal sealed class SomModulesOpHandler(ModuleCatalogus catalogus, IReadOnlyList<ModuleBeschrijving> modules) : IVraagHandler<SomModulesOp, Moduleoverzicht>
{
    public Task<Uitkomst<Moduleoverzicht>> Handle(SomModulesOp request, CancellationToken cancellationToken)
    {
        var platform = modules.Where(m => catalogus.Blad.Modules.All(r => r.Id != m.Id))
            .Select(m => new Moduleblok(m.Id, m.Naam, "platform", Versie(m), [], true, true, Brengt(m)));
        var rest = catalogus.Blad.Modules.Select(r =>
        {
            var geladen = modules.FirstOrDefault(m => m.Id == r.Id);
            return new Moduleblok(
                r.Id, geladen?.Naam ?? r.Id, r.Soort is Modulesoort.Kern ? "kern" : "regio", geladen is null ? null : Versie(geladen), r.Vereist, r.Actief,
                geladen is not null, geladen is null ? [] : Brengt(geladen));
        });
        return Task.FromResult<Uitkomst<Moduleoverzicht>>(new Moduleoverzicht(catalogus.Regio, [.. platform, .. rest], catalogus.Blad.Regios));
    }

    private static string Versie(ModuleBeschrijving module) => module.Assembly.GetName().Version!.ToString(3);

    private static IReadOnlyList<string> Brengt(ModuleBeschrijving m) =>
    [
        .. new (int Aantal, string Een, string Meer)[]
        {
            (m.Menu.Count, "pagina", "pagina's"), (m.Rechten.Count, "recht", "rechten"), (m.Berichten.Count, "bericht", "berichten"),
            (m.Luisteraars.Count, "luisteraar", "luisteraars"), (m.Jobs.Count, "job", "jobs"), (m.Instellingen.Count, "instelling", "instellingen"),
            (m.Varianten.Count(v => v.Regime is not null), "variant", "varianten"),
        }.Where(w => w.Aantal > 0).Select(w => $"{w.Aantal} {(w.Aantal == 1 ? w.Een : w.Meer)}"),
    ];
}
