using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Lijst;

/// <summary>
/// A table: <c>v-kolom</c> for each column, then the rows as plain <c>tr</c> with <c>td</c>, and a <c>v-leeg</c> for when there
/// are none. On a narrow screen each row becomes a card whose values carry the name of their column.
/// </summary>
[HtmlTargetElement("v-tabel")]
public sealed class TabelTagHelper : TagHelper
{
    /// <summary>What the table shows; read first by screen readers.</summary>
    public string Bijschrift { get; set; } = "";

    /// <summary>Shows the caption to screen readers only; when the title of the page says the same.</summary>
    public bool BijschriftVerborgen { get; set; }

    /// <summary>Number of rows; 0 shows the <c>v-leeg</c> inside instead of the table. Null: unknown, shows the table.</summary>
    public int? Aantal { get; set; }

    /// <summary>Name of the parameter in the address that says the order (<c>naam</c>, <c>-naam</c>).</summary>
    public string Sorteerparameter { get; set; } = "sorteer";

    /// <summary>The order in force; null takes it from the address.</summary>
    public string? Sortering { get; set; }

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(Tabelstand)] = new Tabelstand
        {
            Parameter = Sorteerparameter,
            Sortering = Sortering ?? ViewContext.HttpContext.Request.Query[Sorteerparameter].ToString(),
            IsLeeg = Aantal == 0,
        };
    }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var rijen = await output.GetChildContentAsync();
        var stand = (Tabelstand)context.Items[typeof(Tabelstand)];
        if (stand.IsLeeg && stand.Leegtekst is { } leeg)
        {
            output.TagName = null;
            output.Content.SetHtmlContent(leeg);
            return;
        }

        output.Word("div", "tabelvak");
        output.Content.SetHtmlContent(Opmaak.Html(
            $"<table class=\"tabel\"><caption{Opmaak.Attribuut("class", BijschriftVerborgen ? "onzichtbaar" : null)}>{Bijschrift}</caption><thead><tr>{Opmaak.Samen(stand.Kolommen.Select(k => k.Kop))}</tr></thead><tbody>{rijen}</tbody></table>"));
    }
}

internal sealed class Tabelstand
{
    public required string Parameter { get; init; }

    public required string Sortering { get; init; }

    public required bool IsLeeg { get; init; }

    public List<(string Naam, string? Klasse, IHtmlContent Kop)> Kolommen { get; } = [];

    public IHtmlContent? Leegtekst { get; set; }

    public int Cel { get; set; }
}

/// <summary>A column of <c>v-tabel</c>; its content is the heading.</summary>
[HtmlTargetElement("v-kolom", ParentTag = "v-tabel", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KolomTagHelper : TagHelper
{
    /// <summary>Key to sort by; null: can't be sorted. The heading becomes a link that keeps the filter and starts at the first page.</summary>
    public string? Sleutel { get; set; }

    /// <summary>Holds figures: aligned right, digits of one width.</summary>
    public bool Getal { get; set; }

    /// <summary>Shows the heading to screen readers only; for the column with actions.</summary>
    public bool KopVerborgen { get; set; }

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var stand = (Tabelstand)context.Items[typeof(Tabelstand)];
        var inhoud = await output.GetChildContentAsync();
        output.SuppressOutput();
        var naam = System.Net.WebUtility.HtmlDecode(inhoud.GetContent().Trim());
        var soort = Getal ? "getal" : KopVerborgen ? "acties-cel" : null;
        var klasse = Opmaak.Attribuut("class", soort);
        if (Sleutel is null)
        {
            var kop = KopVerborgen ? Opmaak.Html($"<span class=\"onzichtbaar\">{naam}</span>") : Opmaak.Html($"{naam}");
            stand.Kolommen.Add((KopVerborgen ? "" : naam, soort, Opmaak.Html($"<th scope=\"col\"{klasse}>{kop}</th>")));
            return;
        }

        var op = stand.Sortering == Sleutel;
        var neer = stand.Sortering == "-" + Sleutel;
        var adres = Adressen.Met(ViewContext.HttpContext.Request, stand.Parameter, op ? "-" + Sleutel : Sleutel);
        stand.Kolommen.Add((naam, soort, Opmaak.Html(
            $"<th scope=\"col\"{klasse}{Opmaak.Attribuut("aria-sort", op ? "ascending" : neer ? "descending" : null)}><a class=\"sorteer\" href=\"{adres}\">{naam}{Opmaak.Icoon(ViewContext, op ? "arrow-up" : neer ? "arrow-down" : "arrows-sort")}<span class=\"onzichtbaar\">, sorteren</span></a></th>")));
    }
}

/// <summary>Rows of <c>v-tabel</c>: starts counting the columns again.</summary>
[HtmlTargetElement("tr")]
public sealed class TabelrijTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items.TryGetValue(typeof(Tabelstand), out var stand))
        {
            ((Tabelstand)stand).Cel = 0;
        }
    }
}

/// <summary>Cells of <c>v-tabel</c>: gives each the name of its column, which a narrow screen shows, and its alignment.</summary>
[HtmlTargetElement("td", ParentTag = "tr")]
[HtmlTargetElement("th", ParentTag = "tr")]
public sealed class TabelcelTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (!context.Items.TryGetValue(typeof(Tabelstand), out var gevonden) || gevonden is not Tabelstand stand || stand.Cel >= stand.Kolommen.Count)
        {
            return;
        }

        var (naam, klasse, _) = stand.Kolommen[stand.Cel++];
        if (naam.Length > 0 && output.TagName == "td")
        {
            output.Attributes.SetAttribute("data-kolom", naam);
        }

        if (klasse is not null)
        {
            output.Word(output.TagName, klasse);
        }
    }
}
