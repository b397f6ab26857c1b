using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Kit.Formulier;

/// <summary>
/// Gives a posting form with a plain <c>action</c> its antiforgery token. The framework does so only for a form without one.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post],action")]
public sealed class PostTokenTagHelper : TagHelper
{
    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (!context.AllAttributes.ContainsName("asp-antiforgery"))
        {
            output.PostContent.AppendHtml(Token(ViewContext.HttpContext));
        }
    }

    internal static IHtmlContent Token(HttpContext context)
    {
        var token = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return Opmaak.Html($"<input type=\"hidden\" name=\"{token.FormFieldName}\" value=\"{token.RequestToken}\" />");
    }
}
