using Integratie.Host.Databanken;
using Integratie.Host.Identiteit;
using Microsoft.Extensions.Configuration;

namespace Integratie.Host.Tests.Databanken;

/// <summary>Hosts that start for the first time at once, in one data folder, share its secrets (KRN-02).</summary>
[Trait("Eis", "KRN-02")]
public sealed class GeheimbestandTests : IDisposable
{
    private const int Hosts = 16;
    private readonly string _map = Directory.CreateTempSubdirectory("integratie-geheim-").FullName;

    public void Dispose() => Directory.Delete(_map, recursive: true);

    [Fact]
    public async Task Wie_samen_voor_het_eerst_start_leest_dezelfde_sleutels()
    {
        for (var keer = 0; keer < 50; keer++)
        {
            var data = Path.Combine(_map, $"sleutels-{keer}");
            var opties = new Hostopties { Omgeving = "Development", Data = data };

            var kenmerken = await Tegelijk(() => Sleutels.Lees(new ConfigurationBuilder().Build(), opties).Kenmerk);

            kenmerken.Distinct().ShouldHaveSingleItem();
            Directory.EnumerateFiles(data).Select(Path.GetFileName).ShouldBe(["sleutels.json"]);
        }
    }

    [Fact]
    public async Task Wie_samen_voor_het_eerst_start_tekent_tokens_met_dezelfde_sleutel()
    {
        var data = Path.Combine(_map, "identiteit");

        var sleutels = await Tegelijk(() => Convert.ToHexString(IngebouwdeAanbieder.Tekensleutel(data).Rsa.ExportRSAPublicKey()));

        sleutels.Distinct().ShouldHaveSingleItem();
        Directory.EnumerateFiles(data).Select(Path.GetFileName).ShouldBe(["identiteit.pem"]);
    }

    [Fact]
    public void Alleen_de_eigenaar_leest_het_en_een_bestaand_blijft_zoals_het_is()
    {
        var bestand = Path.Combine(_map, "geheim");

        Geheimbestand.MaakAlsHetErNietIs(bestand, () => [1]);
        Geheimbestand.MaakAlsHetErNietIs(bestand, () => [2]);

        File.ReadAllBytes(bestand).ShouldBe([1]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(bestand).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Wie_halverwege_stopt_laat_niets_achter()
    {
        Should.Throw<InvalidOperationException>(() => Geheimbestand.MaakAlsHetErNietIs(Path.Combine(_map, "geheim"), () => throw new InvalidOperationException()));

        Directory.EnumerateFileSystemEntries(_map).ShouldBeEmpty();
    }

    /// <summary>All threads leave at the same moment.</summary>
    private static async Task<T[]> Tegelijk<T>(Func<T> doe)
    {
        using var start = new Barrier(Hosts);
        return await Task.WhenAll(Enumerable.Range(0, Hosts).Select(_ => Task.Factory.StartNew(() =>
        {
            start.SignalAndWait(TestContext.Current.CancellationToken);
            return doe();
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }
}
