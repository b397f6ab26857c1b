using System.Reflection;
using System.Xml.Linq;

namespace Integratie.Architectuur.Tests.Huizen;

/// <summary>What a project is, from the folder it lies in.</summary>
internal enum Projectsoort
{
    Bouwsteen,
    Host,
    Module,
    Contracts,
    Test,
    Hulp,
}

/// <summary>A project of a house: its file, its sources and, when a rule asks for it, its assembly.</summary>
internal sealed class Project
{
    private readonly Lazy<Assembly> _assembly;
    private readonly Lazy<IReadOnlyList<Type>> _typen;
    private readonly XDocument _xml;

    public Project(Bronbestand bestand, IReadOnlyList<Bronbestand> bronnen, Func<Project, Assembly> laad)
    {
        Bestand = bestand;
        Bronnen = bronnen;
        Naam = bestand.Bestand[..^".csproj".Length];
        (Soort, Module) = bestand.Pad.Split('/') switch
        {
            ["src", "BuildingBlocks", ..] => (Projectsoort.Bouwsteen, ""),
            ["src", "Host", ..] => (Projectsoort.Host, ""),
            ["src", "Modules", var module, ..] => (Naam.EndsWith(".Contracts", StringComparison.Ordinal) ? Projectsoort.Contracts : Projectsoort.Module, module),
            ["tests", ..] => (Projectsoort.Test, ""),
            _ => (Projectsoort.Hulp, ""),
        };
        _xml = XDocument.Parse(bestand.Tekst);
        _assembly = new(() => laad(this));
        _typen = new(() => [.. Assembly.GetTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && t.Namespace is not null
            && !t.Namespace.StartsWith("System", StringComparison.Ordinal) && !t.Namespace.StartsWith("Microsoft", StringComparison.Ordinal))]);
    }

    public Bronbestand Bestand { get; }

    public string Naam { get; }

    public Projectsoort Soort { get; }

    /// <summary>Folder of the module, as in <c>Gebied</c>; empty when it isn't part of one.</summary>
    public string Module { get; }

    /// <summary>Its text files.</summary>
    public IReadOnlyList<Bronbestand> Bronnen { get; }

    /// <summary>The projects that its file names, as paths with forward slashes: backslashes mean nothing on Linux.</summary>
    public IReadOnlyList<string> Projectverwijzingen => Verwijzingen("ProjectReference");

    /// <summary>Those that its code can see: not the ones that are only built along with it.</summary>
    public IReadOnlyList<string> VertaaldeVerwijzingen => Verwijzingen("ProjectReference", e => (string?)e.Attribute("ReferenceOutputAssembly") != "false");

    /// <summary>The packages that its file names.</summary>
    public IReadOnlyList<string> Pakketten => Verwijzingen("PackageReference");

    /// <summary>The assemblies that its file lets look inside.</summary>
    public IReadOnlyList<string> LaatBinnenkijken => Verwijzingen("InternalsVisibleTo");

    public Assembly Assembly => _assembly.Value;

    /// <summary>Names of the assemblies that the compiled code needs.</summary>
    public IReadOnlyList<string> Assemblyverwijzingen => [.. Assembly.GetReferencedAssemblies().Select(a => a.Name!)];

    /// <summary>Types that somebody wrote: without what the compiler adds.</summary>
    public IReadOnlyList<Type> Typen => _typen.Value;

    /// <summary>Namespace of a file in its root folder. Contracts share that of their module: a user need not know where a type lies.</summary>
    public string Wortelruimte => Soort is Projectsoort.Contracts ? Naam[..^".Contracts".Length] : Naam;

    /// <summary>Names of the projects that its file and its compiled code refer to.</summary>
    public IEnumerable<string> AlleVerwijzingen =>
        Projectverwijzingen.Select(p => Path.GetFileNameWithoutExtension(p)).Concat(Assemblyverwijzingen).Where(n => n.StartsWith("Integratie.", StringComparison.Ordinal)).Distinct();

    public override string ToString() => Naam;

    private List<string> Verwijzingen(string soort, Func<XElement, bool>? telt = null) =>
        [.. _xml.Descendants(soort).Where(telt ?? (_ => true)).Select(e => (string?)e.Attribute("Include")).OfType<string>().Select(p => p.Replace('\\', '/'))];
}
