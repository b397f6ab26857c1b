using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>A browser without JavaScript: keeps cookies, follows redirects, presses buttons. Sends cookies over http too.</summary>
internal sealed class Bezoeker(Uri thuis) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>The whole lines in which cookies came.</summary>
    public List<string> Koekregels { get; } = [];

    /// <summary>Every address that was visited, in order.</summary>
    public List<Uri> Spoor { get; } = [];

    public Uri Adres => Spoor[^1];

    public HttpStatusCode Status { get; private set; }

    public string? Doorverwijzing { get; private set; }

    /// <summary>Where to stop: a redirect to this address is not followed.</summary>
    public string? Halt { get; init; }

    public async Task<IHtmlDocument> Ga(string adres) => await Vraag(HttpMethod.Get, new Uri(Spoor.Count == 0 ? thuis : Adres, adres), null);

    /// <summary>Presses the button whose text contains this.</summary>
    public async Task<IHtmlDocument> Druk(IHtmlDocument pagina, params string[] tekst)
    {
        var knop = pagina.QuerySelectorAll<IHtmlButtonElement>("button").Single(k => Array.TrueForAll(tekst, t => k.TextContent.Contains(t, StringComparison.Ordinal)));
        var formulier = knop.Form!;
        var velden = formulier.Elements.OfType<IHtmlInputElement>().Select(v => KeyValuePair.Create(v.Name!, v.Value));
        if (knop.Name is { Length: > 0 } naam)
        {
            velden = velden.Append(KeyValuePair.Create(naam, knop.Value));
        }

        return await Vraag(HttpMethod.Post, new Uri(Adres, formulier.GetAttribute("action") ?? ""), new FormUrlEncodedContent(velden));
    }

    /// <summary>Signs in as somebody.</summary>
    public async Task<IHtmlDocument> MeldAan(string naam, string? organisatie = null, string adres = "/aanmelden")
    {
        var keuze = await Ga(adres);
        return await Druk(keuze, organisatie is null ? [$"Als {naam}, "] : [$"Als {naam}, ", organisatie]);
    }

    /// <summary>A request with the cookies of this browser.</summary>
    public HttpRequestMessage Verzoek(HttpMethod methode, Uri adres)
    {
        var verzoek = new HttpRequestMessage(methode, adres);
        verzoek.Headers.TryAddWithoutValidation("Accept", "text/html");
        if (Cookies.Count > 0)
        {
            verzoek.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        return verzoek;
    }

    public Task<HttpResponseMessage> Stuur(HttpRequestMessage verzoek) => _http.SendAsync(verzoek, TestContext.Current.CancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<IHtmlDocument> Vraag(HttpMethod methode, Uri adres, HttpContent? inhoud)
    {
        for (var keer = 0; keer < 12; keer++)
        {
            Spoor.Add(adres);
            using var verzoek = Verzoek(methode, adres);
            verzoek.Content = inhoud;
            using var antwoord = await Stuur(verzoek);
            Bewaar(antwoord);
            Status = antwoord.StatusCode;
            Doorverwijzing = antwoord.Headers.Location is { } naar ? new Uri(adres, naar).AbsoluteUri : null;
            if (Doorverwijzing is null || (Halt is not null && Doorverwijzing.StartsWith(Halt, StringComparison.Ordinal)))
            {
                var tekst = await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                return (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(tekst), TestContext.Current.CancellationToken);
            }

            (methode, adres, inhoud) = (HttpMethod.Get, new Uri(Doorverwijzing), null);
        }

        throw new InvalidOperationException("De host blijft doorverwijzen: " + string.Join(" → ", Spoor));
    }

    private void Bewaar(HttpResponseMessage antwoord)
    {
        if (!antwoord.Headers.TryGetValues("Set-Cookie", out var regels))
        {
            return;
        }

        foreach (var regel in regels)
        {
            Koekregels.Add(regel);
            var (naam, waarde) = regel.Split(';')[0].Split('=', 2) switch { [var n, var w] => (n, w), _ => ("", "") };
            if (waarde.Length == 0)
            {
                Cookies.Remove(naam);
            }
            else
            {
                Cookies[naam] = waarde;
            }
        }
    }
}
