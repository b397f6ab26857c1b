using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Integratie.Host.Tests.Beheer;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>
/// Every form on every page that people can walk to, on demo data, as they find it; then with one field after the other twisted. None may
/// break, and what somebody typed stays in the form that refuses it.
/// </summary>
[Trait("Eis", "KRN-02")]
[Collection(Gevuldehost.Samen)]
public sealed partial class FormulierTests(Gevuldehost gedeeld)
{
    private const int MeestPerSoort = 2;

    /// <summary>What is refused comes first: what is accepted may close the form.</summary>
    private static readonly string[] Waarden = [new('é', 40_000), "31/02/2026", "\u202E<b>'--", ""];

    [Fact]
    public async Task Een_verdraaid_veld_breekt_geen_formulier_en_blijft_staan()
    {
        var (fouten, formulieren, gestuurd) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var wie in Aanvalshost.Iedereen)
        {
            using var client = gedeeld.Host.Als(wie, html: true);
            await foreach (var (adres, pagina) in Wandel(client))
            {
                foreach (var formulier in pagina.Forms.Where(f => f.Method == "post" && f.GetAttribute("action") != "/afmelden" && formulieren.Add(Soort(adres, f))).ToList())
                {
                    // A button may send the form elsewhere; Enter presses the first.
                    var knop = formulier.Elements.FirstOrDefault(e => e is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" });
                    var doel = new[] { knop?.GetAttribute("formaction"), formulier.GetAttribute("action"), adres }.First(a => !string.IsNullOrEmpty(a))!;
                    formulier.SetAttribute("action", doel.StartsWith('?') ? adres.Split('?')[0] + doel : doel);
                    (string, string)? gedrukt = knop?.GetAttribute("name") is { Length: > 0 } naam ? (naam, knop.GetAttribute("value") ?? "") : null;
                    foreach (var (veld, waarde) in Velden(formulier).SelectMany(v => Waarden.Select(w => (v, w))))
                    {
                        gestuurd++;
                        using var antwoord = await client.Post(formulier, gedrukt, (veld.Naam, waarde));
                        var wat = $"{wie.Id} {Vorm(adres)} {veld.Naam}={waarde[..Math.Min(waarde.Length, 24)]}";
                        if (await antwoord.Keur(200, 302, 303, 400, 403, 404, 409, 412, 413) is { Length: > 0 } fout)
                        {
                            fouten.Add($"{wat}: {fout.Split('\n')[0]}");
                        }
                        else if (antwoord.StatusCode is HttpStatusCode.BadRequest && veld.IsZichtbaar && await Kwijt(antwoord, veld.Naam, waarde) is { } verlies)
                        {
                            fouten.Add($"{wat}: {verlies}");
                        }
                    }
                }
            }
        }

        fouten.ShouldAllHold();
        formulieren.Count.ShouldBeGreaterThan(60);
        gestuurd.ShouldBeGreaterThan(1000);
    }

    /// <summary>Follows links from the start page; of pages that differ only in their keys, a few.</summary>
    private static async IAsyncEnumerable<(string Adres, IHtmlDocument Pagina)> Wandel(HttpClient client)
    {
        var (gezien, wachtend) = (new Dictionary<string, int>(StringComparer.Ordinal), new Queue<string>(["/"]));
        var bekend = new HashSet<string>(StringComparer.Ordinal) { "/" };
        while (wachtend.TryDequeue(out var adres))
        {
            var vorm = Vorm(adres);
            gezien[vorm] = gezien.GetValueOrDefault(vorm) + 1;
            if (gezien[vorm] > MeestPerSoort)
            {
                continue;
            }

            using var antwoord = await client.GetAsync(adres, Gesprek.Stop);
            if (antwoord.StatusCode is not HttpStatusCode.OK || antwoord.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var pagina = await antwoord.Pagina();
            yield return (adres, pagina);
            foreach (var link in pagina.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(bekend.Add))
            {
                if (!link.StartsWith("/connect", StringComparison.Ordinal) && !link.StartsWith("/api", StringComparison.Ordinal) && !link.StartsWith("/jobs", StringComparison.Ordinal))
                {
                    wachtend.Enqueue(link);
                }
            }
        }
    }

    /// <summary>A page without the keys in its address.</summary>
    private static string Vorm(string adres) => Sleutels().Replace(adres.Split('?')[0], "*") + (adres.Contains('?', StringComparison.Ordinal) ? "?" : "");

    private static string Soort(string adres, IHtmlFormElement formulier) =>
        $"{Vorm(formulier.GetAttribute("action") is { Length: > 0 } actie ? actie : adres)} {string.Join(',', Velden(formulier).Select(v => v.Naam).Distinct())}";

    private static List<(string Naam, bool IsZichtbaar)> Velden(IHtmlFormElement formulier) =>
    [
        .. formulier.Elements.OfType<IHtmlElement>().Where(e => e is not (IHtmlButtonElement or IHtmlInputElement { Type: "submit" or "file" or "button" }))
            .Select(e => (Naam: e.GetAttribute("name") ?? "", IsZichtbaar: e is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "email" or "tel" }))
            .Where(v => v.Naam.Length > 0 && v.Naam != "__RequestVerificationToken").Distinct(),
    ];

    /// <summary>What is missing when a form was refused: the summary of errors, or what was typed.</summary>
    private static async Task<string?> Kwijt(HttpResponseMessage antwoord, string veld, string waarde)
    {
        var pagina = await antwoord.Pagina(HttpStatusCode.BadRequest);
        if (pagina.QuerySelector("#foutsamenvatting") is null)
        {
            return "geweigerd zonder foutsamenvatting";
        }

        // What nobody can see isn't missed.
        waarde = waarde.Replace("\u202E", "", StringComparison.Ordinal);
        var velden = pagina.QuerySelectorAll("main input, main textarea").Where(e => e.GetAttribute("name") == veld).ToList();
        return velden.Count == 0 ? "het veld is weg"
            : velden.Exists(v => (v is IHtmlTextAreaElement tekst ? tekst.Value : v.GetAttribute("value") ?? "").Replace("\u202E", "", StringComparison.Ordinal).Trim() == waarde.Trim()) ? null : "wat er stond is weg";
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{5}|(?<=/instellingen/)[^/]+|(?<=/modules/)[^/]+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sleutels();
}
