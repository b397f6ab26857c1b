using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Loketten;
using Integratie.Kern;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketten;

/// <summary>The form of a desk: texts as people type them, read into <see cref="Loketgegevens"/>.</summary>
internal sealed class Loketformulier
{
    public string? Naam { get; set; }

    public string? Straat { get; set; }

    public string? Huisnummer { get; set; }

    public string? Postcode { get; set; }

    public string? Gemeente { get; set; }

    public string? Gemeentecode { get; set; }

    public DateOnly? GeldigVan { get; set; }

    public bool IsAntenne { get; set; }

    public string? Telefoon { get; set; }

    public string? Mail { get; set; }

    public string? Talen { get; set; }

    public List<string> Diensten { get; set; } = [];

    public string? Toegankelijkheid { get; set; }

    public bool OpenOpFeestdagen { get; set; }

    public string? Uitbater { get; set; }

    public string? UitbaterOvo { get; set; }

    public double? Breedtegraad { get; set; }

    public double? Lengtegraad { get; set; }

    public static Loketformulier Van(Loketblad loket) => new()
    {
        Naam = loket.Gegevens.Naam,
        Straat = loket.Gegevens.Straat,
        Huisnummer = loket.Gegevens.Huisnummer,
        Postcode = loket.Gegevens.Postcode.Waarde,
        Gemeente = loket.Gemeentenaam,
        Gemeentecode = loket.Gegevens.Gemeente.Waarde,
        GeldigVan = loket.Gegevens.GeldigVan,
        IsAntenne = loket.Gegevens.IsAntenne,
        Telefoon = loket.Gegevens.Telefoon,
        Mail = loket.Gegevens.Mail,
        Talen = string.Join(", ", loket.Talen.Select(t => t.Naam)),
        Diensten = [.. loket.Gegevens.Diensten ?? []],
        Toegankelijkheid = loket.Gegevens.Toegankelijkheid,
        OpenOpFeestdagen = loket.Gegevens.OpenOpFeestdagen,
        Uitbater = loket.Gegevens.Uitbater,
        UitbaterOvo = loket.Gegevens.UitbaterOvo?.Waarde,
        Breedtegraad = loket.Gegevens.Breedtegraad,
        Lengtegraad = loket.Gegevens.Lengtegraad,
    };

    /// <summary>What an approved request already says of the desk (GEB-10).</summary>
    public static Loketformulier Van(Loketaanvraagblad aanvraag) => new()
    {
        Naam = aanvraag.Gegevens.Naam,
        Straat = aanvraag.Gegevens.Straat,
        Huisnummer = aanvraag.Gegevens.Huisnummer,
        Postcode = aanvraag.Gegevens.Postcode?.Waarde,
        Gemeente = aanvraag.Gemeentenaam,
        Gemeentecode = aanvraag.Gegevens.Gemeente.Waarde,
        GeldigVan = aanvraag.Gegevens.GewensteStart,
        IsAntenne = aanvraag.Gegevens.IsAntenne,
        Diensten = [.. aanvraag.Gegevens.Diensten ?? []],
        Uitbater = aanvraag.Uitbater,
        UitbaterOvo = aanvraag.Uitbater is null ? null : aanvraag.Organisatie.Waarde,
    };

    /// <summary>What it says, or what can't be read.</summary>
    /// <param name="nis">The municipality that was meant; null when it wasn't recognised.</param>
    /// <param name="talen">The codes of the languages.</param>
    /// <param name="fouten">What was found wrong already.</param>
    public Uitkomst<Loketgegevens> Lees(NisCode? nis, IReadOnlyList<string> talen, IReadOnlyList<Invoerfout> fouten)
    {
        var alle = fouten.ToList();
        if (!Kern.Postcode.Probeer(Postcode, out var postcode))
        {
            alle.Add(new("postcode", "Vul een postcode van vier cijfers in, zoals 9000."));
        }

        if (nis is null)
        {
            alle.Add(new("gemeente", "Kies een gemeente uit de lijst."));
        }

        if (GeldigVan is null)
        {
            alle.Add(new("geldigVan", "Vul de eerste dag in."));
        }

        OvoCode? ovo = null;
        if (Leeg(UitbaterOvo) is { } tekst)
        {
            if (OvoCode.Probeer(tekst, out var gelezen))
            {
                ovo = gelezen;
            }
            else
            {
                alle.Add(new("uitbaterOvo", $"Vul {OvoCode.Verwacht} in."));
            }
        }

        var gegevens = new Loketgegevens(
            Naam ?? "", Straat ?? "", Huisnummer ?? "", postcode, nis.GetValueOrDefault(), GeldigVan.GetValueOrDefault(), Breedtegraad, Lengtegraad,
            Leeg(Uitbater), ovo, IsAntenne, Leeg(Telefoon), Leeg(Mail), Leeg(Toegankelijkheid), OpenOpFeestdagen, talen, Diensten);
        // The rules are asked even when something can't be read, so that nobody repairs the form twice.
        return alle.Count > 0
            ? Mislukking.Ongeldig([.. new LoketgegevensValidator().Validate(gegevens).Errors.Select(f => new Invoerfout(f.PropertyName, f.ErrorMessage)), .. alle])
            : gegevens;
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
