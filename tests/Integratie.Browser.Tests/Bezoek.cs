using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Integratie.Browser.Tests;

/// <summary>
/// One browser window. Hears everything that goes wrong in it, and tells at the end: errors of scripts, of the content security
/// policy, of the server, and requests that leave the host.
/// </summary>
internal sealed class Bezoek : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _host;
    private readonly ConcurrentQueue<string> _klachten = new();
    private readonly ConcurrentDictionary<string, int> _verwacht = new();

    public Bezoek(IBrowserContext context, IPage pagina, Uri host, Venster venster)
    {
        Venster = venster;
        _context = context;
        _host = host;
        Pagina = pagina;
        pagina.PageError += (_, fout) => _klachten.Enqueue($"script op {pagina.Url}: {fout}");
        pagina.Console += (_, regel) =>
        {
            // The browser repeats every status of 400 and up here; those come by the response itself.
            if (regel.Type is "error" or "warning" && !regel.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _klachten.Enqueue($"console op {pagina.Url}: {regel.Text}");
            }
        };
        context.Request += (_, verzoek) =>
        {
            var adres = new Uri(verzoek.Url);
            if (adres.Scheme is not ("data" or "blob" or "about") && adres.Authority != _host.Authority)
            {
                _klachten.Enqueue($"verzoek naar buiten op {pagina.Url}: {verzoek.Url}");
            }
        };
        context.Response += (_, antwoord) =>
        {
            if (antwoord.Status >= 400 && _verwacht.GetValueOrDefault(new Uri(antwoord.Url).AbsolutePath) != antwoord.Status)
            {
                _klachten.Enqueue($"antwoord {antwoord.Status} van {new Uri(antwoord.Url).PathAndQuery}");
            }
        };
    }

    public IPage Pagina { get; }

    public Venster Venster { get; }

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyCollection<string> Klachten => _klachten;

    /// <summary>Goes to a page.</summary>
    /// <param name="adres">Its address.</param>
    /// <param name="status">The status it must answer with.</param>
    public async Task Naar(string adres, int status = 200)
    {
        if (status >= 400)
        {
            Verwacht(adres.Split('?', '#')[0], status);
        }

        var antwoord = await Pagina.GotoAsync(adres);
        antwoord.ShouldNotBeNull().Status.ShouldBe(status, $"{adres}: {await Pagina.TitleAsync()}");
    }

    /// <summary>This address answers with an error on purpose.</summary>
    public void Verwacht(string pad, int status) => _verwacht[pad] = status;

    /// <summary>Signs in by the page with personas.</summary>
    public async Task MeldAan(string naam, string? organisatie = null, string naar = "/aanmelden")
    {
        await Pagina.GotoAsync(naar);
        var persona = Pagina.Locator(".persona").Filter(new() { Has = Pagina.GetByRole(AriaRole.Heading, new() { Name = naam, Exact = true }) });
        await persona.GetByRole(AriaRole.Button, organisatie is null ? null : new() { Name = organisatie }).ClickAsync();
        await Pagina.Locator(".kop__gebruiker").WaitForAsync();
    }

    /// <summary>Presses a button, or follows a link, by the words on it.</summary>
    public Task Klik(string woorden) => Pagina.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = woorden })
        .Or(Pagina.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = woorden })).First.ClickAsync();

    /// <summary>Fills a field by its label.</summary>
    public Task Vul(string label, string tekst) => Veld(label).FillAsync(tekst);

    /// <summary>Chooses by typing: the first suggestion.</summary>
    public async Task Kies(string label, string tekst)
    {
        await Vul(label, tekst);
        await Pagina.Locator(".keuzelijst:visible li").Filter(new() { HasText = tekst }).First.ClickAsync();
        await Assertions.Expect(Pagina.Locator(".keuzelijst:visible")).ToHaveCountAsync(0);
    }

    public ILocator Veld(string label) => Pagina.GetByRole(AriaRole.Main).GetByLabel(label, new() { Exact = false }).First;

    /// <summary>The heading of the page must become this.</summary>
    public Task Kop(string tekst) => Assertions.Expect(Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(tekst);

    /// <summary>The page must come to say this.</summary>
    public Task Zegt(string tekst) => Assertions.Expect(Pagina.GetByRole(AriaRole.Main)).ToContainTextAsync(tekst);

    /// <summary>Waits until the parts that come after the page have come.</summary>
    public Task Rustig() => Assertions.Expect(Pagina.Locator(".skelet, .htmx-request")).ToHaveCountAsync(0);

    /// <summary>Nothing went wrong along the way.</summary>
    public void Rust() => Bevindingen.Geen(_klachten);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
