namespace Integratie.Werkplaats.Tests;

/// <summary>The two commands of a newcomer, <c>./start</c> and <c>./test</c>, as far as they go without building.</summary>
public sealed class ScriptsTests : IDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("integratie-scripts-").FullName;

    public void Dispose() => Directory.Delete(_map, recursive: true);

    [Theory]
    [InlineData("start", "--zonder-demo")]
    [InlineData("test", "filter")]
    public async Task Hulp_kost_niets_en_werkt_vanuit_elke_map(string script, string verwacht)
    {
        var (code, uit) = await Shell.Voer($"\"$wortel/{script}\" --help");

        code.ShouldBe(0);
        uit.ShouldStartWith("Gebruik: ./" + script);
        uit.ShouldContain(verwacht);
    }

    [Theory]
    [InlineData("passed=\"4\" failed=\"0\" errors=\"0\" skipped=\"1\"", 0, "4 0 1")]
    [InlineData("errors=\"0\" failed=\"2\" passed=\"4\" skipped=\"0\"", 1, "4 2 0")]
    [InlineData("errors=\"1\" failed=\"0\" passed=\"4\" skipped=\"0\"", 1, "4 1 0")]
    [InlineData("errors=\"0\" failed=\"0\" passed=\"4\" skipped=\"0\"", 134, "4 1 0")]
    public async Task Een_verslag_wordt_geteld(string getallen, int uitgang, string verwacht)
    {
        var verslag = Path.Combine(_map, "verslag.xml");
        await File.WriteAllTextAsync(verslag, $"<assemblies><assembly name=\"x\" {getallen} total=\"9\"><test /></assembly></assemblies>", TestContext.Current.CancellationToken);

        (await Shell.Voer($". \"$wortel/eng/testtelling.sh\"; tel '{verslag}' {uitgang}")).ShouldBe((0, verwacht));
    }

    [Fact]
    public async Task Een_project_zonder_verslag_of_met_een_half_verslag_is_mislukt()
    {
        var half = Path.Combine(_map, "half.xml");
        await File.WriteAllTextAsync(half, "<assemblies><assembly passed=\"4\" failed=\"0\" errors=\"0\">", TestContext.Current.CancellationToken);

        (await Shell.Voer($". \"$wortel/eng/testtelling.sh\"; tel '{half}' 0")).Uit.ShouldBe("0 1 0");
        (await Shell.Voer($". \"$wortel/eng/testtelling.sh\"; tel '{_map}/geen.xml' 0")).Uit.ShouldBe("0 1 0");
    }

    [Fact]
    public async Task Wat_mislukte_staat_er_met_zijn_eerste_regels()
    {
        var verslag = Path.Combine(_map, "verslag.xml");
        await File.WriteAllTextAsync(verslag, """
            <assemblies><assembly><test name="Een" result="Pass"/><test name="Twee(a: \&quot;b\&quot;)" result="Fail"><failure><message>kort</message></failure></test><test name="Drie" result="Fail"><failure><message>1 &lt; 2
            regel 2
            regel 3
            regel 4
            regel 5
            regel 6
            regel 7</message><stack-trace>regel 8</stack-trace></failure></test></assembly></assemblies>
            """, TestContext.Current.CancellationToken);

        (await Shell.Voer($". \"$wortel/eng/testtelling.sh\"; mislukt '{verslag}'")).Uit.Split('\n', StringSplitOptions.TrimEntries).ShouldBe(
            ["mislukt: Twee(a: \"b\")", "kort", "mislukt: Drie", "1 < 2", "regel 2", "regel 3", "regel 4", "regel 5", "regel 6"]);
    }

    [Theory]
    [InlineData("slotregel 12 0 0", "12 passed, 0 failed")]
    [InlineData("slotregel 12 3 1", "12 passed, 3 failed, 1 skipped")]
    public async Task De_slotregel_heeft_een_vaste_vorm(string opdracht, string verwacht) =>
        (await Shell.Voer($". \"$wortel/eng/testtelling.sh\"; {opdracht}")).Uit.ShouldBe(verwacht);

    [Theory]
    [InlineData("", 2, "Gebruik: eng/pakket MAP")]
    [InlineData("--help", 0, "Gebruik: eng/pakket MAP")]
    [InlineData("$PWD", 1, "bestaat al. Kies een nieuwe map")]
    public async Task Een_pakket_komt_nooit_over_iets_heen(string argument, int verwacht, string zegt)
    {
        var (code, uit) = await Shell.Voer($"\"$wortel/eng/pakket\" {argument}");

        code.ShouldBe(verwacht);
        uit.ShouldContain(zegt);
    }

    [Fact]
    public async Task Wie_niet_mag_installeren_krijgt_het_ene_commando()
    {
        await Programma("id", "echo 1000");
        await Programma("apt-get", "exit 1");

        var (code, uit) = await Shell.Voer($". \"$wortel/eng/voorziening.sh\"; installeer PostgreSQL postgresql", Pad);

        code.ShouldBe(1);
        uit.ShouldBe("PostgreSQL ontbreekt. Voer dit uit en probeer opnieuw:  sudo apt-get install -y postgresql");
    }

    [Fact]
    public async Task Root_op_Debian_installeert_zelf_en_zegt_dat()
    {
        await Programma("id", "echo 0");
        await Programma("apt-get", $"echo \"$@\" >> '{_map}/gevraagd'");

        var (code, uit) = await Shell.Voer($". \"$wortel/eng/voorziening.sh\"; installeer Chromium chromium", Pad);

        code.ShouldBe(0);
        uit.ShouldBe("Chromium ontbreekt; apt-get installeert chromium.");
        (await File.ReadAllTextAsync(Path.Combine(_map, "gevraagd"), TestContext.Current.CancellationToken)).ShouldContain("install -y -qq --no-install-recommends chromium");
    }

    [Fact]
    public async Task Een_te_oude_PostgreSQL_telt_niet()
    {
        foreach (var naam in new[] { "postgres", "initdb", "pg_ctl" })
        {
            await Programma(naam, "echo 'postgres (PostgreSQL) 13.22'");
        }

        var (code, uit) = await Shell.Voer($"INTEGRATIE_POSTGRES_BIN='{_map}'; . \"$wortel/eng/voorziening.sh\"; voorzie_postgres");

        code.ShouldBe(1);
        uit.ShouldContain("PostgreSQL 15 of nieuwer");
        (await Shell.Voer($". \"$wortel/eng/voorziening.sh\"; postgres_versie '{_map}'")).Uit.ShouldBe("13");
    }

    [Fact]
    public async Task De_shell_en_de_host_vragen_dezelfde_versie()
    {
        var bron = await File.ReadAllTextAsync(
            Path.Combine(Shell.Wortel, "src/BuildingBlocks/Integratie.Platform/Ingebouwd/Serverprogrammas.cs"), TestContext.Current.CancellationToken);

        var minimum = (await Shell.Voer(". \"$wortel/eng/voorziening.sh\"; echo $minimum_postgres")).Uit;

        bron.ShouldContain($"MinimumVersie = {minimum};");
    }

    [Theory]
    [InlineData("start")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    [InlineData(".ci/poorten.sh")]
    [InlineData("eng/voorziening.sh")]
    [InlineData("eng/testtelling.sh")]
    [InlineData("eng/pakket")]
    public async Task Een_script_is_geldige_shell(string script)
    {
        var schil = script is "start" or "eng/voorziening.sh" or "eng/testtelling.sh" ? "sh" : "bash";

        (await Shell.Voer($"{schil} -n \"$wortel/{script}\"")).ShouldBe((0, ""));
    }

    [Theory]
    [InlineData("start")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    public async Task Een_opdracht_is_uitvoerbaar(string script) =>
        (await Shell.Voer($"test -x \"$wortel/{script}\"")).Code.ShouldBe(0);

    private string Pad => _map + ":" + Environment.GetEnvironmentVariable("PATH");

    private async Task Programma(string naam, string inhoud)
    {
        var pad = Path.Combine(_map, naam);
        await File.WriteAllTextAsync(pad, $"#!/bin/sh\n{inhoud}\n", TestContext.Current.CancellationToken);
        await Shell.Voer($"chmod 755 '{pad}'");
    }
}
