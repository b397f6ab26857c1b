using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Kit.Lijst;

/// <summary>
/// What to say when there is nothing: what would be here and why it is empty, and in the content the one next action.
/// </summary>
[HtmlTargetElement("v-leeg", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LeegTagHelper : TagHelper
{
    /// <summary>What is empty and why: "Geen loketten die aan de filter voldoen".</summary>
    public string Titel { get; set; } = "";

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var inhoud = await output.GetChildContentAsync();
        var blok = Opmaak.Html($"<div class=\"leeg\">{Opmaak.Icoon(ViewContext, "circle-dashed")}<p class=\"leeg__titel\">{Titel}</p>{Opmaak.Als(!inhoud.IsEmptyOrWhiteSpace, $"<div class=\"leeg__actie\">{inhoud}</div>")}</div>");
        if (context.Items.TryGetValue(typeof(Tabelstand), out var stand))
        {
            ((Tabelstand)stand).Leegtekst = blok;
            output.SuppressOutput();
            return;
        }

        output.TagName = null;
        output.Content.SetHtmlContent(blok);
    }
}

/// <summary>
/// The filter above a list: a form whose fields stand in the content. GET, so that a filtered list can be bookmarked;
/// POST when a field holds a name, birth date or number of a person.
/// </summary>
[HtmlTargetElement("v-filter")]
public sealed class FilterTagHelper : TagHelper
{
    /// <summary>Name of the filter for screen readers.</summary>
    public string Titel { get; set; } = "Filter";

    /// <summary>The list without filter; null: this page without parameters.</summary>
    public string? Wis { get; set; }

    /// <summary>How many fields filter now; 0 hides "Wis filter".</summary>
    public int Actief { get; set; }

    /// <summary>Whether a reader may keep the filter under a name, and finds the kept ones above it. For GET only.</summary>
    public bool Bewaarbaar { get; set; }

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var velden = await output.GetChildContentAsync();
        var verzoek = ViewContext.HttpContext.Request;
        // A choice that refreshes the list takes nothing but the list from the answer.
        var bewaarde = Bewaarbaar && !verzoek.Headers.ContainsKey("HX-Request") ? ViewContext.HttpContext.RequestServices.GetService<IBewaardefilters>() : null;
        output.Word("form", "filter");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("aria-label", Titel);
        if (!output.Attributes.ContainsName("method"))
        {
            output.Attributes.SetAttribute("method", "get");
        }

        if (string.Equals(output.Attributes["method"].Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            output.PostContent.AppendHtml(Formulier.PostTokenTagHelper.Token(ViewContext.HttpContext));
        }

        output.Content.SetHtmlContent(Opmaak.Html($"""
            <div class="filter__velden">{velden}</div><div class="filter__acties"><button class="knop knop--tweede" type="submit">{Opmaak.Icoon(ViewContext, "filter")}Toon</button>{Opmaak.Als(Actief > 0, $"<a class=\"filter__wis\" href=\"{Wis ?? verzoek.PathBase + verzoek.Path}\">Wis filter ({Actief})</a>")}{Opmaak.Als(bewaarde is not null, $"<button class=\"knop knop--stil\" type=\"submit\" formaction=\"{bewaarde?.Bewaren}\" name=\"lijst\" value=\"{verzoek.Path}\">Bewaar filter</button>")}</div>
            """));
        if (bewaarde is not null && await bewaarde.Van(verzoek.Path.Value ?? "") is { Count: > 0 } filters)
        {
            var hier = verzoek.Path + verzoek.QueryString.Value;
            output.PreElement.SetHtmlContent(Opmaak.Html($"""
                <nav class="filters" aria-label="Mijn filters"><ul>{Opmaak.Samen(filters.Select(f => Opmaak.Html($"<li><a href=\"{f.Adres}\"{Opmaak.Als(f.Adres == hier, $" aria-current=\"true\"")}>{f.Naam}</a></li>")))}</ul><a href="{bewaarde.Beheren}">Mijn filters</a></nav>
                """));
        }
    }
}

/// <summary>
/// Walking through a list with keyset paging: on to the next page, back to the first. Shows nothing when all is in sight.
/// </summary>
[HtmlTargetElement("v-paginering", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagineringTagHelper : TagHelper
{
    private const string Parameter = "cursor";

    /// <summary>Where the next page starts (<c>Blad.Volgende</c>); null on the last page. Goes along as <c>cursor</c>.</summary>
    public string? Cursor { get; set; }

    /// <summary>Address of the previous page, when the page knows one; else the first page takes its place.</summary>
    public string? Vorige { get; set; }

    /// <summary>Address of the next page, for a list that pages otherwise than by cursor.</summary>
    public string? Volgende { get; set; }

    /// <summary>What is shown: "25 van 304 loketten"; null for none.</summary>
    public string? Tekst { get; set; }

    /// <summary>Where the page stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var verzoek = ViewContext.HttpContext.Request;
        var volgende = Volgende ?? (string.IsNullOrEmpty(Cursor) ? null : Adressen.Met(verzoek, Parameter, Cursor));
        var eerste = Vorige is null && verzoek.Query.ContainsKey(Parameter) ? Adressen.Met(verzoek, Parameter, null) : null;
        if (Vorige is null && eerste is null && volgende is null && Tekst is null)
        {
            output.SuppressOutput();
            return;
        }

        output.Word("nav", "paginering");
        output.Attributes.SetAttribute("aria-label", "Pagina's van de lijst");
        output.Content.SetHtmlContent(Opmaak.Html($"""
            {Opmaak.Als(Tekst is not null, $"<span class=\"paginering__tekst\">{Tekst}</span>")}<span class="paginering__links">{Link(Vorige, "prev", "Vorige", "chevron-left")}{Link(eerste, null, "Eerste pagina", "chevron-left")}{Link(volgende, "next", "Volgende", "chevron-right")}</span>
            """));
    }

    private Microsoft.AspNetCore.Html.IHtmlContent Link(string? adres, string? rel, string tekst, string icoon) => adres is null
        ? Opmaak.Leeg
        : Opmaak.Html($"<a class=\"knop knop--tweede\"{Opmaak.Attribuut("rel", rel)} href=\"{adres}\">{Opmaak.Als(rel != "next", $"{Opmaak.Icoon(ViewContext, icoon)}")}{tekst}{Opmaak.Als(rel == "next", $"{Opmaak.Icoon(ViewContext, icoon)}")}</a>");
}
