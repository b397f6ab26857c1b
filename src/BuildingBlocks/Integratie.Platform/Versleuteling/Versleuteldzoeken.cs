using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Integratie.Platform.Versleuteling;

/// <summary>Search on an encrypted column: exactly, or by a name that resembles it.</summary>
public static class Versleuteldzoeken
{
    /// <summary>Most rows that a search by resemblance looks at.</summary>
    public const int MeesteKandidaten = 200;

    private const double NietMeerDezelfde = 0.7;

    /// <summary>The rows whose encrypted property equals the text, found through its blind index.</summary>
    /// <param name="rijen">The table.</param>
    /// <param name="context">The module's context; knows the keys.</param>
    /// <param name="eigenschap">Name of the property; tagged with <c>BlindeIndex = true</c>.</param>
    /// <param name="tekst">What to look for, in canonical form.</param>
    public static IQueryable<T> WaarBlind<T>(this IQueryable<T> rijen, DbContext context, string eigenschap, string tekst)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(context);
        var index = context.GetService<Sleutelring>().BlindeIndex(tekst, Kolomversleuteling.Kolom(Meta<T>(context, eigenschap)));
        var naam = Kolomversleuteling.BlindeNaam(eigenschap);
        return rijen.Where(r => EF.Property<byte[]>(r, naam) == index);
    }

    /// <summary>
    /// The <see cref="MeesteKandidaten"/> rows whose encrypted name shares most with this one, however either is spelt. A rough sieve:
    /// what comes out goes through <see cref="BesteEerst"/>.
    /// </summary>
    /// <param name="rijen">The table. Who may see which of its rows counts here as everywhere.</param>
    /// <param name="context">The module's context; knows the keys.</param>
    /// <param name="eigenschap">Name of the property; tagged with <c>Benaderbaar = true</c>.</param>
    /// <param name="naam">The name, or a part of it, as typed.</param>
    public static IQueryable<T> WaarNaamLijktOp<T>(this IQueryable<T> rijen, DbContext context, string eigenschap, string naam)
        where T : Aggregaat
    {
        ArgumentNullException.ThrowIfNull(context);
        var meta = Meta<T>(context, eigenschap);
        var delen = context.GetService<Sleutelring>().Naamdelen(Naamklank.Zoekdelen(naam), Kolomversleuteling.Kolom(meta));
        var tabel = StoreObjectIdentifier.Table(meta.DeclaringType.GetTableName()!, meta.DeclaringType.GetSchema());
        // Names of the model; what was typed travels as a parameter.
        var zoek = $$"""select z as "Value" from {{tabel.Schema ?? context.Model.GetDefaultSchema()}}.zoek_{{tabel.Name}}_{{meta.GetColumnName(tabel)}}({0}, {1}) as z""";
        var gevonden = context.Database.SqlQueryRaw<Guid>(zoek, delen, MeesteKandidaten);
        return rijen.Where(r => gevonden.Contains(r.Id));
    }

    /// <summary>The ones whose name resembles what was looked for, the best first, equally good ones in the order they had.</summary>
    /// <param name="gevonden">What <see cref="WaarNaamLijktOp"/> gave.</param>
    /// <param name="gezocht">The name as typed; empty when nobody looked for a name: then all of them stay as they are.</param>
    /// <param name="naam">The name of one of them.</param>
    public static IEnumerable<T> BesteEerst<T>(this IEnumerable<T> gevonden, string? gezocht, Func<T, string?> naam) =>
        string.IsNullOrWhiteSpace(gezocht)
            ? gevonden
            : gevonden.Select(g => (Rij: g, Gelijkenis: Naamklank.Gelijkenis(gezocht, naam(g) ?? "")))
                .Where(g => g.Gelijkenis >= NietMeerDezelfde).OrderByDescending(g => g.Gelijkenis).Select(g => g.Rij);

    private static IProperty Meta<T>(DbContext context, string eigenschap) =>
        context.Model.FindEntityType(typeof(T))?.FindProperty(eigenschap) ?? throw new ArgumentException($"{typeof(T).Name}.{eigenschap} bestaat niet.", nameof(eigenschap));
}
