using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Integratie.Kern;

namespace Integratie.Platform.Api;

/// <summary>Reads a day that a caller sent, and refuses one that no calendar of ours has.</summary>
internal sealed class DagJson : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var dag = JsonMetadataServices.DateOnlyConverter.Read(ref reader, typeToConvert, options);
        return Kalender.Kent(dag) ? dag : throw new JsonException(Kalender.Grenzen);
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        JsonMetadataServices.DateOnlyConverter.Write(writer, value, options);
}

/// <summary>The same for a moment.</summary>
internal sealed class MomentJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var moment = JsonMetadataServices.DateTimeOffsetConverter.Read(ref reader, typeToConvert, options);
        return Kalender.Kent(moment) ? moment : throw new JsonException(Kalender.Grenzen);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        JsonMetadataServices.DateTimeOffsetConverter.Write(writer, value, options);
}
