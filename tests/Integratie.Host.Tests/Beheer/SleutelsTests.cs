using System.Net;
using Integratie.Host.Beheer.Sleutels;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Beheer;

/// <summary>An operator lets everything be written with the newest key, as a long task (KRN-02).</summary>
[Trait("Eis", "KRN-02")]
public sealed class SleutelsTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Adres = "/api/v1/platform/sleutels/herversleutelingen";
    private readonly Draaiendehost _host = gedeeld.Host;

    [Fact]
    public async Task Een_operator_start_de_taak_en_volgt_ze_tot_het_einde()
    {
        using var antwoord = await _host.Als(Persona.Operator).PostAsync(Adres, null, Gesprek.Stop);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var blad = await _host.Als(Persona.Operator).Lees(antwoord.Headers.Location!.ToString());
        await Geduld.Totdat(
            async () => (blad = await _host.Als(Persona.Operator).Lees(antwoord.Headers.Location.ToString())).Sleutel("toestand") is "klaar", "de taak is klaar");
        blad.Sleutel("uitleg").ShouldContain("sleutel 1");
    }

    [Fact]
    public async Task Alleen_wie_de_werking_beheert_mag_het() =>
        await _host.Als(Persona.Centraal).Stuur(Adres, null, HttpStatusCode.Forbidden);

    [Theory]
    [InlineData(0, "Alles was al versleuteld met sleutel 2.")]
    [InlineData(1, "Alles is versleuteld met sleutel 2; 1 waarde herschreven.")]
    [InlineData(1200, "Alles is versleuteld met sleutel 2; 1.200 waarden herschreven.")]
    public void Het_verslag_is_een_zin(int aantal, string zin) => Herversleutelen.Verslag(aantal, 2).ShouldBe(zin);
}
