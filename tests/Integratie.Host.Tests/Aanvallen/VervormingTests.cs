using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Integratie.Host.Tests.Beheer;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>
/// Requests of the right form, made from the contract, in which one value after the other is twisted. What passes the reader must be
/// stopped by the use case with a clear problem, or be done: never break.
/// </summary>
[Trait("Eis", "KRN-02")]
[Collection(Gevuldehost.Samen)]
public sealed partial class VervormingTests(Gevuldehost gedeeld)
{
    private static readonly string[] Teksten = ["", "  ", "'; drop schema gebied cascade; --", "%_\\", "\u202E\u200B", "Zoë 😀 \u0301\u0301", "nl", "44021", "9", new('x', 40_000)];

    private static readonly int[] Getallen = [0, -1, int.MaxValue, int.MinValue];

    [Fact]
    public async Task Een_verdraaide_waarde_breekt_geen_enkele_bewerking()
    {
        var (fouten, bereikt, gestuurd) = (new List<string>(), new List<string>(), 0);
        foreach (var bewerking in (await gedeeld.Bewerkingen()).Where(b => b.Mediatype?.EndsWith("json", StringComparison.Ordinal) is true))
        {
            using var client = gedeeld.Bevoegde(bewerking);
            var goed = Voorbeeld(bewerking.Document, bewerking.Inhoud["requestBody"]!["content"]![bewerking.Mediatype!]!["schema"]!)!;
            // Some texts have a form of their own; what is refused names an example, or is left out.
            var weg = new List<string>();
            for (var ronde = 0; ronde < 24; ronde++)
            {
                using var antwoord = await Stuur(client, bewerking, goed);
                if (antwoord.StatusCode is not HttpStatusCode.BadRequest || !await Verbeter(goed, antwoord, weg))
                {
                    if (antwoord.StatusCode is not HttpStatusCode.BadRequest)
                    {
                        bereikt.Add(bewerking.Naam);
                    }

                    break;
                }
            }

            foreach (var (waar, verdraaid) in Verdraai(goed).Concat(weg.SelectMany(w => Erbij(goed, w))))
            {
                gestuurd++;
                using var antwoord = await Stuur(client, bewerking, verdraaid);
                var status = ((int)antwoord.StatusCode).ToString(CultureInfo.InvariantCulture);
                if (await antwoord.Keur() is { Length: > 0 } fout)
                {
                    fouten.Add($"{bewerking.Naam}: {waar}: {fout}");
                }
                else if (bewerking.Inhoud["responses"]![status] is null)
                {
                    fouten.Add($"{bewerking.Naam}: het contract kent geen {status}");
                }
            }
        }

        fouten.Distinct().ToList().ShouldAllHold();
        bereikt.Count.ShouldBeGreaterThan(30, string.Join('\n', (await gedeeld.Bewerkingen()).Where(b => b.Mediatype?.EndsWith("json", StringComparison.Ordinal) is true).Select(b => b.Naam).Except(bereikt)));
        gestuurd.ShouldBeGreaterThan(1000);
    }

    private static async Task<HttpResponseMessage> Stuur(HttpClient client, Bewerking bewerking, JsonNode lichaam)
    {
        var inhoud = new ByteArrayContent(Encoding.UTF8.GetBytes(lichaam.ToJsonString()));
        inhoud.Headers.ContentType = new MediaTypeHeaderValue(bewerking.Mediatype!);
        return await client.SendAsync(bewerking.Vraag(inhoud), Gesprek.Stop);
    }

    /// <summary>A value as the schema describes it, with every field filled in.</summary>
    private static JsonNode? Voorbeeld(JsonNode document, JsonNode schema, int diepte = 0)
    {
        if (schema["$ref"] is { } verwijzing)
        {
            return Voorbeeld(document, document["components"]!["schemas"]![verwijzing.GetValue<string>().Split('/')[^1]]!, diepte);
        }

        if (schema["oneOf"] is JsonArray keuzes)
        {
            return Voorbeeld(document, keuzes.First(k => k!["$ref"] is not null)!, diepte);
        }

        if (schema["enum"] is JsonArray waarden)
        {
            return waarden[0]!.DeepClone();
        }

        return (schema["type"]?.GetValue<string>(), schema["format"]?.GetValue<string>()) switch
        {
            ("object", _) => new JsonObject((schema["properties"]?.AsObject() ?? []).Where(_ => diepte < 8).Select(p => KeyValuePair.Create(p.Key, Voorbeeld(document, p.Value!, diepte + 1)))),
            ("array", _) => new JsonArray(Voorbeeld(document, schema["items"]!, diepte + 1)),
            ("boolean", _) => true,
            ("integer" or "number", _) => 1,
            (_, "date") => "2027-03-01",
            (_, "date-time") => "2027-03-01T10:00:00+01:00",
            (_, "time") => "09:30",
            (_, "uuid") => Bewerking.Onbestaand.ToString(),
            _ => "proef",
        };
    }

