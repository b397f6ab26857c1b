using System.Reflection;
using Autofac;
using Integratie.Platform.Data;

namespace Integratie.Platform.Modules;

/// <summary>Finds the context of the module an assembly belongs to, in the current scope.</summary>
internal sealed class Contexten(ILifetimeScope scope, Modulekaart kaart)
{
    public ModuleDbContext Voor(Assembly assembly) =>
        (ModuleDbContext)scope.Resolve(kaart.Databank(assembly));
}

/// <summary>Which context belongs to which assembly; for the platform's own use cases, that of the platform.</summary>
internal sealed class Modulekaart(IReadOnlyList<ModuleBeschrijving> modules)
{
    private readonly Dictionary<Assembly, Type> _databanken =
        modules.Where(m => m.Databank is not null).ToDictionary(m => m.Assembly, m => m.Databank!);

    public Type Databank(Assembly assembly) => _databanken.GetValueOrDefault(assembly, typeof(PlatformDbContext));
}
