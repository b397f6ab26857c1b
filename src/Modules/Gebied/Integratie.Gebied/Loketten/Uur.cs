using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Integratie.Kern;

namespace Integratie.Gebied.Loketten;

/// <summary>An hour on the clock of the desk, to the minute: <c>09:30</c>.</summary>
internal readonly partial record struct Uur : IWaarde<Uur>, IComparable<Uur>
{
    private readonly short _minuten;

    private Uur(int minuten) => _minuten = (short)minuten;

    public string Waarde => string.Create(CultureInfo.InvariantCulture, $"{_minuten / 60:00}:{_minuten % 60:00}");

    public static string Verwacht => "een uur, zoals 09:30";

    public TimeOnly Tijd => new(_minuten / 60, _minuten % 60);

    public static bool Probeer(string? tekst, out Uur waarde)
    {
        waarde = default;
        if (tekst is null || Vorm().Match(tekst.Trim()) is not { Success: true } vorm)
        {
            return false;
        }

        var uur = int.Parse(vorm.Groups["u"].ValueSpan, CultureInfo.InvariantCulture);
        var minuut = vorm.Groups["m"] is { Success: true, ValueSpan: var m } ? int.Parse(m, CultureInfo.InvariantCulture) : 0;
        if (uur > 23 || minuut > 59)
        {
            return false;
        }

        waarde = new((uur * 60) + minuut);
        return true;
    }

    public static Uur Parse(string s, IFormatProvider? provider = null) => Waarden.Lees<Uur>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Uur result) => Probeer(s, out result);

    public int CompareTo(Uur other) => _minuten.CompareTo(other._minuten);

    public static bool operator <(Uur left, Uur right) => left.CompareTo(right) < 0;

    public static bool operator >(Uur left, Uur right) => left.CompareTo(right) > 0;

    public static bool operator <=(Uur left, Uur right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Uur left, Uur right) => left.CompareTo(right) >= 0;

    /// <summary>As people say it: "9 uur" is <c>9.00</c> on a sign, <c>9.30</c> half an hour later.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_minuten / 60}.{_minuten % 60:00}");

    [GeneratedRegex(@"^(?<u>[0-9]{1,2})( ?([:.uh]|uur) ?(?<m>[0-9]{2})?)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Vorm();
}
