using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Integratie.Kit.Bestanden;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Kit.Tests;

/// <summary>Runs one tag helper, or one with others inside, as a page would.</summary>
internal sealed class Proef
{
    private readonly Dictionary<object, object> _items = [];

    public Proef()
    {
        var gegevens = new ViewDataDictionary<Invoer>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = new() };
        Context = new()
        {
            HttpContext = new DefaultHttpContext
            {
                RequestServices = new ServiceCollection().AddLogging().AddAntiforgery().AddSingleton<IBestandsadressen, Adressen>().BuildServiceProvider(),
            },
            ViewData = gegevens,
        };
    }

    public ViewContext Context { get; }

    public ModelStateDictionary Staat => Context.ViewData.ModelState;

    /// <summary>The property of the model a field is about.</summary>
    public ModelExpression Voor(string naam, object? waarde)
    {
        var metadata = new EmptyModelMetadataProvider();
        return new(naam, new ModelExplorer(metadata, metadata.GetMetadataForType(waarde?.GetType() ?? typeof(string)), waarde));
    }

    /// <summary>What the element turns into.</summary>
    public async Task<string> Html(TagHelper element, string inhoud = "", string naam = "v-proef", params (string Naam, object Waarde)[] attributen) =>
        await Html(element, () => Task.FromResult(inhoud), naam, attributen);

    /// <summary>What the element turns into with other elements inside.</summary>
    public async Task<string> Html(TagHelper element, Func<Task<string>> inhoud, string naam = "v-proef", params (string Naam, object Waarde)[] attributen)
    {
        element.GetType().GetProperty("ViewContext")?.SetValue(element, Context);
        var lijst = new TagHelperAttributeList(attributen.Select(a => new TagHelperAttribute(a.Naam, a.Waarde)));
        var context = new TagHelperContext(naam, [], _items, "proef");
        var uitvoer = new TagHelperOutput(naam, lijst, async (_, _) =>
        {
            var binnen = new DefaultTagHelperContent();
            binnen.SetHtmlContent(await inhoud());
            return binnen;
        });
        element.Init(context);
        await element.ProcessAsync(context, uitvoer);
        if (!uitvoer.IsContentModified && uitvoer.TagName is not null)
        {
            uitvoer.Content.SetHtmlContent(await uitvoer.GetChildContentAsync());
        }

        using var schrijver = new StringWriter();
        uitvoer.WriteTo(schrijver, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return schrijver.ToString().Trim();
    }

    /// <summary>The same, parsed.</summary>
    public async Task<IElement> Toon(TagHelper element, string inhoud = "", string naam = "v-proef", params (string Naam, object Waarde)[] attributen) =>
        Lees(await Html(element, inhoud, naam, attributen));

    public static IElement Lees(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;

    public sealed class Invoer
    {
        public string? Naam { get; set; }
    }

    private sealed class Adressen : IBestandsadressen
    {
        public string Adres(string pad) => pad + "?v=abc";
    }
}
