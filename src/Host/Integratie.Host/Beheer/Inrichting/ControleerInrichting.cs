using Integratie.Host.Modules;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Integratie.Host.Beheer.Inrichting;

internal sealed class ControleerInrichtingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/inrichting", Controleer).Toont<ControleerInrichting>();

    private static async Task<IResult> Controleer(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ControleerInrichting(), annulering)).AlsAntwoord();
}

/// <summary>Is everything fully and rightly set up? The start-up check, the checks of all modules and the health of the host.</summary>
[Vereist(PlatformRechten.InrichtingZien)]
internal sealed record ControleerInrichting : IVraag<Inrichtingsverslag>;

/// <param name="Staat">The worst of all.</param>
/// <param name="Groepen">The results, per module.</param>
internal sealed record Inrichtingsverslag(Checkstaat Staat, IReadOnlyList<Inrichtingsgroep> Groepen);

/// <param name="Naam">Module, or part of the host.</param>
/// <param name="Staat">The worst of it.</param>
/// <param name="Resultaten">What was found, worst first.</param>
internal sealed record Inrichtingsgroep(string Naam, Checkstaat Staat, IReadOnlyList<Checkresultaat> Resultaten);

internal sealed class ControleerInrichtingHandler(ModuleKeuring keuring, HealthCheckService gezondheid, Bijdragen bijdragen, Aanroep aanroep, ModuleCatalogus catalogus)
    : IVraagHandler<ControleerInrichting, Inrichtingsverslag>
{
    private static readonly TimeSpan Tijd = TimeSpan.FromSeconds(5);

    public async Task<Uitkomst<Inrichtingsverslag>> Handle(ControleerInrichting request, CancellationToken cancellationToken)
    {
        var regio = aanroep.Aanroeper.Regio;
        var checks = await bijdragen.Vraag<IInrichtingscheck, IReadOnlyList<Checkresultaat>>(
            m => regio is null || catalogus.HeeftRegio(regio, m), (check, stop) => check.Controleer(stop), Tijd, cancellationToken);
        List<Inrichtingsgroep> groepen =
        [
            Groep("Modules", await Keuring(cancellationToken)),
            .. checks.GroupBy(c => c.Naam).Select(g => Groep(g.Key, g.SelectMany(Resultaten))),
            Groep("Werking van de host", await Gezondheid(cancellationToken)),
        ];
        return new Inrichtingsverslag(groepen.Max(g => g.Staat), groepen);
    }

    private static Inrichtingsgroep Groep(string naam, IEnumerable<Checkresultaat> resultaten)
    {
        var lijst = resultaten.OrderByDescending(r => r.Staat).ThenBy(r => r.Onderwerp, StringComparer.Ordinal).ToList();
        return new(naam, lijst.Count == 0 ? Checkstaat.Goed : lijst[0].Staat, lijst);
    }

    private static IEnumerable<Checkresultaat> Resultaten(Bijdrage<IReadOnlyList<Checkresultaat>> bijdrage) => bijdrage.Antwoord
        ?? [new(Checkstaat.Fout, $"Een controle van {bijdrage.Naam}", $"De controle {bijdrage.Reden}; wat ze nakijkt, is dus niet bekend. Het logboek van de host zegt waarom.")];

    private async Task<IEnumerable<Checkresultaat>> Keuring(CancellationToken annulering)
    {
        try
        {
            List<Bevinding> bevindingen = [.. keuring.Keur(), .. await keuring.KeurData(annulering)];
            return bevindingen.Count == 0
                ? [new(Checkstaat.Goed, "Keuring van de modules", "De modules passen bij elkaar en bij de gegevens.", "/beheer/modules")]
                : bevindingen.Select(b => new Checkresultaat(Checkstaat.Fout, $"{b.Code}: {b.Onderwerp}", $"{b.Uitleg} {b.Oplossing}", "/beheer/modules"));
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            return [new(Checkstaat.Fout, "Keuring van de modules", $"De keuring zelf mislukte ({fout.GetType().Name}).")];
        }
    }

    private async Task<IEnumerable<Checkresultaat>> Gezondheid(CancellationToken annulering) =>
        (await gezondheid.CheckHealthAsync(annulering)).Entries.Where(e => e.Key != "modules").Select(e => new Checkresultaat(
            e.Value.Status switch { HealthStatus.Healthy => Checkstaat.Goed, HealthStatus.Degraded => Checkstaat.LetOp, _ => Checkstaat.Fout },
            char.ToUpperInvariant(e.Key[0]) + e.Key[1..], e.Value.Description ?? "Geen uitleg.", e.Key == "berichten" ? "/beheer/berichten" : null));
}
