using System.Text.Json;
using Autofac;
using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Varianten;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Integratie.Testkit;

/// <summary>
/// What every variant of an extension point must stand: the tests of a plug-in derive from it once per variant
/// (ONTWERP 5). A rule is pure, so it answers everything the default answers, always the same, whatever was asked before.
/// </summary>
/// <typeparam name="TPunt">The extension point.</typeparam>
/// <typeparam name="TVraag">What is given.</typeparam>
/// <typeparam name="TAntwoord">What the rule says.</typeparam>
public abstract class Variantcontract<TPunt, TVraag, TAntwoord>
    where TPunt : class, IRegel<TVraag, TAntwoord>
{
    /// <summary>The plug-in and what it needs, in order of dependence.</summary>
    protected abstract IReadOnlyList<IntegratieModule> Modules { get; }

    /// <summary>Code of the regime whose variant is tested.</summary>
    protected abstract string Regime { get; }

    /// <summary>Questions besides those of the rule cases: the edges.</summary>
    protected abstract IEnumerable<TVraag> Vragen { get; }

    /// <summary>Without a variant this contract would test the default and find everything well.</summary>
    [Fact]
    public Task Het_regime_heeft_een_eigen_variant() => Met(kit =>
        Eis(kit.Variant.GetType() != kit.Standaard.GetType(), $"Het regime ‘{Regime}’ heeft geen eigen variant van {typeof(TPunt).Name}."));

    /// <summary>No exception, and an answer.</summary>
    [Fact]
    public Task Elke_vraag_krijgt_een_antwoord() => Met(kit =>
    {
        foreach (var vraag in kit.Vragen)
        {
            Eis(kit.Variant.Bepaal(vraag) is not null, $"Geen antwoord op {Json(vraag)}.");
        }
    });

    /// <summary>Also in another order and from another instance.</summary>
    [Fact]
    public Task Dezelfde_vraag_krijgt_altijd_hetzelfde_antwoord() => Met(kit =>
    {
        var eerst = kit.Vragen.Select(v => Json(kit.Variant.Bepaal(v))).ToList();
        var daarna = Enumerable.Reverse(kit.Vragen).Select(v => Json(kit.Ander.Bepaal(v))).Reverse().ToList();
        for (var i = 0; i < eerst.Count; i++)
        {
            Eis(eerst[i] == daarna[i], $"{Json(kit.Vragen[i])} gaf eerst {eerst[i]} en daarna {daarna[i]}.");
        }
    });

    /// <summary>An answer goes into data and rule cases, so it must survive JSON.</summary>
    [Fact]
    public Task Vraag_en_antwoord_overleven_JSON() => Met(kit =>
    {
        foreach (var vraag in kit.Vragen)
        {
            var antwoord = kit.Variant.Bepaal(vraag);
            Eis(Json(Terug<TVraag>(Json(vraag))) == Json(vraag), $"{Json(vraag)} komt anders terug uit JSON.");
            Eis(Json(Terug<TAntwoord>(Json(antwoord))) == Json(antwoord), $"{Json(antwoord)} komt anders terug uit JSON.");
        }
    });

    /// <summary>Those of the plug-in, and those of all others with it.</summary>
    [Fact]
    public async Task Alle_regelgevallen_kloppen_met_deze_modules_samen()
    {
        await using var huis = await Modulehuis.Bouw(Modules, annulering: TestContext.Current.CancellationToken);
        var bevindingen = huis.Diensten.GetRequiredService<Regelgevalproef>().Voer();
        Eis(bevindingen.Count == 0, string.Join("\n", bevindingen));
    }

    private async Task Met(Action<Kit> toets)
    {
        await using var huis = await Modulehuis.Bouw(Modules, annulering: TestContext.Current.CancellationToken);
        await using var scope = huis.Scope(Persona.Centraal);
        await using var ander = huis.Scope(Persona.LokaalBestuurGent);
        var gevallen = huis.Diensten.GetRequiredService<IReadOnlyList<ModuleBeschrijving>>()
            .SelectMany(m => m.Regelgevallen).Where(g => g.Punt == typeof(TPunt)).Select(g => Terug<TVraag>(g.Gegeven));
        var varianten = scope.Resolve<IVarianten<TPunt>>();
        toets(new(varianten.Voor(Regime), ander.Resolve<IVarianten<TPunt>>().Voor(Regime), varianten.Voor(null), [.. gevallen, .. Vragen]));
    }

    private static string Json<T>(T waarde) => JsonSerializer.Serialize(waarde, Platform.Api.Json.Gedeeld);

    private static T Terug<T>(string json) => JsonSerializer.Deserialize<T>(json, Platform.Api.Json.Gedeeld)!;

    private static void Eis(bool waar, string anders) => Assert.True(waar, anders);

    private sealed record Kit(TPunt Variant, TPunt Ander, TPunt Standaard, IReadOnlyList<TVraag> Vragen);
}
