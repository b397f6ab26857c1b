using System.Net;
using System.Text;
using Integratie.Host.Tests.Beheer;
using Integratie.Testhost;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>Sessions hold on every host of one database, and what protects them can't be read there.</summary>
public sealed class SleutelbosTests
{
    [Fact]
    public async Task Een_zitting_geldt_op_elke_host_van_dezelfde_databank_en_eindigt_er_ook()
    {
        await using var een = await Draaiendehost.Start(new() { Persona = false, Achtergrond = false }, Gesprek.Stop);
        await using var twee = await Draaiendehost.Start(new() { Persona = false, Achtergrond = false, Databank = een.Databank }, Gesprek.Stop);
        using var surfer = new Surfer(een.Adres);
        using var elders = new Surfer(twee.Adres, surfer.Koekjes);
        var pagina = await surfer.MeldAan("vo-loket-1");

        using var daar = await elders.Vraag("/gebied");
        using var afgemeld = await elders.Verstuur((await (await elders.Vraag("/")).Pagina()).Forms.First(f => f.GetAttribute("action") == "/afmelden"));
        using var hier = await surfer.Vraag("/gebied");

        daar.StatusCode.ShouldBe(HttpStatusCode.OK);
        afgemeld.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        hier.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task De_sleutels_staan_onleesbaar_in_de_databank()
    {
        await using var host = await Draaiendehost.Start(new() { Persona = false, Achtergrond = false }, Gesprek.Stop);
        _ = host.Diensten.GetRequiredService<IDataProtectionProvider>().CreateProtector("proef").Protect("iets");

        var rijen = (long)(await host.Databank.Sql("select count(*) from platform.gegevensbescherming"))!;
        var inhoud = (byte[])(await host.Databank.Sql("select inhoud from platform.gegevensbescherming limit 1"))!;

        rijen.ShouldBe(1);
        Encoding.Latin1.GetString(inhoud).ShouldNotContain("key");
        Encoding.Latin1.GetString(inhoud).ShouldNotContain("descriptor");
    }

    [Fact]
    public async Task Geen_logregel_bevat_een_naam()
    {
        var regels = new Loglezer();
        await using var host = await Draaiendehost.Start(new()
        {
            Persona = false,
            Achtergrond = false,
            Stel = b => b.Logging.AddProvider(regels).SetMinimumLevel(LogLevel.Information).AddFilter<Loglezer>(null, LogLevel.Information),
        }, Gesprek.Stop);
        using var surfer = new Surfer(host.Adres);

        var pagina = await surfer.MeldAan("vo-loket-1", naar: "/gebied");
        using var afgemeld = await surfer.Verstuur(pagina.Forms.First(f => f.GetAttribute("action") == "/afmelden"));

        regels.Tekst.ShouldNotBeEmpty();
        regels.Tekst.ShouldNotContain("Lotte");
    }

    private sealed class Loglezer : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _tekst = new();

        public string Tekst
        {
            get
            {
                lock (_tekst)
                {
                    return _tekst.ToString();
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_tekst)
            {
                _tekst.AppendLine(formatter(state, exception)).Append(exception);
            }
        }

        public void Dispose()
        {
        }
    }
}
