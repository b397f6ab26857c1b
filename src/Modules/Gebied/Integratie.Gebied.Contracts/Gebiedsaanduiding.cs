using System.Diagnostics.CodeAnalysis;
using Integratie.Kern;

namespace Integratie.Gebied;

/// <summary>Kinds of territory, the most specific first: that order decides which row of the matrix wins (GEB-05).</summary>
public enum Gebiedssoort
{
    /// <summary>One municipality, by NIS code.</summary>
    Gemeente,

    /// <summary>A list of municipalities kept as dated setting, by its code.</summary>
    Groep,

    /// <summary>A region of the agency, by its code in the layout of that day (GEB-01).</summary>
    Regio,

    /// <summary>A province, by NIS code.</summary>
    Provincie,

    /// <summary>A region of the country ("gewest"), by NIS code.</summary>
    Gewest,

    /// <summary>Everywhere the agency works.</summary>
    Werkgebied,
}

/// <summary>
/// Names a territory as text: <c>gemeente:11002</c>, <c>groep:centrumsteden</c>, <c>regio:west-vlaanderen</c>,
/// <c>provincie:70000</c>, <c>gewest:02000</c> or <c>werkgebied</c>. Which municipalities lie in it depends on the day.
/// </summary>
public readonly record struct Gebiedsaanduiding : IWaarde<Gebiedsaanduiding>, IComparable<Gebiedsaanduiding>
{
    /// <summary>Longest text: for the column.</summary>
    public const int Lengte = 60;

    private Gebiedsaanduiding(Gebiedssoort soort, string code)
    {
        Soort = soort;
        Code = code;
        Waarde = code.Length == 0 ? Naam(soort) : $"{Naam(soort)}:{code}";
    }

    /// <summary>Everywhere the agency works.</summary>
    public static Gebiedsaanduiding Werkgebied { get; } = new(Gebiedssoort.Werkgebied, "");

    /// <summary>Kind.</summary>
    public Gebiedssoort Soort { get; }

    /// <summary>Code within the kind; empty for the whole working area.</summary>
    public string Code { get => field ?? ""; }

    /// <inheritdoc />
    public string Waarde { get => field ?? ""; }

    /// <inheritdoc />
    public static string Verwacht =>
        "een gebied, zoals gemeente:11002, groep:centrumsteden, regio:west-vlaanderen, provincie:70000, gewest:02000 of werkgebied";

    /// <summary>The territory of one municipality.</summary>
    public static Gebiedsaanduiding Gemeente(NisCode nis) => new(Gebiedssoort.Gemeente, nis.Waarde);

    /// <summary>A list of municipalities.</summary>
    public static Gebiedsaanduiding Groep(string code) => Maak(Gebiedssoort.Groep, code);

    /// <summary>A region of the agency.</summary>
    public static Gebiedsaanduiding Regio(string code) => Maak(Gebiedssoort.Regio, code);

    /// <summary>A province.</summary>
    public static Gebiedsaanduiding Provincie(string nis) => Maak(Gebiedssoort.Provincie, nis);

    /// <summary>A region of the country.</summary>
    public static Gebiedsaanduiding Gewest(string nis) => Maak(Gebiedssoort.Gewest, nis);

    /// <inheritdoc />
    public static bool Probeer(string? tekst, out Gebiedsaanduiding waarde)
    {
        waarde = default;
        var delen = (tekst?.Trim().ToLowerInvariant() ?? "").Split(':', 2);
        if (!Enum.TryParse<Gebiedssoort>(delen[0], ignoreCase: true, out var soort) || !char.IsAsciiLetter(delen[0][0]))
        {
            return false;
        }

        if (soort is Gebiedssoort.Werkgebied)
        {
            waarde = Werkgebied;
            return delen.Length == 1;
        }

        var code = delen.Length == 2 ? delen[1].Trim() : "";
        var isGoed = soort switch
        {
            Gebiedssoort.Gemeente => NisCode.Probeer(code, out _),
            Gebiedssoort.Provincie or Gebiedssoort.Gewest => code.Length == 5 && code.All(char.IsAsciiDigit),
            _ => IsKenmerk(code),
        };
        if (isGoed)
        {
            waarde = new(soort, code);
        }

        return isGoed;
    }

    /// <inheritdoc cref="IParsable{TSelf}.Parse" />
    public static Gebiedsaanduiding Parse(string s, IFormatProvider? provider = null) => Waarden.Lees<Gebiedsaanduiding>(s);

    /// <inheritdoc cref="IParsable{TSelf}.TryParse" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Gebiedsaanduiding result) =>
        Probeer(s, out result);

    /// <summary>Whether a text can be the code of a group or region: small letters, digits and dashes.</summary>
    public static bool IsKenmerk(string? code) =>
        code is { Length: > 0 and <= 40 } && char.IsAsciiLetterLower(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>The most specific first.</summary>
    public int CompareTo(Gebiedsaanduiding other) =>
        Soort != other.Soort ? Soort.CompareTo(other.Soort) : string.CompareOrdinal(Code, other.Code);

    /// <summary>Whether the left is more specific.</summary>
    public static bool operator <(Gebiedsaanduiding left, Gebiedsaanduiding right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is less specific.</summary>
    public static bool operator >(Gebiedsaanduiding left, Gebiedsaanduiding right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is at least as specific.</summary>
    public static bool operator <=(Gebiedsaanduiding left, Gebiedsaanduiding right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is at most as specific.</summary>
    public static bool operator >=(Gebiedsaanduiding left, Gebiedsaanduiding right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public override string ToString() => Waarde;

    private static Gebiedsaanduiding Maak(Gebiedssoort soort, string code) => Parse($"{Naam(soort)}:{code}");

    private static string Naam(Gebiedssoort soort) => soort switch
    {
        Gebiedssoort.Gemeente => "gemeente",
        Gebiedssoort.Groep => "groep",
        Gebiedssoort.Regio => "regio",
        Gebiedssoort.Provincie => "provincie",
        Gebiedssoort.Gewest => "gewest",
        _ => "werkgebied",
    };
}
