using Integratie.Platform.Modules;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Beheer;

/// <summary>What one module contributes badly doesn't spoil the page for the others.</summary>
public sealed class BijdragenTests(BijdragenTests.Huis huis) : IClassFixture<BijdragenTests.Huis>
{
    private readonly Draaiendehost _host = huis.Host;

    [Fact]
    public async Task Een_controle_die_mislukt_staat_als_fout_tussen_de_andere()
    {
        var verslag = await _host.Als(Persona.Operator).Lees("/api/v1/platform/inrichting");

        verslag.Sleutel("staat").ShouldBe("fout");
        var groepen = verslag.GetProperty("groepen").EnumerateArray().ToDictionary(g => g.Sleutel("naam"));
        groepen["Platform"].GetRawText().ShouldContain("gaf een fout");
        groepen["Platform"].GetRawText().ShouldNotContain("geheim");
        groepen["Modules"].Sleutel("staat").ShouldBe("goed", groepen["Modules"].GetRawText());
        (await _host.Als(Persona.Operator, html: true).Pagina("/beheer/inrichting")).QuerySelectorAll(".status--fout").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Een_trage_zoekbron_houdt_de_rest_niet_op_en_wordt_genoemd()
    {
        var antwoord = await _host.Als(Persona.Operator).Stuur("/api/v1/platform/zoekopdrachten", new { term = "berichten" });

        antwoord.GetProperty("nietGeantwoord").EnumerateArray().Select(n => n.GetString()).ShouldBe(["Platform"]);
        antwoord.GetProperty("resultaten").EnumerateArray().Select(r => r.Sleutel("href")).ShouldContain("/beheer/berichten");
    }

    /// <summary>A host whose platform brings a check that fails, and a source that is slow.</summary>
    public sealed class Huis : Gedeeldehost, IAsyncLifetime
    {
        protected override Testhostopties Opties => new()
        {
            Stel = bouwer =>
            {
                bouwer.Services.AddScoped<KapotteCheck>();
                bouwer.Services.AddScoped<TrageBron>();
            },
        };

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var platform = Host.Diensten.GetRequiredService<IReadOnlyList<ModuleBeschrijving>>()[0];
            platform.Aanvullingen.Add((typeof(IInrichtingscheck), typeof(KapotteCheck)));
            platform.Aanvullingen.Add((typeof(IZoekbron), typeof(TrageBron)));
        }
    }

    private sealed class KapotteCheck : IInrichtingscheck
    {
        public Task<IReadOnlyList<Checkresultaat>> Controleer(CancellationToken annulering) => throw new InvalidOperationException("geheim");
    }

    private sealed class TrageBron : IZoekbron
    {
        public async Task<IReadOnlyList<Zoekresultaat>> Zoek(string term, int maximum, CancellationToken annulering)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, annulering);
            return [];
        }
    }
}