    /// <summary>Fills in the examples that the refusal names, or takes away what it can't use; false when there is nothing left to try.</summary>
    private static async Task<bool> Verbeter(JsonNode lichaam, HttpResponseMessage antwoord, List<string> weg)
    {
        var verbeterd = false;
        var punten = (await antwoord.Json(HttpStatusCode.BadRequest)).GetProperty("issues").EnumerateArray().Where(p => p.TryGetProperty("name", out _))
            .Select(p => (Naam: p.GetProperty("name").GetString()!, Detail: p.GetProperty("detail").GetString()!)).ToList();
        foreach (var (naam, detail) in punten)
        {
            if (Voorbeelden().Match(detail) is { Success: true } gevonden)
            {
                verbeterd |= Zet(lichaam, naam, gevonden.Groups["zo"].Value.TrimEnd('.', ','));
            }
        }

        if (!verbeterd && punten.Select(p => p.Naam).FirstOrDefault(n => lichaam is JsonObject velden && velden[n] is not null && !weg.Contains(n)) is { } nutteloos)
        {
            lichaam.AsObject().Remove(nutteloos);
            weg.Add(nutteloos);
            verbeterd = true;
        }

        return verbeterd;
    }

    /// <summary>The body with a field that it did without.</summary>
    private static IEnumerable<(string Waar, JsonNode Lichaam)> Erbij(JsonNode goed, string veld) => Teksten.Select(tekst =>
    {
        var lichaam = goed.DeepClone();
        lichaam[veld] = tekst;
        return ($"{veld}+{(tekst.Length > 40 ? "lang" : tekst)}", lichaam);
    });

    private static bool Zet(JsonNode lichaam, string pad, string waarde)
    {
        if (Vind(lichaam, pad.Replace('[', '.').Replace("]", "", StringComparison.Ordinal)) is not JsonValue oud || oud.ToString() == waarde)
        {
            return false;
        }

        oud.ReplaceWith(waarde);
        return true;
    }

    /// <summary>The body, each time with one place in it that is different.</summary>
    private static IEnumerable<(string Waar, JsonNode Lichaam)> Verdraai(JsonNode goed)
    {
        foreach (var pad in Paden(goed, ""))
        {
            foreach (var (wat, waarde) in Waarden(goed, pad))
            {
                var lichaam = goed.DeepClone();
                Vind(lichaam, pad)!.ReplaceWith(waarde?.DeepClone());
                yield return ($"{pad}={wat}", lichaam);
            }
        }
    }

    private static IEnumerable<(string Wat, JsonNode? Waarde)> Waarden(JsonNode goed, string pad) => Vind(goed, pad) switch
    {
        JsonArray lijst => [("[]", new JsonArray()), ("[null]", new JsonArray((JsonNode?)null)), ("tweemaal", new JsonArray(lijst[0]?.DeepClone(), lijst[0]?.DeepClone())),
            ("veel", new JsonArray([.. Enumerable.Repeat(0, 2000).Select(_ => lijst[0]?.DeepClone())]))],
        JsonObject => [("null", null), ("{}", new JsonObject())],
        JsonValue getal when getal.GetValueKind() is System.Text.Json.JsonValueKind.Number => Getallen.Select(g => (g.ToString(CultureInfo.InvariantCulture), (JsonNode?)g)),
        JsonValue tekst when tekst.GetValueKind() is System.Text.Json.JsonValueKind.String => Teksten.Select(t => (t.Length > 40 ? "lang" : t, (JsonNode?)t)).Append(("null", null)).Append(("1850", "1850-01-01")).Append(("2200", "2200-12-31")),
        _ => [],
    };

    private static IEnumerable<string> Paden(JsonNode? knoop, string pad)
    {
        var eronder = knoop switch
        {
            JsonObject velden => velden.Select(v => (Knoop: v.Value, Pad: pad.Length == 0 ? v.Key : $"{pad}.{v.Key}")),
            JsonArray rijen => rijen.Select((r, i) => (Knoop: r, Pad: $"{pad}.{i.ToString(CultureInfo.InvariantCulture)}")),
            _ => [],
        };
        return (pad.Length == 0 ? [] : new[] { pad }).Concat(eronder.SelectMany(e => Paden(e.Knoop, e.Pad)));
    }

    private static JsonNode? Vind(JsonNode? knoop, string pad) =>
        pad.Split('.').Aggregate(knoop, (k, stap) => k is JsonArray lijst ? lijst[int.Parse(stap, CultureInfo.InvariantCulture)] : k?[stap]);

    [GeneratedRegex(@"zoals (?<zo>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voorbeelden();
}
