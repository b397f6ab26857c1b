using Integratie.Kern;
using Integratie.Netwerk.Organisaties;

namespace Integratie.Netwerk.Invoeren;

/// <summary>Understands the rows of one list.</summary>
internal sealed class Rijlezer(IReadOnlyList<string> koppen, Plaatsen plaatsen)
{
    private static readonly OrganisatiegegevensValidator Regels = new();

    private readonly Dictionary<Kolom, int> _kolommen = Plaats(koppen);

    private readonly Dictionary<string, (NisCode? Nis, string? Bedoeld)> _gemeenten = new(StringComparer.Ordinal);

    /// <summary>The headings that we don't know; what stands below them isn't used.</summary>
    public static IReadOnlyList<string> Onbekend(IReadOnlyList<string> koppen) => [.. koppen.Where(k => k.Length > 0 && Kolom.Herken(k) is null)];

    /// <summary>Why a list with these headings can't be entered; null when it can.</summary>
    public static Mislukking? Toets(IReadOnlyList<string> koppen)
    {
        var dubbel = koppen.Select(Kolom.Herken).OfType<Kolom>().GroupBy(k => k).FirstOrDefault(g => g.Count() > 1);
        if (dubbel is not null)
        {
            return Mislukking.Ongeldig(new Invoerfout("bestand", $"Twee kolommen betekenen ‘{dubbel.Key.Naam}’. Houd er één over."));
        }

        var gevonden = Plaats(koppen);
        var ontbreekt = Kolom.Alle.Where(k => k.IsNodig && !gevonden.ContainsKey(k)).Select(k => $"‘{k.Naam}’").ToList();
        return ontbreekt.Count == 0
            ? null
            : Mislukking.Ongeldig(new Invoerfout("bestand",
                $"In rij 1 ontbreekt de kolom {string.Join(" en ", ontbreekt)}. We lazen: {string.Join(", ", koppen.Where(k => k.Length > 0).Take(12))}."));
    }

    /// <summary>The organisation of a row, or everything that is wrong with it.</summary>
    /// <param name="cellen">The cells, in the order of the headings.</param>
    public (Organisatiegegevens? Gegevens, IReadOnlyList<string> Fouten) Lees(IReadOnlyList<string> cellen)
    {
        var fouten = new List<Invoerfout>();
        string? Cel(Kolom kolom) => _kolommen.TryGetValue(kolom, out var plaats) && plaats < cellen.Count && cellen[plaats] is { Length: > 0 } tekst ? tekst : null;

        var type = Soort(Cel(Kolom.Soort), fouten);
        var gemeente = Gemeente(Cel(Kolom.Gemeente), fouten);
        var gegevens = new Organisatiegegevens(
            Cel(Kolom.Organisatie) ?? "", type ?? default, gemeente ?? default, Waarde<KboNummer>(Kolom.Kbo, MetVoorloopnul(Cel(Kolom.Kbo)), fouten),
            Waarde<OvoCode>(Kolom.Ovo, Cel(Kolom.Ovo), fouten), Sector(Cel(Kolom.Sector), fouten), JaOfNee(Cel(Kolom.Gesubsidieerd), fouten),
            Cel(Kolom.Omschrijving), Cel(Kolom.Straat), Cel(Kolom.Huisnummer), Waarde<Postcode>(Kolom.Postcode, Cel(Kolom.Postcode), fouten),
            Gebiedslezer.Lees(null, Cel(Kolom.Werkgebied), plaatsen, "werkgebied", fouten), Talenlezer.Lees(Cel(Kolom.Talen), plaatsen.Talen, "talen", fouten),
            Cel(Kolom.Telefoon), Cel(Kolom.Mail), Cel(Kolom.Website), Talenlezer.LeesAlle(Cel(Kolom.Werktalen), plaatsen.Talen, "werktalen", fouten));
        fouten.AddRange(Regels.Validate(gegevens).Errors.Select(f => new Invoerfout(f.PropertyName, f.ErrorMessage)));
        if (fouten.Count == 0)
        {
            fouten.AddRange(Organisatieverwijzingen.Toets(plaatsen, gegevens, null));
        }

        return (fouten.Count == 0 ? gegevens : null, [.. fouten.Select(f => f.Bericht).Distinct(StringComparer.Ordinal)]);
    }

