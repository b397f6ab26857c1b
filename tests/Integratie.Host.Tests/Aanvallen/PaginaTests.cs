using AngleSharp.Html.Dom;
using Integratie.Host.Tests.Beheer;
using Integratie.Testkit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>Attacks on every page of every module, whichever those are.</summary>
[Collection(Aanvalshost.Samen)]
public sealed class PaginaTests(Aanvalshost gedeeld)
{
    private static readonly string[] Vragen =
    [
        "zoek", "q", "cursor", "op", "bij", "taal", "dienst", "regio", "nuOpen", "status", "staat", "soort", "type", "instantie", "gebied", "taak", "van", "tot", "id", "handler", "page", "pageSize", "eindigtVoor", "gemeente", "lijn", "actor", "organisatie", "module",
    ];

    private static readonly string[] Waarden =
    [
        "%00", "%ED%A0%80", "%FF", "'", "%25", "_", "\\", "2026-02-30", "-1", "9223372036854775808", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "onbestaand", "%E2%80%AE", "(", "1e400",
    ];

    [Fact]
    public async Task Elke_pagina_werkt_of_weigert_voor_elke_rol()
    {
        var fouten = new List<string>();
        foreach (var wie in Aanvalshost.Iedereen)
        {
            using var client = gedeeld.Host.Als(wie, html: true);
            foreach (var pagina in gedeeld.Paginas.Where(p => p != "/connect/authorize"))
            {
                using var antwoord = await client.GetAsync(pagina, Gesprek.Stop);
                if (await antwoord.Keur(200, 403) is { Length: > 0 } fout)
                {
                    fouten.Add($"{wie.Id} {pagina}: {fout}");
                }
            }
        }

        fouten.ShouldAllHold();
    }

    [Fact]
    public async Task Een_verzonnen_waarde_in_het_adres_van_een_pagina_breekt_niets()
    {
        using var client = gedeeld.Host.Als(Persona.Centraal, html: true);
        using var auditor = gedeeld.Host.Als(Persona.Auditor, html: true);
        using var operatie = gedeeld.Host.Als(Persona.Operator, html: true);
        var fouten = new List<string>();
        foreach (var pagina in gedeeld.Paginas.Where(p => p != "/connect/authorize"))
        {
            foreach (var waarde in Waarden)
            {
                // All parameters at once: an unknown one must not matter, a known one must not break.
                var adres = pagina + "?" + string.Join('&', Vragen.Select(v => $"{v}={waarde}"));
                using var antwoord = await (pagina switch { "/beheer/audit" => auditor, "/beheer/postvak" => operatie, _ => client }).GetAsync(adres, Gesprek.Stop);
                if (await antwoord.Keur(200, 400, 404) is { Length: > 0 } fout)
                {
                    fouten.Add($"{pagina} {waarde}: {fout}");
                }
            }
        }

        fouten.ShouldAllHold();
    }

    [Fact]
    public async Task Elke_pagina_met_een_sleutel_die_niet_bestaat_zegt_dat()
    {
        using var client = gedeeld.Host.Als(Persona.Centraal, html: true);
        var fouten = new List<string>();
        foreach (var eindpunt in gedeeld.Host.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.Parameters.Count > 0))
        {
            foreach (var waarde in (string[])[Bewerking.Onbestaand.ToString(), "onbestaand", "99999", "%27--", "%01", "..%2f..%2fetc"])
            {
                var adres = "/" + string.Join('/', eindpunt.RoutePattern.RawText!.Split('/')
                    .Select(d => d is not ['{', ..] ? d : d.EndsWith(":guid}", StringComparison.Ordinal) ? Bewerking.Onbestaand.ToString() : waarde));
                using var antwoord = await client.GetAsync(adres, Gesprek.Stop);
                if (await antwoord.Keur(404, 403, 400) is { Length: > 0 } fout)
                {
                    fouten.Add($"{adres}: {fout}");
                }
            }
        }

