namespace Integratie.Werkplaats.Tests;

/// <summary>Every text gate of <c>.ci/run</c> against a specimen that must turn it red: a gate that can't fail guards nothing.</summary>
public sealed class PoortenTests : IDisposable
{
    private readonly string _boom = Directory.CreateTempSubdirectory("integratie-poort-").FullName;

    public void Dispose() => Directory.Delete(_boom, recursive: true);

    [Theory]
    [InlineData("poort_niets_onaf", "src/Iets.cs", "// TO|DO: later")]
    [InlineData("poort_niets_onaf", "tests/Iets.cs", "/* FIX|ME */")]
    [InlineData("poort_niets_onaf", "src/Iets.cs", "throw new NotImplemented|Exception();")]
    [InlineData("poort_niets_onaf", "src/Pagina.cshtml", "@* TO|DO *@")]
    [InlineData("poort_niets_onaf", "start", "# TO|DO")]
    [InlineData("poort_geen_machinepaden", "src/Iets.cs", "var map = \"/ho|me/anna/project\";")]
    [InlineData("poort_geen_machinepaden", "README.md", "Zie /ro|ot/integratie/README.md")]
    [InlineData("poort_geen_machinepaden", "README.md", "`/wo|rk/main`")]
    [InlineData("poort_geen_machinepaden", "src/Iets.csproj", "<Hint>/Us|ers/Bert/lib</Hint>")]
    [InlineData("poort_geen_machinepaden", "src/Iets.cs", "var map = @\"C:\\Us|ers\\bert\";")]
    [InlineData("poort_geen_pakkethosts", "src/package-lock.json", "\"resolved\": \"https:|//pakketten.voorbeeld.be/x.tgz\"")]
    [InlineData("poort_geen_pakkethosts", "src/.npmrc", "registry=https:|//pakketten.voorbeeld.be")]
    [InlineData("poort_geen_pakkethosts", "nuget.config", "<add key=\"a\" value=\"https:|//pakketten.voorbeeld.be\" />")]
    public async Task Een_proefstuk_maakt_de_poort_rood(string poort, string bestand, string inhoud)
    {
        // The bar keeps this file itself out of the gates' hands.
        await Schrijf(bestand, inhoud.Replace("|", "", StringComparison.Ordinal));

        var (code, uit) = await Poort(poort, _boom);

        code.ShouldBe(1);
        uit.ShouldContain(bestand);
    }

    [Theory]
    [InlineData("poort_niets_onaf")]
    [InlineData("poort_geen_machinepaden")]
    [InlineData("poort_geen_pakkethosts")]
    public async Task Een_nette_boom_gaat_door_de_poort(string poort)
    {
        await Schrijf("src/Iets.cs", "// De methode werkt. Zie /var/lib, https://voorbeeld.be/home/ en ~/work/iets.");
        await Schrijf("tests/Integratie.Iets.Proefstukken/Iets.cs", "// TO" + "DO: fout met opzet");
        await Schrijf("src/bin/Iets.cs", "// TO" + "DO: gebouwd, telt niet mee");

        var (code, uit) = await Poort(poort, _boom);

        (code, uit).ShouldBe((0, ""));
    }

    [Theory]
    [InlineData("poort_niets_onaf")]
    [InlineData("poort_geen_machinepaden")]
    [InlineData("poort_geen_pakkethosts")]
    public async Task Een_poort_die_niet_kan_kijken_is_rood(string poort) =>
        (await Poort(poort, Path.Combine(_boom, "bestaat-niet"))).Code.ShouldBe(1);

    private static Task<(int Code, string Uit)> Poort(string poort, string boom) =>
        Shell.Voer($". \"$wortel/.ci/poorten.sh\"; {poort} '{boom}'");

    private async Task Schrijf(string bestand, string inhoud)
    {
        var pad = Path.Combine(_boom, bestand);
        Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
        await File.WriteAllTextAsync(pad, inhoud + "\n", TestContext.Current.CancellationToken);
    }
}
