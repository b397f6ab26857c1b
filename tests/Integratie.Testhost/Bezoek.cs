using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Integratie.Platform.Toegang;
using Xunit;

namespace Integratie.Testhost;

/// <summary>Somebody who opens pages and fills in forms, without JavaScript.</summary>
/// <param name="host">Where.</param>
/// <param name="wie">Who; null for a stranger.</param>
public sealed partial class Bezoek(Draaiendehost host, Aanroeper? wie)
{
    private static readonly HtmlParser Lezer = new();

    private readonly HttpClient _client = host.Als(wie, html: true);

    /// <summary>The page as it was last answered.</summary>
    public IHtmlDocument Pagina { get; private set; } = Lezer.ParseDocument("");

    /// <summary>Status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of the page, after redirects.</summary>
    public string Adres { get; private set; } = "";

    /// <summary>Where the last answer sent us; null when it was the page itself.</summary>
    public string? Omleiding { get; private set; }

    /// <summary>What the main part of the page says, with single spaces.</summary>
    public string Tekst => Wit().Replace(Pagina.QuerySelector("main")?.TextContent ?? "", " ");

    /// <summary>Opens a page, without following redirects.</summary>
    /// <param name="pad">Path and query.</param>
    public async Task<Bezoek> Open(string pad)
    {
        Omleiding = null;
        return await Neem(await _client.GetAsync(pad, TestContext.Current.CancellationToken), pad);
    }

    /// <summary>Fills in a form of the page and sends it with one of its buttons; follows the redirect.</summary>
    /// <param name="knop">Text of the button.</param>
    /// <param name="velden">Names and what is filled in; several values for one name by repeating it.</param>
    public async Task<Bezoek> Verstuur(string knop, params (string Naam, string Waarde)[] velden)
    {
        var button = Pagina.QuerySelectorAll("main button[type=submit]").First(b => b.TextContent.Trim().StartsWith(knop, StringComparison.Ordinal));
        var form = (IHtmlFormElement)(button.GetAttribute("form") is { } id ? Pagina.GetElementById(id) : button.Closest("form"))!;
        var ingevuld = velden.Select(v => v.Naam).ToHashSet(StringComparer.Ordinal);
        var inhoud = form.QuerySelectorAll("input, select, textarea").Where(e => !ingevuld.Contains(e.GetAttribute("name") ?? "")).SelectMany(Waarden)
            .Concat(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)));
        var actie = button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Adres;
        var pad = actie.StartsWith('?') ? Adres.Split('?')[0] + actie : actie;
        var antwoord = await _client.PostAsync(pad, new FormUrlEncodedContent(inhoud), TestContext.Current.CancellationToken);
        Omleiding = antwoord.Headers.Location?.ToString();
        return Omleiding is { } naar ? await Neem(await _client.GetAsync(naar, TestContext.Current.CancellationToken), naar) : await Neem(antwoord, pad);
    }

    private static IEnumerable<KeyValuePair<string, string>> Waarden(IElement veld) => veld switch
    {
        IHtmlInputElement { Name: { Length: > 0 } naam } i when i.Type is not ("checkbox" or "radio") || i.IsChecked => [new(naam, i.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } naam } s => s.SelectedOptions.Select(o => KeyValuePair.Create(naam, o.Value)),
        IHtmlTextAreaElement { Name: { Length: > 0 } naam } t => [new(naam, t.Value)],
        _ => [],
    };

    private async Task<Bezoek> Neem(HttpResponseMessage antwoord, string pad)
    {
        (Status, Adres) = (antwoord.StatusCode, pad);
        Pagina = await Lezer.ParseDocumentAsync(await antwoord.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return this;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Wit();
}

/// <summary>The real host with demo data.</summary>
public sealed class Demohost : Gedeeldehost
{
    /// <inheritdoc />
    protected override Testhostopties Opties => new() { Demo = true };

    /// <summary>Somebody who opens pages.</summary>
    /// <param name="wie">Who; null for a stranger.</param>
    public Bezoek Als(Aanroeper? wie) => new(Host, wie);
}
