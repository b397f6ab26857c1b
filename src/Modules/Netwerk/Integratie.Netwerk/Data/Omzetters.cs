using System.Text.Json;
using Integratie.Platform.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Integratie.Netwerk.Data;

internal static class Omzetters
{
    /// <summary>A list of records as one <c>jsonb</c> column; never searched.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AlsJson<T>(this PropertyBuilder<IReadOnlyList<T>> kolom) =>
        kolom.HasColumnType("jsonb").HasConversion(
            new ValueConverter<IReadOnlyList<T>, string>(
                lijst => JsonSerializer.Serialize(lijst, Json.Gedeeld), json => JsonSerializer.Deserialize<List<T>>(json, Json.Gedeeld) ?? new List<T>()),
            new ValueComparer<IReadOnlyList<T>>(
                (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)),
                lijst => lijst.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                lijst => lijst.ToArray()));
}
