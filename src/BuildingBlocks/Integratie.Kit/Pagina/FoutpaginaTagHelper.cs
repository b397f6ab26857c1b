using System.Diagnostics;
using Integratie.Kit.Weergave;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Pagina;

/// <summary>
/// What a page says when it can't be shown: in our words what happened, whether anything was saved, what to do next, and a
/// reference number for who asks for help. The content adds what only the page knows (which right, which two versions).
/// </summary>
[HtmlTargetElement("v-foutpagina", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FoutpaginaTagHelper : Weergavebasis
{
    /// <summary>The HTTP status: 400, 401, 403, 404, 409, 412, 429, 503; any other speaks as 500.</summary>
    public int Code { get; set; } = 500;

    /// <summary>Name of the module that is switched off here; only with 404.</summary>
    public string? ModuleUit { get; set; }

    /// <summary>Name of the missing right in words; only with 403.</summary>
    public string? Recht { get; set; }

    /// <summary>What went wrong, when the page knows better than the status; null uses the words of the status.</summary>
    public string? Bericht { get; set; }

    /// <summary>Whether something was saved before it went wrong; null when nothing was being saved.</summary>
    public bool? Bewaard { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inhoud = await output.GetChildContentAsync();
        var (titel, uitleg, actie) = Woorden();
        ViewContext.HttpContext.Titel(titel);
        var spoor = Activity.Current?.TraceId.ToString() ?? ViewContext.HttpContext.TraceIdentifier;
        output.Word("div", "foutpagina");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <h1>{titel}</h1><p class="inleiding">{Bericht ?? uitleg}</p>{BewaardRegel}{inhoud}<div class="acties">{actie}</div><div class="foutpagina__spoor"><p>Blijft dit gebeuren? Geef dit nummer door aan de helpdesk:</p>{Kopieer(spoor)}</div>
            """));
    }

    private IHtmlContent BewaardRegel => Bewaard switch
    {
        true => Opmaak.Html($"<p><strong>Wat u invulde, is bewaard.</strong></p>"),
        false => Opmaak.Html($"<p><strong>Er is niets gewijzigd.</strong> Ga terug om uw tekst terug te vinden en probeer opnieuw.</p>"),
        null => Opmaak.Leeg,
    };

    private IHtmlContent Kopieer(string spoor) => Opmaak.Html(
        $"<kopieer-knop class=\"kopieer\"><code>{spoor}</code><button class=\"knop knop--stil\" type=\"button\" hidden>{Opmaak.Icoon(ViewContext, "copy")}<span>Kopieer nummer</span></button><span role=\"status\" class=\"kopieer__klaar\"></span></kopieer-knop>");

    private (string Titel, string Uitleg, IHtmlContent Actie) Woorden()
    {
        var start = Opmaak.Html($"<a class=\"knop\" href=\"/\">Naar de startpagina</a>");
        var opnieuw = Opmaak.Html($"<a class=\"knop\" href=\"{Hier}\">Opnieuw proberen</a><a class=\"knop knop--stil\" href=\"/\">Naar de startpagina</a>");
        return Code switch
        {
            400 => ("De aanvraag klopt niet", "De pagina kreeg gegevens die ze niet begrijpt. Misschien stond het formulier te lang open. Open de pagina opnieuw en vul ze nog eens in.", opnieuw),
            401 => ("U bent niet aangemeld", "Meld u aan om verder te gaan.", Opmaak.Html($"<a class=\"knop\" href=\"/aanmelden\">Aanmelden</a>")),
            403 => ("U mag deze pagina niet openen", Recht is null
                ? "Uw rol geeft geen toegang tot deze pagina. De toegangsbeheerder van uw organisatie kan u het recht geven."
                : $"U hebt het recht ‘{Recht}’ nodig. De toegangsbeheerder van uw organisatie kan u dat geven.", start),
            404 when !string.IsNullOrEmpty(ModuleUit) => ("Dit onderdeel staat hier uit", $"{ModuleUit} is in deze regio niet in gebruik. Uw beheerder kan het onderdeel aanzetten.", start),
            404 => ("Pagina niet gevonden", "De pagina bestaat niet of is niet zichtbaar voor u. Kijk het adres na of zoek met het zoekvak bovenaan.", start),
            409 => ("Dit kan nu niet", "Een regel houdt deze wijziging tegen, of de toestand is intussen veranderd. Bekijk de huidige toestand en beslis opnieuw.", opnieuw),
            412 => ("Iemand anders was u voor", "Deze gegevens zijn intussen gewijzigd. Bekijk de nieuwe versie en voer uw wijziging opnieuw door.", opnieuw),
            429 => ("Even wachten", "U stuurde veel aanvragen op korte tijd. Wacht een minuut en probeer opnieuw.", opnieuw),
            503 => ("Even niet beschikbaar", "Een deel van het systeem antwoordt niet. Probeer het over enkele minuten opnieuw.", opnieuw),
            _ => ("Er ging iets mis", "Dit ligt niet aan u. De fout is genoteerd en wordt bekeken.", opnieuw),
        };
    }

    private string Hier => HttpMethodIsGet ? ViewContext.HttpContext.Request.Path + ViewContext.HttpContext.Request.QueryString : "/";

    private bool HttpMethodIsGet => Microsoft.AspNetCore.Http.HttpMethods.IsGet(ViewContext.HttpContext.Request.Method);
}
