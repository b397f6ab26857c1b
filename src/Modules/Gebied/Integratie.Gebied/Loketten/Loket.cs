using Integratie.Kern;
using Integratie.Platform.Data;

namespace Integratie.Gebied.Loketten;

/// <summary>
/// A front desk: the place where people come with questions about migration and integration (GEB-08, R6). Never removed: a
/// closing has a last day and a reason, and can be taken back until that day is over.
/// </summary>
internal sealed class Loket : Aggregaat
{
    private Loket()
    {
    }

    public string Naam { get; private set; } = "";

    public string Straat { get; private set; } = "";

    public string Huisnummer { get; private set; } = "";

    public Postcode Postcode { get; private set; }

    public NisCode Gemeente { get; private set; }

    public double? Breedtegraad { get; private set; }

    public double? Lengtegraad { get; private set; }

    /// <summary>Who runs it; null for the agency.</summary>
    public string? Uitbater { get; private set; }

    public OvoCode? UitbaterOvo { get; private set; }

    public bool IsAntenne { get; private set; }

    public string? Telefoon { get; private set; }

    public string? Mail { get; private set; }

    public string? Toegankelijkheid { get; private set; }

    public bool OpenOpFeestdagen { get; private set; }

    public List<string> Talen { get; private set; } = [];

    public List<string> Diensten { get; private set; } = [];

    public IReadOnlyList<Openingsblok> Week { get; private set; } = [];

    public IReadOnlyList<Uitzondering> Uitzonderingen { get; private set; } = [];

    public DateOnly GeldigVan { get; private set; }

    /// <summary>First day that it is no longer there; null while no end is known.</summary>
    public DateOnly? GeldigTot { get; private set; }

    /// <summary>Why it closes; null while it doesn't.</summary>
    public string? Sluitreden { get; private set; }

    /// <summary>Name, address and municipality for searching.</summary>
    public string Zoekvorm { get; private set; } = "";

    public Periode Geldigheid => Periode.VanTot(GeldigVan, GeldigTot);

    public Openingstijden Tijden => new(Week, Uitzonderingen, OpenOpFeestdagen, Geldigheid);

    /// <summary>What can be read back and changed.</summary>
    public Loketgegevens Gegevens => new(
        Naam, Straat, Huisnummer, Postcode, Gemeente, GeldigVan, Breedtegraad, Lengtegraad, Uitbater, UitbaterOvo, IsAntenne,
        Telefoon, Mail, Toegankelijkheid, OpenOpFeestdagen, Talen, Diensten);

    /// <summary>Registers it.</summary>
    /// <param name="gegevens">What it is.</param>
    /// <param name="gemeentenaam">Name of the municipality, for searching.</param>
    public static Loket Open(Loketgegevens gegevens, string gemeentenaam)
    {
        var loket = new Loket();
        loket.NeemOver(gegevens, gemeentenaam);
        loket.Meld(new LoketGeopend(loket.Id, loket.Gemeente, loket.IsAntenne, loket.GeldigVan, null));
        return loket;
    }

    public Mislukking? Wijzig(Loketgegevens gegevens, string gemeentenaam, DateOnly vandaag)
    {
        if (IsVoorbij(vandaag) is { } mislukking)
        {
            return mislukking;
        }

        if (gegevens.GeldigVan != GeldigVan && GeldigVan <= vandaag)
        {
            return Mislukking.Ongeldig(new Invoerfout("geldigVan", "Dit loket is al open: de eerste dag ligt vast.", Invoerfoutsoort.Periode));
        }

        if (GeldigTot is { } tot && gegevens.GeldigVan >= tot)
        {
            return Mislukking.Ongeldig(new Invoerfout("geldigVan", "De eerste dag moet voor de sluiting liggen.", Invoerfoutsoort.Periode));
        }

        NeemOver(gegevens, gemeentenaam);
        Meld(new LoketGewijzigd(Id, Gemeente));
        return null;
    }

