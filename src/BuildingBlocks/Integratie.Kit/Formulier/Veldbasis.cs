using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Integratie.Kit.Formulier;

/// <summary>
/// What all fields share: label, hint, error and value. After a failed post the field shows what the user typed and why it
/// is wrong, both from ModelState. Other attributes of the element go to the input itself.
/// </summary>
public abstract class Veldbasis : TagHelper
{
    /// <summary>The property of the page it is about: <c>voor="Invoer.Naam"</c>.</summary>
    public ModelExpression? Voor { get; set; }

    /// <summary>Name in the form when there is no <see cref="Voor"/>.</summary>
    public string? Naam { get; set; }

    /// <summary>Value when there is no <see cref="Voor"/>.</summary>
    public string? Waarde { get; set; }

    /// <summary>The label; always visible.</summary>
    public string Label { get; set; } = "";

    /// <summary>What helps to fill it in; null for none.</summary>
    public string? Hint { get; set; }

    /// <summary>What is wrong; null takes it from ModelState.</summary>
    public string? Fout { get; set; }

    /// <summary>May stay empty: says so beside the label.</summary>
    public bool Optioneel { get; set; }

    /// <summary>Shows the label to screen readers only; for a field whose purpose is plain from its place, as in a filter.</summary>
    public bool LabelVerborgen { get; set; }

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Name in the form.</summary>
    protected string Veldnaam => Voor is null
        ? Naam ?? ""
        : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Voor.Name);

    /// <summary>Id of the input; the error summary links to it.</summary>
    protected string Veldid => Opmaak.Id(Veldnaam);

    /// <summary>What is wrong with it; null when nothing is.</summary>
    protected string? Foutbericht => Fout
        ?? (Staat is { Errors: [var eerste, ..] }
            ? string.IsNullOrEmpty(eerste.ErrorMessage) ? "Dit veld is niet goed ingevuld." : eerste.ErrorMessage
            : null);

    /// <summary>What the input shows: what was posted, else what the page holds.</summary>
    protected string Veldwaarde => Staat?.AttemptedValue ?? (Voor is null ? Waarde ?? "" : Schrijf(Voor.Model));

    /// <summary>All values that were posted or that the page holds; for fields with several.</summary>
    protected IReadOnlyCollection<string> Veldwaarden => Staat?.RawValue switch
    {
        string[] veel => veel,
        string een => een.Split(',', StringSplitOptions.TrimEntries),
        _ => Voor?.Model switch
        {
            null => Waarde is null ? [] : Waarde.Split(',', StringSplitOptions.TrimEntries),
            string een => [een],
            System.Collections.IEnumerable veel => [.. veel.Cast<object?>().Select(Schrijf)],
            var een => [Schrijf(een)],
        },
    };

    private ModelStateEntry? Staat =>
        Veldnaam.Length > 0 && ViewContext.ViewData.ModelState.TryGetValue(Veldnaam, out var staat) ? staat : null;

    /// <summary>A value as a person would type it.</summary>
    protected static string Schrijf(object? waarde) => waarde switch
    {
        null => "",
        string tekst => tekst,
        DateOnly datum => datum.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        bool aan => aan ? "true" : "false",
        Enum keuze => keuze.ToString(),
        IFormattable getal => getal.ToString(null, CultureInfo.CurrentCulture),
        _ => waarde.ToString() ?? "",
    };

    /// <summary>Puts label, hint and error around the input.</summary>
    /// <param name="output">The element.</param>
    /// <param name="invoer">The input; null when the field couldn't be described by hint or error.</param>
    private protected void Omlijst(TagHelperOutput output, Func<IHtmlContent, IHtmlContent> invoer)
    {
        var eigen = output.Attributes.Where(a => a.Name != "class").ToList();
        var klasse = output.Attributes["class"];
        output.Attributes.Clear();
        if (klasse is not null)
        {
            output.Attributes.Add(klasse);
        }

        output.Word("div", Foutbericht is null ? "veld" : "veld veld--fout");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            <label class="{Labelklasse}" for="{Veldid}">{Label}{Optie}</label>{Hintregel}{Foutregel}{invoer(Opmaak.Html($"{Toestand}{Opmaak.Attributen(eigen)}"))}
            """));
    }

    private protected string Labelklasse => LabelVerborgen ? "veld__label onzichtbaar" : "veld__label";

    private protected IHtmlContent Optie => Opmaak.Als(Optioneel, $" <span class=\"veld__optioneel\">(niet verplicht)</span>");

    private protected IHtmlContent Hintregel => Opmaak.Als(Hint is not null, $"<p class=\"veld__hint\" id=\"{Veldid}-hint\">{Hint}</p>");

    private protected IHtmlContent Foutregel => Opmaak.Als(Foutbericht is not null,
        $"<p class=\"veld__fout\" id=\"{Veldid}-fout\">{Opmaak.Icoon(ViewContext, "alert-octagon-vol")}<span><span class=\"onzichtbaar\">Fout: </span>{Foutbericht}</span></p>");

    /// <summary>aria-describedby and aria-invalid.</summary>
    private protected IHtmlContent Toestand
    {
        get
        {
            var beschrijving = string.Join(' ', new[] { Hint is null ? null : Veldid + "-hint", Foutbericht is null ? null : Veldid + "-fout" }.OfType<string>());
            return Opmaak.Html($"{Opmaak.Attribuut("aria-describedby", beschrijving)}{Opmaak.Attribuut("aria-invalid", Foutbericht is null ? null : "true")}");
        }
    }
}
