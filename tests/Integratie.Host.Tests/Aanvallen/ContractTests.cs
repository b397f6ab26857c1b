using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integratie.Host.Tests.Beheer;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>What the contract promises, held against what it answers on demo data.</summary>
[Trait("Eis", "KRN-02")]
[Collection(Gevuldehost.Samen)]
public sealed class ContractTests(Gevuldehost gedeeld)
{
    private const int Bladzijden = 12;

    [Fact]
    public async Task Elk_totaal_is_wat_alle_bladzijden_samen_tonen()
    {
        var (fouten, gevuld) = (new List<string>(), 0);
        foreach (var lijst in (await gedeeld.Bewerkingen()).Where(b => b is { Methode: "GET", HeeftPadparameter: false } && b.Vragen.Contains("total")))
        {
            var (bladen, fout) = await Tel(lijst);
            // What was counted anew may have changed while the pages were turned: jobs and the pump go on.
            fouten.AddRange(fout is null ? [] : (await Tel(lijst)).Fout is { } weer ? [weer] : []);
            gevuld += bladen > 1 ? 1 : 0;
        }

        fouten.ShouldAllHold();
        gevuld.ShouldBeGreaterThan(8, "lijsten van meer dan een bladzijde");
    }

    /// <summary>Turns all pages of a list.</summary>
    private async Task<(int Bladen, string? Fout)> Tel(Bewerking lijst)
    {
        using var client = gedeeld.Bevoegde(lijst);
        var totaal = (await client.Lees($"{lijst.Pad}?pageSize=1&total=true")).GetProperty("total").GetInt64();
        var grootte = Math.Clamp((totaal / Bladzijden) + 1, 1, 200);
        var (geteld, bladen, anders) = (0L, 0, (string?)null);
        for (var adres = $"{lijst.Pad}?pageSize={grootte}&total=true"; adres is not null; bladen++)
        {
            var blad = await client.Lees(adres);
            geteld += blad.GetProperty("items").GetArrayLength();
            if (blad.GetProperty("total").GetInt64() != totaal)
            {
                anders ??= $"{lijst.Naam}: bladzijde {bladen + 1} zegt {blad.GetProperty("total")}, de eerste {totaal}";
            }

            adres = blad.TryGetProperty("next", out var volgende) ? volgende.GetString() : null;
        }

        return (bladen, anders ?? (geteld == totaal ? null : $"{lijst.Naam}: totaal {totaal}, getoond {geteld}"));
    }

    [Fact]
    public async Task Elk_antwoord_is_zoals_het_contract_zegt()
    {
        using var vreemde = gedeeld.Host.Als(null);
        var contract = await Contractkeuring.Lees(JsonNode.Parse(await vreemde.GetStringAsync("/api/doc/openapi-3.1.json", Gesprek.Stop))!);
        var bewerkingen = await gedeeld.Bewerkingen();
        var (fouten, gezien) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var bewerking in bewerkingen.Where(b => b.Methode is "GET" || b.Pad.EndsWith("/zoekopdrachten", StringComparison.Ordinal)))
        {
            using var client = gedeeld.Bevoegde(bewerking);
            foreach (var adres in await Adressen(bewerking, bewerkingen))
            {
                using var antwoord = bewerking.Methode is "GET"
                    ? await client.GetAsync(adres, Gesprek.Stop)
                    : await client.PostAsync(adres, new StringContent("{}", null, "application/json"), Gesprek.Stop);
                if (bewerking.Inhoud["responses"]![((int)antwoord.StatusCode).ToString(CultureInfo.InvariantCulture)] is null)
                {
                    fouten.Add($"{bewerking.Naam}: het contract kent geen {(int)antwoord.StatusCode}");
                }

                if (antwoord.StatusCode is not HttpStatusCode.OK || antwoord.Content.Headers.ContentType?.MediaType != "application/json")
                {
                    continue;
                }

                gezien.Add(bewerking.Naam);
                var bevindingen = contract.Keur(bewerking, 200, await antwoord.Content.ReadAsStringAsync(Gesprek.Stop)) ?? ["het contract zegt niets van een 200"];
                fouten.AddRange(bevindingen.Take(3).Select(f => $"{bewerking.Naam}: {f}"));
            }
        }

