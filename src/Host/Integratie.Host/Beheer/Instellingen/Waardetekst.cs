using System.Globalization;
using System.Text.Json;
using Integratie.Platform.Configuratie;

namespace Integratie.Host.Beheer.Instellingen;

/// <summary>How people write a value of a setting.</summary>
internal enum Waardevorm
{
    /// <summary>A number, with a comma if need be.</summary>
    Getal,

    /// <summary>Yes or no.</summary>
    JaNee,

    /// <summary>A text, code or date.</summary>
    Tekst,

    /// <summary>Texts, one on each line.</summary>
    Regels,

    /// <summary>Anything else, as JSON.</summary>
    Json,
}

/// <summary>Between the value of a setting as JSON and as people read and type it.</summary>
internal static class Waardetekst
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    /// <summary>How people write values of this setting; its default shows the way.</summary>
    public static Waardevorm Vorm(Instelling instelling)
    {
        using var standaard = JsonDocument.Parse(instelling.Standaard);
        return standaard.RootElement.ValueKind switch
        {
            JsonValueKind.Number => Waardevorm.Getal,
            JsonValueKind.True or JsonValueKind.False => Waardevorm.JaNee,
            JsonValueKind.String => Waardevorm.Tekst,
            JsonValueKind.Array when standaard.RootElement.EnumerateArray().All(e => e.ValueKind is JsonValueKind.String) => Waardevorm.Regels,
            _ => Waardevorm.Json,
        };
    }

    /// <summary>A value as people read it.</summary>
    /// <param name="register">The settings: one may say its values in words of its own.</param>
    /// <param name="sleutel">Key of the setting.</param>
    /// <param name="waarde">The value.</param>
    public static string Lees(Instellingenregister register, string sleutel, JsonElement waarde) =>
        register.Alle.GetValueOrDefault(sleutel)?.InWoorden(waarde.GetRawText()) ?? Toon(waarde);

    /// <summary>The JSON of what somebody typed; null when it has not the form of this setting.</summary>
    public static string? Schrijf(Instelling instelling, string getypt)
    {
        var tekst = getypt.Trim();
        switch (Vorm(instelling))
        {
            case Waardevorm.Getal:
                return decimal.TryParse(tekst, NumberStyles.Number, Nederlands, out var getal) ? getal.ToString(CultureInfo.InvariantCulture) : null;
            case Waardevorm.JaNee:
                return tekst.ToUpperInvariant() switch { "JA" or "TRUE" => "true", "NEE" or "FALSE" => "false", _ => null };
            case Waardevorm.Tekst:
                return JsonSerializer.Serialize(tekst);
            case Waardevorm.Regels:
                return JsonSerializer.Serialize(tekst.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            default:
                try
                {
                    using var json = JsonDocument.Parse(tekst);
                    return json.RootElement.GetRawText();
                }
                catch (JsonException)
                {
                    return null;
                }
        }
    }

    private static string Toon(JsonElement waarde) => waarde.ValueKind switch
    {
        JsonValueKind.Number when waarde.TryGetDecimal(out var getal) => getal.ToString("#,##0.######", Nederlands),
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.String => waarde.GetString()!,
        JsonValueKind.Array when waarde.EnumerateArray().All(e => e.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) =>
            string.Join(", ", waarde.EnumerateArray().Select(Toon)),
        _ => waarde.GetRawText(),
    };
}
