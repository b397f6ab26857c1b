using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Web;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Integratie.Browser.Tests;

/// <summary>What holds for every page in every state: for who can't see it, who has a small screen, and who reads the title bar.</summary>
internal static partial class Paginakeuring
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly ConcurrentDictionary<string, string> Gezien = new(StringComparer.Ordinal);

    /// <summary>Folder for pictures of all pages, for people to look at; null to make none.</summary>
    private static readonly string? Beelden = Environment.GetEnvironmentVariable("INTEGRATIE_BEELDEN");

    /// <summary>Looks at the page as it stands, and tells what is wrong.</summary>
    /// <param name="bezoek">The window.</param>
    /// <param name="naam">Name of the state in the findings.</param>
    public static async Task<IReadOnlyList<string>> Keur(this Bezoek bezoek, string naam)
    {
        var pagina = bezoek.Pagina;
        var bevindingen = new List<string>();
        await bezoek.Rustig();
        // Axe needs scripts that may wait. And the same skeleton of elements and classes gives the same findings: each is looked at once.
        if (bezoek.Venster.Javascript && Gezien.TryAdd(await Geraamte(pagina), naam))
        {
            bevindingen.AddRange((await Overtredingen(pagina)).Select(o => $"{naam}: {o}"));
        }

        bevindingen.AddRange((await Bouw(pagina)).Select(b => $"{naam}: {b}"));
        await Beeld(pagina, naam, "breed");
        var breedte = pagina.ViewportSize!;
        await pagina.SetViewportSizeAsync(320, 900);
        if (await Uitsteeksel(pagina) is { Length: > 0 } breed)
        {
            bevindingen.Add($"{naam}: schuift opzij op 320 px door {breed}");
        }

        if (Beelden is not null)
        {
            await pagina.SetViewportSizeAsync(360, 900);
            await Beeld(pagina, naam, "smal");
        }

        await pagina.SetViewportSizeAsync(breedte.Width, breedte.Height);
        return bevindingen;
    }

    private static Task<string> Geraamte(IPage pagina) => pagina.EvaluateAsync<string>("""
        () => [...document.querySelectorAll('*')].map(e => [e.tagName, e.className?.baseVal ?? e.className, e.getAttribute('role') ?? '', e.getAttribute('aria-label') === '' ? 'leeg' : '', e.childElementCount].join('.')).join(' ')
        """);

    /// <summary>In the page itself: the wrapper for Playwright opens a second page each time, which takes twice as long as axe does.</summary>
    private static async Task<string[]> Overtredingen(IPage pagina)
    {
        await pagina.EvaluateAsync(Axe);
        return await pagina.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
            })).violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.help}) op ${n.target}`))
            """);
    }

    private static async Task<List<string>> Bouw(IPage pagina)
    {
        var fouten = new List<string>();
        var titel = await pagina.TitleAsync();
        var koppen = await pagina.Locator("h1").AllInnerTextsAsync();
        if (koppen.Count != 1)
        {
            fouten.Add($"{koppen.Count} titels van de eerste rang");
        }
        else if (!titel.Contains(koppen[0].Trim(), StringComparison.Ordinal))
        {
            fouten.Add($"de titelbalk ‘{titel}’ noemt ‘{koppen[0]}’ niet");
        }

        // Only what everybody may read has other languages, and says which one in its address.
        var taal = HttpUtility.ParseQueryString(new Uri(pagina.Url).Query)["taal"] is ("en" or "fr" or "ar") and var gevraagd && pagina.Url.Contains("/onthaal/waar-", StringComparison.Ordinal) ? gevraagd : "nl";
        if ((await pagina.Locator("html").GetAttributeAsync("lang"))?.Split('-')[0] != taal)
        {
            fouten.Add($"de pagina zegt niet dat haar taal ‘{taal}’ is");
        }

        foreach (var deel in (string[])["main", "body > header", "body > footer"])
        {
            if (await pagina.Locator(deel).CountAsync() != 1)
            {
                fouten.Add($"geen of meer dan één {deel}");
            }
        }

        if (RauweWoorden().Match(await pagina.Locator("main").InnerTextAsync()) is { Success: true } rauw)
        {
            fouten.Add($"toont ‘{rauw.Value}’");
        }

        return fouten;
    }

    /// <summary>The first elements that stick out at the right, where nothing around them scrolls on its own.</summary>
    private static Task<string> Uitsteeksel(IPage pagina) => pagina.EvaluateAsync<string>("""
        () => {
          const breed = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= breed) return '';
          const schuift = e => { for (let p = e.parentElement; p; p = p.parentElement) if (p !== document.documentElement && p !== document.body && getComputedStyle(p).overflowX !== 'visible') return true; return false; };
          return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > breed + 1 && !schuift(e)).slice(0, 3)
            .map(e => e.tagName.toLowerCase() + (e.className ? '.' + e.className : '') + ' ‘' + e.textContent.trim().slice(0, 40) + '’').join(', ') || 'iets wat niet te vinden is';
        }
        """);

    private static async Task Beeld(IPage pagina, string naam, string maat)
    {
        if (Beelden is not null)
        {
            await pagina.ScreenshotAsync(new() { Path = Path.Combine(Beelden, $"{Bestandsnaam().Replace(naam.Replace("*", "x", StringComparison.Ordinal), "-").Trim('-')}.{maat}.png"), FullPage = true });
        }
    }

    [GeneratedRegex("[^a-zA-Z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bestandsnaam();

    /// <summary>What a program says and a person never should.</summary>
    [GeneratedRegex(@"\b(null|undefined|NaN|System\.\w+|True|False|\[object Object\])\b|@Model|\{0\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RauweWoorden();
}
