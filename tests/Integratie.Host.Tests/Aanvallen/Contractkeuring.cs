using System.Text.Json.Nodes;
using NJsonSchema;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>Holds answers against what the contract says of them.</summary>
internal sealed class Contractkeuring
{
    private const string Verwijzing = "#/components/schemas/";

    private readonly JsonSchema _schemas;

    private Contractkeuring(JsonSchema schemas) => _schemas = schemas;

    /// <summary>Reads the schemas of all answers out of a document of OpenAPI 3.1, whose schemas are plain JSON Schema.</summary>
    public static async Task<Contractkeuring> Lees(JsonNode document)
    {
        var alle = new JsonObject();
        foreach (var (naam, schema) in document["components"]!["schemas"]!.AsObject())
        {
            alle[naam] = schema!.DeepClone();
        }

        foreach (var (pad, bewerkingen) in document["paths"]!.AsObject())
        {
            foreach (var (methode, bewerking) in bewerkingen!.AsObject())
            {
                foreach (var (status, antwoord) in bewerking!["responses"]!.AsObject())
                {
                    if (antwoord!["content"]?["application/json"]?["schema"] is { } schema)
                    {
                        alle[Naam(methode.ToUpperInvariant(), pad, int.Parse(status, System.Globalization.CultureInfo.InvariantCulture))] = schema.DeepClone();
                    }
                }
            }
        }

        var tekst = new JsonObject { ["definitions"] = alle }.ToJsonString().Replace(Verwijzing, "#/definitions/", StringComparison.Ordinal);
        return new(await JsonSchema.FromJsonAsync(tekst, TestContext.Current.CancellationToken));
    }

    /// <summary>What of the answer the contract doesn't say; null when it says nothing at all of this status.</summary>
    public IReadOnlyList<string>? Keur(Bewerking bewerking, int status, string antwoord) =>
        _schemas.Definitions.TryGetValue(Naam(bewerking.Methode, bewerking.Pad, status), out var schema)
            ? [.. schema.Validate(antwoord).SelectMany(Blaadjes).Select(f => $"{f.Path}: {f.Kind}")]
            : null;

    private static IEnumerable<NJsonSchema.Validation.ValidationError> Blaadjes(NJsonSchema.Validation.ValidationError fout) =>
        fout is NJsonSchema.Validation.ChildSchemaValidationError { Errors: var eronder } ? eronder.Values.SelectMany(f => f).SelectMany(Blaadjes) : [fout];

    private static string Naam(string methode, string pad, int status) => $"{methode} {pad} {status}".Replace('/', ' ').Replace('{', '(').Replace('}', ')');
}
