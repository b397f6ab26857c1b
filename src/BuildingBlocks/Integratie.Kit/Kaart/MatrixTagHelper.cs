using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Kaart;

/// <summary>
/// A grid to read along two sides: its headings stay in sight, and it scrolls within a region that the keyboard reaches.
/// The content is a plain <c>thead</c> (with <c>th scope="col"</c>) and <c>tbody</c> (each row starts with <c>th scope="row"</c>).
/// </summary>
[HtmlTargetElement("v-matrix")]
public sealed class MatrixTagHelper : TagHelper
{
    /// <summary>What the grid shows.</summary>
    public string Bijschrift { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var inhoud = await output.GetChildContentAsync();
        output.Word("div", "matrix");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        // By its words and not by the id of its caption: a matrix in a loop would give every caption the same id.
        output.Attributes.SetAttribute("aria-label", Bijschrift);
        output.Content.SetHtmlContent(Opmaak.Html($"<table><caption>{Bijschrift}</caption>{inhoud}</table>"));
    }
}
