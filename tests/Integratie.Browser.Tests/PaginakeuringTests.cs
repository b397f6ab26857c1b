namespace Integratie.Browser.Tests;

/// <summary>The check that all pages go through finds what it is for.</summary>
public sealed class PaginakeuringTests(Browserhuis huis)
{
    [Theory]
    [InlineData("beeld zonder tekst", "main.append(Object.assign(document.createElement('img'), { src: '/favicon.ico' }))", "image-alt")]
    [InlineData("bleke tekst", "main.append(Object.assign(document.createElement('p'), { className: 'bleek', textContent: 'Lees mij' })); sheet.insertRule('.bleek { color: #ddd; }')", "color-contrast")]
    [InlineData("klein doel", "main.insertAdjacentHTML('beforeend', '<p class=klein><a href=#a>a</a><a href=#b>b</a></p>'); sheet.insertRule('.klein a { display: inline-block; width: 4px; height: 4px; min-height: 0; overflow: hidden; }')", "target-size")]
    [InlineData("tweede titel", "main.insertAdjacentHTML('beforeend', '<h1>Nog een</h1>')", "2 titels van de eerste rang")]
    [InlineData("titelbalk", "document.title = 'Iets anders'", "de titelbalk ‘Iets anders’ noemt")]
    [InlineData("taal", "document.documentElement.lang = 'en'", "de pagina zegt niet dat haar taal ‘nl’ is")]
    [InlineData("rauw", "main.insertAdjacentHTML('beforeend', '<p>undefined</p>')", "toont ‘undefined’")]
    [InlineData("breed", "main.insertAdjacentHTML('beforeend', '<p class=breed>x</p>'); sheet.insertRule('.breed { width: 900px; }')", "schuift opzij op 320 px door p.breed")]
    public async Task Wat_niet_klopt_wordt_gevonden(string naam, string ingreep, string bevinding)
    {
        await using var bezoek = await huis.Als("Lotte Loket");
        await bezoek.Naar("/hulp");
        (await bezoek.Keur($"gaaf voor {naam}")).ShouldBeEmpty();

        await bezoek.Pagina.EvaluateAsync($$"""
            () => {
              const main = document.querySelector('main');
              const sheet = [...document.styleSheets].at(-1);
              {{ingreep}};
            }
            """);

        (await bezoek.Keur(naam)).ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal));
    }
}
