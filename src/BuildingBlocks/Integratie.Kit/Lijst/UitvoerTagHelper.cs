using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Lijst;

/// <summary>
/// Below a list: take it along as a file, with the filter as it stands. The page answers with its handler <c>Bestand</c> and a
/// <see cref="Pagina.Tabelresultaat"/>.
/// </summary>
[HtmlTargetElement("v-uitvoer", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UitvoerTagHelper : TagHelper
{
    /// <summary>Where the list stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Word("p", "uitvoer");
        output.Content.SetHtmlContent(Opmaak.Html($"{Opmaak.Icoon(ViewContext, "download")}Neem deze lijst mee: {Link("Excel", "Excel")} of {Link("Csv", "CSV")}"));
    }

    private Microsoft.AspNetCore.Html.IHtmlContent Link(string soort, string tekst)
    {
        var lijst = Adressen.Met(ViewContext.HttpContext.Request, "soort", null);
        return Opmaak.Html($"<a download href=\"{lijst}{(lijst.Contains('?', StringComparison.Ordinal) ? "&" : "?")}handler=Bestand&soort={soort}\">{tekst}</a>");
    }
}
