using Integratie.Architectuur.Tests.Huizen;

namespace Integratie.Architectuur.Tests;

/// <summary>
/// A rule of the house. Its name is the sentence; it runs on the product, which must keep it, and on the specimen of the same
/// name in <c>Proefstukken</c>, which must break it in exactly the words that are written there.
/// </summary>
internal abstract class Regel
{
    /// <summary>Every rule there is.</summary>
    public static IReadOnlyList<Regel> Alle { get; } =
    [
        .. typeof(Regel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Regel)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (Regel)Activator.CreateInstance(t)!),
    ];

    /// <summary>Name of the rule and of its specimen.</summary>
    public string Naam => GetType().Name;

    /// <summary>Where it was decided.</summary>
    public abstract string Bron { get; }

    /// <summary>What breaks it, in a fixed order; empty when it is kept.</summary>
    public abstract IReadOnlyList<Overtreding> Toets(Huis huis);

    /// <summary>The rule with this name.</summary>
    public static Regel Met(string naam) => Alle.Single(r => r.Naam == naam);
}

/// <summary>A rule about each of a set of things. A rule that finds none of them looks at nothing, and that is an error too.</summary>
/// <typeparam name="T">What it is about.</typeparam>
internal abstract class Regel<T> : Regel
{
    /// <summary>What it is about, in the plural, for the message that there are none.</summary>
    protected abstract string Onderwerp { get; }

    /// <summary>The things it is about.</summary>
    protected abstract IEnumerable<T> Onderwerpen(Huis huis);

    /// <summary>What is wrong with one of them.</summary>
    protected abstract IEnumerable<Overtreding> Toets(T onderwerp, Huis huis);

    public sealed override IReadOnlyList<Overtreding> Toets(Huis huis)
    {
        var onderwerpen = Onderwerpen(huis).ToList();
        return onderwerpen.Count == 0
            ? [new("(niets)", $"er zijn geen {Onderwerp}, dus deze regel kijkt naar niets.", "Kijk na of de regel nog zoekt waar hij moet zoeken.")]
            : [.. onderwerpen.SelectMany(o => Toets(o, huis)).Distinct().OrderBy(o => o.ToString(), StringComparer.Ordinal)];
    }
}
