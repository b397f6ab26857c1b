using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Integratie.Kern;

namespace Integratie.Platform.Api;

/// <summary>
/// The one way JSON is read and written: Dutch lowerCamelCase names, no nulls, codes as text, and nothing accepted that
/// is not described (unknown fields, duplicate fields, numbers in quotes, comments).
/// </summary>
public static class Json
{
    /// <summary>Sets the options up; used for the API, the audit log and the messages alike.</summary>
    public static void Stel(JsonSerializerOptions opties)
    {
        ArgumentNullException.ThrowIfNull(opties);
        opties.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        opties.PropertyNameCaseInsensitive = false;
        opties.DictionaryKeyPolicy = null;
        opties.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        opties.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        opties.NumberHandling = JsonNumberHandling.Strict;
        opties.AllowDuplicateProperties = false;
        opties.RespectNullableAnnotations = true;
        opties.RespectRequiredConstructorParameters = true;
        opties.MaxDepth = 32;
        opties.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        opties.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        opties.Converters.Add(new WaardeJsonFabriek());
        opties.Converters.Add(new TekstJson());
    }

    /// <summary>
    /// Sets the options up for what callers send: as above, days lie on the calendar (<see cref="Kalender"/>), and a list has no holes.
    /// </summary>
    public static void StelVoorBuiten(JsonSerializerOptions opties)
    {
        Stel(opties);
        opties.Converters.Add(new DagJson());
        opties.Converters.Add(new MomentJson());
        opties.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(WeigerGaten);
    }

    /// <summary>The framework guards fields that may not be null, but not the items of a list.</summary>
    private static void WeigerGaten(JsonTypeInfo soort)
    {
        if (soort is { Kind: JsonTypeInfoKind.Enumerable, ElementType.IsValueType: false })
        {
            soort.OnDeserialized = lijst =>
            {
                if (((IEnumerable)lijst).Cast<object?>().Contains(null))
                {
                    throw new JsonException("Verwacht wordt een lijst zonder lege plaatsen (null).");
                }
            };
        }
    }

    /// <summary>The options, ready for use; not to be changed.</summary>
    public static JsonSerializerOptions Gedeeld { get; } = Opties(Stel);

    /// <summary>The options for what callers send; not to be changed.</summary>
    internal static JsonSerializerOptions VanBuiten { get; } = Opties(StelVoorBuiten);

    /// <summary>New options, set up as above.</summary>
    public static JsonSerializerOptions Opties() => Opties(Stel);

    private static JsonSerializerOptions Opties(Action<JsonSerializerOptions> stel)
    {
        var opties = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        stel(opties);
        return opties;
    }
}

/// <summary>
/// Reads text in one Unicode form (NFC), so that equal words are equal, and refuses what a database or a screen can't hold:
/// control characters, half characters, broken UTF-8.
/// </summary>
internal sealed class TekstJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            throw new JsonException("Verwacht wordt een tekst.");
        }

        try
        {
            return Tekst.Zuiver(reader.GetString()!) ?? throw new JsonException("Deze tekst bevat een stuurteken of een onvolledig teken.");
        }
        catch (InvalidOperationException fout)
        {
            throw new JsonException("Deze tekst is geen geldige UTF-8.", fout);
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);
}

/// <summary>Reads and writes every <see cref="IWaarde{TZelf}"/> as its text; a wrong text says what was expected.</summary>
internal sealed class WaardeJsonFabriek : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && Array.Exists(typeToConvert.GetInterfaces(),
            i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IWaarde<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WaardeJson<>).MakeGenericType(typeToConvert))!;

    private sealed class WaardeJson<T> : JsonConverter<T>
        where T : struct, IWaarde<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && T.Probeer(reader.GetString(), out var waarde)
                ? waarde
                : throw new JsonException($"Verwacht wordt {T.Verwacht}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Waarde);

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.Probeer(reader.GetString(), out var waarde) ? waarde : throw new JsonException($"Verwacht wordt {T.Verwacht}.");

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Waarde);
    }
}
