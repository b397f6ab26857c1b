using Integratie.Kern;

namespace Integratie.Platform.Toegang;

/// <summary>
/// Which organisations' rows the database shows: the second wall behind the handlers' own authorisation (ONTWERP 6).
/// It travels with every command as a transaction-local setting and never becomes the state of a connection.
/// </summary>
public readonly record struct Bereik
{
    /// <summary>Name of the PostgreSQL setting that the policies read.</summary>
    public const string Instelling = "integratie.bereik";

    private readonly string? _waarde;

    private Bereik(string waarde) => _waarde = waarde;

    /// <summary>Sees no row of any organisation. What an unset scope means.</summary>
    public static Bereik Niets => default;

    /// <summary>Sees every organisation's rows: central staff, auditors, the platform itself.</summary>
    public static Bereik Alles { get; } = new("*");

    /// <summary>The value of the setting: <c>*</c>, OVO codes with commas between, or nothing.</summary>
    public string Waarde => _waarde ?? "";

    /// <summary>The scope that a task kept as text.</summary>
    internal static Bereik Herstel(string waarde) => new(waarde);

    /// <summary>Sees the rows of these organisations.</summary>
    public static Bereik Van(params IEnumerable<OvoCode> organisaties) =>
        new(string.Join(',', organisaties.Select(o => o.Waarde).Order(StringComparer.Ordinal)));
}
