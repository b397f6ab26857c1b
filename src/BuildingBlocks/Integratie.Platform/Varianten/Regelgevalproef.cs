using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Autofac;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Modules;

namespace Integratie.Platform.Varianten;

/// <summary>A rule case that doesn't come out as its module says.</summary>
/// <param name="Module">Id of the module that brought the case.</param>
/// <param name="Geval">Name of the case.</param>
/// <param name="Uitleg">What came out instead, and from which module, in plain Dutch.</param>
public sealed record Regelgevalbevinding(string Module, string Geval, string Uitleg);

/// <summary>
/// Runs the rule cases of all modules together, at activation: a plug-in whose own cases fail, or with which the cases of
/// another fail, may not run (ONTWERP 5).
/// </summary>
internal sealed class Regelgevalproef(ILifetimeScope wortel, IReadOnlyList<ModuleBeschrijving> modules)
{
    /// <summary>Runs them; empty when every case comes out.</summary>
    public IReadOnlyList<Regelgevalbevinding> Voer()
    {
        using var scope = wortel.BeginLifetimeScope();
        return [.. modules.SelectMany(m => m.Regelgevallen)
            .Select(g => (Geval: g, Uitleg: Beproef(scope, g)))
            .Where(p => p.Uitleg is not null)
            .Select(p => new Regelgevalbevinding(p.Geval.Module, p.Geval.Naam, p.Uitleg!))];
    }

    private string? Beproef(ILifetimeScope scope, Regelgeval geval)
    {
        if (Array.Find(geval.Punt.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRegel<,>)) is not { } regel)
        {
            return $"{geval.Punt.Name} is geen regel met een vraag en een antwoord.";
        }

        try
        {
            return (string?)typeof(Regelgevalproef).GetMethod(nameof(Vergelijk), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod([geval.Punt, .. regel.GetGenericArguments()])
                .Invoke(this, BindingFlags.DoNotWrapExceptions, null, [scope, geval], null);
        }
        catch (Exception fout)
        {
            return $"Gaf een uitzondering ({fout.GetType().Name}): {fout.Message}";
        }
    }

    private string? Vergelijk<TPunt, TVraag, TAntwoord>(ILifetimeScope scope, Regelgeval geval)
        where TPunt : class, IRegel<TVraag, TAntwoord>
    {
        var vraag = JsonSerializer.Deserialize<TVraag>(geval.Gegeven, Json.Gedeeld)!;
        var verwacht = JsonNode.Parse(geval.Verwacht);
        var regel = scope.Resolve<IVarianten<TPunt>>().Voor(geval.Regime);
        var antwoord = JsonSerializer.SerializeToNode(regel.Bepaal(vraag), Json.Gedeeld);
        if (JsonNode.DeepEquals(verwacht, antwoord))
        {
            return null;
        }

        var module = modules.FirstOrDefault(m => m.Assembly == regel.GetType().Assembly)?.Id ?? "-";
        return $"Verwacht {verwacht?.ToJsonString(Json.Gedeeld) ?? "null"}, maar {regel.GetType().Name} van module ‘{module}’ antwoordde {antwoord?.ToJsonString(Json.Gedeeld) ?? "null"}.";
    }
}
