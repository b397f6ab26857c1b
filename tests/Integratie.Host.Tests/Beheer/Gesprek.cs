using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Html.Dom;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Host.Tests.Beheer;

/// <summary>What the tests of this folder say to the host, and what they read from its answers.</summary>
internal static class Gesprek
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<JsonElement> Lees(this HttpClient client, string adres, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        using var antwoord = await client.GetAsync(adres, Stop);
        return await antwoord.Json(verwacht);
    }

    public static async Task<JsonElement> Stuur(this HttpClient client, string adres, object? lichaam, HttpStatusCode verwacht = HttpStatusCode.OK, string? ifMatch = null)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, adres);
        if (lichaam is not null)
        {
            verzoek.Content = JsonContent.Create(lichaam, options: Platform.Api.Json.Gedeeld);
        }

        if (ifMatch is not null)
        {
            verzoek.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var antwoord = await client.SendAsync(verzoek, Stop);
        return await antwoord.Json(verwacht);
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage antwoord, HttpStatusCode verwacht)
    {
        var tekst = await antwoord.Content.ReadAsStringAsync(Stop);
        antwoord.StatusCode.ShouldBe(verwacht, tekst);
        return tekst.Length == 0 ? default : JsonElement.Parse(tekst);
    }

    /// <summary>A page, as somebody without JavaScript sees it.</summary>
    public static async Task<IHtmlDocument> Pagina(this HttpClient client, string adres, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        using var antwoord = await client.GetAsync(adres, Stop);
        return await antwoord.Pagina(verwacht);
    }

    public static async Task<IHtmlDocument> Pagina(this HttpResponseMessage antwoord, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        var tekst = await antwoord.Content.ReadAsStringAsync(Stop);
        antwoord.StatusCode.ShouldBe(verwacht, tekst);
        var context = BrowsingContext.New(Configuration.Default);
        return (IHtmlDocument)await context.OpenAsync(r => r.Content(tekst).Address(antwoord.RequestMessage!.RequestUri!.AbsoluteUri), Stop);
    }

    /// <summary>Posts a form of a page as a browser would: with everything that stands in it.</summary>
    /// <param name="client">The browser.</param>
    /// <param name="formulier">The form.</param>
    /// <param name="knop">Name and value of the button; null when it has none.</param>
    /// <param name="invoer">What somebody fills in.</param>
    public static async Task<HttpResponseMessage> Post(
        this HttpClient client, IHtmlFormElement formulier, (string Naam, string Waarde)? knop = null, params (string Naam, string Waarde)[] invoer)
    {
        var velden = new List<KeyValuePair<string, string>>();
        foreach (var element in formulier.Elements)
        {
            var (naam, waarde) = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } vink when !vink.IsChecked => ("", ""),
                IHtmlInputElement veld => (veld.Name ?? "", veld.Value),
                IHtmlTextAreaElement tekst => (tekst.Name ?? "", tekst.Value),
                IHtmlSelectElement keuze => (keuze.Name ?? "", keuze.Value ?? ""),
                _ => ("", ""),
            };
            if (naam.Length > 0 && Array.TrueForAll(invoer, i => i.Naam != naam))
            {
                velden.Add(new(naam, waarde));
            }
        }

        velden.AddRange(invoer.Select(i => new KeyValuePair<string, string>(i.Naam, i.Waarde)));
        if (knop is { } k)
        {
            velden.Add(new(k.Naam, k.Waarde));
        }

        using var inhoud = new FormUrlEncodedContent(velden);
        var adres = formulier.GetAttribute("action") is { Length: > 0 } actie ? actie : formulier.Owner!.Location.PathName + formulier.Owner.Location.Search;
        return await client.PostAsync(adres, inhoud, Stop);
    }

    /// <summary>Looks or acts behind the application's back.</summary>
    public static async Task<object?> Sql(this Testdatabank databank, string sql)
    {
        await using var verbinding = new NpgsqlConnection(databank.BeheerVerbinding);
        await verbinding.OpenAsync(Stop);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return await opdracht.ExecuteScalarAsync(Stop);
    }

    public static string Sleutel(this JsonElement element, string naam) => element.GetProperty(naam).ToString();
}
