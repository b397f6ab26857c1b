using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Kit.Weergave;

/// <summary>What people are called, for whoever reads the page. The host implements it; without it a key stays a key.</summary>
public interface IMedewerkernamen
{
    /// <summary>The name of a colleague, "u" for the reader self, and for anybody else what was given.</summary>
    /// <param name="wie">Key of a person, or words that are no key.</param>
    ValueTask<string> Naam(string wie);
}

/// <summary>A colleague by name: <c>&lt;v-medewerker id="…" /&gt;</c>.</summary>
[HtmlTargetElement("v-medewerker", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MedewerkerTagHelper : TagHelper
{
    /// <summary>Key of the person; nothing is shown without one.</summary>
    public string? Id { get; set; }

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetContent(await ViewContext.Naam(Id) ?? "");
    }
}

internal static class Medewerkers
{
    public static async ValueTask<string?> Naam(this ViewContext pagina, string? wie) =>
        wie is not null && pagina.HttpContext.RequestServices.GetService<IMedewerkernamen>() is { } namen ? await namen.Naam(wie) : wie;
}
