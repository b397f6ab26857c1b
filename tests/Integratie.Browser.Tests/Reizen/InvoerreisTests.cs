using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integratie.Browser.Tests.Reizen;

/// <summary>A list of 2,500 organisations with 40 wrong rows comes in from a spreadsheet.</summary>
public sealed class InvoerreisTests(Browserhuis huis)
{
    private const int Goed = 2460;

    [Fact]
    [Trait("Eis", "ONT-05")]
    public async Task Een_lijst_van_tweeduizend_vijfhonderd_met_veertig_foute_rijen()
    {
        await using var bezoek = await huis.Als("Cedric Centraal");
        var pagina = bezoek.Pagina;
        await bezoek.Naar("/netwerk/organisaties");
        await bezoek.Klik("Lijst invoeren");
        await bezoek.Kop("Lijst invoeren");
        Bevindingen.Geen(await bezoek.Keur("invoeren leeg"));

        bezoek.Verwacht("/netwerk/invoeren", 400);
        await bezoek.Klik("Kijk de lijst na");
        await Expect(pagina.Locator("#foutsamenvatting")).ToContainTextAsync("Kies een bestand");
        await Bestand(bezoek, "naam;gemeente\nAlleen dit;Gent");
        await Expect(pagina.Locator("#foutsamenvatting")).ToContainTextAsync("‘soort’");
        Bevindingen.Geen(await bezoek.Keur("invoeren geweigerd"));

        await Bestand(bezoek, Lijst());
        await bezoek.Kop("lijst.csv");
        await Expect(pagina.Locator("#stand [role=status]")).ToHaveTextAsync("Wacht op u", new() { Timeout = 60_000 });
        await Tegel(bezoek, "Nieuw", Goed);
        await Tegel(bezoek, "Fout", 40);
        Bevindingen.Geen(await bezoek.Keur("invoeren nagekeken"));

        await pagina.Locator(".tegel", new() { HasText = "Fout" }).ClickAsync();
        await Expect(pagina.Locator("tbody tr")).ToHaveCountAsync(25);
        await bezoek.Zegt("We kennen de gemeente ‘Nergenshuizen’ niet.");
        await bezoek.Klik("Volgende");
        await Expect(pagina.Locator("tbody tr")).ToHaveCountAsync(15);

        await bezoek.Klik("Voer in");
        await Expect(pagina.Locator("#stand [role=status]")).ToHaveTextAsync("Ingevoerd", new() { Timeout = 120_000 });
        await bezoek.Naar("/netwerk/organisaties?zoek=Invoerkring+7000");
        await Expect(pagina.Locator("tbody tr").First).ToContainTextAsync("Invoerkring 7000");

        // The same list once more: everything is known by now.
        await bezoek.Naar("/netwerk/invoeren");
        await Bestand(bezoek, Lijst());
        await Expect(pagina.Locator("#stand [role=status]")).ToHaveTextAsync("Wacht op u", new() { Timeout = 120_000 });
        await Tegel(bezoek, "Bestaat al", Goed);
        Bevindingen.Geen(await bezoek.Keur("invoeren tweede keer"));
        bezoek.Rust();
    }

    private static async Task Bestand(Bezoek bezoek, string inhoud)
    {
        await bezoek.Veld("Bestand").SetInputFilesAsync(new FilePayload { Name = "lijst.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(inhoud) });
        await bezoek.Klik("Kijk de lijst na");
    }

    private static Task Tegel(Bezoek bezoek, string titel, int aantal) => Expect(bezoek.Pagina.Locator(".tegel", new() { HasText = titel }))
        .ToContainTextAsync(aantal.ToString("#,0", System.Globalization.CultureInfo.GetCultureInfo("nl-BE")));

    private static string Lijst()
    {
        var tekst = new StringBuilder("naam;soort;gemeente;kbo-nummer;talen\n");
        for (var i = 0; i < 2500; i++)
        {
            var fout = i % 62 == 61;
            var basis = 7_000_000 + i;
            tekst.Append(System.Globalization.CultureInfo.InvariantCulture, $"Invoerkring {basis};Vereniging (vzw);{(fout ? "Nergenshuizen" : "Gent")};{basis:00000000}{97 - (basis % 97):00};Frans\n");
        }

        return tekst.ToString();
    }
}