        fouten.Distinct().ToList().ShouldAllHold();
        gezien.Count.ShouldBeGreaterThan(60, string.Join('\n', bewerkingen.Where(b => b.Methode is "GET").Select(b => b.Naam).Except(gezien)));
    }

    [Theory]
    [InlineData("""{"items":[],"pageSize":25}""", "self")]
    [InlineData("""{"self":"/","items":[],"pageSize":"25"}""", "pageSize")]
    [InlineData("""{"self":"/","items":[],"pageSize":25,"page":1}""", "page")]
    [InlineData("""{"self":"/","items":[{"code":"nl","naamEn":"Dutch","naamFr":"néerlandais"}],"pageSize":25}""", "items[0].naam")]
    [InlineData("""{"self":"/","items":[],"pageSize":25}""", "")]
    public async Task Een_antwoord_dat_afwijkt_wordt_gevonden(string antwoord, string waar)
    {
        using var vreemde = gedeeld.Host.Als(null);
        var contract = await Contractkeuring.Lees(JsonNode.Parse(await vreemde.GetStringAsync("/api/doc/openapi-3.1.json", Gesprek.Stop))!);
        var talen = (await gedeeld.Bewerkingen()).Single(b => b.Naam == "GET /api/v1/gebied/talen");

        var bevindingen = contract.Keur(talen, 200, antwoord).ShouldNotBeNull();

        bevindingen.Select(b => b.Split(':')[0]).ShouldBe(waar.Length == 0 ? [] : ["#/" + waar], ignoreOrder: true);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(400, true)]
    [InlineData(415, false)]
    [InlineData(418, false)]
    public async Task Een_status_die_het_contract_niet_noemt_wordt_gevonden(int status, bool genoemd)
    {
        var talen = (await gedeeld.Bewerkingen()).Single(b => b.Naam == "GET /api/v1/gebied/talen");
        using var antwoord = new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = talen.Vraag() };

        Bewerking.Kent(antwoord).ShouldBe(genoemd);
    }

    /// <summary>Where the operation can be asked: of the first things in the list that its address starts with.</summary>
    private async Task<IReadOnlyList<string>> Adressen(Bewerking bewerking, IReadOnlyList<Bewerking> alle)
    {
        if (!bewerking.HeeftPadparameter)
        {
            return [bewerking.Pad + (bewerking.Vragen.Contains("gemeente") ? "?gemeente=44021" : "")];
        }

        var begin = bewerking.Pad[..bewerking.Pad.IndexOf("/{", StringComparison.Ordinal)];
        var (parameter, rest) = bewerking.Pad[(begin.Length + 2)..].Split('}', 2) is [var naam, var erna] ? (naam, erna) : default;
        var bron = parameter is "loket" ? "/api/v1/gebied/loketten" : begin;
        if (rest.Contains('{', StringComparison.Ordinal) || alle.FirstOrDefault(b => b.Methode is "GET" && b.Pad == bron) is not { } lijst)
        {
            return [];
        }

        using var client = gedeeld.Bevoegde(lijst);
        var blad = await client.Lees(bron);
        return blad.ValueKind is not JsonValueKind.Object || !blad.TryGetProperty("items", out var items) ? []
            : [.. items.EnumerateArray().Take(5).Select(i => Sleutel(i, parameter)).OfType<string>().Select(s => begin + "/" + Uri.EscapeDataString(s) + rest)];
    }

    private static string? Sleutel(JsonElement item, string parameter) =>
        new[] { parameter, "id", "code" }.Select(n => item.TryGetProperty(n, out var waarde) ? waarde.ToString() : null).FirstOrDefault(w => w is not null);
}
