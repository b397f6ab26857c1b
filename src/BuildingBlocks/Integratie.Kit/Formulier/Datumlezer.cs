using System.Globalization;
using System.Text.RegularExpressions;
using Integratie.Kern;

namespace Integratie.Kit.Formulier;

/// <summary>What came of reading a date.</summary>
/// <param name="Datum">The date; null when it isn't one.</param>
/// <param name="Fout">Why not, in plain Dutch with what is expected; null when it is a date.</param>
public sealed record Datumlezing(DateOnly? Datum, string? Fout);

/// <summary>
/// Reads dates as people type them: <c>24/11/2026</c>, <c>1-2-80</c>, <c>01021980</c>, <c>1 februari 1980</c>,
/// <c>2026-11-24</c>, <c>vandaag</c>. The day comes first, unless the year does.
/// </summary>
public static partial class Datumlezer
{
    private const string Verwacht = "Vul een datum in als dd/mm/jjjj, bijvoorbeeld 24/11/2026.";

    private static readonly string[] Maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>Reads a date.</summary>
    /// <param name="tekst">What was typed; blank is not a date.</param>
    /// <param name="vandaag">The day it is: decides the century of a year of two digits, and what "vandaag" means.</param>
    /// <param name="inVerleden">
    /// The date can't lie ahead, as with a birth date: a year of two digits is then the last one that has been. Else it lies
    /// at most ten years ahead.
    /// </param>
    public static Datumlezing Lees(string? tekst, DateOnly vandaag, bool inVerleden = false)
    {
        var t = Spaties().Replace((tekst ?? "").Trim().ToLowerInvariant(), " ");
        switch (t)
        {
            case "":
                return new(null, "Vul een datum in.");
            case "vandaag":
                return new(vandaag, null);
            case "morgen":
                return new(vandaag.AddDays(1), null);
            case "gisteren":
                return new(vandaag.AddDays(-1), null);
        }

        if (JaarEerst().Match(t) is { Success: true } iso)
        {
            return Maak(Getal(iso, "j"), Getal(iso, "m"), Getal(iso, "d"));
        }

        if (DagEerst().Match(t) is { Success: true } gewoon)
        {
            return Maak(Jaar(gewoon.Groups["j"].Value), Getal(gewoon, "m"), Getal(gewoon, "d"));
        }

        if (Woorden().Match(t) is { Success: true } woorden)
        {
            return Maand(woorden.Groups["m"].Value) is { } maand
                ? Maak(Jaar(woorden.Groups["j"].Value), maand, Getal(woorden, "d"))
                : new(null, $"‘{woorden.Groups["m"].Value}’ is geen maand. {Verwacht}");
        }

        if (Aaneen().IsMatch(t))
        {
            var dagEerst = Maak(Jaar(t[4..]), Cijfers(t[2..4]), Cijfers(t[..2]));
            if (dagEerst.Datum is null && t.Length == 8 && Maak(Cijfers(t[..4]), Cijfers(t[4..6]), Cijfers(t[6..])) is { Datum: not null } jaarEerst)
            {
                return jaarEerst;
            }

            return dagEerst;
        }

        return new(null, Verwacht);

        int Jaar(string cijfers)
        {
            var jaar = Cijfers(cijfers);
            if (cijfers.Length > 2)
            {
                return jaar;
            }

            var grens = inVerleden ? vandaag.Year : vandaag.Year + 10;
            var eeuw = grens / 100 * 100;
            return eeuw + jaar > grens ? eeuw - 100 + jaar : eeuw + jaar;
        }
    }

    private static Datumlezing Maak(int jaar, int maand, int dag)
    {
        if (maand is < 1 or > 12)
        {
            return new(null, $"De maand is {maand}: dat kan niet. {Verwacht}");
        }

        if (jaar < Kalender.Vroegst.Year || jaar > Kalender.Laatst.Year)
        {
            return new(null, $"Het jaar is {jaar}: dat kan niet. {Verwacht}");
        }

        return dag >= 1 && dag <= DateTime.DaysInMonth(jaar, maand)
            ? new(new(jaar, maand, dag), null)
            : new(null, $"{dag} {Maanden[maand - 1]} {jaar} bestaat niet. Kijk de dag en de maand na.");
    }

    private static int? Maand(string woord)
    {
        var kort = woord.TrimEnd('.');
        if (kort is "mrt" or "mrt.")
        {
            return 3;
        }

        var plaats = kort.Length < 3 ? -1 : Array.FindIndex(Maanden, m => m.StartsWith(kort, StringComparison.Ordinal));
        return plaats < 0 ? null : plaats + 1;
    }

    private static int Getal(Match gevonden, string groep) => Cijfers(gevonden.Groups[groep].Value);

    private static int Cijfers(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaties();

    [GeneratedRegex(@"^(?<j>[0-9]{4})[-/. ](?<m>[0-9]{1,2})[-/. ](?<d>[0-9]{1,2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JaarEerst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2}) ?[-/. ] ?(?<m>[0-9]{1,2}) ?[-/. ] ?(?<j>[0-9]{4}|[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DagEerst();

    [GeneratedRegex(@"^((maan|dins|woens|donder|vrij|zater|zon)dag,? |(ma|di|wo|do|vr|za|zo)\.? )?(?<d>[0-9]{1,2})(ste|de|e)?[- ]?(?<m>[a-zé]+\.?)[- ]?'?(?<j>[0-9]{4}|[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Woorden();

    [GeneratedRegex(@"^([0-9]{6}|[0-9]{8})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Aaneen();
}
