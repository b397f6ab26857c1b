using System.Globalization;
using System.Text.Json.Nodes;
using Integratie.Host.Tests.Beheer;
using Integratie.Platform.Api;
using Integratie.Platform.Toegang;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>The host under attack, with wide limits. What it offers is read from itself, so that what is added is attacked too.</summary>
[CollectionDefinition(Samen)]
public class Aanvalshost : Gedeeldehost, ICollectionFixture<Aanvalshost>
{
    /// <summary>The tests that share one host, one after the other.</summary>
    public const string Samen = "Aanvallen";

    internal static readonly Aanroeper[] Iedereen =
    [
        Persona.Centraal, Persona.Loketmedewerker, Persona.LokaalBestuurGent, Persona.MedewerkerVgc, Persona.Operator, Persona.Auditor, Persona.Regiobeheerder("brussel"),
    ];

    private IReadOnlyList<Bewerking>? _bewerkingen;

    /// <summary>Wide limits: all attacks come from one address and a few people.</summary>
    internal static void Ruim(WebApplicationBuilder bouwer) => Limieten(bouwer, "100000", "100000", "100000");

    internal static void Limieten(WebApplicationBuilder bouwer, string lezen, string schrijven, string anoniem) => bouwer.Configuration.AddInMemoryCollection(
        new Dictionary<string, string?> { ["Limieten:LezenPerMinuut"] = lezen, ["Limieten:SchrijvenPerMinuut"] = schrijven, ["Limieten:AnoniemPerMinuut"] = anoniem });

    protected override Testhostopties Opties => new() { Stel = Ruim };

    internal Rechtenregister Rechten => Host.Diensten.GetRequiredService<Rechtenregister>();

    /// <summary>Every operation of the contract.</summary>
    internal async Task<IReadOnlyList<Bewerking>> Bewerkingen()
    {
        if (_bewerkingen is not null)
        {
            return _bewerkingen;
        }

        using var vreemde = Host.Als(null);
        var document = JsonNode.Parse(await vreemde.GetStringAsync("/api/doc/openapi.json", Gesprek.Stop))!;
        var verzoeken = Host.Diensten.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(e => (Naam: e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName, e.Metadata.GetMetadata<Verzoeksoort>()?.Type))
            .Where(e => e.Type is not null).ToDictionary(e => e.Naam!, e => e.Type!);
        return _bewerkingen = [.. document["paths"]!.AsObject().SelectMany(pad => pad.Value!.AsObject()
            .Where(b => b.Value?["operationId"] is not null)
            .Select(b => new Bewerking(document, pad.Key, b.Key.ToUpperInvariant(), b.Value!, verzoeken[b.Value!["operationId"]!.GetValue<string>()])))];
    }

    /// <summary>Every page without a parameter in its address.</summary>
    internal IReadOnlyList<string> Paginas => [.. Host.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.Parameters.Count == 0)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A client of somebody who may.</summary>
    internal HttpClient Bevoegde(Bewerking bewerking) =>
        Host.Als(bewerking.Recht is { } recht ? Iedereen.First(p => Rechten.Mag(p, recht)) : Persona.Centraal);
}

/// <summary>The host under attack, with demo data.</summary>
[CollectionDefinition(Samen)]
public sealed class Gevuldehost : Aanvalshost, ICollectionFixture<Gevuldehost>
{
    /// <inheritdoc cref="Aanvalshost.Samen" />
    public new const string Samen = "Gevuld";

    protected override Testhostopties Opties => new() { Demo = true, Stel = Ruim };
}

/// <summary>An operation of the contract.</summary>
internal sealed record Bewerking(JsonNode Document, string Pad, string Methode, JsonNode Inhoud, Type Verzoek)
{
    /// <summary>What may stand in the address for something that isn't there.</summary>
    public static readonly Guid Onbestaand = new("01900000-0000-7000-8000-000000000404");

    /// <summary>With a request goes the operation that it asks, so that its answer can be held against what the contract says.</summary>
    private static readonly HttpRequestOptionsKey<Bewerking> Gevraagd = new(nameof(Bewerking));

    public string Naam => $"{Methode} {Pad}";

    public string? Recht => Verzoek.GetCustomAttributes(false).OfType<VereistAttribute>().SingleOrDefault()?.Recht;

    public bool IsOpenbaar => Verzoek.GetCustomAttributes(false).Any(a => a is IAllowAnonymous);

    public string? Mediatype => Inhoud["requestBody"]?["content"]?.AsObject().First().Key;

    public bool VraagtIfMatch => Parameters.Any(p => p["name"]!.GetValue<string>() == "If-Match");

    public IReadOnlyList<JsonNode> Parameters => [.. (Inhoud["parameters"]?.AsArray() ?? []).OfType<JsonNode>()];

    public IEnumerable<string> Vragen => Parameters.Where(p => p["in"]!.GetValue<string>() == "query").Select(p => p["name"]!.GetValue<string>());

    public bool HeeftPadparameter => Pad.Contains('{', StringComparison.Ordinal);

    /// <summary>The fields of the body, with the types that the contract gives them.</summary>
    public IEnumerable<(string Naam, string? Soort)> Velden =>
        Eigenschappen.Select(p => (p.Key, Schema(p.Value)?["type"]?.GetValue<string>()));

