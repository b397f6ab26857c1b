using static Microsoft.Playwright.Assertions;

namespace Integratie.Browser.Tests.Reizen;

/// <summary>Without a mouse.</summary>
public sealed class ToetsenbordTests(Browserhuis huis)
{
    /// <summary>From an empty screen to who is competent in Ninove, words included.</summary>
    private const int Hoogstens = 45;

    [Fact]
    [Trait("Eis", "GEB-11")]
    public async Task Van_aanmelden_tot_wie_bevoegd_is_kan_met_toetsen_alleen_en_met_weinig()
    {
        await using var bezoek = await huis.Open();
        var pagina = bezoek.Pagina;
        var toetsen = 0;
        async Task Druk(string toets)
        {
            toetsen++;
            await pagina.Keyboard.PressAsync(toets);
        }

        async Task Typ(string tekst)
        {
            toetsen += tekst.Length;
            await pagina.Keyboard.TypeAsync(tekst);
        }

        await bezoek.Naar("/");
        await bezoek.Kop("Wie bent u?");
        while (!await pagina.EvaluateAsync<bool>("() => document.activeElement.matches('.persona__knop')"))
        {
            await Druk("Tab");
            toetsen.ShouldBeLessThan(12, "de eerste persona is ver weg");
        }

        await Druk("Enter");
        await bezoek.Kop("Start");
        await Druk("Control+k");
        await Typ("wie bevoegd");
        var actie = pagina.Locator("[data-acties] .zoekrij:visible").First;
        await Expect(actie).ToContainTextAsync("bevoegd");
        do
        {
            await Druk("ArrowDown");
            toetsen.ShouldBeLessThan(Hoogstens);
        }
        while (!await actie.EvaluateAsync<bool>("e => e === document.activeElement"));
        await Druk("Enter");
        await bezoek.Kop("Wie is bevoegd?");
        // Past the menu, which grows with the modules.
        await Druk("Tab");
        await Druk("Enter");
        while (!await bezoek.Veld("Gemeente, postcode of adres").EvaluateAsync<bool>("e => e === document.activeElement"))
        {
            await Druk("Tab");
            toetsen.ShouldBeLessThan(Hoogstens + 20, "het veld is ver weg");
        }

        await Typ("Ninove");
        await Druk("Enter");

        await bezoek.Zegt("Alles over Ninove");
        TestContext.Current.TestOutputHelper?.WriteLine($"{toetsen} toetsen");
        toetsen.ShouldBeLessThanOrEqualTo(Hoogstens);
        bezoek.Rust();
    }

    [Fact]
    public async Task De_eerste_tab_slaat_het_menu_over_en_waar_men_staat_is_te_zien()
    {
        await using var bezoek = await huis.Als("Lotte Loket");
        var pagina = bezoek.Pagina;
        await bezoek.Naar("/gebied/loketten");

        await pagina.Keyboard.PressAsync("Tab");
        await Expect(pagina.Locator(".overslaan")).ToBeFocusedAsync();
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina.Locator("#inhoud")).ToBeFocusedAsync();

        // Every stop can be seen, and nothing that sticks to the screen lies over it (WCAG 2.4.7, 2.4.11).
        for (var i = 0; i < 25; i++)
        {
            await pagina.Keyboard.PressAsync("Tab");
            (await pagina.EvaluateAsync<string>("""
                () => {
                  // The points of the map stand in the list beside it too; they may lie over each other.
                  if (document.activeElement.closest('.kaart__vlak')) return '';
                  const e = document.activeElement, v = e.getBoundingClientRect(), s = getComputedStyle(e);
                  const boven = document.elementFromPoint(v.left + v.width / 2, v.top + v.height / 2);
                  const rand = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none';
                  const fout = (rand ? '' : 'zonder rand ') + (boven === null || e.contains(boven) || boven.contains(e) ? '' : 'bedekt ');
                  return fout && fout + e.outerHTML.slice(0, 120);
                }
                """)).ShouldBeEmpty();
        }

        bezoek.Rust();
    }
}
