using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Platform.Modules;

/// <summary>
/// Something that a module keeps in memory because it is asked for often and changes seldom. Read at the start of the host,
/// and anew when the module's signal is given, here or on another host (within milliseconds), or after a while in case a
/// signal got lost. Registered with <see cref="ModuleBouwer.Geheugen{T}"/>.
/// </summary>
public interface IGeheugen
{
    /// <summary>Reads it anew and puts it in place as a whole.</summary>
    Task Lees(CancellationToken annulering);
}

internal static class Geheugens
{
    /// <summary>Reads those of all modules anew, in order of dependence.</summary>
    public static async Task LeesGeheugens(this IServiceProvider diensten, CancellationToken annulering)
    {
        foreach (var (type, _) in diensten.GetRequiredService<IReadOnlyList<ModuleBeschrijving>>().SelectMany(m => m.Geheugens))
        {
            await ((IGeheugen)diensten.GetRequiredService(type)).Lees(annulering);
        }
    }
}

/// <summary>
/// Brings the fixed data of a module to the version of the software: after the migrations, in verb <c>migreer</c>, as the
/// platform itself. Must be safe to repeat.
/// </summary>
public interface IReferentiedata
{
    /// <summary>Loads what is missing or changed.</summary>
    Task Laad(CancellationToken annulering);
}

/// <summary>Invented data that makes the product worth looking at: verb <c>demo</c>, never in Production. Safe to repeat.</summary>
public interface IDemodata
{
    /// <summary>Loads it.</summary>
    Task Laad(CancellationToken annulering);
}
