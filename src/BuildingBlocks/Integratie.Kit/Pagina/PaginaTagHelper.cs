using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Pagina;

/// <summary>
/// The head of a page: its title (h1 and the browser's title), the path above it and the actions beside it. Once per page,
/// in the page itself.
/// </summary>
[HtmlTargetElement("v-pagina")]
public sealed class PaginaTagHelper : TagHelper
{
    /// <summary>The title.</summary>
    public string Titel { get; set; } = "";

    /// <summary>One or two sentences below the title; null for none.</summary>
    public string? Inleiding { get; set; }

    /// <summary>What kind of thing the page is about, small above the title ("Loket"); null for none.</summary>
    public string? Soort { get; set; }

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(Kruimel)] = new List<Kruimel>();
    }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var acties = await output.GetChildContentAsync();
        ViewContext.ViewData.Titel(Titel);
        ViewContext.ViewData.Kruimels((List<Kruimel>)context.Items[typeof(Kruimel)]);
        output.Word("div", "paginakop");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <div class="paginakop__tekst">{Opmaak.Als(Soort is not null, $"<p class=\"paginakop__soort\">{Soort}</p>")}<h1>{Titel}</h1>{Opmaak.Als(Inleiding is not null, $"<p class=\"inleiding\">{Inleiding}</p>")}</div>{Opmaak.Als(!acties.IsEmptyOrWhiteSpace, $"<div class=\"acties\">{acties}</div>")}
            """));
    }
}

/// <summary>A step of the path above the title, from the top down; inside <c>v-pagina</c>.</summary>
[HtmlTargetElement("v-kruimel", ParentTag = "v-pagina", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KruimelTagHelper : TagHelper
{
    /// <summary>Its page.</summary>
    public string Href { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var tekst = System.Net.WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent().Trim());
        ((List<Kruimel>)context.Items[typeof(Kruimel)]).Add(new(tekst, Href));
        output.SuppressOutput();
    }
}
