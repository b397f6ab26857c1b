using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Integratie.Kern;

/// <summary>Code of a municipality in the REFNIS list of Statbel: five digits (KRN-06).</summary>
public readonly record struct NisCode : IWaarde<NisCode>
{
    private NisCode(string waarde) => Waarde = waarde;

    /// <inheritdoc />
    public string Waarde { get => field ?? "00000"; }

    /// <inheritdoc />
    public static string Verwacht => "een NIS-code van vijf cijfers, zoals 11002";

    /// <inheritdoc />
    public static bool Probeer(string? tekst, out NisCode waarde)
    {
        var t = tekst?.Trim();
        if (t is { Length: 5 } && t[0] != '0' && Cijfers.Alleen(t))
        {
            waarde = new(t);
            return true;
        }

        waarde = default;
        return false;
    }

    /// <inheritdoc cref="IParsable{TSelf}.Parse" />
    public static NisCode Parse(string s, IFormatProvider? provider = null) => Waarden.Lees<NisCode>(s);

    /// <inheritdoc cref="IParsable{TSelf}.TryParse" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NisCode result) =>
        Probeer(s, out result);

    /// <inheritdoc />
    public override string ToString() => Waarde;
}

/// <summary>Belgian postal code: four digits, 1000-9999 (KRN-06).</summary>
public readonly record struct Postcode : IWaarde<Postcode>
{
    private Postcode(string waarde) => Waarde = waarde;

    /// <inheritdoc />
    public string Waarde { get => field ?? "0000"; }

    /// <inheritdoc />
    public static string Verwacht => "een postcode van vier cijfers, zoals 9000";

    /// <inheritdoc />
    public static bool Probeer(string? tekst, out Postcode waarde)
    {
        var t = tekst?.Trim();
        if (t is { Length: 4 } && t[0] != '0' && Cijfers.Alleen(t))
        {
            waarde = new(t);
            return true;
        }

        waarde = default;
        return false;
    }

    /// <inheritdoc cref="IParsable{TSelf}.Parse" />
    public static Postcode Parse(string s, IFormatProvider? provider = null) => Waarden.Lees<Postcode>(s);

    /// <inheritdoc cref="IParsable{TSelf}.TryParse" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Postcode result) =>
        Probeer(s, out result);

    /// <inheritdoc />
    public override string ToString() => Waarde;
}

/// <summary>Code of an organisation in the Flemish register Wegwijs: OVO and six digits (DOMEIN B4).</summary>
public readonly record struct OvoCode : IWaarde<OvoCode>
{
    private OvoCode(string waarde) => Waarde = waarde;

    /// <inheritdoc />
    public string Waarde { get => field ?? ""; }

    /// <inheritdoc />
    public static string Verwacht => "een OVO-code: OVO en zes cijfers, zoals OVO001999";

    /// <inheritdoc />
    public static bool Probeer(string? tekst, out OvoCode waarde)
    {
        var t = tekst?.Trim().ToUpperInvariant();
        if (t is { Length: 9 } && t.StartsWith("OVO", StringComparison.Ordinal) && Cijfers.Alleen(t.AsSpan(3)))
        {
            waarde = new(t);
            return true;
        }

        waarde = default;
        return false;
    }

    /// <inheritdoc cref="IParsable{TSelf}.Parse" />
    public static OvoCode Parse(string s, IFormatProvider? provider = null) => Waarden.Lees<OvoCode>(s);

    /// <inheritdoc cref="IParsable{TSelf}.TryParse" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OvoCode result) =>
        Probeer(s, out result);

    /// <inheritdoc />
    public override string ToString() => Waarde;
}

