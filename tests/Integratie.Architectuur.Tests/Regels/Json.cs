using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Integratie.Architectuur.Tests.Huizen;
using Integratie.Kern;
using Integratie.Platform.Jobs;
using Microsoft.AspNetCore.Http.Metadata;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>
/// What is null isn't written to JSON, and a parameter of a constructor without default must stand in it. So a record with a
/// nullable parameter without default can't be read back: the message lands in the dead letters, the task fails, and a caller gets
/// an error for leaving out what may be left out. A body of the API may insist that null is said in so many words: then it says so.
/// </summary>
internal sealed partial class WatNullMagZijnMagOntbreken : Regel<Type>
{
    public override string Bron => "ONTWERP 4, 8, KRN-09";

    protected override string Onderwerp => "typen die uit JSON gelezen worden";

    protected override IEnumerable<Type> Onderwerpen(Huis huis)
    {
        var eigen = huis.Product.SelectMany(p => p.Typen).ToHashSet();
        var gezien = new HashSet<Type>();
        var rest = new Stack<Type>(Gelezen(huis, eigen));
        while (rest.TryPop(out var type))
        {
            if (type.IsGenericType || type.HasElementType)
            {
                foreach (var deel in type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>())
                {
                    rest.Push(deel);
                }
            }

            if (eigen.Contains(type) && !IsWaarde(type) && !type.IsEnum && gezien.Add(type))
            {
                foreach (var eigenschap in type.GetProperties().Where(e => !e.IsDefined(typeof(JsonIgnoreAttribute))))
                {
                    rest.Push(eigenschap.PropertyType);
                }
            }
        }

        return gezien;
    }

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        var nullen = new NullabilityInfoContext();
        return (Lezer(onderwerp)?.GetParameters() ?? [])
            .Where(p => !p.HasDefaultValue && nullen.Create(p).WriteState is NullabilityState.Nullable && !MoetGezegdWorden(onderwerp, p))
            .Select(p => new Overtreding(huis.PlaatsVan(onderwerp), $"{onderwerp.Name}.{p.Name} mag null zijn, maar mag in JSON niet ontbreken.", "Geef de parameter de standaardwaarde null, of zeg bij een verzoek met [property: JsonRequired] dat de beller null moet schrijven."));
    }

    /// <summary>Messages, bodies and patches of the API, what a use case hands to its job, and the answers that are kept for a repeated request.</summary>
    private static IEnumerable<Type> Gelezen(Huis huis, HashSet<Type> eigen)
    {
        var namen = huis.Product.SelectMany(p => p.Bronnen).Where(b => b.IsCSharp).SelectMany(b => Jobinvoer.Matches(b.Tekst)).Select(m => m.Groups["type"].Value)
            .ToHashSet(StringComparer.Ordinal);
        return Berichten.Alle(huis).Select(b => b.Type)
            .Concat(huis.Product.SelectMany(Routes.Van).SelectMany(r => r.Alle).Select(r => r.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType).OfType<Type>())
            .Concat(eigen.Where(t => namen.Contains(t.Name)))
            .Concat(Slices.Van(huis).Verzoeken.Where(v => !Slices.IsVraag(v)).Select(v => Slices.Waarde(v)!));
    }

    /// <summary>Only who asks can be made to say null: we don't write it ourselves.</summary>
    private static bool MoetGezegdWorden(Type type, ParameterInfo parameter) =>
        !type.IsAssignableTo(typeof(IIntegratiebericht)) && type.GetProperty(parameter.Name!)?.IsDefined(typeof(JsonRequiredAttribute)) is true;

    /// <summary>A type of one value is written as its text.</summary>
    private static bool IsWaarde(Type type) => Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IWaarde<>));

    /// <summary>The constructor that reads: the one that says so, else the only one; one without parameters comes first.</summary>
    private static ConstructorInfo? Lezer(Type type)
    {
        var alle = type.GetConstructors();
        return Array.Find(alle, c => c.IsDefined(typeof(JsonConstructorAttribute))) ?? Array.Find(alle, c => c.GetParameters().Length == 0) ?? (alle is [var enige] ? enige : null);
    }

    [GeneratedRegex($@"\.{nameof(Jobloop.Invoer)}<(?:\w+\.)*(?<type>\w+)>\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Jobinvoer { get; }
}