        fouten.ShouldAllHold();
    }

    [Fact]
    public async Task Een_vreemde_komt_op_geen_pagina_die_niet_openbaar_is()
    {
        var openbaar = gedeeld.Host.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).ToHashSet();
        using var vreemde = gedeeld.Host.Als(null, html: true);
        foreach (var pagina in gedeeld.Paginas.Where(p => !openbaar.Contains(p)))
        {
            using var antwoord = await vreemde.GetAsync(pagina, Gesprek.Stop);
            (await antwoord.Keur(401)).ShouldBeEmpty(pagina);
        }

        // Every other public page would be a decision.
        gedeeld.Paginas.Where(openbaar.Contains).ShouldBe(["/afmelden", "/bronnen", "/connect/authorize", "/hulp", "/onthaal/waar-kan-ik-terecht", "/toegankelijkheid"]);
    }

    [Fact]
    public async Task Geen_enkele_pagina_aanvaardt_een_formulier_van_elders()
    {
        using var client = gedeeld.Host.Als(Persona.Centraal, html: true);
        var fouten = new List<string>();
        foreach (var pagina in gedeeld.Paginas)
        {
            using var inhoud = new FormUrlEncodedContent([new("zoek", "x"), new("__RequestVerificationToken", "vervalst")]);
            using var antwoord = await client.PostAsync(pagina, inhoud, Gesprek.Stop);
            // 403 comes before the form is looked at.
            if (await antwoord.Keur(400, 403, 405) is { Length: > 0 } fout)
            {
                fouten.Add($"{pagina}: {fout}");
            }
        }

        fouten.ShouldAllHold();
    }

    /// <summary>Every form of every page, with every text field filled in wrongly.</summary>
    [Theory]
    [InlineData("a\0b")]
    [InlineData("\ufffe")]
    [InlineData("' or 1=1; --")]
    [InlineData("2026-02-30")]
    [InlineData("99999999999999999999")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Een_formulier_met_onzin_breekt_niets(string onzin)
    {
        var fouten = new List<string>();
        foreach (var wie in (Platform.Toegang.Aanroeper[])[Persona.Centraal, Persona.Operator])
        {
            using var client = gedeeld.Host.Als(wie, html: true);
            foreach (var pagina in gedeeld.Paginas.Where(p => p is not ("/connect/authorize" or "/afmelden")))
            {
                using var antwoord = await client.GetAsync(pagina, Gesprek.Stop);
                if (!antwoord.IsSuccessStatusCode)
                {
                    continue;
                }

                foreach (var formulier in (await antwoord.Pagina()).Forms.Where(f => f.Method == "post" && f.GetAttribute("action") != "/afmelden").ToList())
                {
                    var velden = formulier.Elements.Where(e => e is IHtmlTextAreaElement or IHtmlInputElement { Type: not ("hidden" or "checkbox" or "radio") })
                        .Select(e => (e.GetAttribute("name") ?? "x", onzin)).ToArray();
                    formulier.SetAttribute("action", formulier.GetAttribute("action") is { Length: > 0 } actie ? actie : pagina);
                    using var gevolg = await client.Post(formulier, null, velden);
                    if (await gevolg.Keur(200, 302, 400, 403, 404, 409) is { Length: > 0 } fout)
                    {
                        fouten.Add($"{wie.Id} {pagina}: {fout}");
                    }
                }
            }
        }

        fouten.ShouldAllHold();
    }

    [Fact]
    public async Task Een_te_groot_formulier_wordt_niet_ontvangen()
    {
        using var client = gedeeld.Host.Als(Persona.Centraal, html: true);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/zoeken") { Content = new FormUrlEncodedContent([new("term", new string('a', 1024 * 1024))]) };
        // Asks first: a host that refuses hangs up, and whoever is still sending then reads no answer.
        verzoek.Headers.ExpectContinue = true;

        using var antwoord = await client.SendAsync(verzoek, Gesprek.Stop);

        (await antwoord.Keur(413)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_methode_die_een_pagina_niet_kent_breekt_niets()
    {
        using var client = gedeeld.Host.Als(Persona.Centraal, html: true);
        var fouten = new List<string>();
        foreach (var pagina in gedeeld.Paginas.Where(p => p != "/connect/authorize"))
        {
            foreach (var methode in (string[])["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
            {
                using var antwoord = await client.SendAsync(new(new(methode), pagina), Gesprek.Stop);
                if (await antwoord.Keur(methode == "HEAD" ? [200, 403] : [400, 403, 405]) is { Length: > 0 } fout)
                {
                    fouten.Add($"{methode} {pagina}: {fout}");
                }
            }
        }

        fouten.ShouldAllHold();
    }
}
