using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Contacten;
using Integratie.Netwerk.Organisaties.Regels;
using Integratie.Netwerk.Samenvoegingen;
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

    /// <summary>In which languages it helps people, besides Dutch.</summary>
    public List<string> Talen { get; private set; } = [];

    /// <summary>In which languages it works itself; empty while nobody recorded that (TWL-18).</summary>
    public List<string> Werktalen { get; private set; } = [];

    public string? Telefoon { get; private set; }

    public string? Mail { get; private set; }

    public string? Website { get; private set; }

    /// <summary>Whom one can ask for. Names of people: never in lists, messages or exports.</summary>
    [Persoonsgegeven]
    public IReadOnlyList<Contactpersoon> Contacten { get; private set; } = [];

    /// <summary>First day that it is no longer there; null while no end is known.</summary>
    public DateOnly? GeldigTot { get; private set; }

    public string? Eindreden { get; private set; }

    /// <summary>The organisation that it turned out to be, and that it is only a pointer to; null for a real one.</summary>
    public Guid? SamengevoegdMet { get; private set; }

    /// <summary>Name without legal form, accents and capitals: for finding doubles, and the order of lists.</summary>
    public string Naamvorm { get; private set; } = "";

    /// <summary>Name, numbers and municipality for searching.</summary>
    public string Zoekvorm { get; private set; } = "";

    public DateOnly? LaatsteDag => GeldigTot?.AddDays(-1);

    /// <summary>What can be read back and changed.</summary>
    public Organisatiegegevens Gegevens => new(
        Naam, Type, Gemeente, Kbo, Ovo, Sector, IsGesubsidieerd, Omschrijving, Straat, Huisnummer, Postcode,
        [.. Werkgebied.Select(w => Gebiedsaanduiding.Parse(w))], Talen, Telefoon, Mail, Website,
        Werktalen.Count == 0 ? null : Werktalen);

    /// <summary>Everything, to be put back exactly.</summary>
    public Organisatiestand Stand => new(Gegevens, Contacten, GeldigTot, Eindreden, SamengevoegdMet);

    /// <summary>A pointer isn't changed: the organisation that stayed is.</summary>
    public static Mislukking IsSamengevoegd { get; } = Mislukking.Regel("OrganisatieIsSamengevoegd",
        "Deze organisatie is samengevoegd met een andere. Wijzig die andere, of maak de samenvoeging ongedaan.");

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

    public Mislukking? Wijzig(Organisatiegegevens gegevens, string gemeentenaam)
    {
        if (SamengevoegdMet is not null)
        {
            return IsSamengevoegd;
        }

        NeemOver(gegevens, gemeentenaam);
        Meld(new OrganisatieGewijzigd(Id));
        return null;
    }

    public Mislukking? StelContactenIn(IReadOnlyList<Contactpersoon> contacten)
    {
        if (SamengevoegdMet is not null)
        {
            return IsSamengevoegd;
        }

        Contacten = [.. contacten];
        Meld(new OrganisatieGewijzigd(Id));
        return null;
    }

    /// <summary>Takes in what another turned out to know: what is filled in here stays.</summary>
    public void NeemOp(Organisatiestand andere, string gemeentenaam)
    {
        var (g, a) = (Gegevens, andere.Gegevens);
        NeemOver(
            g with
            {
                Kbo = g.Kbo ?? a.Kbo,
                Ovo = g.Ovo ?? a.Ovo,
                Sector = g.Sector ?? a.Sector,
                IsGesubsidieerd = g.IsGesubsidieerd || a.IsGesubsidieerd,
                Omschrijving = g.Omschrijving ?? a.Omschrijving,
                Straat = g.Straat ?? a.Straat,
                Huisnummer = g.Straat is null ? a.Huisnummer : g.Huisnummer,
                Postcode = g.Straat is null ? g.Postcode ?? a.Postcode : g.Postcode,
                Werkgebied = Samen(g, a),
                Talen = [.. (g.Talen ?? []).Union(a.Talen ?? [], StringComparer.Ordinal)],
                Telefoon = g.Telefoon ?? a.Telefoon,
                Mail = g.Mail ?? a.Mail,
                Website = g.Website ?? a.Website,
                Werktalen = g.Werktalen ?? a.Werktalen,
            }, gemeentenaam);
        Contacten = [.. Contacten.Union(andere.Contacten)];
    }

    /// <summary>Becomes a pointer; its numbers are those of the other from now on.</summary>
    public void GaOpIn(Guid andere)
    {
        (SamengevoegdMet, Kbo, Ovo, Contacten) = (andere, null, null, []);
    }

    /// <summary>Points to another, because that one became a pointer itself or is back.</summary>
    public void VerwijsNaar(Guid andere) => SamengevoegdMet = andere;

    /// <summary>Is again exactly as it was.</summary>
    public void Herstel(Organisatiestand stand, string gemeentenaam)
    {
        NeemOver(stand.Gegevens, gemeentenaam);
        (Contacten, GeldigTot, Eindreden, SamengevoegdMet) = (stand.Contacten, stand.GeldigTot, stand.Eindreden, stand.SamengevoegdMet);
    }

    /// <summary>Lets it stop after a last day, past or to come.</summary>
    public Mislukking? Beeindig(DateOnly laatsteDag, string reden)
    {
        if (SamengevoegdMet is not null)
        {
            return IsSamengevoegd;
        }

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
        if (SamengevoegdMet is not null)
        {
            return IsSamengevoegd;
        }

        if (GeldigTot is null)
        {
            return Mislukking.Regel("OrganisatieIsNietBeeindigd", "Deze organisatie is niet beëindigd: er is niets om ongedaan te maken.");
        }

        GeldigTot = null;
        Eindreden = null;
        Meld(new OrganisatieHeropend(Id));
        return null;
    }

    /// <summary>No working area means the own municipality, so that has to be said when the other adds something.</summary>
    private static IReadOnlyList<Gebiedsaanduiding> Samen(Organisatiegegevens g, Organisatiegegevens a)
    {
        var (een, ander) = (Waar(g), Waar(a));
        return g.Werkgebied is { Count: > 0 } || ander.Except(een).Any() ? [.. een.Union(ander)] : [];

        static IReadOnlyList<Gebiedsaanduiding> Waar(Organisatiegegevens o) => o.Werkgebied is { Count: > 0 } w ? w : [Gebiedsaanduiding.Gemeente(o.Gemeente)];
    }

    private void NeemOver(Organisatiegegevens g, string gemeentenaam)
    {
        (Naam, Type, Gemeente, Kbo, Ovo) = (g.Naam.Trim(), g.Type, g.Gemeente, g.Kbo, g.Ovo);
        (Sector, IsGesubsidieerd, Omschrijving) = (g.Sector, g.IsGesubsidieerd, g.Omschrijving?.Trim());
        (Straat, Huisnummer, Postcode) = (g.Straat?.Trim(), g.Huisnummer?.Trim(), g.Postcode);
        (Werkgebied, Talen, Werktalen) = ([.. (g.Werkgebied ?? []).Select(w => w.Waarde)], [.. g.Talen ?? []], [.. g.Werktalen ?? []]);
        (Telefoon, Mail, Website) = (g.Telefoon?.Trim(), g.Mail?.Trim(), g.Website?.Trim());
        Naamvorm = NaamZonderRechtsvorm.Van(Naam);
        Zoekvorm = Tekst.Zoekvorm($"{Naam} {gemeentenaam} {Postcode} {Kbo?.Waarde} {Ovo?.Waarde}");
    }
}
