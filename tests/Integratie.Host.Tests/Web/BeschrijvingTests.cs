using System.Text.Json.Nodes;
using Integratie.Host.Modules;
using Integratie.Platform.Modules;
using Integratie.Testhost;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Web;

/// <summary>The documents that speak for the system are generated from it, and never stale (ONTWERP 7, 9).</summary>
public sealed class BeschrijvingTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private static readonly string[] Werkwoorden = ["get", "post", "put", "patch", "delete"];

    [Fact]
    public async Task Het_contract_is_de_momentopname() =>
        Momentopname.Klopt("docs/openapi.json", await gedeeld.Host.Als(null).GetStringAsync("/api/doc/openapi.json", TestContext.Current.CancellationToken));

    [Fact]
    public void Het_canvas_is_de_momentopname() => Momentopname.Klopt("docs/modules.md", Modulecanvas.Tekst(
        gedeeld.Host.Catalogus, gedeeld.Host.Diensten.GetRequiredService<IReadOnlyList<ModuleBeschrijving>>(),
        gedeeld.Host.Diensten.GetRequiredService<EndpointDataSource>().Endpoints));

    [Theory]
    [InlineData("openapi", "3.0.")]
    [InlineData("openapi-3.1", "3.1.")]
    public async Task Beide_versies_zijn_er(string naam, string versie)
    {
        var document = await Document(naam);

        document["openapi"]!.GetValue<string>().ShouldStartWith(versie);
    }

    [Fact]
    public async Task Elke_bewerking_zegt_wat_ze_doet_wie_ze_mag_en_hoe_ze_mislukt()
    {
        var document = await Document("openapi");
        var bewerkingen = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Where(b => Werkwoorden.Contains(b.Key)).Select(b => (Naam: $"{b.Key} {p.Key}", Inhoud: b.Value!))).ToList();

        bewerkingen.ShouldNotBeEmpty();
        bewerkingen.Where(b => b.Inhoud["summary"] is null).Select(b => b.Naam).ShouldBeEmpty("zonder samenvatting: zet een docstring op het verzoek");
        bewerkingen.Where(b => b.Inhoud["operationId"] is null).Select(b => b.Naam).ShouldBeEmpty("zonder operationId");
        bewerkingen.Where(b => b.Inhoud["responses"]!["400"]?["content"]?["application/problem+json"] is null).Select(b => b.Naam).ShouldBeEmpty("zonder probleemdocument");
        bewerkingen.Where(b => b.Inhoud["responses"]!["401"] is not null && b.Inhoud["security"] is null).Select(b => b.Naam).ShouldBeEmpty("zonder beveiliging");
    }

    [Fact]
    public async Task Elk_veld_zegt_wat_het_is()
    {
        var schemas = (await Document("openapi"))["components"]!["schemas"]!.AsObject();
        // A setting has a value of any kind; which, its own description says.
        var anders = new[] { "JsonElement" };

        schemas.Where(s => !anders.Contains(s.Key)).SelectMany(s => Stom(s.Key, s.Value!)).ShouldBeEmpty();
        schemas["JsonElement"].ShouldNotBeNull("anders hoeft de uitzondering niet");
    }

    /// <summary>The places in a schema that describe nothing.</summary>
    private static IEnumerable<string> Stom(string waar, JsonNode schema)
    {
        string[] woorden = ["type", "$ref", "enum", "oneOf", "allOf", "anyOf"];
        if (!woorden.Any(w => schema[w] is not null))
        {
            yield return waar;
        }

        if (schema["type"] is JsonValue type && type.GetValue<string>() == "array" && schema["items"] is null)
        {
            yield return $"{waar}[]";
        }

        var eronder = (schema["properties"]?.AsObject().Select(p => ($"{waar}.{p.Key}", p.Value!)) ?? []).Concat(schema["items"] is { } item ? [($"{waar}[]", item)] : []);
        foreach (var stom in eronder.SelectMany(e => Stom(e.Item1, e.Item2)))
        {
            yield return stom;
        }
    }

    private async Task<JsonNode> Document(string naam) =>
        JsonNode.Parse(await gedeeld.Host.Als(null).GetStringAsync($"/api/doc/{naam}.json", TestContext.Current.CancellationToken))!;
}
