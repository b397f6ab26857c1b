using System.Reflection;
using Integratie.Kern;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Integratie.Platform.Versleuteling;

/// <summary>Stores every property tagged <see cref="VersleuteldAttribute"/> encrypted, with what it can be found by beside it.</summary>
internal static class Kolomversleuteling
{
    public const string Kolomnaam = "integratie:versleuteld";
    public const string Delenkolom = "integratie:naamdelen";
    private const string Achtervoegsel = "Blind";

    public static void PasToe(ModelBuilder model, Sleutelring ring)
    {
        foreach (var tabel in model.Model.GetEntityTypes().ToList())
        {
            if (tabel.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())
                .FirstOrDefault(e => e.PropertyInfo?.IsDefined(typeof(VersleuteldAttribute)) == true) is { } diep)
            {
                throw new NotSupportedException($"{diep.DeclaringType.ShortName()}.{diep.Name}: [Versleuteld] hoort op een eigenschap van de tabel zelf.");
            }

            foreach (var eigenschap in tabel.GetProperties().ToList())
            {
                if (eigenschap.PropertyInfo?.GetCustomAttribute<VersleuteldAttribute>() is not { } merk)
                {
                    continue;
                }

                var kolom = Kolom(eigenschap);
                eigenschap.SetAnnotation(Kolomnaam, kolom);
                eigenschap.SetMaxLength(null);
                eigenschap.SetValueConverter(Omzetter(eigenschap.ClrType, ring, kolom));
                if (merk.BlindeIndex)
                {
                    var blind = tabel.AddProperty(BlindeNaam(eigenschap.Name), typeof(byte[]));
                    blind.IsNullable = eigenschap.IsNullable;
                    tabel.AddIndex(blind);
                }

                if (merk.Benaderbaar)
                {
                    var delen = tabel.AddProperty(Delennaam(eigenschap), typeof(int[]));
                    delen.IsNullable = true;
                    delen.SetAnnotation(Delenkolom, true);
                }
            }
        }
    }

    /// <summary>Keeps the blind indexes and the parts of names equal to their values. Called just before saving.</summary>
    public static void WerkIndexenBij(ChangeTracker wijzigingen, Sleutelring ring)
    {
        foreach (var rij in wijzigingen.Entries().Where(r => r.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var veld in rij.Properties)
            {
                if (veld.Metadata.FindAnnotation(Kolomnaam)?.Value is not string kolom || !(rij.State is EntityState.Added || veld.IsModified))
                {
                    continue;
                }

                var tekst = Tekst(veld.CurrentValue);
                if (rij.Metadata.FindProperty(BlindeNaam(veld.Metadata.Name)) is { } blind)
                {
                    rij.Property(blind).CurrentValue = tekst is null ? null : ring.BlindeIndex(tekst, kolom);
                }

                if (Delen(veld.Metadata) is { } delen)
                {
                    rij.Property(delen).CurrentValue = tekst is null ? null : ring.Naamdelen(Naamklank.Delen(tekst), kolom);
                }
            }
        }
    }

    /// <summary>Text as it is, a value of the domain as its canonical text.</summary>
    private static ValueConverter Omzetter(Type type, Sleutelring ring, string kolom)
    {
        var kaal = Nullable.GetUnderlyingType(type) ?? type;
        return kaal == typeof(string)
            ? new ValueConverter<string, byte[]>(tekst => ring.Versleutel(tekst, kolom), bytes => ring.Ontsleutel(bytes, kolom))
            : (ValueConverter)typeof(Kolomversleuteling).GetMethod(nameof(VanWaarde), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(kaal).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [ring, kolom], null)!;
    }

    private static ValueConverter<T, byte[]> VanWaarde<T>(Sleutelring ring, string kolom)
        where T : struct, IWaarde<T> =>
        new(waarde => ring.Versleutel(waarde.Waarde, kolom), bytes => Waarden.Lees<T>(ring.Ontsleutel(bytes, kolom)));

    private static string? Tekst(object? waarde) => waarde switch
    {
        null => null,
        string tekst => tekst,
        _ => (string?)waarde.GetType().GetProperty(nameof(IWaarde<>.Waarde))!.GetValue(waarde),
    };

    /// <summary>The property that holds the parts of the name in an encrypted property; null when it can't be approximated.</summary>
    public static IProperty? Delen(IProperty eigenschap) =>
        eigenschap.DeclaringType.FindProperty(Delennaam(eigenschap)) is { } delen && delen.FindAnnotation(Delenkolom) is not null ? delen : null;

    private static string Delennaam(IReadOnlyProperty eigenschap) => eigenschap.Name + "Delen";

    public static string BlindeNaam(string eigenschap) => eigenschap + Achtervoegsel;

    /// <summary>Where a property stands, as authenticated with its value. Names of the model, which don't change silently.</summary>
    public static string Kolom(IReadOnlyProperty eigenschap) =>
        $"{eigenschap.DeclaringType.ContainingEntityType.GetSchema() ?? eigenschap.DeclaringType.Model.GetDefaultSchema()}.{eigenschap.DeclaringType.ContainingEntityType.ClrType.Name}.{eigenschap.Name}";
}
