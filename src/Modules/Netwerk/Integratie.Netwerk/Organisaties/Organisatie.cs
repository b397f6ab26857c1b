using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Contacten;
using Integratie.Netwerk.Organisaties.Regels;
using Integratie.Platform.Data;

namespace Integratie.Netwerk.Organisaties;

/// <summary>
/// An organisation that people can be referred to, or that is a customer itself (ONT-05, TWL-18). Never removed: an end has a last
/// day and a reason, and can be taken back.
/// </summary>
internal sealed class Organisatie : Aggregaat
{
    private Organisatie()
    {
    }

    public string Naam { get; private set; } = "";

    public KboNummer? Kbo { get; private set; }

    public OvoCode? Ovo { get; private set; }

    public Organisatietype Type { get; private set; }

    /// <summary>Code of the sector in the list of gebied.</summary>
    public string? Sector { get; private set; }

    public bool IsGesubsidieerd { get; private set; }

    public string? Omschrijving { get; private set; }

    public string? Straat { get; private set; }

    public string? Huisnummer { get; private set; }

    public Postcode? Postcode { get; private set; }

    /// <summary>Municipality of its seat.</summary>
    public NisCode Gemeente { get; private set; }

    /// <summary>Where it works, as territories (<see cref="Gebiedsaanduiding"/>); empty means in its own municipality.</summary>
    public List<string> Werkgebied { get; private set; } = [];

    public List<string> Talen { get; private set; } = [];

    public string? Telefoon { get; private set; }

    public string? Mail { get; private set; }

    public string? Website { get; private set; }

    /// <summary>Whom one can ask for. Names of people: never in lists, messages or exports.</summary>
    [Persoonsgegeven]
    public IReadOnlyList<Contactpersoon> Contacten { get; private set; } = [];

    /// <summary>First day that it is no longer there; null while no end is known.</summary>
    public DateOnly? GeldigTot { get; private set; }

    public string? Eindreden { get; private set; }

    /// <summary>Name without legal form, accents and capitals: for finding doubles, and the order of lists.</summary>
    public string Naamvorm { get; private set; } = "";

    /// <summary>Name, numbers and municipality for searching.</summary>
    public string Zoekvorm { get; private set; } = "";

    public DateOnly? LaatsteDag => GeldigTot?.AddDays(-1);

    /// <summary>What can be read back and changed.</summary>
    public Organisatiegegevens Gegevens => new(
        Naam, Type, Gemeente, Kbo, Ovo, Sector, IsGesubsidieerd, Omschrijving, Straat, Huisnummer, Postcode,
        [.. Werkgebied.Select(w => Gebiedsaanduiding.Parse(w))], Talen, Telefoon, Mail, Website);

    /// <summary>Registers it.</summary>
    /// <param name="gegevens">What it is.</param>
    /// <param name="gemeentenaam">Name of the municipality, for searching.</param>
    public static Organisatie Registreer(Organisatiegegevens gegevens, string gemeentenaam)
    {
        var organisatie = new Organisatie();
        organisatie.NeemOver(gegevens, gemeentenaam);
        organisatie.Meld(new OrganisatieGeregistreerd(organisatie.Id, organisatie.Gemeente));
        return organisatie;
    }

    public void Wijzig(Organisatiegegevens gegevens, string gemeentenaam)
    {
        NeemOver(gegevens, gemeentenaam);
        Meld(new OrganisatieGewijzigd(Id));
    }

    public void StelContactenIn(IReadOnlyList<Contactpersoon> contacten)
    {
        Contacten = [.. contacten];
        Meld(new OrganisatieGewijzigd(Id));
    }

    /// <summary>Lets it stop after a last day, past or to come.</summary>
    public Mislukking? Beeindig(DateOnly laatsteDag, string reden)
    {
        if (GeldigTot is not null)
        {
            return Mislukking.Regel("OrganisatieIsAlBeeindigd",
                $"Deze organisatie stopt al, na {LaatsteDag!.Value.Voluit()}. Heropen ze eerst als u een andere dag wilt.");
        }

        GeldigTot = laatsteDag.AddDays(1);
        Eindreden = reden.Trim();
        Meld(new OrganisatieBeeindigd(Id, laatsteDag));
        return null;
    }

    /// <summary>Takes the end back.</summary>
    public Mislukking? Heropen()
    {
        if (GeldigTot is null)
        {
            return Mislukking.Regel("OrganisatieIsNietBeeindigd", "Deze organisatie is niet beëindigd: er is niets om ongedaan te maken.");
        }

        GeldigTot = null;
        Eindreden = null;
        Meld(new OrganisatieHeropend(Id));
        return null;
    }

    private void NeemOver(Organisatiegegevens g, string gemeentenaam)
    {
        (Naam, Type, Gemeente, Kbo, Ovo) = (g.Naam.Trim(), g.Type, g.Gemeente, g.Kbo, g.Ovo);
        (Sector, IsGesubsidieerd, Omschrijving) = (g.Sector, g.IsGesubsidieerd, g.Omschrijving?.Trim());
        (Straat, Huisnummer, Postcode) = (g.Straat?.Trim(), g.Huisnummer?.Trim(), g.Postcode);
        (Werkgebied, Talen) = ([.. (g.Werkgebied ?? []).Select(w => w.Waarde)], [.. g.Talen ?? []]);
        (Telefoon, Mail, Website) = (g.Telefoon?.Trim(), g.Mail?.Trim(), g.Website?.Trim());
        Naamvorm = NaamZonderRechtsvorm.Van(Naam);
        Zoekvorm = Tekst.Zoekvorm($"{Naam} {gemeentenaam} {Postcode} {Kbo?.Waarde} {Ovo?.Waarde}");
    }
}