    private static Dictionary<Kolom, int> Plaats(IReadOnlyList<string> koppen) => koppen.Select((kop, plaats) => (Kolom: Kolom.Herken(kop), Plaats: plaats))
        .Where(k => k.Kolom is not null).DistinctBy(k => k.Kolom).ToDictionary(k => k.Kolom!, k => k.Plaats);

    private static Organisatietype? Soort(string? tekst, List<Invoerfout> fouten)
    {
        var vorm = Tekst.Zoekvorm(tekst ?? "");
        foreach (var type in Enum.GetValues<Organisatietype>())
        {
            if (vorm.Length > 0 && (Tekst.Zoekvorm(type.Naam()) == vorm || Tekst.Zoekvorm(type.ToString()) == vorm || (vorm is "vzw" && type is Organisatietype.Vereniging)))
            {
                return type;
            }
        }

        fouten.Add(new("soort", tekst is null
            ? "De soort ontbreekt."
            : $"We kennen de soort ‘{tekst}’ niet. Kies uit: {string.Join(", ", Enum.GetValues<Organisatietype>().Select(t => t.Naam()))}."));
        return null;
    }

    /// <summary>What is typed exactly so is found at once; a list has many rows of few municipalities.</summary>
    private NisCode? Gemeente(string? tekst, List<Invoerfout> fouten)
    {
        if (tekst is null)
        {
            fouten.Add(new("gemeente", "De gemeente ontbreekt."));
            return null;
        }

        if (!_gemeenten.TryGetValue(tekst, out var gelezen))
        {
            var (vorm, bedoeld) = (Tekst.Zoekvorm(tekst), plaatsen.Herken(tekst));
            var isDie = bedoeld is not null && (Tekst.Zoekvorm(bedoeld.Naam) == vorm || char.IsAsciiDigit(tekst[0]));
            _gemeenten[tekst] = gelezen = (isDie ? bedoeld!.Nis : null, bedoeld?.Naam);
        }

        if (gelezen.Nis is null)
        {
            fouten.Add(new("gemeente", $"We kennen de gemeente ‘{tekst}’ niet.{(gelezen.Bedoeld is null ? "" : $" Bedoelt u {gelezen.Bedoeld}?")}"));
        }

        return gelezen.Nis;
    }

    private string? Sector(string? tekst, List<Invoerfout> fouten)
    {
        if (tekst is null)
        {
            return null;
        }

        var vorm = Tekst.Zoekvorm(tekst);
        if (plaatsen.Sectoren.FirstOrDefault(s => s.Code == tekst || Tekst.Zoekvorm(s.Naam) == vorm) is { } sector)
        {
            return sector.Code;
        }

        fouten.Add(new("sector", $"We kennen de sector ‘{tekst}’ niet. Kies uit: {string.Join(", ", plaatsen.Sectoren.Select(s => s.Naam))}."));
        return null;
    }

    private static bool JaOfNee(string? tekst, List<Invoerfout> fouten)
    {
        switch (Tekst.Zoekvorm(tekst ?? ""))
        {
            case "ja" or "j" or "x" or "1" or "waar" or "true":
                return true;
            case "" or "nee" or "n" or "neen" or "0" or "onwaar" or "false":
                return false;
            default:
                fouten.Add(new("gesubsidieerd", $"Vul bij gesubsidieerd ‘ja’ of ‘nee’ in, niet ‘{tekst}’."));
                return false;
        }
    }

    private static T? Waarde<T>(Kolom kolom, string? tekst, List<Invoerfout> fouten)
        where T : struct, IWaarde<T>
    {
        if (tekst is null)
        {
            return null;
        }

        if (T.Probeer(tekst, out var waarde))
        {
            return waarde;
        }

        fouten.Add(new(kolom.Naam, $"‘{tekst}’ is geen {kolom.Naam}: vul {T.Verwacht} in."));
        return null;
    }

    /// <summary>A spreadsheet that takes an enterprise number for a number drops the zero in front.</summary>
    private static string? MetVoorloopnul(string? tekst) => tekst is { Length: 9 } && tekst.All(char.IsAsciiDigit) ? "0" + tekst : tekst;
}
