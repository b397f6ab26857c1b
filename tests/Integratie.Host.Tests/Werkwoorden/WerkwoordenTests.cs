using System.Diagnostics;
using System.Reflection;
using Integratie.Testhost;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Host.Tests.Werkwoorden;

/// <summary>The program as an operator starts it: its verbs on a real database, and one clear line when something is wrong.</summary>
public sealed class WerkwoordenTests : IDisposable
{
    private static readonly string Programma = Path.Combine(
        typeof(Draaiendehost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Uitvoermap").Value!, "Integratie.Host.dll");

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("integratie-werkwoord-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _map.Delete(recursive: true);

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_databank_wordt_klaargemaakt_en_dan_herversleuteld_en_gecontroleerd()
    {
        await using var leeg = await Testpostgres.Kloon("werkwoorden", static (_, _) => Task.CompletedTask, Stop);

        var teVroeg = await Voer(leeg, "sleutels", "hernieuw");
        teVroeg.Code.ShouldBe(1);
        teVroeg.Uit.ShouldContain("De databank is nog niet klaar voor deze versie.");
        teVroeg.Uit.ShouldContain("migreer");

        (await Voer(leeg, "migreer")).Code.ShouldBe(0);

        var hernieuwd = await Voer(leeg, "sleutels", "hernieuw");
        hernieuwd.Uit.ShouldContain("sleutel 1");
        hernieuwd.Code.ShouldBe(0);

        var ongeschonden = await Voer(leeg, "audit", "controleer");
        ongeschonden.Uit.ShouldContain("ongeschonden");
        ongeschonden.Code.ShouldBe(0);

        var gekeurd = await Voer(leeg, "keur");
        gekeurd.Code.ShouldBe(0, gekeurd.Uit);

        _map.EnumerateFiles("sleutels.json").Single().Delete();
        foreach (var opdracht in (string[][])[["run"], ["migreer"], ["audit", "controleer"], ["sleutels", "hernieuw"]])
        {
            var metAndereSleutels = await Voer(leeg, opdracht);
            metAndereSleutels.Code.ShouldBe(1);
            metAndereSleutels.Uit.ShouldContain("De sleutels van deze host zijn niet die van deze databank.");
        }
    }

    [Theory]
    [InlineData("dansen", "'dansen' is geen opdracht of optie van Integratie.")]
    [InlineData("run --poort 99999999", "De poort moet een getal zijn van 1 tot 65535.")]
    [InlineData("run --poort acht", "De poort moet een getal zijn van 1 tot 65535.")]
    [InlineData("keur --verbinding geheim=hunter2", "De connectiestring is niet te lezen.")]
    [InlineData("migreer --verbinding Host=127.0.0.1;Port=1;Username=x;Database=y;Timeout=2", "de server antwoordt niet")]
    [InlineData("keur --regio mars", "RegioIsOnbekend: mars")]
    public async Task Wat_niet_kan_krijgt_een_duidelijke_regel_en_nooit_een_stacktrace(string regel, string zin)
    {
        var (code, uit) = await Voer(regel.Split(' '));

        code.ShouldNotBe(0);
        uit.ShouldContain(zin);
        uit.ShouldNotContain("   at ");
        uit.ShouldNotContain("hunter2");
    }

    private Task<(int Code, string Uit)> Voer(Testdatabank databank, params string[] regel) =>
        Voer([.. regel, "--verbinding", Verbinding(databank.ToepassingVerbinding), "--eigenaar", Verbinding(databank.EigenaarVerbinding)]);

    /// <summary>Another process may not keep connections waiting for work: the database goes away after the test.</summary>
    private static string Verbinding(string tekst) => new NpgsqlConnectionStringBuilder(tekst) { Pooling = false }.ConnectionString;

    private async Task<(int Code, string Uit)> Voer(params string[] regel)
    {
        var start = new ProcessStartInfo("dotnet", [Programma, .. regel, "--data", _map.FullName])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _map.FullName,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Development" },
        };
        using var proces = Process.Start(start)!;
        var uit = proces.StandardOutput.ReadToEndAsync(Stop);
        var fout = proces.StandardError.ReadToEndAsync(Stop);
        await proces.WaitForExitAsync(Stop);
        return (proces.ExitCode, await uit + await fout);
    }
}
