using Integratie.Kern;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Formulier;

/// <summary>
/// All errors of the form on top of the page, each a link to its field; takes the focus. Shows nothing when all is well.
/// Errors of the whole come from the empty key of ModelState.
/// </summary>
[HtmlTargetElement("v-foutsamenvatting", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FoutsamenvattingTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public string Titel { get; set; } = "Er is een probleem";

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fouten = ViewContext.ViewData.ModelState
            .SelectMany(veld => (veld.Value?.Errors ?? []).Select(fout => (veld.Key, fout.ErrorMessage)))
            .Select(f => f.ErrorMessage.Length > 0 ? f : (f.Key, "Dit veld is niet goed ingevuld."))
            .Distinct()
            .OrderBy(f => Plaats(ViewContext.ViewData.ModelMetadata, f.Key), StringComparer.Ordinal)
            .ToList();
        if (fouten.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Word("div", "foutsamenvatting");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));
        output.Attributes.SetAttribute("id", "foutsamenvatting");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <h2>{Opmaak.Icoon(ViewContext, "alert-octagon-vol")}{Titel}</h2><ul>{Opmaak.Samen(fouten.Select(f => f.Key.Length == 0
                ? Opmaak.Html($"<li>{f.Item2}</li>")
                : Opmaak.Html($"<li><a href=\"#{Opmaak.Id(f.Key)}\">{f.Item2}</a></li>")))}</ul>
            """));
    }

    // ModelState keeps no order that a reader would know; the properties of the page stand in the order of its fields.
    private static string Plaats(ModelMetadata model, string sleutel)
    {
        var plaats = new System.Text.StringBuilder();
        var hier = model;
        foreach (var deel in sleutel.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var haak = deel.IndexOf('[', StringComparison.Ordinal);
            var naam = haak < 0 ? deel : deel[..haak];
            var nummer = hier?.Properties.TakeWhile(p => !naam.Equals(p.PropertyName, StringComparison.OrdinalIgnoreCase)).Count() ?? 0;
            hier = hier is not null && nummer < hier.Properties.Count ? hier.Properties[nummer] : null;
            hier = haak < 0 ? hier : hier?.ElementMetadata;
            plaats.Append(nummer.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)).Append(haak < 0 ? "" : deel[haak..]);
        }

        return plaats.ToString();
    }
}

/// <summary>From the outcome of a use case to the errors of a form.</summary>
public static class Formulierfouten
{
    /// <summary>
    /// Puts what a use case refused beside the fields it is about, so that <c>v-veld</c> and <c>v-foutsamenvatting</c> show it.
    /// </summary>
    /// <param name="staat">ModelState of the page.</param>
    /// <param name="mislukking">Why the use case failed.</param>
    /// <param name="voorvoegsel">Property of the page that holds the input, as in "Invoer"; null when the fields lie on the page itself.</param>
    public static void Voeg(this ModelStateDictionary staat, Mislukking mislukking, string? voorvoegsel = null)
    {
        ArgumentNullException.ThrowIfNull(staat);
        ArgumentNullException.ThrowIfNull(mislukking);
        if (mislukking.Fouten.Count == 0)
        {
            staat.AddModelError("", mislukking.Bericht);
            return;
        }

        foreach (var fout in mislukking.Fouten)
        {
            staat.AddModelError(Sleutel(staat, fout.Veld, voorvoegsel), fout.Bericht);
        }
    }

    // ModelState ignores case; ids of the page don't, so the key that binding made goes first.
    private static string Sleutel(ModelStateDictionary staat, string veld, string? voorvoegsel)
    {
        if (veld.Length == 0)
        {
            return "";
        }

        var gezocht = voorvoegsel is null ? veld : $"{voorvoegsel}.{veld}";
        return staat.Keys.FirstOrDefault(k => k.Equals(gezocht, StringComparison.OrdinalIgnoreCase))
            ?? string.Join('.', gezocht.Split('.').Select(d => d.Length == 0 ? d : char.ToUpperInvariant(d[0]) + d[1..]));
    }
}
