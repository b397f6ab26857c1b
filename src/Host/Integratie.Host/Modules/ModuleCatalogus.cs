using System.Reflection;
using System.Runtime.Loader;
using Integratie.Platform.Modules;

namespace Integratie.Host.Modules;

/// <summary>
/// The modules of this host: read from <c>modules.json</c>, put in order of dependence, loaded from their folders beside
/// the host. Collects everything that is wrong instead of stopping at the first.
/// </summary>
internal sealed class ModuleCatalogus
{
    private ModuleCatalogus(Moduleblad blad, string? regio, IReadOnlyList<Modulebron> geladen, IReadOnlyList<Bevinding> bevindingen)
    {
        Blad = blad;
        Regio = regio;
        Geladen = geladen;
        Bevindingen = bevindingen;
    }

    /// <summary>What <c>modules.json</c> says.</summary>
    public Moduleblad Blad { get; }

    /// <summary>Region whose set runs here; null when all run.</summary>
    public string? Regio { get; }

    /// <summary>The loaded modules, in order of dependence.</summary>
    public IReadOnlyList<Modulebron> Geladen { get; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Bevinding> Bevindingen { get; }

    /// <summary>Whether a module is on somewhere, but not here: then its messages and jobs are not ours to clean up.</summary>
    public bool Elders(string id) => Geladen.All(g => g.Module.Id != id) && Blad.Modules.Any(m => m.Id == id && m.Actief);

    /// <summary>Whether every active module is loaded here; a host of one region leaves some to others.</summary>
    public bool IsVolledig => Blad.Modules.Where(m => m.Actief).All(m => Geladen.Any(g => g.Module.Id == m.Id));

    /// <summary>Whether a region's set holds a module; a region that has no set of its own runs everything.</summary>
    public bool HeeftRegio(string regio, string module) => !Blad.Regios.TryGetValue(regio, out var set) || set.Contains(module);

    /// <summary>Reads, orders and loads.</summary>
    /// <param name="bestand">Path of <c>modules.json</c>.</param>
    /// <param name="modulemap">Folder that holds a folder per module.</param>
    /// <param name="regio">Region whose set is loaded; null for all active modules.</param>
    public static ModuleCatalogus Laad(string bestand, string modulemap, string? regio)
    {
        var (blad, gelezen) = Moduleblad.Lees(bestand);
        var bevindingen = gelezen.ToList();
        if (regio is not null && !blad.Regios.ContainsKey(regio) && bevindingen.Count == 0)
        {
            bevindingen.Add(new("RegioIsOnbekend", regio, "modules.json heeft geen set voor deze regio.",
                $"Kies een van: {string.Join(", ", blad.Regios.Keys.Order(StringComparer.Ordinal))}."));
        }

        var gekozen = blad.Gekozen(regio).DistinctBy(m => m.Id).ToList();
        foreach (var module in gekozen)
        {
            foreach (var mist in module.Vereist.Where(v => blad.Modules.Any(m => m.Id == v) && gekozen.All(g => g.Id != v)))
            {
                bevindingen.Add(new("VereisteStaatUit", module.Id, $"Ze vereist ‘{mist}’, en die module staat uit.", $"Zet ‘{mist}’ aan, of zet ‘{module.Id}’ uit."));
            }
        }

        var geladen = new List<Modulebron>();
        foreach (var module in Volgorde(gekozen, bevindingen))
        {
            if (Laad(module, modulemap, bevindingen) is { } bron)
            {
                geladen.Add(bron);
            }
        }

        bevindingen.AddRange(TweeVersies(modulemap, gekozen));
        return new(blad, regio, geladen, bevindingen);
    }

    /// <summary>Whoever is required comes first. Modules in a circle are left out, with a finding.</summary>
    private static List<Moduleregel> Volgorde(List<Moduleregel> modules, List<Bevinding> bevindingen)
    {
        var uit = new List<Moduleregel>();
        var rest = modules.OrderBy(m => m.Id, StringComparer.Ordinal).ToList();
        while (rest.Count > 0)
        {
            var klaar = rest.Where(m => m.Vereist.All(v => rest.All(r => r.Id != v))).ToList();
            if (klaar.Count == 0)
            {
                var kring = rest.Select(m => m.Id).ToList();
                bevindingen.Add(new("ModulesVereisenElkaar", string.Join(", ", kring), "Deze modules vereisen elkaar in een kring.", "Maak van een van de vereisten een bericht."));
                break;
            }

            uit.AddRange(klaar);
            rest.RemoveAll(klaar.Contains);
        }

        return uit;
    }

    private static Modulebron? Laad(Moduleregel module, string modulemap, List<Bevinding> bevindingen)
    {
        var map = Path.Combine(modulemap, module.Map);
        try
        {
            var assembly = Modulelader.Laad(module.Assembly, map);
            if (assembly is null)
            {
                bevindingen.Add(new("AssemblyOntbreekt", module.Id, $"{module.Assembly}.dll ligt niet in {Path.Combine("modules", module.Map)}.", "Leg de module daar, of zet ze op actief: false."));
                return null;
            }

            var bron = Modulebron.Van(assembly, map);
            if (bron.Module.Id != module.Id)
            {
                bevindingen.Add(new("IdKloptNiet", module.Id, $"De assembly {module.Assembly} noemt zichzelf ‘{bron.Module.Id}’.", "Gebruik in modules.json hetzelfde id."));
                return null;
            }

            bevindingen.AddRange(Vereisten(module, assembly));
            return bron;
        }
        catch (ReflectionTypeLoadException fout)
        {
            var eerste = fout.LoaderExceptions.OfType<Exception>().FirstOrDefault()?.Message ?? fout.Message;
            bevindingen.Add(new("ModuleIsNietTeLaden", module.Id, $"Niet alle typen zijn te laden: {eerste}", "Bouw de module opnieuw tegen deze versie van de Contracts en het Platform."));
        }
        catch (Exception fout) when (fout is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException or MissingMethodException or InvalidOperationException or TargetInvocationException)
        {
            bevindingen.Add(new("ModuleIsNietTeLaden", module.Id, fout.Message, "Bouw de module opnieuw tegen deze versie van de Contracts en het Platform."));
        }

        return null;
    }

    /// <summary>What is required is a decision that somebody reviewed: it must be exactly what the assembly references.</summary>
    private static IEnumerable<Bevinding> Vereisten(Moduleregel module, Assembly assembly)
    {
        const string Contracts = ".Contracts";
        var werkelijk = assembly.GetReferencedAssemblies().Select(n => n.Name!)
            .Where(n => n.EndsWith(Contracts, StringComparison.Ordinal) && n != module.Assembly + Contracts)
            .Select(n => n[..^Contracts.Length].Split('.')[^1].ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        if (!werkelijk.SetEquals(module.Vereist))
        {
            yield return new("VereistKloptNiet", module.Id,
                $"modules.json zegt [{string.Join(", ", module.Vereist)}], de assembly gebruikt de Contracts van [{string.Join(", ", werkelijk.Order(StringComparer.Ordinal))}].",
                "Maak ‘vereist’ gelijk aan wat de module gebruikt.");
        }
    }

    /// <summary>One process holds one version of a library: two versions in two folders would give whichever came first.</summary>
    private static IEnumerable<Bevinding> TweeVersies(string modulemap, List<Moduleregel> modules)
    {
        var gevonden = new Dictionary<string, (Version Versie, string Map)>(StringComparer.OrdinalIgnoreCase);
        foreach (var map in modules.Select(m => Path.Combine(modulemap, m.Map)).Where(Directory.Exists).Prepend(AppContext.BaseDirectory))
        {
            foreach (var bestand in Directory.EnumerateFiles(map, "*.dll").Order(StringComparer.Ordinal))
            {
                AssemblyName naam;
                try
                {
                    naam = AssemblyName.GetAssemblyName(bestand);
                }
                catch (BadImageFormatException)
                {
                    continue;
                }

                if (!gevonden.TryAdd(naam.Name!, (naam.Version!, map)) && gevonden[naam.Name!].Versie != naam.Version)
                {
                    yield return new("BibliotheekHeeftTweeVersies", naam.Name!,
                        $"{Path.GetFileName(map)} brengt versie {naam.Version} mee, {Path.GetFileName(Path.TrimEndingDirectorySeparator(gevonden[naam.Name!].Map))} versie {gevonden[naam.Name!].Versie}.",
                        "Bouw beide tegen dezelfde versie.");
                }
            }
        }
    }
}

/// <summary>
/// Loads module assemblies into the default context: what is shared comes from the host, what is a module's own from its
/// folder. Nothing is ever unloaded; off means off after a restart (ONTWERP 5).
/// </summary>
internal static class Modulelader
{
    private static readonly Lock Slot = new();
    private static readonly List<string> Mappen = [];
    private static bool _luistert;

    /// <summary>The assembly; null when it isn't there.</summary>
    public static Assembly? Laad(string assembly, string map)
    {
        if (!Directory.Exists(map))
        {
            return null;
        }

        // From where it really is: a link to a release may point elsewhere tomorrow, while this process goes on with what stands beside it.
        map = Directory.ResolveLinkTarget(map, returnFinalTarget: true)?.FullName ?? map;
        lock (Slot)
        {
            if (!_luistert)
            {
                AssemblyLoadContext.Default.Resolving += Zoek;
                AssemblyLoadContext.Default.ResolvingUnmanagedDll += ZoekNatief;
                _luistert = true;
            }

            if (!Mappen.Contains(map))
            {
                Mappen.Add(map);
            }
        }

        if (AssemblyLoadContext.Default.Assemblies.FirstOrDefault(a => a.GetName().Name == assembly) is { } geladen)
        {
            return geladen;
        }

        var bestand = Path.Combine(map, assembly + ".dll");
        return File.Exists(bestand) ? AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(bestand)) : null;
    }

    private static Assembly? Zoek(AssemblyLoadContext context, AssemblyName naam)
    {
        var bestand = Kandidaten($"{naam.CultureName}/{naam.Name}.dll".TrimStart('/')).FirstOrDefault(File.Exists);
        return bestand is null ? null : context.LoadFromAssemblyPath(Path.GetFullPath(bestand));
    }

    private static nint ZoekNatief(Assembly assembly, string naam)
    {
        if (assembly.Location is { Length: > 0 } plaats
            && new AssemblyDependencyResolver(plaats).ResolveUnmanagedDllToPath(naam) is { } pad
            && System.Runtime.InteropServices.NativeLibrary.TryLoad(pad, out var greep))
        {
            return greep;
        }

        return 0;
    }

    private static List<string> Kandidaten(string bestand)
    {
        lock (Slot)
        {
            return [.. Mappen.Select(m => Path.Combine(m, bestand))];
        }
    }
}
