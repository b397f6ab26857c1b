using Integratie.Kit.Weergave;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Kaart;

/// <summary>
/// A grid to read along two sides: its headings stay in sight, and it scrolls within a region that the keyboard reaches.
/// The content is a plain <c>thead</c> (with <c>th scope="col"</c>) and <c>tbody</c> (each row starts with <c>th scope="row"</c>).
/// </summary>
[HtmlTargetElement("v-matrix")]
public sealed class MatrixTagHelper : Weergavebasis
{
    /// <summary>What the grid shows.</summary>
    public string Bijschrift { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inhoud = await output.GetChildContentAsync();
        // The id of the context is of the place in the source: in a loop it would come back.
        var nummer = (int?)ViewContext.HttpContext.Items[typeof(MatrixTagHelper)] ?? 1;
        ViewContext.HttpContext.Items[typeof(MatrixTagHelper)] = nummer + 1;
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"matrix-{nummer}");
        output.Word("div", "matrix");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Content.SetHtmlContent(Opmaak.Html($"<table><caption id=\"{id}\">{Bijschrift}</caption>{inhoud}</table>"));
    }
}
