using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Integratie.Gebied.Data;

internal sealed class GebiedsaanduidingOmzetter() : ValueConverter<Gebiedsaanduiding, string>(g => g.Waarde, t => Waarden.Lees<Gebiedsaanduiding>(t));

internal static class Omzetters
{
    /// <summary>A list of values of the domain as <c>text[]</c>, each in its canonical text.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AlsTeksten<T>(this PropertyBuilder<IReadOnlyList<T>> kolom, Func<T, string> schrijf, Func<string, T> lees) =>
        kolom.HasColumnType("text[]").HasConversion(
            new ValueConverter<IReadOnlyList<T>, string[]>(lijst => lijst.Select(schrijf).ToArray(), teksten => teksten.Select(lees).ToArray()),
            Lijstvergelijking<T>());

    /// <summary>A list of records as one <c>jsonb</c> column; whole in the audit log, never searched.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AlsJson<T>(this PropertyBuilder<IReadOnlyList<T>> kolom) =>
        kolom.HasColumnType("jsonb").HasConversion(
            new ValueConverter<IReadOnlyList<T>, string>(
                lijst => JsonSerializer.Serialize(lijst, Json.Gedeeld), json => JsonSerializer.Deserialize<List<T>>(json, Json.Gedeeld) ?? new List<T>()),
            Lijstvergelijking<T>());

    private static ValueComparer<IReadOnlyList<T>> Lijstvergelijking<T>() => new(
        (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)),
        lijst => lijst.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
        lijst => lijst.ToArray());
}
