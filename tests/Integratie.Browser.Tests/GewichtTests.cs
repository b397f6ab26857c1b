using System.Globalization;
using System.IO.Compression;

namespace Integratie.Browser.Tests;

/// <summary>A desk on a poor line: what a page weighs, zipped. Map and charts count only where they are used.</summary>
public sealed class GewichtTests(Browserhuis huis)
{
    private const int Kilobyte = 1024;

    [Theory]
    [InlineData("Cedric Centraal", "/")]
    [InlineData("Cedric Centraal", "/gebied")]
    [InlineData("Cedric Centraal", "/gebied/bevoegd?gemeente=44021")]
    [InlineData("Cedric Centraal", "/gebied/gemeenten")]
    [InlineData("Cedric Centraal", "/gebied/gemeenten/44021")]
    [InlineData("Cedric Centraal", "/gebied/loketten")]
    [InlineData("Cedric Centraal", "/gebied/loketten/nieuw")]
    [InlineData("Cedric Centraal", "/gebied/matrix")]
    [InlineData("Cedric Centraal", "/gebied/matrix/voorstel")]
    [InlineData("Cedric Centraal", "/gebied/overeenkomsten")]
    [InlineData("Cedric Centraal", "/gebied/regios")]
    [InlineData("Cedric Centraal", "/gebied/diensten")]
    [InlineData("Cedric Centraal", "/beheer/modules")]
    [InlineData("Cedric Centraal", "/beheer/instellingen")]
    [InlineData("Omar Operator", "/beheer/berichten")]
    [InlineData("Omar Operator", "/beheer/inrichting")]
    [InlineData("Omar Operator", "/beheer/bevoegdheden")]
    [InlineData("Aida Auditor", "/beheer/audit")]
    public async Task Een_gewone_pagina_is_licht(string persona, string adres)
    {
        await using var bezoek = await huis.Als(persona);
        var (html, css, js, data) = (0, 0, 0, 0);
        var pagina = await bezoek.Pagina.Context.NewPageAsync();
        var gehaald = new List<Microsoft.Playwright.IResponse>();
        pagina.Response += (_, antwoord) => gehaald.Add(antwoord);

        await pagina.GotoAsync(adres);
        foreach (var antwoord in gehaald)
        {
            var zip = Zip(await antwoord.BodyAsync());
            var naam = new Uri(antwoord.Url).AbsolutePath;
            switch (antwoord.Request.ResourceType)
            {
                case "document": html += zip; break;
                case "stylesheet" when !naam.Contains("leaflet", StringComparison.Ordinal): css += zip; break;
                case "script" when !naam.Contains("/lib/", StringComparison.Ordinal): js += zip; break;
                case "fetch": data += zip; break;
                default: break;
            }
        }

        html.ShouldBeInRange(1, 30 * Kilobyte, "html");
        css.ShouldBeInRange(1, 15 * Kilobyte, "css");
        js.ShouldBeInRange(1, 20 * Kilobyte, "js");
        data.ShouldBeLessThanOrEqualTo(60 * Kilobyte, "kaartgegevens");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"html {html}, css {css}, js {js}, data {data}"));
    }

    private static int Zip(byte[] inhoud)
    {
        using var zak = new MemoryStream();
        using (var zip = new GZipStream(zak, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(inhoud);
        }

        return (int)zak.Length;
    }
}
