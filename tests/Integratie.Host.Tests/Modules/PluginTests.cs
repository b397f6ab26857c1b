using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Integratie.Testhost;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Host.Tests.Modules;

/// <summary>
/// A plug-in that somebody else built, outside the solution, against the assemblies that a release ships, is dropped in and
/// works; switched off, everything of it is gone, and its data waits (ONTWERP 5).
/// </summary>
public sealed class PluginTests(PluginTests.Gebouwd plugin) : IClassFixture<PluginTests.Gebouwd>
{
    [Fact]
    public async Task Een_plugin_van_elders_werkt_van_pagina_en_api_tot_databank()
    {
        await using var host = await plugin.Start(aan: true);
        var centraal = host.Als(Persona.Centraal);

        var gemaakt = await centraal.PostAsJsonAsync("/api/v1/kempen/zitdagen", new { plaats = "Turnhout", dag = "2027-01-15" }, TestContext.Current.CancellationToken);
        gemaakt.StatusCode.ShouldBe(HttpStatusCode.Created);
        var pagina = await host.Als(Persona.Loketmedewerker, html: true).GetStringAsync("/kempen/zitdagen", TestContext.Current.CancellationToken);

        pagina.ShouldContain("<li>Turnhout</li>");
        pagina.ShouldContain("/_content/kempen/kempen.css?v=");
        pagina.ShouldContain(">Zitdagen</a>", customMessage: "het menu toont de pagina van de plug-in");
        (await Rij(host, "select count(*) from platform.audit where module = 'kempen' and handeling = 'PlanZitdag'")).ShouldBe(1L);
    }

