using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Weergave;

/// <summary>A figure that matters and leads to what is behind it. Several stand in <c>&lt;div class="tegels"&gt;</c>.</summary>
[HtmlTargetElement("v-tegel", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TegelTagHelper : Weergavebasis
{
    /// <summary>What is counted.</summary>
    public string Titel { get; set; } = "";

    /// <summary>The figure.</summary>
    public string Waarde { get; set; } = "";

    /// <summary>One line below it; null for none.</summary>
    public string? Uitleg { get; set; }

    /// <summary>The list behind it; null for none.</summary>
    public string? Href { get; set; }

    /// <summary>Whether somebody should act: shows with colour, shape and word.</summary>
    public Toon Soort { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Word("div", $"tegel tegel--{Soort.Klasse()}");
        var titel = Href is null ? Opmaak.Html($"{Titel}") : Opmaak.Html($"<a href=\"{Href}\">{Titel}</a>");
        var woord = Soort switch { Toon.LetOp => "let op", Toon.Fout => "actie nodig", Toon.Goed => "in orde", Toon.Bezig => "bezig", _ => null };
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <p class="tegel__titel">{titel}</p><p class="tegel__waarde">{Waarde}</p>{Opmaak.Als(Uitleg is not null, $"<p class=\"tegel__uitleg\">{Uitleg}</p>")}{Opmaak.Als(woord is not null, $"<p class=\"status status--{Soort.Klasse()}\">{Opmaak.Icoon(ViewContext, Soort.Icoonnaam())}{woord}</p>")}
            """));
    }
}

/// <summary>Parts of one subject, each a page of its own; holds <c>v-tab</c>. Links, so the address says which is open.</summary>
[HtmlTargetElement("v-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    /// <summary>What the parts are of, for screen readers.</summary>
    public string Titel { get; set; } = "Onderdelen";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var tabs = await output.GetChildContentAsync();
        output.Word("nav", "tabs");
        output.Attributes.SetAttribute("aria-label", Titel);
        output.Content.SetHtmlContent(Opmaak.Html($"<ul>{tabs}</ul>"));
    }
}

/// <summary>One part; its content is its name.</summary>
[HtmlTargetElement("v-tab", ParentTag = "v-tabs")]
public sealed class TabTagHelper : TagHelper
{
    /// <summary>Its page.</summary>
    public string Href { get; set; } = "";

    /// <summary>Is the page shown now.</summary>
    public bool Huidig { get; set; }

    /// <summary>How many are in it; null for none.</summary>
    public int? Aantal { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var naam = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Content.SetHtmlContent(Opmaak.Html(
            $"<a href=\"{Href}\"{Opmaak.Attribuut("aria-current", Huidig ? "page" : null)}>{naam}{Opmaak.Als(Aantal is not null, $" <span class=\"tabs__aantal\">{Aantal}</span>")}</a>"));
    }
}

/// <summary>
/// A question on top of the page, with the button that opens it. Opens without JavaScript in browsers that know
/// <c>command</c>, and by kit.js in the others. May stand in a form.
/// </summary>
[HtmlTargetElement("v-dialoog")]
public sealed class DialoogTagHelper : Weergavebasis
{
    /// <summary>Id of the dialog.</summary>
    public string Id { get; set; } = "";

    /// <summary>Its heading.</summary>
    public string Titel { get; set; } = "";

    /// <summary>Text of the button that opens it.</summary>
    public string Knop { get; set; } = "";

    /// <summary>Classes of that button.</summary>
    public string Knopklasse { get; set; } = "knop knop--tweede";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inhoud = await output.GetChildContentAsync();
        output.PreElement.SetHtmlContent(Opmaak.Html(
            $"<button type=\"button\" class=\"{Knopklasse}\" commandfor=\"{Id}\" command=\"show-modal\" aria-haspopup=\"dialog\">{Knop}</button>"));
        output.Word("dialog", "dialoog");
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("aria-labelledby", Id + "-titel");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <div class="dialoog__kop"><h2 id="{Id}-titel">{Titel}</h2><button class="knop knop--stil" type="button" commandfor="{Id}" command="close" aria-label="Sluiten">{Opmaak.Icoon(ViewContext, "x")}</button></div><div class="dialoog__inhoud">{inhoud}</div>
            """));
    }
}
