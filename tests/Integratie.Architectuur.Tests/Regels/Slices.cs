using System.Runtime.CompilerServices;
using Integratie.Architectuur.Tests.Huizen;
using Integratie.Platform.Api;
using Integratie.Platform.Jobs;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>The use cases of a house, looked up once.</summary>
internal sealed class Slices
{
    private static readonly ConditionalWeakTable<Huis, Slices> Bekend = [];

    private Slices(Huis huis)
    {
        var typen = huis.Product.SelectMany(p => p.Typen).Where(t => t is { IsInterface: false, IsAbstract: false }).ToList();
        Verzoeken = [.. typen.Where(t => Waarde(t) is not null)];
        Handlers = typen.SelectMany(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(i => (Verzoek: i.GetGenericArguments()[0], Handler: t))).ToLookup(h => h.Verzoek, h => h.Handler);
        Eindpunten = typen.Where(t => t.IsAssignableTo(typeof(IEindpunt))).Select(t => t.FullName!).ToHashSet(StringComparer.Ordinal);
        Bestanden = Verzoeken.Select(t => huis.BestandVan(t.FullName!)).OfType<Bronbestand>().ToHashSet();
    }

    /// <summary>The requests of modules, platform and host.</summary>
    public IReadOnlyList<Type> Verzoeken { get; }

    /// <summary>By request: the classes that handle it.</summary>
    public ILookup<Type, Type> Handlers { get; }

    /// <summary>Full names of the endpoints.</summary>
    public IReadOnlySet<string> Eindpunten { get; }

    /// <summary>The files that hold a use case.</summary>
    public IReadOnlySet<Bronbestand> Bestanden { get; }

    public static Slices Van(Huis huis) => Bekend.GetValue(huis, h => new(h));

    /// <summary>What a request gives when it succeeds; null when it isn't a request.</summary>
    public static Type? Waarde(Type type) =>
        Array.Find(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IVerzoek<>))?.GetGenericArguments()[0];

    /// <summary>Whether a request only reads.</summary>
    public static bool IsVraag(Type type) => Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IVraag<>));
}

/// <summary>Who reads a request finds its handler below it, and there is no other.</summary>
internal sealed class EenHandlerPerVerzoek : Regel<Type>
{
    public override string Bron => "ONTWERP 3, 8";

    protected override string Onderwerp => "verzoeken";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) => Slices.Van(huis).Verzoeken;

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        var plaats = huis.PlaatsVan(onderwerp);
        var handlers = Slices.Van(huis).Handlers[onderwerp].ToList();
        if (handlers is not [var handler])
        {
            yield return new(plaats, handlers.Count == 0
                    ? $"{onderwerp.Name} heeft geen handler."
                    : $"{onderwerp.Name} heeft {handlers.Count} handlers: {string.Join(", ", handlers.Select(h => h.FullName).Order(StringComparer.Ordinal))}.",
                "Geef elk verzoek precies één handler.");
            yield break;
        }

        if (handler.Name != onderwerp.Name + "Handler")
        {
            yield return new(plaats, $"de handler van {onderwerp.Name} heet {handler.Name}.", $"Noem hem {onderwerp.Name}Handler.");
        }

        if (handler.IsVisible || handler.IsNestedPublic || !handler.IsSealed)
        {
            yield return new(plaats, $"{handler.Name} is niet internal sealed.", "Maak hem internal sealed.");
        }

        if (huis.PlaatsVan(handler) != plaats)
        {
            yield return new(plaats, $"{handler.Name} staat in {huis.PlaatsVan(handler)}.", "Zet verzoek en handler in één bestand.");
        }
    }
}

/// <summary>
/// A use case can be changed or thrown away without looking at the others. Only the door of a change may first ask a question:
/// a merge patch is applied to what there is.
/// </summary>
internal sealed class SlicesGebruikenElkaarNiet : Regel<Bronbestand>
{
    public override string Bron => "ONTWERP 3, 8";

    protected override string Onderwerp => "slices";

    protected override IEnumerable<Bronbestand> Onderwerpen(Huis huis) => Slices.Van(huis).Bestanden;

    protected override IEnumerable<Overtreding> Toets(Bronbestand onderwerp, Huis huis)
    {
        var slices = Slices.Van(huis).Bestanden;
        return onderwerp.Typen.SelectMany(t => huis.Gebruikt(t).Select(g => (Gebruiker: t, Type: g, Bestand: huis.BestandVan(g.FullName))))
            .Where(t => t.Bestand is not null && t.Bestand != onderwerp && slices.Contains(t.Bestand) && !(IsDeur(t.Gebruiker, huis) && IsVraag(t.Bestand, huis)))
            .Select(t => new Overtreding(onderwerp.Pad, $"gebruikt {t.Type.Name} uit de slice {t.Bestand!.Bestand}.",
                "Zet wat beide nodig hebben in het aggregaat, in Regels of in een eigen bestand."));
    }

    private static bool IsDeur(string type, Huis huis) => Slices.Van(huis).Eindpunten.Contains(type);

    private static bool IsVraag(Bronbestand bestand, Huis huis) =>
        Slices.Van(huis).Verzoeken.Where(v => huis.BestandVan(v.FullName!) == bestand).All(Slices.IsVraag);
}

/// <summary>The pipeline is entered through a door, once: a handler that sends requests runs a pipeline inside a pipeline.</summary>
internal sealed class AlleenDeurenZienDeDispatcher : Regel<Type>
{
    /// <summary>
    /// Loading reference or demo data is a door too: the start of the host asks for it, as the platform. And what a module adds to a
    /// page of the host is a part of that page.
    /// </summary>
    private static readonly Type[] Deuren =
    [
        typeof(IEindpunt), typeof(PageModel), typeof(PageBase), typeof(IJob), typeof(IReferentiedata), typeof(IDemodata),
        typeof(IInrichtingscheck), typeof(IStarttegelbron), typeof(IZoekbron),
    ];

    private static readonly string[] Dispatcher = [typeof(IDispatcher).FullName!, typeof(IMediator).FullName!, "MediatR.ISender"];

    public override string Bron => "ONTWERP 8";

    protected override string Onderwerp => "typen van modules en host";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Module, Projectsoort.Host).SelectMany(p => p.Typen);

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        if (!IsDeur(onderwerp) && huis.Gebruikt(onderwerp.FullName!).Any(t => Dispatcher.Contains(t.FullName)))
        {
            yield return new(huis.PlaatsVan(onderwerp), $"{onderwerp.Name} ziet de dispatcher.", "Alleen eindpunten, pagina's en jobs sturen verzoeken.");
        }
    }

    private static bool IsDeur(Type type) =>
        Deuren.Any(type.IsAssignableTo) || (type.DeclaringType is { } buiten && IsDeur(buiten));
}

/// <summary>A slice that grows has a word of the domain missing: it goes down into the aggregate or into Regels.</summary>
internal sealed class SliceBlijftKlein : Regel<Bronbestand>
{
    private const int Meest = 250;

    public override string Bron => "ONTWERP 3";

    protected override string Onderwerp => "slices";

    protected override IEnumerable<Bronbestand> Onderwerpen(Huis huis) => Slices.Van(huis).Bestanden;

    protected override IEnumerable<Overtreding> Toets(Bronbestand onderwerp, Huis huis)
    {
        if (onderwerp.Regels > Meest)
        {
            yield return new(onderwerp.Pad, $"de slice heeft {onderwerp.Regels} regels, meer dan {Meest}.", "Verplaats gedrag naar het aggregaat of naar Regels.");
        }
    }
}
