using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Weergave;

/// <summary>
/// A heavy part of a page that comes after the rest, so that one slow part never holds up the page. Without JavaScript it is
/// a link to the same content; when fetching fails it says so in its own place, with a way to try again.
/// </summary>
[HtmlTargetElement("v-paneel", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaneelTagHelper : Weergavebasis
{
    /// <summary>Its heading.</summary>
    public string Titel { get; set; } = "";

    /// <summary>Address of the fragment, as in <c>?handler=Afspraken</c>.</summary>
    public string Href { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Word("section", "paneel");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <h2>{Titel}</h2><div class="paneel__inhoud skelet" hx-get="{Href}" hx-trigger="load, opnieuw" hx-target="this" data-paneel><a href="{Href}">Bekijk {Titel}</a></div>
            """));
    }
}
