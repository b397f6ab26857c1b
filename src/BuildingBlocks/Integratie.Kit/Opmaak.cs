using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit;

/// <summary>Writing markup: what is put into the holes is encoded, what is markup already isn't.</summary>
internal static class Opmaak
{
    public static IHtmlContent Leeg => HtmlString.Empty;

    public static IHtmlContent Html(FormattableString tekst) => new HtmlFormattableString(tekst.Format, tekst.GetArguments());

    /// <summary><c> naam="waarde"</c>, or nothing when there is no value.</summary>
    public static IHtmlContent Attribuut(string naam, string? waarde) =>
        string.IsNullOrEmpty(waarde) ? Leeg : Html($" {new HtmlString(naam)}=\"{waarde}\"");

    /// <summary><c> naam</c>, or nothing.</summary>
    public static IHtmlContent Vlag(string naam, bool aan) => aan ? new HtmlString(" " + naam) : Leeg;

    public static IHtmlContent Als(bool voorwaarde, FormattableString tekst) => voorwaarde ? Html(tekst) : Leeg;

    public static IHtmlContent Samen(IEnumerable<IHtmlContent> delen)
    {
        var bouwer = new HtmlContentBuilder();
        foreach (var deel in delen)
        {
            bouwer.AppendHtml(deel);
        }

        return bouwer;
    }

    /// <summary>The attributes a page wrote itself, as they stand, each with a space before it.</summary>
    public static IHtmlContent Attributen(IEnumerable<TagHelperAttribute> attributen) =>
        Samen(attributen.SelectMany(a => new IHtmlContent[] { new HtmlString(" "), a }));

    public static IHtmlContent Icoon(ViewContext? context, string naam) =>
        Html($"<svg class=\"icoon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{Bestanden.Bestandsadres.Van(context, "/_kit/lib/iconen.svg")}#{naam}\"></use></svg>");

    public static string Id(string naam) => TagBuilder.CreateSanitizedId(naam, "_");

    public static bool IsLeeg(this IHtmlContent inhoud)
    {
        using var schrijver = new StringWriter(CultureInfo.InvariantCulture);
        inhoud.WriteTo(schrijver, HtmlEncoder.Default);
        return string.IsNullOrWhiteSpace(schrijver.ToString());
    }

    /// <summary>Turns the element into another one with a class of its own, in front of the classes the page wrote.</summary>
    public static void Word(this TagHelperOutput uitvoer, string element, string klasse)
    {
        uitvoer.TagName = element;
        uitvoer.TagMode = TagMode.StartTagAndEndTag;
        var eigen = uitvoer.Attributes["class"]?.Value?.ToString();
        uitvoer.Attributes.SetAttribute("class", string.IsNullOrEmpty(eigen) ? klasse : $"{klasse} {eigen}");
    }
}
