using System.Reflection;
using Integratie.Kern;
using Integratie.Platform.Berichten;

namespace Integratie.Platform.Modules;

/// <summary>Where a module comes from: its assembly, its Contracts and the folder they lie in.</summary>
/// <param name="Module">The module's own description of itself.</param>
/// <param name="Assembly">The implementation.</param>
/// <param name="Contracts">What others may see; null for a plug-in.</param>
/// <param name="Map">The folder.</param>
internal sealed record Modulebron(IntegratieModule Module, Assembly Assembly, Assembly? Contracts, string Map)
{
    /// <summary>Reads the module of an assembly.</summary>
    /// <exception cref="InvalidOperationException">It has not exactly one module type, or that can't be made.</exception>
    public static Modulebron Van(Assembly assembly, string map)
    {
        var typen = assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(IntegratieModule)) && !t.IsAbstract).ToList();
        if (typen is not [var type] || Activator.CreateInstance(type) is not IntegratieModule module)
        {
            throw new InvalidOperationException(
                $"{assembly.GetName().Name} moet precies één publieke module bevatten (een klasse die van {nameof(IntegratieModule)} erft); gevonden: {typen.Count}.");
        }

        return Van(module, map);
    }

    /// <summary>The source of a module that was made already.</summary>
    public static Modulebron Van(IntegratieModule module, string map)
    {
        var assembly = module.GetType().Assembly;
        var contracts = assembly.GetReferencedAssemblies().FirstOrDefault(n => n.Name == assembly.GetName().Name + ".Contracts");
        return new(module, assembly, contracts is null ? null : Assembly.Load(contracts), map);
    }

    /// <summary>What the module says it brings, with what is found in its assembly by convention.</summary>
    public ModuleBeschrijving Beschrijf() => new(Module, Assembly, Contracts, Map)
    {
        Berichten = Contracts is null ? [] : [.. Contracts.GetTypes().Where(t => t.IsDefined(typeof(BerichtAttribute), inherit: false))],
        Luisteraars = [.. Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false })
            .SelectMany(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ILuisteraar<>))
                .Select(i => (i.GetGenericArguments()[0], t)))],
    };
}
