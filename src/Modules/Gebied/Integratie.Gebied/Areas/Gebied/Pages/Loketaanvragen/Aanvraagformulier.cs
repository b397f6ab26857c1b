using System.Globalization;
using System.Text.RegularExpressions;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Kern;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketaanvragen;

/// <summary>The form of a request: texts as people type them, read into <see cref="Aanvraaggegevens"/>.</summary>
internal sealed class Aanvraagformulier
{
    private const int VrijeRijen = 2;

    private static readonly Behoeftemaat[] Vaste = [Behoeftemaat.Instroom, Behoeftemaat.Wachtenden, Behoeftemaat.Contacten, Behoeftemaat.Afstand];

    public string? Naam { get; set; }

    /// <summary>"loket" or "antenne".</summary>
    public string Soort { get; set; } = "loket";

    public string? Motivering { get; set; }

    public IList<Cijferrij> Cijfers { get; set; } = [];

    public List<string> Diensten { get; set; } = [];

    public DateOnly? GewensteStart { get; set; }

    public string? Straat { get; set; }

    public string? Huisnummer { get; set; }

    public string? Postcode { get; set; }

    /// <summary>An empty form, with what is known filled in.</summary>
    public static Aanvraagformulier Nieuw(Loketbehoefte behoefte, DateOnly vandaag) => new()
    {
        Naam = $"Loket {behoefte.Gemeente.Naam}",
        Diensten = ["onthaal"],
        Cijfers = Rijen(behoefte.Afstand is { } km ? [new(Behoeftemaat.Afstand, km, vandaag.Year, "Loketregister, in vogelvlucht")] : []),
    };

    public static Aanvraagformulier Van(Aanvraaggegevens g) => new()
    {
        Naam = g.Naam,
        Soort = g.IsAntenne ? "antenne" : "loket",
        Motivering = g.Motivering,
        Cijfers = Rijen(g.Cijfers ?? []),
        Diensten = [.. g.Diensten ?? []],
        GewensteStart = g.GewensteStart,
        Straat = g.Straat,
        Huisnummer = g.Huisnummer,
        Postcode = g.Postcode?.Waarde,
    };

    /// <summary>What it says, or what can't be read.</summary>
    public Uitkomst<Aanvraaggegevens> Lees(NisCode gemeente)
    {
        var fouten = new List<Invoerfout>();
        Kern.Postcode? postcode = null;
        if (Leeg(Postcode) is { } getypt)
        {
            if (Kern.Postcode.Probeer(getypt, out var gelezen))
            {
                postcode = gelezen;
            }
            else
            {
                fouten.Add(new("postcode", "Vul een postcode van vier cijfers in, zoals 9000."));
            }
        }

        var cijfers = new List<Behoeftecijfer>();
        foreach (var (i, rij) in Cijfers.Index().Where(r => r.Item.IsIngevuld))
        {
            var waarde = Cijferrij.Getal(rij.Waarde);
            if (waarde is null)
            {
                fouten.Add(new($"cijfers[{i}].waarde", "Vul een getal in, zoals 412 of 19,5."));
            }

            if (rij.Jaar is null)
            {
                fouten.Add(new($"cijfers[{i}].jaar", "Vul het jaar in."));
            }

            cijfers.Add(new(rij.Maat, waarde ?? 0, rij.Jaar ?? 2000, rij.Bron?.Trim() ?? "", Leeg(rij.Omschrijving)));
        }

        var gegevens = new Aanvraaggegevens(
            gemeente, Naam ?? "", Soort == "antenne", Leeg(Motivering), cijfers, Diensten, GewensteStart, Leeg(Straat), Leeg(Huisnummer), postcode);
        // The rules are asked even when something can't be read, so that nobody repairs the form twice.
        return fouten.Count > 0
            ? Mislukking.Ongeldig([.. new AanvraaggegevensValidator().Validate(gegevens).Errors.Select(f => Vertaal(new(f.PropertyName, f.ErrorMessage))), .. fouten])
            : gegevens;
    }

    /// <summary>A mistake in a figure, at the row that it was typed in: empty rows don't count as figures.</summary>
    public Invoerfout Vertaal(Invoerfout fout)
    {
        if (Rijveld.Match(fout.Veld) is not { Success: true } rij)
        {
            return fout;
        }

        var ingevuld = Cijfers.Index().Where(r => r.Item.IsIngevuld).Select(r => r.Index).ToList();
        var nummer = int.Parse(rij.Groups["nummer"].ValueSpan, CultureInfo.InvariantCulture);
        return nummer < ingevuld.Count ? fout with { Veld = $"cijfers[{ingevuld[nummer]}].{rij.Groups["veld"].Value}" } : fout;
    }

    private static Regex Rijveld { get; } = new(@"^cijfers\[(?<nummer>\d+)\]\.(?<veld>\w+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static List<Cijferrij> Rijen(IReadOnlyList<Behoeftecijfer> cijfers) =>
    [
        .. Vaste.SelectMany(m => cijfers.Where(c => c.Maat == m).Select(Cijferrij.Van).DefaultIfEmpty(new() { Maat = m })),
        .. cijfers.Where(c => c.Maat is Behoeftemaat.Andere).Select(Cijferrij.Van),
        .. Enumerable.Range(0, VrijeRijen).Select(_ => new Cijferrij { Maat = Behoeftemaat.Andere }),
    ];

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}

/// <summary>A row of the table of figures.</summary>
internal sealed class Cijferrij
{
    public Behoeftemaat Maat { get; set; }

    public string? Omschrijving { get; set; }

    public string? Waarde { get; set; }

    public int? Jaar { get; set; }

    public string? Bron { get; set; }

    public bool IsIngevuld => Jaar is not null || new[] { Omschrijving, Waarde, Bron }.Any(t => !string.IsNullOrWhiteSpace(t));

    public static Cijferrij Van(Behoeftecijfer c) => new()
    {
        Maat = c.Maat,
        Omschrijving = c.Omschrijving,
        Waarde = c.Waarde.Geschreven(),
        Jaar = c.Jaar,
        Bron = c.Bron,
    };

    /// <summary>A number as people write it; "1.240" is a thousand and more, "19.5" isn't.</summary>
    public static decimal? Getal(string? tekst)
    {
        var kaal = (tekst ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal);
        kaal = Duizendtallen.IsMatch(kaal) ? kaal.Replace(".", "", StringComparison.Ordinal) : kaal;
        return decimal.TryParse(kaal.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var waarde) ? waarde : null;
    }

    private static Regex Duizendtallen { get; } = new(@"^\d{1,3}(\.\d{3})+(,\d+)?$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
