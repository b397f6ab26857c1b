using System.Text.Json;
using Integratie.Platform.Api;

namespace Integratie.Platform.Configuratie;

/// <summary>
/// A setting for what the source text leaves open: dated, proposed by one person and approved by another, with its
/// legal basis (KRN-03). Declared by a module, kept and shown by the platform.
/// </summary>
/// <param name="sleutel"><c>module.naam</c>.</param>
/// <param name="omschrijving">What it decides, in plain Dutch.</param>
/// <param name="type">Type of the value.</param>
/// <param name="standaard">The value while nothing was decided.</param>
public abstract class Instelling(string sleutel, string omschrijving, Type type, object standaard)
{
    /// <summary>Key.</summary>
    public string Sleutel { get; } = sleutel;

    /// <summary>Name as a reader says it; made from the key unless given: <c>gebied.dagen-vooraf</c> is "Dagen vooraf".</summary>
    public string Naam { get; init; } = Leesbaar(sleutel);

    /// <summary>What it decides.</summary>
    public string Omschrijving { get; } = omschrijving;

    /// <summary>Type of the value.</summary>
    public Type Type { get; } = type;

    /// <summary>The value while nothing was decided, as JSON.</summary>
    public string Standaard { get; } = JsonSerializer.Serialize(standaard, type, Opties);

    internal static JsonSerializerOptions Opties { get; } = Json.Opties();

    /// <summary>What is wrong with a value, in plain Dutch; null when it may be used.</summary>
    /// <param name="json">The value as JSON.</param>
    public abstract string? Bezwaar(string json);

    /// <summary>A value as people read it, where that isn't what they type: names in place of codes. Null when it is.</summary>
    /// <param name="json">The value as JSON.</param>
    public virtual string? InWoorden(string json) => null;

    private static string Leesbaar(string sleutel)
    {
        var naam = sleutel[(sleutel.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('-', ' ');
        return naam.Length == 0 ? sleutel : char.ToUpperInvariant(naam[0]) + naam[1..];
    }
}

/// <inheritdoc cref="Instelling" />
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="sleutel"><c>module.naam</c>.</param>
/// <param name="omschrijving">What it decides, in plain Dutch.</param>
/// <param name="standaard">The value while nothing was decided.</param>
/// <param name="controle">Says what is wrong with a value, in plain Dutch, or null.</param>
public sealed class Instelling<T>(string sleutel, string omschrijving, T standaard, Func<T, string?>? controle = null)
    : Instelling(sleutel, omschrijving, typeof(T), standaard)
    where T : notnull
{
    /// <summary>The value while nothing was decided.</summary>
    public T Standaardwaarde { get; } = standaard;

    /// <summary>How people read a value; null when they read what they type.</summary>
    public Func<T, string>? Weergave { get; init; }

    /// <inheritdoc />
    public override string? InWoorden(string json) => Weergave?.Invoke(Lees(json));

    /// <inheritdoc />
    public override string? Bezwaar(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Opties) is { } waarde ? controle?.Invoke(waarde) : "Geef een waarde.";
        }
        catch (JsonException)
        {
            return $"Dit is geen geldige waarde. Een voorbeeld van een geldige waarde is {Standaard}.";
        }
    }

    internal static T Lees(string json) =>
        JsonSerializer.Deserialize<T>(json, Opties) ?? throw new JsonException("De waarde ontbreekt.");
}
