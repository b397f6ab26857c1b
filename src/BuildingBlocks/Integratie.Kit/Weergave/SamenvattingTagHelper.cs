using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Weergave;

/// <summary>Labels with values; holds <c>v-rij</c>. Lines without a value are left out.</summary>
[HtmlTargetElement("v-samenvatting")]
public sealed class SamenvattingTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var rijen = await output.GetChildContentAsync();
        if (rijen.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.Word("dl", "samenvatting");
        output.Content.SetHtmlContent(rijen);
    }
}

/// <summary>A label with its value; shows nothing when the value is empty.</summary>
[HtmlTargetElement("v-rij", ParentTag = "v-samenvatting")]
public sealed class RijTagHelper : TagHelper
{
    /// <summary>What the value is.</summary>
    public string Label { get; set; } = "";

    /// <summary>Where it can be changed; null when it can't.</summary>
    public string? Wijzig { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var waarde = await output.GetChildContentAsync();
        if (waarde.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.Word("div", "samenvatting__rij");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <dt>{Label}</dt><dd>{waarde}</dd>{Opmaak.Als(Wijzig is not null, $"<dd class=\"samenvatting__actie\"><a href=\"{Wijzig}\">Wijzig<span class=\"onzichtbaar\"> {Label}</span></a></dd>")}
            """));
    }
}
