using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Formulier;

/// <summary>What goes into a field; decides the keyboard of a phone and what the browser may fill in.</summary>
public enum Veldsoort
{
    /// <summary>One line of text.</summary>
    Tekst,

    /// <summary>Several lines of text.</summary>
    Tekstvak,

    /// <summary>A whole number or a code of digits.</summary>
    Getal,

    /// <summary>An amount with decimals.</summary>
    Bedrag,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Telefoon,

    /// <summary>A Belgian postal code.</summary>
    Postcode,

    /// <summary>Something to look for.</summary>
    Zoek,

    /// <summary>A web address.</summary>
    Webadres,

    /// <summary>A password; never shown again.</summary>
    Wachtwoord,

    /// <summary>A file.</summary>
    Bestand,
}

/// <summary>How wide a field looks: as wide as what goes into it.</summary>
public enum Veldbreedte
{
    /// <summary>What fits the kind of field.</summary>
    Vanzelf,

    /// <summary>A few characters.</summary>
    Kort,

    /// <summary>A name.</summary>
    Middel,

    /// <summary>All there is.</summary>
    Vol,
}

/// <summary>A labelled text field. Other attributes (<c>maxlength</c>, <c>data-bewaar</c>, <c>hx-*</c>) go to the input.</summary>
[HtmlTargetElement("v-veld", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VeldTagHelper : Veldbasis
{
    /// <summary>What goes into it.</summary>
    public Veldsoort Soort { get; set; }

    /// <summary>How wide it looks.</summary>
    public Veldbreedte Breedte { get; set; }

    /// <summary>
    /// What the browser may fill in, of the HTML list. Off unless said: desk staff type the data of others, and only the
    /// user's own details have a purpose to name (WCAG 1.3.5).
    /// </summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>Lines of a text area.</summary>
    public int Rijen { get; set; } = 4;

    /// <summary>The unit behind the field, as in "dagen"; null for none.</summary>
    public string? Eenheid { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Omlijst(output, toestand => Soort is Veldsoort.Tekstvak
            ? Opmaak.Html($"<textarea class=\"invoer\" id=\"{Veldid}\" name=\"{Veldnaam}\" rows=\"{Rijen}\" autocomplete=\"{Autocomplete}\"{toestand}>\n{Veldwaarde}</textarea>")
            : Metvak(Opmaak.Html($"<input class=\"invoer invoer--{Breedteklasse}\" type=\"{Type}\" id=\"{Veldid}\" name=\"{Veldnaam}\"{Waardeattribuut}{Opmaak.Attribuut("inputmode", Toetsen)}{Opmaak.Attribuut("maxlength", Soort is Veldsoort.Postcode ? "4" : null)} autocomplete=\"{Autocomplete}\"{Opmaak.Attribuut("spellcheck", Soort is Veldsoort.Tekst or Veldsoort.Zoek ? null : "false")}{toestand} />")));
    }

    private Microsoft.AspNetCore.Html.IHtmlContent Metvak(Microsoft.AspNetCore.Html.IHtmlContent invoer) => Eenheid is null
        ? invoer
        : Opmaak.Html($"<div class=\"invoer-met-eenheid\">{invoer}<span class=\"eenheid\">{Eenheid}</span></div>");

    private Microsoft.AspNetCore.Html.IHtmlContent Waardeattribuut =>
        Opmaak.Attribuut("value", Soort is Veldsoort.Wachtwoord or Veldsoort.Bestand ? null : Veldwaarde);

    private string Type => Soort switch
    {
        Veldsoort.Email => "email",
        Veldsoort.Telefoon => "tel",
        Veldsoort.Zoek => "search",
        Veldsoort.Webadres => "url",
        Veldsoort.Wachtwoord => "password",
        Veldsoort.Bestand => "file",
        _ => "text",
    };

    private string? Toetsen => Soort switch
    {
        Veldsoort.Getal or Veldsoort.Postcode => "numeric",
        Veldsoort.Bedrag => "decimal",
        _ => null,
    };

    private string Breedteklasse => Breedte switch
    {
        Veldbreedte.Kort => "kort",
        Veldbreedte.Middel => "middel",
        Veldbreedte.Vol => "vol",
        _ => Soort switch
        {
            Veldsoort.Getal or Veldsoort.Bedrag or Veldsoort.Postcode => "kort",
            Veldsoort.Telefoon => "middel",
            _ => "vol",
        },
    };
}

/// <summary>A labelled date field: one text field that reads what people type (see <see cref="Datumlezer"/>).</summary>
[HtmlTargetElement("v-datum", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DatumTagHelper : Veldbasis
{
    /// <summary>What the browser may fill in.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Hint ??= "Bijvoorbeeld 24/11/2026";
        Omlijst(output, toestand => Opmaak.Html(
            $"<input class=\"invoer invoer--datum\" type=\"text\" id=\"{Veldid}\" name=\"{Veldnaam}\"{Opmaak.Attribuut("value", Veldwaarde)} autocomplete=\"{Autocomplete}\" spellcheck=\"false\"{toestand} />"));
    }
}

/// <summary>One box to tick, for a property that is true or false.</summary>
[HtmlTargetElement("v-vink", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VinkTagHelper : Veldbasis
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var eigen = Opmaak.Attributen([.. output.Attributes.Where(a => a.Name != "class")]);
        output.Attributes.Clear();
        output.Word("div", Foutbericht is null ? "veld" : "veld veld--fout");
        var aan = Veldwaarde.Split(',')[0].Equals("true", StringComparison.OrdinalIgnoreCase);
        output.Content.SetHtmlContent(Opmaak.Html($"""
            {Foutregel}<div class="keus"><input type="checkbox" id="{Veldid}" name="{Veldnaam}" value="true"{Opmaak.Vlag("checked", aan)}{Toestand}{eigen} /><label for="{Veldid}">{Label}</label><input type="hidden" name="{Veldnaam}" value="false" />{Hintregel}</div>
            """));
    }
}
