using System.Text.Json;
using Integratie.Host.Modules;
using Integratie.Host.Web;
using Integratie.Platform.Data;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Modules;

/// <summary>
/// A folder of modules that a test makes up: each is compiled from a few lines and laid where a real module lies, so that the
/// host meets it on the road that real modules take. Names must differ between tests: a process loads a name once.
/// </summary>
internal sealed class Proefmap : IDisposable
{
    private static readonly MetadataReference[] Verwijzingen =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p))];

    private const string Usings =
        """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using Integratie.Kern; using Integratie.Platform.Configuratie; using Integratie.Platform.Data; using Integratie.Platform.Jobs;
        using Integratie.Platform.Modules; using Integratie.Platform.Slices; using Integratie.Platform.Toegang; using Integratie.Platform.Varianten;
        using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.DependencyInjection;
        """;

    private readonly List<Regel> _regels = [];
    private readonly Dictionary<string, string[]> _regios = [];

    public string Map { get; } = Directory.CreateTempSubdirectory("integratie-proefmap-").FullName;

    public string Modulemap => Path.Combine(Map, "modules");

    public string Modulesbestand => Path.Combine(Map, "modules.json");

    /// <summary>Adds a module: its class, and what stands beside it.</summary>
    /// <param name="id">Id; the assembly is <c>Integratie.Id</c>.</param>
    /// <param name="stel">Body of <c>Stel(ModuleBouwer b)</c>.</param>
    /// <param name="rest">Other types of the module.</param>
    /// <param name="contracts">Types of its Contracts; null for a module without.</param>
    /// <param name="kern">Whether it is a core module.</param>
    /// <param name="gevallen">Contents of an embedded <c>regelgevallen.json</c>; null for none.</param>
    /// <param name="vereist">What <c>modules.json</c> says it requires.</param>
    public Proefmap Module(string id, string stel = "", string rest = "", string? contracts = null, bool kern = true, string? gevallen = null, params string[] vereist)
    {
        var naam = char.ToUpperInvariant(id[0]) + id[1..];
        var map = Path.Combine(Modulemap, naam);
        Directory.CreateDirectory(map);
        List<MetadataReference> anderen = [.. Directory.EnumerateFiles(Modulemap, "*.Contracts.dll", SearchOption.AllDirectories).Select(p => MetadataReference.CreateFromFile(p))];
        if (contracts is not null)
        {
            var dll = Compileer($"Integratie.{naam}.Contracts", $"{Usings} namespace Integratie.{naam}; {contracts}", map, anderen);
            anderen.Add(MetadataReference.CreateFromFile(dll));
        }

        Compileer($"Integratie.{naam}",
            $$"""
            {{Usings}}
            namespace Integratie.{{naam}}
            {
                {{string.Concat(vereist.Append(contracts is null ? null : id).OfType<string>().Select(v => $"using Integratie.{char.ToUpperInvariant(v[0])}{v[1..]};"))}}
                public sealed class {{naam}}Module : IntegratieModule
                {
                    public override string Id => "{{id}}";
                    public override string Naam => "{{naam}}";
                    public override void Stel(ModuleBouwer b) { {{stel}} }
                }
                {{rest}}
            }
            """, map, anderen, gevallen);
        _regels.Add(new(id, $"Integratie.{naam}", kern ? "kern" : "regio", vereist, true));
        return this;
    }

    /// <summary>Adds a line to <c>modules.json</c> without a module behind it.</summary>
    public Proefmap Regelvan(string id, string assembly, bool kern = true, bool actief = true, params string[] vereist)
    {
        _regels.Add(new(id, assembly, kern ? "kern" : "regio", vereist, actief));
        return this;
    }

    /// <summary>The set of a region.</summary>
    public Proefmap Regio(string regio, params string[] set)
    {
        _regios[regio] = set;
        return this;
    }

    /// <summary>What the check finds, by code, on the road that the verb <c>keur</c> takes.</summary>
    /// <param name="regio">Region whose set is loaded.</param>
    /// <param name="json">Contents of <c>modules.json</c>; null for what the calls before said.</param>
    public async Task<IReadOnlyList<Bevinding>> Keur(string? regio = null, string? json = null)
    {
        await File.WriteAllTextAsync(Modulesbestand, json ?? Json(), TestContext.Current.CancellationToken);
        var catalogus = ModuleCatalogus.Laad(Modulesbestand, Modulemap, regio);
        const string Geen = "Host=127.0.0.1;Port=1;Database=geen";
        await using var databank = new Databank(Geen, Geen, "proef");
        await using var app = Webhuis.Bouw(new() { Data = Map, Modulemap = Modulemap }, catalogus, databank, Integratie.Host.Werkwoorden.Keur.Wegwerpsleutels(), achtergrond: false);
        return app.Services.GetRequiredService<ModuleKeuring>().Keur();
    }

    /// <summary>The contents of <c>modules.json</c>.</summary>
    public string Json() => JsonSerializer.Serialize(new { modules = _regels, regios = _regios }, JsonSerializerOptions.Web);

    public void Dispose() => Directory.Delete(Map, recursive: true);

    private static string Compileer(string assembly, string bron, string map, IEnumerable<MetadataReference> anderen, string? gevallen = null)
    {
        ResourceDescription[] bijlagen = gevallen is null
            ? []
            : [new(assembly + ".regelgevallen.json", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(gevallen)), isPublic: true)];
        var pad = Path.Combine(map, assembly + ".dll");
        var resultaat = CSharpCompilation.Create(assembly, [CSharpSyntaxTree.ParseText(bron, cancellationToken: TestContext.Current.CancellationToken)],
            [.. Verwijzingen, .. anderen], new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).Emit(pad, manifestResources: bijlagen, cancellationToken: TestContext.Current.CancellationToken);
        resultaat.Success.ShouldBeTrue(string.Join("\n", resultaat.Diagnostics.Where(d => d.Severity is DiagnosticSeverity.Error)));
        return pad;
    }

    private sealed record Regel(string Id, string Assembly, string Soort, string[] Vereist, bool Actief);
}