    [Fact]
    public async Task De_muren_van_het_huis_gelden_ook_voor_een_plugin()
    {
        await using var host = await plugin.Start(aan: true);

        (await host.Als(Persona.Loketmedewerker).PostAsJsonAsync("/api/v1/kempen/zitdagen", new { plaats = "Geel", dag = "2027-01-15" }, TestContext.Current.CancellationToken))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.Als(Persona.Centraal).PostAsJsonAsync("/api/v1/kempen/zitdagen", new { plaats = "", dag = "2027-01-15" }, TestContext.Current.CancellationToken))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Met_de_module_komen_en_gaan_bestanden_contract_jobs_en_rechten()
    {
        await using var host = await plugin.Start(aan: true);

        (await host.Als(null).GetAsync("/_content/kempen/kempen.css", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Contract(host)).ShouldContain("/api/v1/kempen/zitdagen");
        (await Jobs(host)).ShouldContain("kempen.ruim-zitdagen-op");

        await using var zonder = await plugin.Start(aan: false, host.Databank);

        (await zonder.Als(null).GetAsync("/_content/kempen/kempen.css", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Contract(zonder)).ShouldNotContain("kempen");
        (await Jobs(zonder)).ShouldNotContain("kempen.ruim-zitdagen-op");
        var centraal = zonder.Als(Persona.Centraal);
        (await centraal.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldNotContain("Zitdagen");
        await StaatUit(await centraal.PostAsJsonAsync("/api/v1/kempen/zitdagen", new { plaats = "Geel", dag = "2027-01-15" }, TestContext.Current.CancellationToken));
        await StaatUit(await centraal.GetAsync("/kempen/zitdagen", TestContext.Current.CancellationToken));
        (await Rij(zonder, "select count(*) from information_schema.tables where table_schema = 'kempen' and table_name = 'zitdag'")).ShouldBe(1L, "de data wacht");
    }

    [Fact]
    public async Task Een_beller_van_een_regio_zonder_de_module_hoort_dat_ze_daar_uit_staat()
    {
        await using var host = await plugin.Start(aan: true);

        var antwoord = await host.Als(Persona.Regiobeheerder("limburg")).GetAsync("/api/v1/kempen/zitdagen", TestContext.Current.CancellationToken);

        await StaatUit(antwoord);
    }

    private static async Task StaatUit(HttpResponseMessage antwoord)
    {
        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var probleem = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        probleem.RootElement.GetProperty("type").GetString().ShouldBe("urn:problem-type:integratie:moduleStaatUit");
        probleem.RootElement.GetProperty("detail").GetString()!.ShouldContain("‘kempen’ staat hier uit");
    }

    private static Task<string> Contract(Draaiendehost host) => host.Als(null).GetStringAsync("/api/doc/openapi.json", TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<string>> Jobs(Draaiendehost host)
    {
        await using var opdracht = host.Databank.Databank.Bron.CreateCommand("select value from hangfire.set where key = 'recurring-jobs'");
        await using var lezer = await opdracht.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var jobs = new List<string>();
        while (await lezer.ReadAsync(TestContext.Current.CancellationToken))
        {
            jobs.Add(lezer.GetString(0));
        }

        return jobs;
    }

    private static async Task<object?> Rij(Draaiendehost host, string sql)
    {
        await using var verbinding = new NpgsqlConnection(host.Databank.BeheerVerbinding);
        await verbinding.OpenAsync(TestContext.Current.CancellationToken);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return await opdracht.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The plug-in, built once with the command that its own makers would use.</summary>
    public sealed class Gebouwd : IAsyncLifetime
    {
        private readonly string _map = Directory.CreateTempSubdirectory("integratie-plugin-").FullName;

        public async ValueTask InitializeAsync()
        {
            var bron = Path.Combine(_map, "bron");
            Kopieer(Path.Combine(Wortel("Wortelmap"), "tests", "Plugins"), bron);
            var bouw = Process.Start(new ProcessStartInfo("dotnet",
            [
                "build", Path.Combine(bron, "Integratie.Kempen"), "-p:Huis=" + Path.TrimEndingDirectorySeparator(Wortel("Uitvoermap")),
                "-o", Path.Combine(_map, "modules", "Kempen"), "-v", "q", "-nodeReuse:false",
            ])
            { RedirectStandardOutput = true, UseShellExecute = false })!;
            var uitvoer = await bouw.StandardOutput.ReadToEndAsync();
            await bouw.WaitForExitAsync();
            bouw.ExitCode.ShouldBe(0, uitvoer);
            foreach (var module in Directory.EnumerateDirectories(Path.Combine(Wortel("Uitvoermap"), "modules")))
            {
                Directory.CreateSymbolicLink(Path.Combine(_map, "modules", Path.GetFileName(module)), module);
            }
        }

        public Task<Draaiendehost> Start(bool aan, Testdatabank? databank = null) => Draaiendehost.Start(new()
        {
            Modulemap = Path.Combine(_map, "modules"),
            Databank = databank,
            ModulesJson =
                $$"""
                {
                  "modules": [
                    { "id": "gebied", "assembly": "Integratie.Gebied", "soort": "kern", "vereist": [], "actief": true },
                    { "id": "kempen", "assembly": "Integratie.Kempen", "soort": "regio", "vereist": ["gebied"], "actief": {{(aan ? "true" : "false")}} }
                  ],
                  "regios": { "limburg": ["gebied"], "kempen": ["gebied", "kempen"] }
                }
                """,
        }, TestContext.Current.CancellationToken);

        public ValueTask DisposeAsync()
        {
            Directory.Delete(_map, recursive: true);
            return ValueTask.CompletedTask;
        }

        private static string Wortel(string naam) => typeof(Draaiendehost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == naam).Value!;

        private static void Kopieer(string van, string naar)
        {
            foreach (var bestand in Directory.EnumerateFiles(van, "*", SearchOption.AllDirectories).Where(b => !b.Contains("/obj/", StringComparison.Ordinal) && !b.Contains("/bin/", StringComparison.Ordinal)))
            {
                var doel = Path.Combine(naar, Path.GetRelativePath(van, bestand));
                Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
                File.Copy(bestand, doel);
            }
        }
    }
}
