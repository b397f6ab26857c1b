using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Weergave;

/// <summary>Where a step stands.</summary>
public enum Stapstaat
{
    /// <summary>Still to come.</summary>
    Open,

    /// <summary>Being done.</summary>
    Huidig,

    /// <summary>Done.</summary>
    Klaar,

    /// <summary>Can't go on.</summary>
    Geblokkeerd,
}

/// <summary>The steps of something, in order; holds <c>v-stap</c>.</summary>
[HtmlTargetElement("v-stappen")]
public sealed class StappenTagHelper : TagHelper
{
    /// <summary>What the steps are of, for screen readers.</summary>
    public string Titel { get; set; } = "Stappen";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var stappen = await output.GetChildContentAsync();
        output.Word("ol", "stappen");
        output.Attributes.SetAttribute("aria-label", Titel);
        output.Content.SetHtmlContent(stappen);
    }
}

/// <summary>One step; its content is its name.</summary>
[HtmlTargetElement("v-stap", ParentTag = "v-stappen")]
public sealed class StapTagHelper : Weergavebasis
{
    /// <summary>Where it stands.</summary>
    public Stapstaat Staat { get; set; }

    /// <summary>Its page; null when it has none.</summary>
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var naam = await output.GetChildContentAsync();
        var (klasse, icoon, woord) = Staat switch
        {
            Stapstaat.Klaar => ("klaar", "circle-check-vol", "klaar"),
            Stapstaat.Huidig => ("huidig", "clock-vol", "bezig"),
            Stapstaat.Geblokkeerd => ("geblokkeerd", "alert-octagon-vol", "geblokkeerd"),
            _ => ("open", "circle", "nog te doen"),
        };
        output.Word("li", $"stap stap--{klasse}");
        if (Staat is Stapstaat.Huidig)
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        var tekst = Href is null ? Opmaak.Html($"<span class=\"stap__naam\">{naam}</span>") : Opmaak.Html($"<a class=\"stap__naam\" href=\"{Href}\">{naam}</a>");
        output.Content.SetHtmlContent(Opmaak.Html($"{Opmaak.Icoon(ViewContext, icoon)}{tekst}<span class=\"stap__staat\">{woord}</span>"));
    }
}
