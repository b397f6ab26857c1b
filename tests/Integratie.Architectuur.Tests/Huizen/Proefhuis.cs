using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Integratie.Architectuur.Tests.Huizen;

/// <summary>
/// Builds a specimen: the healthy house of <c>Proefstukken/Gezond</c> with the files of one illness laid over it, compiled into
/// real assemblies under their real names. A file <c>x.weg</c> takes <c>x</c> away.
/// </summary>
internal static class Proefhuis
{
    public const string Gezond = "Gezond";
    private const string Weg = ".weg";
    private static readonly Lock Slot = new();
    private static readonly Dictionary<string, byte[]> Gebouwd = new(StringComparer.Ordinal);
    private static readonly string Werkmap = Directory.CreateTempSubdirectory("integratie-proef-").FullName;

    private static readonly IReadOnlyDictionary<string, MetadataReference> Bibliotheken =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => p.EndsWith(".dll", StringComparison.Ordinal)).DistinctBy(p => Path.GetFileNameWithoutExtension(p))
            .ToDictionary(p => Path.GetFileNameWithoutExtension(p)!, p => (MetadataReference)MetadataReference.CreateFromFile(p), StringComparer.Ordinal);

    private static readonly SyntaxTree GewoneUsings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    static Proefhuis() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Werkmap, recursive: true);

    /// <summary>Folder with all specimens.</summary>
    public static string Map { get; } = Path.Combine(Huis.Wortel, "tests", "Integratie.Architectuur.Proefstukken");

    /// <summary>The specimens: folders with a file that says what must be found there.</summary>
    public static IReadOnlyList<string> Alle { get; } =
        [.. Directory.EnumerateFiles(Map, "verwacht.txt", SearchOption.AllDirectories)
            .Select(b => Path.GetRelativePath(Map, Path.GetDirectoryName(b)!).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>What must be found in a specimen: one line per violation.</summary>
    public static IReadOnlyList<string> Verwacht(string proefstuk) => [.. File.ReadAllLines(Path.Combine(Map, proefstuk, "verwacht.txt")).Where(r => r.Length > 0)];

    public static Huis Bouw(string proefstuk)
    {
        var bestanden = Huis.Onder(Path.Combine(Map, Gezond)).ToDictionary(b => b.Pad, StringComparer.Ordinal);
        if (proefstuk != Gezond)
        {
            foreach (var bestand in Huis.Onder(Path.Combine(Map, proefstuk)))
            {
                bestanden[bestand.Pad] = bestand;
            }

            foreach (var weg in Directory.EnumerateFiles(Path.Combine(Map, proefstuk), "*" + Weg, SearchOption.AllDirectories))
            {
                bestanden.Remove(Path.GetRelativePath(Path.Combine(Map, proefstuk), weg).Replace('\\', '/')[..^Weg.Length]);
            }
        }

        var bouwplaats = new Bouwplaats(Path.Combine(Werkmap, proefstuk.Replace('/', '-')));
        return new(bestanden.Values, bouwplaats.Laad);
    }

    private sealed class Bouwplaats(string map)
    {
        private readonly Dictionary<string, (string Pad, string Kenmerk)> _gebouwd = new(StringComparer.Ordinal);
        private readonly Laadplaats _modules = new(map);

        public Assembly Laad(Huis huis, Project project)
        {
            lock (Slot)
            {
                foreach (var nodig in huis.Product)
                {
                    Bouw(huis, nodig);
                }

                // A building block of a specimen is only looked at; its modules run on the real ones.
                var plaats = project.Soort is Projectsoort.Bouwsteen ? new Laadplaats(null) : _modules;
                return plaats.LoadFromAssemblyPath(_gebouwd[project.Naam].Pad);
            }
        }

        private (string Pad, string Kenmerk) Bouw(Huis huis, Project project)
        {
            if (_gebouwd.TryGetValue(project.Naam, out var klaar))
            {
                return klaar;
            }

            var eigen = huis.Product.Where(p => p != project && IsNodig(project, p)).Select(p => Bouw(huis, p)).ToList();
            var bronnen = project.Bronnen.Where(b => b.IsCSharp).ToList();
            var kenmerk = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
                string.Join('\0', bronnen.Select(b => b.Pad + b.Tekst).Concat(eigen.Select(e => e.Kenmerk)).Prepend(project.Bestand.Tekst).Prepend(project.Naam)))));
            if (!Gebouwd.TryGetValue(kenmerk, out var inhoud))
            {
                Gebouwd[kenmerk] = inhoud = Vertaal(project, bronnen, eigen.Select(e => e.Pad));
            }

            Directory.CreateDirectory(map);
            var pad = Path.Combine(map, project.Naam + ".dll");
            File.WriteAllBytes(pad, inhoud);
            return _gebouwd[project.Naam] = (pad, kenmerk);
        }

        private static bool IsNodig(Project project, Project ander) =>
            project.Projectverwijzingen.Any(v => Path.GetFileNameWithoutExtension(v) == ander.Naam)
            || (project.Soort is Projectsoort.Module && ander.Naam == project.Naam + ".Contracts");

        private static byte[] Vertaal(Project project, IReadOnlyList<Bronbestand> bronnen, IEnumerable<string> eigen)
        {
            var bouwstenen = project.Soort is Projectsoort.Module or Projectsoort.Contracts or Projectsoort.Host
                ? new[] { "Integratie.Kern", "Integratie.Platform" }.Except(project.Soort is Projectsoort.Contracts ? ["Integratie.Platform"] : [])
                : [];
            var verwijzingen = Bibliotheken.Where(b => !b.Key.StartsWith("Integratie.", StringComparison.Ordinal) || bouwstenen.Contains(b.Key))
                .Select(b => b.Value).Concat(eigen.Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)));
            var vertaling = CSharpCompilation.Create(
                project.Naam, bronnen.Select(b => b.Boom.SyntaxTree).Append(GewoneUsings), verwijzingen,
                new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
            using var stroom = new MemoryStream();
            var uitslag = vertaling.Emit(stroom);
            return uitslag.Success
                ? stroom.ToArray()
                : throw new InvalidOperationException($"Proefstuk {project.Bestand.Plaats} is geen geldig C#: " + string.Join('\n', uitslag.Diagnostics.Where(d => d.Severity is DiagnosticSeverity.Error)));
        }
    }

    private sealed class Laadplaats(string? map) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            map is not null && !Bibliotheken.ContainsKey(assemblyName.Name!) && Path.Combine(map, assemblyName.Name + ".dll") is var pad && File.Exists(pad)
                ? LoadFromAssemblyPath(pad)
                : null;
    }
}
