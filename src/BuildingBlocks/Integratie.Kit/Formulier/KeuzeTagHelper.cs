using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Formulier;

/// <summary>Something to choose.</summary>
/// <param name="Waarde">What the form sends.</param>
/// <param name="Tekst">What people read.</param>
/// <param name="Hint">What helps to choose; not shown in a list.</param>
/// <param name="Groep">Heading it stands under in a list; null for none.</param>
public sealed record Keuze(string Waarde, string Tekst, string? Hint = null, string? Groep = null);

/// <summary>What a choice looks like.</summary>
public enum Keuzevorm
{
    /// <summary>A drop-down list: for more than about seven.</summary>
    Lijst,

    /// <summary>Radio buttons, one of them.</summary>
    Knoppen,

    /// <summary>Boxes, any number of them.</summary>
    Vinkjes,
}

/// <summary>A choice from a fixed list.</summary>
[HtmlTargetElement("v-keuze", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeuzeTagHelper : Veldbasis
{
    /// <summary>What there is to choose.</summary>
    public IEnumerable<Keuze> Opties { get; set; } = [];

    /// <summary>What it looks like.</summary>
    public Keuzevorm Vorm { get; set; }

    /// <summary>Text of the empty first choice of a list; null leaves it out.</summary>
    public string? Leeg { get; set; } = "Kies…";

    /// <summary>Puts buttons or boxes beside each other; for two or three short ones.</summary>
    public bool NaastElkaar { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var gekozen = Veldwaarden;
        if (Vorm is Keuzevorm.Lijst)
        {
            Omlijst(output, toestand => Opmaak.Html(
                $"<select class=\"invoer invoer--keuze\" id=\"{Veldid}\" name=\"{Veldnaam}\"{toestand}>{Opmaak.Als(Leeg is not null, $"<option value=\"\">{Leeg}</option>")}{Lijst(gekozen)}</select>"));
            return;
        }

        var eigen = Opmaak.Attributen([.. output.Attributes.Where(a => a.Name != "class")]);
        output.Attributes.Clear();
        output.Word("fieldset", Foutbericht is null ? "veld" : "veld veld--fout");
        output.Attributes.SetAttribute(new("id", Veldid + "-groep"));
        var beschrijving = string.Join(' ', new[] { Hint is null ? null : Veldid + "-hint", Foutbericht is null ? null : Veldid + "-fout" }.OfType<string>());
        if (beschrijving.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", beschrijving);
        }

        output.Content.SetHtmlContent(Opmaak.Html($"""
            <legend class="{Labelklasse}">{Label}{Optie}</legend>{Hintregel}{Foutregel}<div class="{(NaastElkaar ? "keuzes keuzes--naast" : "keuzes")}">{Knoppen(gekozen, eigen)}</div>
            """));
    }

    private IHtmlContent Lijst(IReadOnlyCollection<string> gekozen) => Opmaak.Samen(
        Opties.GroupBy(o => o.Groep).Select(groep =>
        {
            var opties = Opmaak.Samen(groep.Select(o =>
                Opmaak.Html($"<option value=\"{o.Waarde}\"{Opmaak.Vlag("selected", gekozen.Contains(o.Waarde))}>{o.Tekst}</option>")));
            return groep.Key is null ? opties : Opmaak.Html($"<optgroup label=\"{groep.Key}\">{opties}</optgroup>");
        }));

    private IHtmlContent Knoppen(IReadOnlyCollection<string> gekozen, IHtmlContent eigen) => Opmaak.Samen(Opties.Select((o, i) =>
    {
        // The first carries the bare id: the error summary links to it.
        var id = i == 0 ? Veldid : $"{Veldid}-{i}";
        return Opmaak.Html($"<div class=\"keus\"><input type=\"{(Vorm is Keuzevorm.Knoppen ? "radio" : "checkbox")}\" id=\"{id}\" name=\"{Veldnaam}\" value=\"{o.Waarde}\"{Opmaak.Vlag("checked", gekozen.Contains(o.Waarde))}{Opmaak.Attribuut("aria-describedby", o.Hint is null ? null : id + "-uitleg")}{eigen} /><label for=\"{id}\">{o.Tekst}</label>{Opmaak.Als(o.Hint is not null, $"<p class=\"veld__hint\" id=\"{id}-uitleg\">{o.Hint}</p>")}</div>");
    }));
}

/// <summary>
/// A choice from a long list, by typing. Without JavaScript it is a text field with suggestions, and the page reads the text;
/// with it, the code of what was chosen goes along in a hidden field.
/// </summary>
[HtmlTargetElement("v-zoekkeuze", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ZoekkeuzeTagHelper : Veldbasis
{
    /// <summary>All there is to choose, when that is little enough to send along (a few hundred).</summary>
    public IEnumerable<Keuze> Opties { get; set; } = [];

    /// <summary>
    /// Else: an address that answers <c>?term=…</c> with <c>&lt;option value="tekst" data-code="code"&gt;uitleg&lt;/option&gt;</c>
    /// lines. Not for persons: the term stands in the address.
    /// </summary>
    public string? Bron { get; set; }

    /// <summary>Name of the hidden field that carries the code of what was chosen; null for none.</summary>
    public string? Codenaam { get; set; }

    /// <summary>Code of what the page holds.</summary>
    public string? Code { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Omlijst(output, toestand => Opmaak.Html($"""
            <zoek-keuze{Opmaak.Attribuut("bron", Bron)}><input class="invoer invoer--vol" type="text" id="{Veldid}" name="{Veldnaam}"{Opmaak.Attribuut("value", Veldwaarde)} list="{Veldid}-opties" autocomplete="off" spellcheck="false"{toestand} />{Opmaak.Als(Codenaam is not null, $"<input type=\"hidden\" name=\"{Codenaam}\" value=\"{Code}\" />")}<datalist id="{Veldid}-opties">{Opmaak.Samen(Opties.Select(o => Opmaak.Html($"<option value=\"{o.Tekst}\" data-code=\"{o.Waarde}\">{o.Hint}</option>")))}</datalist></zoek-keuze>
            """));
    }
}
