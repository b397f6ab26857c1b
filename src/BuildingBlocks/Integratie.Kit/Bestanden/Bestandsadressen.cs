using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Kit.Bestanden;

/// <summary>
/// Addresses of css, scripts and images that may be cached for ever. The host implements it (singleton, thread-safe) and
/// serves the Kit's files under <c>/_kit/</c> and a module's <c>wwwroot</c> under <c>/_content/&lt;module&gt;/</c>.
/// </summary>
public interface IBestandsadressen
{
    /// <summary>The address with a version in it that changes when the file does.</summary>
    /// <param name="pad">Path from the root of the host: <c>/_kit/kit.css</c>, <c>/_content/gebied/gebied.css</c>.</param>
    /// <returns>The same path with <c>?v=…</c>; the path unchanged when no such file is known.</returns>
    string Adres(string pad);
}

internal static class Bestandsadres
{
    public static string Van(ViewContext? context, string pad) =>
        context?.HttpContext?.RequestServices?.GetService<IBestandsadressen>()?.Adres(pad) ?? pad;
}

/// <summary>
/// <c>&lt;link rel="stylesheet" v-bestand="/_kit/kit.css"&gt;</c>, and the same on script and img: writes the address with
/// its version as href or src.
/// </summary>
[HtmlTargetElement("link", Attributes = "v-bestand", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "v-bestand")]
[HtmlTargetElement("img", Attributes = "v-bestand", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BestandTagHelper : TagHelper
{
    /// <summary>Path from the root of the host.</summary>
    [HtmlAttributeName("v-bestand")]
    public string Pad { get; set; } = "";

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.SetAttribute(output.TagName == "link" ? "href" : "src", Bestandsadres.Van(ViewContext, Pad));
    }
}
