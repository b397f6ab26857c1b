using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Weergave;

/// <summary>What many elements need: to know where the page stands.</summary>
public abstract class Weergavebasis : TagHelper
{
    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;
}

/// <summary>An icon of the sprite; for decoration beside a word, never alone.</summary>
[HtmlTargetElement("v-icoon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IcoonTagHelper : Weergavebasis
{
    /// <summary>Name in <c>iconen.json</c>; filled ones end in <c>-vol</c>.</summary>
    public string Naam { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(Opmaak.Icoon(ViewContext, Naam));
    }
}

/// <summary>A message in the page; its content is the text.</summary>
[HtmlTargetElement("v-melding")]
public sealed class MeldingTagHelper : Weergavebasis
{
    /// <summary>What it says.</summary>
    public Toon Soort { get; set; } = Toon.Info;

    /// <summary>Its heading; null for none.</summary>
    public string? Titel { get; set; }

    /// <summary>Appears while the page is open (in a fragment): screen readers read it at once.</summary>
    public bool Nu { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inhoud = await output.GetChildContentAsync();
        output.Word("div", $"melding melding--{Soort.Klasse()}");
        if (Nu)
        {
            output.Attributes.SetAttribute("role", Soort is Toon.Fout ? "alert" : "status");
        }

        var woord = Soort switch { Toon.Fout => "Fout: ", Toon.LetOp => "Let op: ", Toon.Goed => "Gelukt: ", _ => "" };
        output.Content.SetHtmlContent(Opmaak.Html($"""
            {Opmaak.Icoon(ViewContext, Soort.Icoonnaam())}<div class="melding__inhoud"><span class="onzichtbaar">{woord}</span>{Opmaak.Als(Titel is not null, $"<p class=\"melding__titel\">{Titel}</p>")}{inhoud}</div>
            """));
    }
}

/// <summary>A state: a word, with a colour and a shape that say the same.</summary>
[HtmlTargetElement("v-status")]
public sealed class StatusTagHelper : Weergavebasis
{
    /// <summary>What the state means.</summary>
    public Toon Soort { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var woord = await output.GetChildContentAsync();
        output.Word("span", $"status status--{Soort.Klasse()}");
        output.Content.SetHtmlContent(Opmaak.Html($"{Opmaak.Icoon(ViewContext, Soort.Icoonnaam())}{woord}"));
    }
}

/// <summary>A date in words, readable for machines too.</summary>
[HtmlTargetElement("v-dag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DagTagHelper : TagHelper
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    /// <summary>The day; null writes nothing, so that <c>v-rij</c> leaves the line out.</summary>
    public DateOnly? Datum { get; set; }

    /// <summary>Writes it as 24/11/2026, for tables.</summary>
    public bool Kort { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Datum is not { } dag)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Kort ? dag.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : dag.ToString("d MMMM yyyy", Nederlands));
    }
}

/// <summary>How far something is.</summary>
[HtmlTargetElement("v-voortgang", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VoortgangTagHelper : TagHelper
{
    /// <summary>What is under way.</summary>
    public string Label { get; set; } = "";

    /// <summary>How many are done; null when unknown.</summary>
    public int? Waarde { get; set; }

    /// <summary>How many there are.</summary>
    public int Max { get; set; } = 100;

    /// <summary>What is said beside the bar; null: "12 van 40".</summary>
    public string? Tekst { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Word("div", "voortgang");
        var tekst = Tekst ?? (Waarde is null ? "Bezig…" : $"{Waarde} van {Max}");
        var waarde = Waarde?.ToString(CultureInfo.InvariantCulture);
        var max = Max.ToString(CultureInfo.InvariantCulture);
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <div class="voortgang__kop"><span>{Label}</span><span class="voortgang__tekst">{tekst}</span></div><progress aria-label="{Label}" max="{max}"{Opmaak.Attribuut("value", waarde)}>{tekst}</progress>
            """));
    }
}

/// <summary>A text with a button that copies it; without JavaScript only the text.</summary>
[HtmlTargetElement("v-kopieer", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KopieerTagHelper : Weergavebasis
{
    /// <summary>The text.</summary>
    public string Tekst { get; set; } = "";

    /// <summary>What it is, for the button's name: "referentienummer".</summary>
    public string Wat { get; set; } = "tekst";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Word("kopieer-knop", "kopieer");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <code>{Tekst}</code><button class="knop knop--stil" type="button" hidden>{Opmaak.Icoon(ViewContext, "copy")}<span>Kopieer {Wat}</span></button><span role="status" class="kopieer__klaar"></span>
            """));
    }
}
