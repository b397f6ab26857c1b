using Autofac;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
namespace Integratie.Host.Beheer;

/// <summary>What became of asking one contribution of a module.</summary>
/// <typeparam name="T">What it answers.</typeparam>
/// <param name="Module">Id of the module that brought it.</param>
/// <param name="Naam">Name of the module for the screen.</param>
/// <param name="Antwoord">The answer; null when there is none.</param>
/// <param name="Reden">Why there is none, in plain Dutch; null when there is one.</param>
internal sealed record Bijdrage<T>(string Module, string Naam, T? Antwoord, string? Reden);

/// <summary>
/// Asks everything that modules contributed to one list, side by side, each in a scope of its own and within a time limit:
/// one that fails or is slow spoils nothing for the others.
/// </summary>
internal sealed class Bijdragen(
    ILifetimeScope scope, IReadOnlyList<ModuleBeschrijving> modules, Aanroep aanroep, TimeProvider klok, ILogger<Bijdragen> log)
{
    /// <summary>Asks them all.</summary>
    /// <typeparam name="TPunt">The list.</typeparam>
    /// <typeparam name="T">What each answers.</typeparam>
    /// <param name="hier">Whether a module counts for this caller.</param>
    /// <param name="vraag">Asks one.</param>
    /// <param name="tijd">How long each may take.</param>
    /// <param name="annulering">Stops the waiting.</param>
    public async Task<IReadOnlyList<Bijdrage<T>>> Vraag<TPunt, T>(
        Func<string, bool> hier, Func<TPunt, CancellationToken, Task<T>> vraag, TimeSpan tijd, CancellationToken annulering)
        where TPunt : class
        where T : class =>
        await Task.WhenAll(modules.Where(m => hier(m.Id))
            .SelectMany(m => m.Aanvullingen.Where(a => a.Punt == typeof(TPunt)).Select(a => Een(m, a.Implementatie, vraag, tijd, annulering))));

    private async Task<Bijdrage<T>> Een<TPunt, T>(
        ModuleBeschrijving module, Type type, Func<TPunt, CancellationToken, Task<T>> vraag, TimeSpan tijd, CancellationToken annulering)
        where TPunt : class
        where T : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(annulering);
        var werk = Task.Run(() => Werk(type, vraag, stop.Token), annulering);
        try
        {
            return new(module.Id, module.Naam, await werk.WaitAsync(tijd, klok, annulering), null);
        }
        catch (TimeoutException)
        {
            await stop.CancelAsync();
            log.LogWarning("{Bijdrage} antwoordde niet binnen {Tijd}", type.FullName, tijd);
            return new(module.Id, module.Naam, null, "antwoordde niet op tijd");
        }
        catch (Exception fout) when (!annulering.IsCancellationRequested)
        {
            log.LogError(fout, "{Bijdrage} mislukte", type.FullName);
            return new(module.Id, module.Naam, null, "gaf een fout");
        }
    }

    private async Task<T> Werk<TPunt, T>(Type type, Func<TPunt, CancellationToken, Task<T>> vraag, CancellationToken annulering)
        where TPunt : class
    {
        await using var eigen = scope.BeginLifetimeScope();
        eigen.Resolve<Aanroep>().Begin(aanroep.Aanroeper, aanroep.Bereik);
        return await vraag((TPunt)eigen.Resolve(type), annulering);
    }
}
