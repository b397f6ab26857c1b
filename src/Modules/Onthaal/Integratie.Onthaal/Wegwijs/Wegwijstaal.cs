using System.Globalization;
using System.Text.Json;
using Integratie.Kern;

namespace Integratie.Onthaal.Wegwijs;

/// <summary>A language that the public page speaks, with its words (ONT-12).</summary>
internal sealed class Wegwijstaal
{
    private static readonly Dictionary<string, Dictionary<string, string>> Teksten = Lees();

    private readonly string _uur;

    private Wegwijstaal(string code, string cultuur, string uur)
    {
        Code = code;
        Cultuur = CultureInfo.GetCultureInfo(cultuur);
        _uur = uur;
    }

    public static Wegwijstaal Nederlands { get; } = new("nl", "nl-BE", "H'.'mm");

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<Wegwijstaal> Alle { get; } =
        [Nederlands, new("en", "en-GB", "H':'mm"), new("fr", "fr-BE", "H'h'mm"), new("ar", "ar", "H':'mm")];

    /// <summary>Every key there is.</summary>
    public static IReadOnlyCollection<string> Sleutels => Teksten.Keys;

    public string Code { get; }

    public CultureInfo Cultuur { get; }

    public bool IsRechtsNaarLinks => Cultuur.TextInfo.IsRightToLeft;

    /// <summary>Its name in itself.</summary>
    public string Naam => Eigennaam(Code);

    /// <summary>A text; a key that isn't there is a bug.</summary>
    public string this[string sleutel] => Teksten[sleutel][Code];

    /// <summary>A text with something filled in.</summary>
    public string this[string sleutel, params object[] waarden] => string.Format(Cultuur, this[sleutel], waarden);

    public static Wegwijstaal? Probeer(string? code) => Alle.FirstOrDefault(t => t.Code == code);

    /// <summary>The languages of a desk or an offer: Dutch always is one.</summary>
    public static IReadOnlyList<string> MetNederlands(IEnumerable<string> talen) => [Nederlands.Code, .. talen.Where(t => t != Nederlands.Code)];

    /// <summary>What speakers call a language; its code when the machine doesn't know.</summary>
    public static string Eigennaam(string code)
    {
        try
        {
            var naam = CultureInfo.GetCultureInfo(code);
            return naam.NativeName.Length > 0 ? naam.TextInfo.ToTitleCase(naam.NativeName) : code;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    public string Uur(DateTimeOffset moment) => moment.Plaatselijk().ToString(_uur, CultureInfo.InvariantCulture);

    public string Dag(DateTimeOffset moment) => moment.Plaatselijk().ToString("dddd d MMMM", Cultuur);

    public string Getal(double getal) => getal.ToString("0.#", Cultuur);

    /// <summary>Whether a desk is open, until when, or when it opens.</summary>
    public string Stand(Wegwijsloket loket, DateTimeOffset nu)
    {
        if (loket.OpenTot is { } tot)
        {
            return this["open.tot", Uur(tot)];
        }

        return loket.OpentOp is not { } opent ? this["gesloten"] : (opent.Dag().DayNumber - nu.Dag().DayNumber) switch
        {
            0 => this["opent.vandaag", Uur(opent)],
            1 => this["opent.morgen", Uur(opent)],
            _ => this["opent.dag", Dag(opent), Uur(opent)],
        };
    }

    /// <summary>The hours of today.</summary>
    public string Vandaag(Wegwijsloket loket, DateTimeOffset nu) => loket.Vandaag.Count == 0
        ? this["vandaag.gesloten", Dag(nu)]
        : this["vandaag", Dag(nu), string.Join(this["en"], loket.Vandaag.Select(u => this["uren", Uur(u.Van), Uur(u.Tot)]))];

    private static Dictionary<string, Dictionary<string, string>> Lees()
    {
        using var stroom = typeof(Wegwijstaal).Assembly.GetManifestResourceStream("Integratie.Onthaal.Wegwijs.teksten.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stroom)!;
    }
}
