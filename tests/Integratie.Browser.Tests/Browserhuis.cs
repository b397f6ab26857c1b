using System.Collections.Concurrent;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Integratie.Browser.Tests.Browserhuis))]

namespace Integratie.Browser.Tests;

/// <summary>
/// One host with demo data and one browser for the whole project. Sign-in is the real one, by the page with personas. Uses the
/// Chromium of the machine; without one the tests are skipped, and in CI they fail.
/// </summary>
public sealed class Browserhuis : IAsyncLifetime
{
    private static readonly string[] Vlaggen =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly ConcurrentDictionary<(string Naam, string? Organisatie), Lazy<Task<string>>> _koekjes = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Draaiendehost? _host;

    /// <summary>The host.</summary>
    internal Draaiendehost Host => _host ?? throw new InvalidOperationException("Zonder Chromium draait er geen host.");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Chromium() is not { } programma)
        {
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                throw new InvalidOperationException("Geen Chromium gevonden, en in CI mag dat niet. Installeer chromium, of wijs het aan met INTEGRATIE_CHROMIUM.");
            }

            return;
        }

        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = programma, Args = Vlaggen });
        _host = await Draaiendehost.Start(new()
        {
            Demo = true,
            Persona = false,
            Stel = bouwer => bouwer.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                // All personas come from one address, and the tests open in a minute what people open in an hour.
                ["Limieten:AnoniemPerMinuut"] = "100000",
                ["Limieten:LezenPerMinuut"] = "100000",
                ["Limieten:SchrijvenPerMinuut"] = "100000",
            }),
        });
    }

    /// <summary>A fresh browser window that nobody has signed in to.</summary>
    /// <param name="venster">What kind of window.</param>
    /// <param name="koekjes">What an earlier window left behind; null for nothing.</param>
    internal async Task<Bezoek> Open(Venster? venster = null, string? koekjes = null)
    {
        Assert.SkipWhen(_browser is null, "Geen Chromium op deze machine. Installeer chromium, of wijs het aan met INTEGRATIE_CHROMIUM.");
        venster ??= new();
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Host.Adres.ToString(),
            JavaScriptEnabled = venster.Javascript,
            Locale = "nl-BE",
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = koekjes,
            TimezoneId = "Europe/Brussels",
            ViewportSize = new() { Width = venster.Breedte, Height = 900 },
        });
        context.SetDefaultTimeout(60_000);
        return new(context, await context.NewPageAsync(), Host.Adres, venster);
    }

    /// <summary>
    /// A fresh, empty browser window of somebody who has signed in, once, by the page. Who signs out or changes organisation signs in in a
    /// window of their own (<see cref="Bezoek.MeldAan"/>): it ends the session of all.
    /// </summary>
    /// <param name="naam">Name of the persona.</param>
    /// <param name="organisatie">For whom, when there is a choice.</param>
    /// <param name="venster">What kind of window.</param>
    internal async Task<Bezoek> Als(string naam, string? organisatie = null, Venster? venster = null) =>
        await Open(venster, await _koekjes.GetOrAdd((naam, organisatie), _ => new(() => MeldAan(naam, organisatie))).Value);

    private async Task<string> MeldAan(string naam, string? organisatie)
    {
        await using var bezoek = await Open();
        await bezoek.MeldAan(naam, organisatie);
        return await bezoek.Pagina.Context.StorageStateAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        await new Testserver().DisposeAsync();
    }

    private static string? Chromium()
    {
        if (Environment.GetEnvironmentVariable("INTEGRATIE_CHROMIUM") is { Length: > 0 } aangewezen)
        {
            return File.Exists(aangewezen) ? aangewezen : throw new FileNotFoundException("INTEGRATIE_CHROMIUM wijst niets aan.", aangewezen);
        }

        return (from map in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin")
                from programma in (string[])["chromium", "chromium-browser", "google-chrome"]
                select Path.Combine(map, programma)).FirstOrDefault(File.Exists);
    }
}

/// <summary>What kind of browser window.</summary>
internal sealed record Venster
{
    public bool Javascript { get; init; } = true;

    public int Breedte { get; init; } = 1400;
}
