using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Weergave;

/// <summary>
/// Two versions of the same thing beside each other, when somebody else was first (412): what the person wanted and what
/// stands there now. Holds <c>v-veldverschil</c>; fields that are the same are left out.
/// </summary>
[HtmlTargetElement("v-verschil")]
public sealed class VerschilTagHelper : TagHelper
{
    /// <summary>What the versions are of.</summary>
    public string Bijschrift { get; set; } = "Uw versie en de huidige versie";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var velden = await output.GetChildContentAsync();
        output.Word("div", "tabelvak");
        if (velden.IsEmptyOrWhiteSpace)
        {
            output.Content.SetHtmlContent(Opmaak.Html($"<p>De huidige versie is gelijk aan die van u.</p>"));
            return;
        }

        output.Content.SetHtmlContent(Opmaak.Html(
            $"<table class=\"tabel verschil\"><caption>{Bijschrift}</caption><thead><tr><th scope=\"col\">Veld</th><th scope=\"col\">Uw versie</th><th scope=\"col\">Huidige versie</th></tr></thead><tbody>{velden}</tbody></table>"));
    }
}

/// <summary>One field of both versions.</summary>
[HtmlTargetElement("v-veldverschil", ParentTag = "v-verschil", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VeldverschilTagHelper : TagHelper
{
    /// <summary>Name of the field.</summary>
    public string Label { get; set; } = "";

    /// <summary>What the person wanted.</summary>
    public string? Uw { get; set; }

    /// <summary>What stands there now.</summary>
    public string? Huidig { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if ((Uw ?? "") == (Huidig ?? ""))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "tr";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Opmaak.Html(
            $"<th scope=\"row\">{Label}</th><td data-kolom=\"Uw versie\">{Tekst(Uw)}</td><td data-kolom=\"Huidige versie\"><strong>{Tekst(Huidig)}</strong></td>"));
    }

    private static IHtmlContent Tekst(string? waarde) =>
        string.IsNullOrEmpty(waarde) ? Opmaak.Html($"<span class=\"zacht\">leeg</span>") : Opmaak.Html($"{waarde}");
}
