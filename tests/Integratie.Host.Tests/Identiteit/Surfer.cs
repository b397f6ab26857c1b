using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Integratie.Host.Tests.Beheer;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>Somebody with a browser: keeps cookies, follows redirects one by one and remembers every address.</summary>
internal sealed class Surfer : IDisposable
{
    private readonly HttpClient _client;

    public Surfer(Uri adres, CookieContainer? koekjes = null)
    {
        Koekjes = koekjes ?? new();
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Koekjes }) { BaseAddress = adres };
        _client.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public CookieContainer Koekjes { get; }

    /// <summary>Every address that was asked for, in order.</summary>
    public List<string> Bezocht { get; } = [];

    /// <summary>Every <c>Set-Cookie</c> that came by.</summary>
    public List<string> Gezet { get; } = [];

    /// <summary>One request, without following.</summary>
    public async Task<HttpResponseMessage> Vraag(string adres, params (string Naam, string Waarde)[] koppen)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, adres);
        foreach (var (naam, waarde) in koppen)
        {
            verzoek.Headers.TryAddWithoutValidation(naam, waarde);
        }

        Bezocht.Add(adres);
        return Onthoud(await _client.SendAsync(verzoek, Gesprek.Stop));
    }

    /// <summary>Asks and follows until a page stands there.</summary>
    public async Task<HttpResponseMessage> Ga(string adres) => await Volg(await Vraag(adres));

    public async Task<HttpResponseMessage> Volg(HttpResponseMessage antwoord)
    {
        for (var stap = 0; stap < 10 && antwoord.Headers.Location is { } naar; stap++)
        {
            antwoord.Dispose();
            antwoord = await Vraag(naar.OriginalString);
        }

        return antwoord;
    }

    public async Task<HttpResponseMessage> Verstuur(IHtmlFormElement formulier) => Onthoud(await _client.Post(formulier));

    /// <summary>Posts fields that stand on no page.</summary>
    public async Task<HttpResponseMessage> Verstuur(string adres, params (string Naam, string Waarde)[] velden)
    {
        using var inhoud = new FormUrlEncodedContent(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)));
        return Onthoud(await _client.PostAsync(adres, inhoud, Gesprek.Stop));
    }

    /// <summary>Presses the button of a persona on the page of the provider.</summary>
    public async Task<HttpResponseMessage> Kies(IHtmlDocument keuzes, string persona, string? organisatie = null)
    {
        var formulier = keuzes.Forms.First(f =>
            Waarde(f, "persona") == persona && (organisatie is null || Waarde(f, "organisatie") == organisatie));
        return await Verstuur(formulier);
    }

    /// <summary>Signs in and stands on the page that was asked for.</summary>
    public async Task<IHtmlDocument> MeldAan(string persona, string? organisatie = null, string naar = "/")
    {
        using var keuzes = await Ga("/aanmelden?terug=" + Uri.EscapeDataString(naar));
        using var keuze = await Kies(await keuzes.Pagina(), persona, organisatie);
        using var pagina = await Volg(keuze);
        return await pagina.Pagina();
    }

    public void Dispose() => _client.Dispose();

    public static string? Waarde(IHtmlFormElement formulier, string veld) =>
        formulier.Elements.OfType<IHtmlInputElement>().FirstOrDefault(e => e.Name == veld)?.Value;

    public static string Parameter(Uri adres, string naam) =>
        Uri.UnescapeDataString(Regex.Match(adres.OriginalString, $"[?&]{naam}=([^&]*)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);

    private HttpResponseMessage Onthoud(HttpResponseMessage antwoord)
    {
        if (antwoord.Headers.TryGetValues("Set-Cookie", out var gezet))
        {
            Gezet.AddRange(gezet);
        }

        return antwoord;
    }
}
