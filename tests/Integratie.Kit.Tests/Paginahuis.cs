using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Integratie.Kit.Bestanden;
using Integratie.Kit.Pagina;
using Integratie.Platform.Modules;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Integratie.Kit.Tests;

/// <summary>A small host with the Kit's own pages on a free port of the loopback, signed in as an invented person.</summary>
public sealed class Paginahuis : IAsyncLifetime
{
    private WebApplication _app = null!;

    public HttpClient Klant { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        bouwer.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero)));
        bouwer.Services.AddRazorPages().AddKit();
        bouwer.Services.AddHttpContextAccessor();
        bouwer.Services.AddScoped<IPaginakader, Kader>();
        bouwer.Services.AddSingleton<IBestandsadressen, Adressen>();
        bouwer.Services.AddAuthentication("proef").AddScheme<AuthenticationSchemeOptions, Aanmelding>("proef", null);
        bouwer.Services.AddAuthorization();
        _app = bouwer.Build();
        _app.Use((context, verder) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-BE");
            return verder(context);
        });
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapRazorPages();
        await _app.StartAsync();
        var adres = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Klant = new(new HttpClientHandler { AllowAutoRedirect = true, CookieContainer = new() }) { BaseAddress = new(adres) };
    }

    public async ValueTask DisposeAsync()
    {
        Klant.Dispose();
        await _app.DisposeAsync();
    }

    public async Task<IDocument> Haal(string pad, bool vreemdKader = false)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, pad);
        if (vreemdKader)
        {
            vraag.Headers.Add("X-Kader-Vreemd", "ja");
        }

        using var antwoord = await Klant.SendAsync(vraag, TestContext.Current.CancellationToken);
        antwoord.EnsureSuccessStatusCode();
        return Lees(await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public static IDocument Lees(string html) => new HtmlParser().ParseDocument(html);

    private sealed class Kader(IHttpContextAccessor toegang) : IPaginakader
    {
        public string Regio => "Vlaanderen";

        public string? Omgeving => "Proef";

        public string Versie => "9.8.7";

        public Paginagebruiker? Gebruiker => Vreemd ? null : new("Noor Proef", "Agentschap Proef", true);

        public IReadOnlyList<Menugroep> Menu => Vreemd ? [] :
            [new("Beheer", [new("Modules", "/beheer/modules", "Beheer", 1), new("Stijlgids", "/beheer/stijlgids", "Beheer", 2)])];

        public IReadOnlyList<Actie> Acties => [new("Loket toevoegen", "nieuw", "/gebied/loketten/nieuw")];

        private bool Vreemd => toegang.HttpContext!.Request.Headers.ContainsKey("X-Kader-Vreemd");
    }

    private sealed class Adressen : IBestandsadressen
    {
        public string Adres(string pad) => pad + "?v=abc";
    }

    private sealed class Aanmelding(IOptionsMonitor<AuthenticationSchemeOptions> opties, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(opties, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.ContainsKey("X-Vreemde")
            ? AuthenticateResult.NoResult()
            : AuthenticateResult.Success(new(new(new ClaimsIdentity([new("sub", "1")], "proef")), "proef")));
    }
}
