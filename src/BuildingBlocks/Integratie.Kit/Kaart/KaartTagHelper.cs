using System.Globalization;
using Integratie.Kit.Bestanden;
using Integratie.Kit.Weergave;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Kaart;

/// <summary>
/// Points on a map, with the same points as a list beside it; holds <c>v-punt</c>. The list is the real thing: keyboard,
/// screen reader, print and a browser without JavaScript use it; the map draws what the list says. No tiles: borders come
/// from <see cref="Grenzen"/>.
/// </summary>
[HtmlTargetElement("v-kaart")]
public sealed class KaartTagHelper : Weergavebasis
{
    /// <summary>What the map shows.</summary>
    public string Titel { get; set; } = "";

    /// <summary>Address of a GeoJSON file on this host that is drawn behind the points (borders); null for none.</summary>
    public string? Grenzen { get; set; }

    /// <summary>What a screen reader calls the map itself; null for Dutch.</summary>
    public string? Kaartnaam { get; set; }

    /// <summary>What the button that comes nearer is called.</summary>
    public string Inzoomen { get; set; } = "Inzoomen";

    /// <summary>What the button that goes further away is called.</summary>
    public string Uitzoomen { get; set; } = "Uitzoomen";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var punten = await output.GetChildContentAsync();
        output.Word("kaart-vlak", "kaart");
        output.Attributes.SetAttribute("data-leaflet", Bestandsadres.Van(ViewContext, "/_kit/lib/leaflet.js"));
        output.Attributes.SetAttribute("data-leaflet-css", Bestandsadres.Van(ViewContext, "/_kit/lib/leaflet.css"));
        output.Attributes.SetAttribute("data-inzoomen", Inzoomen);
        output.Attributes.SetAttribute("data-uitzoomen", Uitzoomen);
        if (Grenzen is not null)
        {
            output.Attributes.SetAttribute("data-grenzen", Grenzen);
        }

        output.PostElement.SetHtmlContent(Opmaak.Html($"<script type=\"module\" src=\"{Bestandsadres.Van(ViewContext, "/_kit/kaart.js")}\"></script>"));
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <div class="kaart__vlak" role="region" aria-label="{Kaartnaam ?? $"Kaart: {Titel}"}" hidden></div><ul class="kaart__lijst" aria-label="{Titel}">{punten}</ul>
            """));
    }
}

/// <summary>A point; its content says more about it in the list.</summary>
[HtmlTargetElement("v-punt", ParentTag = "v-kaart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PuntTagHelper : Weergavebasis
{
    /// <summary>Its name.</summary>
    public string Titel { get; set; } = "";

    /// <summary>Latitude in degrees (WGS 84); null when the place is unknown: then it stands in the list only.</summary>
    public double? Breedte { get; set; }

    /// <summary>Longitude in degrees (WGS 84).</summary>
    public double? Lengte { get; set; }

    /// <summary>Its page; null for none.</summary>
    public string? Href { get; set; }

    /// <summary>Code of the language of its name where that isn't the language of the page; written from left to right.</summary>
    public string? Titeltaal { get; set; }

    /// <summary>What its colour means; say the same in words in the content.</summary>
    public Toon Soort { get; set; } = Toon.Info;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inhoud = await output.GetChildContentAsync();
        output.Word("li", $"punt punt--{Soort.Klasse()}");
        if (Breedte is { } breedte && Lengte is { } lengte)
        {
            output.Attributes.SetAttribute("data-breedte", breedte.ToString(CultureInfo.InvariantCulture));
            output.Attributes.SetAttribute("data-lengte", lengte.ToString(CultureInfo.InvariantCulture));
        }

        output.Attributes.SetAttribute("data-titel", Titel);
        var naam = Titeltaal is null ? Opmaak.Html($"{Titel}") : Opmaak.Html($"<bdi lang=\"{Titeltaal}\" dir=\"ltr\">{Titel}</bdi>");
        var titel = Href is null ? Opmaak.Html($"<span class=\"punt__titel\">{naam}</span>") : Opmaak.Html($"<a class=\"punt__titel\" href=\"{Href}\">{naam}</a>");
        output.Content.SetHtmlContent(Opmaak.Html($"{titel}{Opmaak.Als(!inhoud.IsEmptyOrWhiteSpace, $"<div class=\"punt__inhoud\">{inhoud}</div>")}"));
    }
}
