using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Weergave;

/// <summary>What happened, newest first; holds <c>v-moment</c>.</summary>
[HtmlTargetElement("v-tijdlijn")]
public sealed class TijdlijnTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var momenten = await output.GetChildContentAsync();
        output.Word("ol", "tijdlijn");
        output.Content.SetHtmlContent(momenten);
    }
}

/// <summary>One thing that happened; the content is the detail.</summary>
[HtmlTargetElement("v-moment", ParentTag = "v-tijdlijn", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper : TagHelper
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    /// <summary>What happened.</summary>
    public string Titel { get; set; } = "";

    /// <summary>The day; null when only <see cref="Tijdstip"/> or nothing is known.</summary>
    public DateOnly? Datum { get; set; }

    /// <summary>The moment, in local time; goes before <see cref="Datum"/>.</summary>
    public DateTimeOffset? Tijdstip { get; set; }

    /// <summary>Who did it, as a key of a person or in words; null when that doesn't matter.</summary>
    public string? Door { get; set; }

    /// <summary>What it means.</summary>
    public Toon Soort { get; set; }

    /// <summary>Lies ahead: shown as planned.</summary>
    public bool Gepland { get; set; }

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var detail = await output.GetChildContentAsync();
        var door = await ViewContext.Naam(Door);
        output.Word("li", $"moment moment--{Soort.Klasse()}{(Gepland ? " moment--gepland" : "")}");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <p class="moment__wanneer">{Wanneer}{Opmaak.Als(door is not null, $" · {door}")}{Opmaak.Als(Gepland, $" · gepland")}</p><p class="moment__titel">{Titel}</p>{Opmaak.Als(!detail.IsEmptyOrWhiteSpace, $"<div class=\"moment__detail\">{detail}</div>")}
            """));
    }

    private IHtmlContent Wanneer => (Tijdstip, Datum) switch
    {
        ({ } tijdstip, _) => Opmaak.Html($"<time datetime=\"{tijdstip.ToString("O", CultureInfo.InvariantCulture)}\">{tijdstip.ToString("d MMMM yyyy, HH:mm", Nederlands)}</time>"),
        (_, { } dag) => Opmaak.Html($"<time datetime=\"{dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{dag.ToString("d MMMM yyyy", Nederlands)}</time>"),
        _ => Opmaak.Html($"Datum onbekend"),
    };
}