/// <summary>
/// Enterprise number of the Kruispuntbank van Ondernemingen: ten digits, the last two are
/// 97 − (first eight mod 97) (DOMEIN B4).
/// </summary>
public readonly record struct KboNummer : IWaarde<KboNummer>
{
    private KboNummer(string waarde) => Waarde = waarde;

    /// <inheritdoc />
    public string Waarde { get => field ?? ""; }

    /// <inheritdoc />
    public static string Verwacht => "een KBO-nummer van tien cijfers, zoals 0206.731.645";

    /// <inheritdoc />
    public static bool Probeer(string? tekst, out KboNummer waarde)
    {
        waarde = default;
        var t = Cijfers.ZonderScheiding(tekst);
        if (t.StartsWith("BE", StringComparison.OrdinalIgnoreCase))
        {
            t = t[2..];
        }

        if (t.Length == 9)
        {
            t = "0" + t;
        }

        if (t.Length != 10 || t[0] is not ('0' or '1') || !Cijfers.Alleen(t))
        {
            return false;
        }

        var basis = int.Parse(t.AsSpan(0, 8), CultureInfo.InvariantCulture);
        var controle = int.Parse(t.AsSpan(8), CultureInfo.InvariantCulture);
        if (97 - (basis % 97) != controle)
        {
            return false;
        }

        waarde = new(t);
        return true;
    }

    /// <inheritdoc cref="IParsable{TSelf}.Parse" />
    public static KboNummer Parse(string s, IFormatProvider? provider = null) => Waarden.Lees<KboNummer>(s);

    /// <inheritdoc cref="IParsable{TSelf}.TryParse" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out KboNummer result) =>
        Probeer(s, out result);

    /// <summary>As people write it: <c>0206.731.645</c>.</summary>
    public override string ToString() => Waarde.Length == 10 ? $"{Waarde[..4]}.{Waarde[4..7]}.{Waarde[7..]}" : "";
}

/// <summary>
/// Identification number of the social security: the national number or a BIS number; eleven digits, the last two are
/// 97 − (first nine mod 97), with 2 in front of the nine for who was born from 2000 on (DOMEIN B3).
/// </summary>
/// <remarks>
/// No calendar date is required: months 00, 20-32 and 40-52 exist, and test numbers use month + 60 or + 80.
/// <see cref="ToString"/> never shows the number, so that it can't slip into a log or a message.
/// </remarks>
public readonly record struct Insz : IWaarde<Insz>
{
    private Insz(string waarde) => Waarde = waarde;

    /// <inheritdoc />
    public string Waarde { get => field ?? ""; }

    /// <summary>Whether this is a test number (month + 60 or + 80), which can't belong to a real person.</summary>
    public bool IsTestnummer => Waarde.Length == 11 && Waarde[2] >= '6';

    /// <inheritdoc />
    public static string Verwacht => "een rijksregisternummer of BIS-nummer van elf cijfers met juiste controlecijfers";

    /// <inheritdoc />
    public static bool Probeer(string? tekst, out Insz waarde)
    {
        waarde = default;
        var t = Cijfers.ZonderScheiding(tekst);
        if (t.Length != 11 || !Cijfers.Alleen(t))
        {
            return false;
        }

        var maand = ((t[2] - '0') * 10) + t[3] - '0';
        var serie = int.Parse(t.AsSpan(6, 3), CultureInfo.InvariantCulture);
        if (maand % 20 > 12 || serie is 0 or 999)
        {
            return false;
        }

        var basis = long.Parse(t.AsSpan(0, 9), CultureInfo.InvariantCulture);
        var controle = int.Parse(t.AsSpan(9), CultureInfo.InvariantCulture);
        if (97 - (basis % 97) != controle && 97 - ((2_000_000_000 + basis) % 97) != controle)
        {
            return false;
        }

        waarde = new(t);
        return true;
    }

    /// <inheritdoc cref="IParsable{TSelf}.Parse" />
    public static Insz Parse(string s, IFormatProvider? provider = null) => Waarden.Lees<Insz>(s);

    /// <inheritdoc cref="IParsable{TSelf}.TryParse" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Insz result) =>
        Probeer(s, out result);

    /// <summary>Masked: <c>••••••-•••-••</c>.</summary>
    public override string ToString() => "••••••-•••-••";
}

/// <summary>Reading of values that must be right (constants, seed data, what the database holds).</summary>
public static class Waarden
{
    /// <summary>Reads a text that must be right.</summary>
    /// <exception cref="FormatException">The text is no such value; the message says what is expected, not the text.</exception>
    public static T Lees<T>(string? tekst)
        where T : struct, IWaarde<T> =>
        T.Probeer(tekst, out var waarde)
            ? waarde
            : throw new FormatException($"Dit is geen {typeof(T).Name}: verwacht wordt {T.Verwacht}.");
}

internal static class Cijfers
{
    public static bool Alleen(ReadOnlySpan<char> tekst)
    {
        foreach (var c in tekst)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return tekst.Length > 0;
    }

    public static string ZonderScheiding(string? tekst) =>
        tekst is null ? "" : string.Concat(tekst.Where(c => c is not (' ' or '.' or '-' or '/' or '\u00a0')));
}
