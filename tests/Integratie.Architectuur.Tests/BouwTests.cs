using System.Diagnostics;
using Integratie.Architectuur.Tests.Huizen;

namespace Integratie.Architectuur.Tests;

/// <summary>
/// What the compiler guards: a project that breaks it really doesn't build. The projects lie in <c>Proefstukken/Bouw</c> and are
/// in no solution.
/// </summary>
[Trait("Duur", "Traag")]
public sealed class BouwTests
{
#if DEBUG
    private const string Configuratie = "Debug";
#else
    private const string Configuratie = "Release";
#endif

    [Fact]
    public async Task Een_verwijzing_naar_de_binnenkant_van_een_module_bouwt_niet()
    {
        var uitvoer = await Bouw("INT0001/src/Modules/Gluurder/Integratie.Gluurder");

        uitvoer.ShouldContain("error INT0001: Integratie.Gluurder verwijst naar de binnenkant van een andere module: Integratie.Buur. "
            + "Verwijs naar de Contracts, of luister naar een bericht.");
    }

    [Fact]
    public async Task Een_module_die_gebruikt_wat_verboden_is_bouwt_niet()
    {
        var verboden = File.ReadLines(Path.Combine(Huis.Wortel, "BannedSymbols.txt"))
            .Concat(File.ReadLines(Path.Combine(Huis.Wortel, "src", "Modules", "BannedSymbols.Modules.txt")))
            .Select(r => r.Split(';')).ToList();
        verboden.ShouldNotBeEmpty();

        var uitvoer = await Bouw("RS0030/src/Modules/Klok/Integratie.Klok");

        var gemeld = uitvoer.Split('\n').Where(r => r.Contains("error RS0030: ", StringComparison.Ordinal)).ToList();
        foreach (var regel in verboden)
        {
            gemeld.ShouldContain(m => m.Contains($"'{Leesbaar(regel[0])}'", StringComparison.Ordinal) && m.Contains(regel[1], StringComparison.Ordinal),
                $"{regel[0]} is verboden, maar het proefstuk bouwt ermee. Gevonden:\n" + string.Join('\n', gemeld));
        }
    }

    /// <summary>A symbol as the analyzer prints it, from its documentation id.</summary>
    private static string Leesbaar(string symbool)
    {
        var delen = symbool[2..].Split('(');
        var naam = string.Join('.', delen[0].Split('.')[^(symbool[0] == 'T' ? 1 : 2)..]).Replace("`1", "<TResult>", StringComparison.Ordinal);
        return symbool[0] == 'M'
            ? $"{naam}({(delen.Length == 1 ? "" : delen[1].TrimEnd(')').Replace("System.Int32", "int", StringComparison.Ordinal).Replace("System.", "", StringComparison.Ordinal))})"
            : naam;
    }

    /// <summary>Builds a specimen; what it stands on was built with this program.</summary>
    private static async Task<string> Bouw(string map)
    {
        using var proces = Process.Start(new ProcessStartInfo("dotnet",
            ["build", Path.Combine(Proefhuis.Map, "Bouw", map), "-c", Configuratie, "-p:BuildProjectReferences=false", "-nologo", "-v:q", "-nodeReuse:false"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var fouten = proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var uitvoer = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);

        proces.ExitCode.ShouldNotBe(0, uitvoer + await fouten);
        return uitvoer;
    }
}