    public Mislukking? StelWeekIn(IReadOnlyList<Openingsblok> week, DateOnly vandaag)
    {
        if (IsVoorbij(vandaag) is { } mislukking)
        {
            return mislukking;
        }

        Week = [.. week.OrderBy(b => b.Dag).ThenBy(b => b.Van)];
        Meld(new LoketGewijzigd(Id, Gemeente));
        return null;
    }

    public Mislukking? StelUitzonderingenIn(IReadOnlyList<Uitzondering> uitzonderingen, DateOnly vandaag)
    {
        if (IsVoorbij(vandaag) is { } mislukking)
        {
            return mislukking;
        }

        Uitzonderingen = [.. uitzonderingen.OrderBy(u => u.Van)];
        Meld(new LoketGewijzigd(Id, Gemeente));
        return null;
    }

    /// <summary>Lets it close after a last day.</summary>
    /// <param name="laatsteDag">Last day, today or later.</param>
    /// <param name="reden">Why.</param>
    /// <param name="gat">The hole that this makes in the coverage; null for none (GEB-09).</param>
    /// <param name="vandaag">Today.</param>
    public Mislukking? Sluit(DateOnly laatsteDag, string reden, Dekkingsgat? gat, DateOnly vandaag)
    {
        if (IsVoorbij(vandaag) is { } mislukking)
        {
            return mislukking;
        }

        if (GeldigTot is not null)
        {
            return Mislukking.Regel("LoketSluitAl",
                $"Dit loket sluit al, na {Geldigheid.TotEnMet.Voluit()}. Maak die sluiting eerst ongedaan als u een andere dag wilt.");
        }

        if (laatsteDag < vandaag || laatsteDag < GeldigVan)
        {
            return Mislukking.Ongeldig(new Invoerfout("laatsteDag",
                laatsteDag < vandaag ? "Kies vandaag of een latere dag." : $"Kies een dag vanaf de opening ({GeldigVan.Voluit()}).", Invoerfoutsoort.Periode));
        }

        GeldigTot = laatsteDag.AddDays(1);
        Sluitreden = reden;
        Meld(new LoketGesloten(Id, Gemeente, laatsteDag));
        if (gat is not null)
        {
            Meld(new DekkingVerloren(gat.Gemeente, Id, gat.Van, gat.TotEnMet));
        }

        return null;
    }

    /// <summary>Takes the closing back, while its last day isn't over.</summary>
    public Mislukking? MaakSluitingOngedaan(DateOnly vandaag)
    {
        if (GeldigTot is not { } tot)
        {
            return Mislukking.Regel("LoketSluitNiet", "Dit loket sluit niet: er is geen sluiting om ongedaan te maken.");
        }

        if (tot <= vandaag)
        {
            return LoketIsGesloten;
        }

        GeldigTot = null;
        Sluitreden = null;
        Meld(new LoketsluitingIngetrokken(Id, Gemeente));
        return null;
    }

    private static Mislukking LoketIsGesloten { get; } = Mislukking.Regel(nameof(LoketIsGesloten),
        "Dit loket is definitief gesloten. Open een nieuw loket als er op dit adres weer een komt.");

    private Mislukking? IsVoorbij(DateOnly vandaag) => GeldigTot <= vandaag ? LoketIsGesloten : null;

    private void NeemOver(Loketgegevens g, string gemeentenaam)
    {
        (Naam, Straat, Huisnummer, Postcode, Gemeente) = (g.Naam.Trim(), g.Straat.Trim(), g.Huisnummer.Trim(), g.Postcode, g.Gemeente);
        (GeldigVan, Breedtegraad, Lengtegraad, IsAntenne) = (g.GeldigVan, g.Breedtegraad, g.Lengtegraad, g.IsAntenne);
        (Uitbater, UitbaterOvo, Telefoon, Mail) = (g.Uitbater?.Trim(), g.UitbaterOvo, g.Telefoon, g.Mail?.Trim());
        (Toegankelijkheid, OpenOpFeestdagen) = (g.Toegankelijkheid?.Trim(), g.OpenOpFeestdagen);
        (Talen, Diensten) = ([.. g.Talen ?? []], [.. g.Diensten ?? []]);
        Zoekvorm = Tekst.Zoekvorm($"{Naam} {Straat} {Postcode} {gemeentenaam}");
    }
}
