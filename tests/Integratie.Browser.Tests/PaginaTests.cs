using System.Text.RegularExpressions;

namespace Integratie.Browser.Tests;

/// <summary>Every page that somebody can walk to from the menu, and the states that nobody walks to on purpose.</summary>
public sealed partial class PaginaTests(Browserhuis huis)
{
    /// <summary>Not ours to keep (the dashboard and the reader come from packages), or it ends the walk.</summary>
    private static readonly string[] Buiten = ["/beheer/jobs", "/api/", "/organisatie-wisselen", "/afmelden", "/aanmelden", "/openapi"];

    [Theory]
    [InlineData("Lotte Loket")]
    [InlineData("Cedric Centraal")]
    [InlineData("Bilal Brussel")]
    [InlineData("Omar Operator")]
    [InlineData("Aida Auditor")]
    public async Task Elke_pagina_die_te_bereiken_is_klopt(string persona)
    {
        await using var bezoek = await huis.Als(persona);
        var bevindingen = new List<string>();
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        var wachtrij = new Queue<(string Adres, string Vanaf)>([("/", "/")]);
        while (wachtrij.TryDequeue(out var stap))
        {
            var (adres, vanaf) = stap;
            if (await bezoek.Pagina.GotoAsync(adres) is not { Status: 200 })
            {
                bevindingen.Add($"{persona}: de link naar {adres} op {vanaf} is dood");
                continue;
            }

            bevindingen.AddRange(await bezoek.Keur($"{persona} {Vorm(adres)}"));
            foreach (var volgende in await Links(bezoek))
            {
                if (gezien.Add(Vorm(volgende)))
                {
                    wachtrij.Enqueue((volgende, adres));
                }
            }
        }

        Bevindingen.Geen([.. bevindingen, .. bezoek.Klachten]);
        gezien.Count.ShouldBeGreaterThan(8);
    }

    private static async Task<IEnumerable<string>> Links(Bezoek bezoek)
    {
        var links = await bezoek.Pagina.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
        return links.Distinct().Where(l => Array.TrueForAll(Buiten, b => !l.StartsWith(b, StringComparison.Ordinal)));
    }

    /// <summary>Addresses that differ only in what they are about are one page.</summary>
    private static string Vorm(string adres)
    {
        var delen = adres.Split('?', 2);
        var vragen = delen.Length == 1 ? "" : "?" + string.Join('&', delen[1].Split('&').Select(v => v.Split('=')[0]).Where(v => v is not ("cursor" or "sorteer" or "sort")).Order(StringComparer.Ordinal));
        return Sleutel().Replace(delen[0], "/*") + vragen;
    }

    [GeneratedRegex(@"/([0-9a-f]{8}-[0-9a-f-]{27}|\d+|[a-z-]+\.[a-z.-]+|(?<=/beheer/modules/)[a-z]+)(?=/|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sleutel();
}
