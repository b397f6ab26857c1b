using System.Reflection;
using ArchUnitNET.Loader;
using Architecture = ArchUnitNET.Domain.Architecture;

namespace Integratie.Architectuur.Tests.Huizen;

/// <summary>
/// What the rules look at: files, projects and assemblies of a house. The product is one; each specimen is another, small and
/// ill, with the same shape. A rule can't tell which it has.
/// </summary>
internal sealed class Huis
{
    private static readonly string[] Mappen = ["src", "tests", "eng", "bench", "docs"];
    private static readonly string[] Leesbaar = [".cs", ".cshtml", ".csproj", ".props", ".targets", ".json", ".md", ".txt", ".css", ".js"];
    private static readonly string[] Overgeslagen = ["bin", "obj", "node_modules", "wwwroot", "TestResults"];
    private readonly Lazy<Architecture> _architectuur;
    private readonly Lazy<IReadOnlyList<Moduledeel>> _modules;
    private readonly Lazy<IReadOnlyDictionary<string, Bronbestand>> _typeplaatsen;
    private readonly Dictionary<string, Bronbestand> _bestanden;

    public Huis(IEnumerable<Bronbestand> bestanden, Func<Huis, Project, Assembly> laad)
    {
        _bestanden = bestanden.ToDictionary(b => b.Pad, StringComparer.Ordinal);
        Projecten = [.. _bestanden.Values.Where(b => b.Pad.EndsWith(".csproj", StringComparison.Ordinal)).OrderBy(b => b.Pad, StringComparer.Ordinal)
            .Select(b => new Project(b, [.. _bestanden.Values.Where(a => a.Pad.StartsWith(b.Map + "/", StringComparison.Ordinal))], p => laad(this, p)))];
        Kaart = Modulekaart.Lees(Lees("modules.json") ?? """{ "modules": [] }""");
        // Its cache knows an architecture by the names of the assemblies, and specimens share those.
        _architectuur = new(() => new ArchLoader().WithoutArchitectureCache().LoadAssemblies([.. Product.Select(p => p.Assembly)]).Build());
        _modules = new(() => [.. Kaart.Modules.Where(m => Projecten.Any(p => p.Naam == m.Assembly)).Select(m => new Moduledeel(this, m))]);
        _typeplaatsen = new(() => Product.SelectMany(p => p.Bronnen).Where(b => b.IsCSharp).SelectMany(b => b.Typen.Select(t => (Naam: t, Bron: b)))
            .GroupBy(t => t.Naam, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Bron, StringComparer.Ordinal));
    }

    /// <summary>Root of the repository.</summary>
    public static string Wortel { get; } = ZoekWortel();

    /// <summary>The house that people live in.</summary>
    public static Lazy<Huis> Echt { get; } = new(() => new(Onder(Wortel), (_, project) => Assembly.Load(project.Naam)));

    /// <summary>A house in which nothing stands: every rule must say that it looks at nothing.</summary>
    public static Huis Leeg => new([], (_, _) => throw new InvalidOperationException("Een leeg huis heeft geen assemblies."));

    /// <summary>What <c>modules.json</c> says.</summary>
    public Modulekaart Kaart { get; }

    public IReadOnlyList<Project> Projecten { get; }

    public IReadOnlyCollection<Bronbestand> Bestanden => _bestanden.Values;

    /// <summary>The projects that are delivered.</summary>
    public IEnumerable<Project> Product => Projecten.Where(p => p.Soort is not (Projectsoort.Test or Projectsoort.Hulp));

    /// <summary>The modules of the map that have a project.</summary>
    public IReadOnlyList<Moduledeel> Modules => _modules.Value;

    /// <summary>What ArchUnitNET sees of the delivered assemblies.</summary>
    public Architecture Architectuur => _architectuur.Value;

    /// <summary>The text of a file; null when there is none.</summary>
    public string? Lees(string pad) => _bestanden.GetValueOrDefault(pad)?.Tekst;

    public IEnumerable<Project> Van(params Projectsoort[] soorten) => Projecten.Where(p => soorten.Contains(p.Soort));

    /// <summary>The file in which a type is declared; null when nobody wrote it.</summary>
    public Bronbestand? BestandVan(string type) => _typeplaatsen.Value.GetValueOrDefault(type);

    /// <summary>The file in which a type is declared, or the type itself when nobody wrote it.</summary>
    public string PlaatsVan(System.Type type) => BestandVan(type.FullName!)?.Pad ?? type.FullName!;

    /// <summary>The text files of a house under a folder.</summary>
    public static IEnumerable<Bronbestand> Onder(string wortel) =>
        new[] { "modules.json" }.Select(b => Path.Combine(wortel, b)).Where(File.Exists)
            .Concat(Mappen.Select(m => Path.Combine(wortel, m)).Where(Directory.Exists).SelectMany(Leesbare))
            .Select(p => new Bronbestand(Path.GetRelativePath(wortel, p).Replace('\\', '/'), p));

    private static IEnumerable<string> Leesbare(string map) =>
        Directory.EnumerateFiles(map).Where(b => Leesbaar.Contains(Path.GetExtension(b)) && Path.GetFileName(b) != "packages.lock.json")
            .Concat(Directory.EnumerateDirectories(map)
                .Where(m => !Overgeslagen.Contains(Path.GetFileName(m)) && Path.GetFileName(m) != "Integratie.Architectuur.Proefstukken").SelectMany(Leesbare));

    private static string ZoekWortel()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Integratie.sln")))
        {
            map = map.Parent;
        }

        return map?.FullName ?? throw new InvalidOperationException($"Geen Integratie.sln boven {AppContext.BaseDirectory}.");
    }
}
