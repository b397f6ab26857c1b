using Autofac;
using Autofac.Features.Indexed;
using Integratie.Platform.Modules;

namespace Integratie.Platform.Varianten;

/// <summary>
/// The default of an extension point, for a variant that wants to wrap it: override and decoration are one mechanism,
/// visible in the variant's constructor.
/// </summary>
/// <typeparam name="T">The extension point.</typeparam>
/// <param name="Regel">The default.</param>
public sealed record Standaard<T>(T Regel)
    where T : class;

/// <summary>Chooses the variant that applies to a case. Which regime a case has is data; it stays on the case (GEB-07).</summary>
/// <typeparam name="T">The extension point.</typeparam>
public interface IVarianten<T>
    where T : class
{
    /// <summary>The rule for a case under this regime: its variant if it has one, the default otherwise.</summary>
    /// <param name="regime">Code of the regime, from the case; null means the default.</param>
    /// <exception cref="RegimeNietHierException">
    /// The regime belongs to a module that this host doesn't run. Falling back to the default would silently apply the
    /// wrong law, so this fails.
    /// </exception>
    T Voor(string? regime);
}

/// <summary>A case has a regime whose module this host doesn't run.</summary>
/// <param name="regime">Code of the regime.</param>
public sealed class RegimeNietHierException(string regime)
    : Exception($"Het regime ‘{regime}’ hoort bij een module die hier uit staat. Behandel dit dossier op een host waar ze aan staat.")
{
    /// <summary>Code of the regime.</summary>
    public string Regime { get; } = regime;
}

/// <summary>All regimes that active modules own.</summary>
public sealed class Regimeregister
{
    private readonly HashSet<string> _codes;

    /// <summary>Makes the register.</summary>
    public Regimeregister(IEnumerable<Regime> regimes)
    {
        Alle = [.. regimes];
        _codes = Alle.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Regime> Alle { get; }

    /// <summary>Whether an active module owns the regime.</summary>
    public bool Kent(string regime) => _codes.Contains(regime);
}

internal sealed class VariantenUitContainer<T>(IIndex<string, T> varianten, Standaard<T> standaard, Regimeregister regimes) : IVarianten<T>
    where T : class
{
    public T Voor(string? regime)
    {
        if (regime is null)
        {
            return standaard.Regel;
        }

        if (varianten.TryGetValue(regime, out var variant))
        {
            return variant;
        }

        return regimes.Kent(regime) ? standaard.Regel : throw new RegimeNietHierException(regime);
    }
}

internal static class Variantregistraties
{
    /// <summary>Registers all defaults and variants: the default only inside its holder, the variants only by key.</summary>
    public static void Registreer(ContainerBuilder container, IEnumerable<Variantregistratie> registraties)
    {
        foreach (var (punt, implementatie, regime) in registraties)
        {
            if (regime is null)
            {
                container.RegisterType(implementatie).Keyed(typeof(Standaard<>), punt).InstancePerLifetimeScope();
                var houder = typeof(Standaard<>).MakeGenericType(punt);
                container.Register(c => Activator.CreateInstance(houder, c.ResolveKeyed(typeof(Standaard<>), punt))!)
                    .As(houder).InstancePerLifetimeScope();
            }
            else
            {
                container.RegisterType(implementatie).Keyed(regime, punt).InstancePerLifetimeScope();
            }
        }

        container.RegisterGeneric(typeof(VariantenUitContainer<>)).As(typeof(IVarianten<>)).InstancePerLifetimeScope();
    }
}