    /// <summary>The fields and parameters that hold a day or a moment.</summary>
    public IEnumerable<(string Naam, string Waar, bool IsMoment)> Dagen =>
        Parameters.Where(p => p["in"]!.GetValue<string>() == "query").Select(p => (Naam: p["name"]!.GetValue<string>(), Waar: "query", Vorm: Vorm(p["schema"])))
            .Concat(Eigenschappen.Select(p => (Naam: p.Key, Waar: "body", Vorm: Vorm(p.Value))))
            .Where(p => p.Vorm is "date" or "date-time").Select(p => (p.Naam, p.Waar, p.Vorm is "date-time"));

    /// <summary>A request; every parameter in the address is something that isn't there.</summary>
    public HttpRequestMessage Vraag(HttpContent? lichaam = null, string? padwaarde = null, string query = "")
    {
        var adres = string.Join('/', Pad.Split('/').Select(deel => deel is ['{', .. var naam, '}'] ? padwaarde ?? Verzonnen(naam) : deel));
        var verzoek = new HttpRequestMessage(new(Methode), adres + query) { Content = lichaam };
        verzoek.Options.Set(Gevraagd, this);
        if (VraagtIfMatch)
        {
            verzoek.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        }

        return verzoek;
    }

    /// <summary>Whether the contract says that this can be answered; also when it was no operation that was asked.</summary>
    public static bool Kent(HttpResponseMessage antwoord) =>
        !antwoord.RequestMessage!.Options.TryGetValue(Gevraagd, out var bewerking) || antwoord.RequestMessage.Method.Method != bewerking.Methode
        || bewerking.Inhoud["responses"]!.AsObject().ContainsKey(((int)antwoord.StatusCode).ToString(CultureInfo.InvariantCulture));

    private static string Verzonnen(string naam) => naam is "nis" ? "99999" : naam is "sleutel" or "van" or "ontvanger" ? "onbestaand" : Onbestaand.ToString();

    private IEnumerable<KeyValuePair<string, JsonNode?>> Eigenschappen =>
        Schema(Inhoud["requestBody"]?["content"]?[Mediatype!]?["schema"])?["properties"]?.AsObject() ?? [];

    private static string? Vorm(JsonNode? schema) => schema?["format"]?.GetValue<string>();

    private JsonNode? Schema(JsonNode? schema) =>
        schema?["$ref"]?.GetValue<string>() is { } verwijzing ? Document["components"]!["schemas"]![verwijzing.Split('/')[^1]] : schema;
}

/// <summary>What every answer must be like, whatever was asked.</summary>
internal static class Antwoordkeuring
{
    /// <summary>Fails with all of them, one on a line.</summary>
    public static void ShouldAllHold(this IReadOnlyList<string> fouten) => fouten.ShouldBeEmpty(string.Join('\n', fouten.Prepend("")));

    /// <summary>What is wrong with it; empty when nothing is.</summary>
    public static async Task<string> Keur(this HttpResponseMessage antwoord, params int[] mag)
    {
        var tekst = await antwoord.Content.ReadAsStringAsync(Gesprek.Stop);
        var fouten = new List<string>();
        var status = (int)antwoord.StatusCode;
        if (status >= 500 || (mag.Length > 0 && !mag.Contains(status)))
        {
            fouten.Add($"{status} {tekst[..Math.Min(tekst.Length, 300)]}");
        }

        if (!Bewerking.Kent(antwoord))
        {
            fouten.Add($"{status} staat niet in het contract");
        }

        if (status >= 400 && antwoord.RequestMessage!.Method != HttpMethod.Head)
        {
            var isApi = antwoord.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal);
            if (isApi && (antwoord.Content.Headers.ContentType?.MediaType != "application/problem+json" || JsonNode.Parse(tekst) is not { } probleem
                || probleem["type"] is null || probleem["title"] is null || probleem["detail"] is null || probleem["status"]!.GetValue<int>() != status
                || !probleem["instance"]!.GetValue<string>().StartsWith("urn:uuid:", StringComparison.Ordinal)))
            {
                fouten.Add($"{status} zonder probleemdocument: {antwoord.Content.Headers.ContentType} {tekst[..Math.Min(tekst.Length, 200)]}");
            }
        }

        if (antwoord.Content.Headers.ContentType?.MediaType == "text/html" && tekst.Contains("<script>alert", StringComparison.Ordinal))
        {
            fouten.Add($"{status} herhaalt het script");
        }

        fouten.AddRange(Lekken.Where(l => status >= 400 && tekst.Contains(l, StringComparison.Ordinal)).Select(l => $"{status} lekt ‘{l}’"));
        fouten.AddRange(Koppen.Where(k => !antwoord.Headers.Contains(k)).Select(k => $"{status} zonder {k}"));
        if (antwoord.Headers.CacheControl is not { NoStore: true })
        {
            fouten.Add($"{status} mag bewaard worden: {antwoord.Headers.CacheControl}");
        }

        fouten.AddRange(Verraders.Where(k => antwoord.Headers.Contains(k)).Select(k => $"{status} verraadt {k}"));
        return string.Join("; ", fouten);
    }

    private static readonly string[] Koppen = ["X-Content-Type-Options", "X-Frame-Options", "Content-Security-Policy", "Referrer-Policy", "BelGov-Trace-Id", "Cross-Origin-Opener-Policy", "Permissions-Policy"];
    private static readonly string[] Verraders = ["Server", "X-Powered-By"];
    private static readonly string[] Lekken = ["   at ", "Npgsql", "PostgresException", "System.", "Microsoft.", "SELECT ", ".cs:line"];
}
