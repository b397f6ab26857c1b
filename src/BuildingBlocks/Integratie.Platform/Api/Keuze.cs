using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Integratie.Platform.Api;

/// <summary>
/// A value of an enumeration in a query, written as in JSON: <c>tolkenInrichtendeMacht</c>. The framework's own binding would
/// ask for the capital of the C# name and take numbers.
/// </summary>
/// <param name="Waarde">The value.</param>
[SuppressMessage("Design", "CA1000", Justification = "The framework binds through static members of the type itself.")]
public readonly record struct Keuze<T>(T Waarde) : IParsable<Keuze<T>>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Waarden =
        Enum.GetValues<T>().ToDictionary(w => JsonNamingPolicy.CamelCase.ConvertName(w.ToString()), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public static Keuze<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var keuze) ? keuze : throw new FormatException($"Dit is geen {typeof(T).Name}.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Keuze<T> result)
    {
        var gevonden = Waarden.TryGetValue(s ?? "", out var waarde);
        result = new(waarde);
        return gevonden;
    }
}
