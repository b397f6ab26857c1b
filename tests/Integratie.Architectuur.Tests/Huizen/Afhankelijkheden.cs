using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;

namespace Integratie.Architectuur.Tests.Huizen;

/// <summary>What ArchUnitNET saw inside the assemblies: which type uses which, also within methods, lambdas and state machines.</summary>
internal static class Afhankelijkheden
{
    private static readonly ConditionalWeakTable<Huis, Dictionary<string, IType>> Typen = [];

    /// <summary>The types that a type uses; empty for one that nobody wrote.</summary>
    public static IEnumerable<IType> Gebruikt(this Huis huis, string type) =>
        Typen.GetValue(huis, h => h.Architectuur.Types.GroupBy(t => t.FullName).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal))
            .TryGetValue(type, out var gevonden)
            ? gevonden.GetTypeDependencies().Distinct()
            : [];

    /// <summary>Name of the assembly a type comes from; empty for what has none, such as a type parameter.</summary>
    public static string Herkomst(this IType type) => type.Assembly?.Name.Split(',', 2)[0] ?? "";
}
