using Integratie.Kern;
using Integratie.Platform.Data;

namespace Integratie.Gebied.Overeenkomsten;

/// <summary>Where an agreement stands.</summary>
internal enum Overeenkomststatus
{
    /// <summary>Being drawn up; has no effect.</summary>
    Ontwerp,

    /// <summary>Signed; has effect in its period.</summary>
    Actief,

    /// <summary>Somebody gave notice: has effect until its last day.</summary>
    Opgezegd,

    /// <summary>Its last day has passed.</summary>
    Beeindigd,
}

/// <summary>
/// A cooperation agreement (OVK-01): who with whom, about which tasks, where, from when to when. While it is active it unlocks
/// the competences that need it (OVK-03). What was signed stays as it was; only its end, its contact and what is kept with it
/// may change.
/// </summary>
internal sealed class Overeenkomst : Aggregaat
{
    private Overeenkomst()
    {
    }

    public string Titel { get; private set; } = "";

    public Overeenkomsttype Type { get; private set; }

    public Overeenkomststatus Status { get; private set; }

    /// <summary>Codes of the parties.</summary>
    public IReadOnlyList<string> Instanties { get; private set; } = [];

    /// <summary>OVO codes of the parties that have one: decides who sees it (row-level security).</summary>
    public IReadOnlyList<OvoCode> Partijen { get; private set; } = [];

    public IReadOnlyList<Gebiedsaanduiding> Gebieden { get; private set; } = [];

    public IReadOnlyList<Taak> Taken { get; private set; } = [];

    public IReadOnlyList<Regieonderdeel> Onderdelen { get; private set; } = [];

    public DateOnly GeldigVan { get; private set; }

    /// <summary>First day without effect; null while no end is known.</summary>
    public DateOnly? GeldigTot { get; private set; }

    /// <summary>Day on which what was taken up for a while goes to the local government (LOK-10).</summary>
    public DateOnly? Overdracht { get; private set; }

    public IReadOnlyList<Engagement> Engagementen { get; private set; } = [];

    public IReadOnlyList<Documentverwijzing> Documenten { get; private set; } = [];

    [Persoonsgegeven]
    public string? Contactnaam { get; private set; }

    [Persoonsgegeven]
    public string? Contactmail { get; private set; }

    /// <summary>Why notice was given; null when it wasn't.</summary>
    public string? Opzegreden { get; private set; }

    /// <summary>The last day that was warned about; so that each end is announced once.</summary>
    public DateOnly? GewaarschuwdVoor { get; private set; }

    public Periode Geldigheid => Periode.VanTot(GeldigVan, GeldigTot);

    public static Overeenkomst Registreer(Overeenkomstgegevens gegevens, IReadOnlyList<OvoCode> partijen)
    {
        var overeenkomst = new Overeenkomst();
        overeenkomst.NeemOver(gegevens, partijen);
        return overeenkomst;
    }

    /// <summary>What can be read back and changed.</summary>
    public Overeenkomstgegevens Gegevens => new(
        Titel, Type, Instanties, Gebieden, Taken, GeldigVan, Geldigheid.TotEnMet, Overdracht, Onderdelen, Engagementen, Documenten,
        Contactnaam, Contactmail);

    /// <summary>Changes it. Once signed, what was agreed stays.</summary>
    public Mislukking? Wijzig(Overeenkomstgegevens gegevens, IReadOnlyList<OvoCode> partijen)
    {
        if (Status is not Overeenkomststatus.Ontwerp && !gegevens.IsHetzelfdeAfgesprokenAls(Gegevens))
        {
            return Mislukking.Regel("WatGetekendIsLigtVast",
                "Deze overeenkomst is al getekend. U kunt nog de titel, het contact, de engagementen en de documenten wijzigen, of de overeenkomst opzeggen.");
        }

        NeemOver(gegevens, partijen);
        return null;
    }

    /// <summary>Who sees it follows the OVO codes of its parties.</summary>
    public void BepaalZichtbaarheid(IReadOnlyList<OvoCode> partijen) => Partijen = partijen;

    /// <summary>It was signed: from its first day on it has effect.</summary>
    public Mislukking? Activeer(DateOnly vandaag)
    {
        if (Status is not Overeenkomststatus.Ontwerp)
        {
            return Mislukking.Regel("OvereenkomstIsAlGetekend", "Deze overeenkomst is al getekend.");
        }

        if (Geldigheid.TotEnMet < vandaag)
        {
            return Mislukking.Regel("OvereenkomstIsAlVoorbij", $"De laatste dag ({Geldigheid.TotEnMet.Voluit()}) is voorbij. Pas de periode aan.");
        }

        Status = Overeenkomststatus.Actief;
        Meld(new OvereenkomstGeactiveerd(Id, Type, Instanties, GeldigVan, Geldigheid.TotEnMet));
        return null;
    }

    /// <summary>Gives notice: from now on its last day is known, or earlier than it was.</summary>
    public Mislukking? ZegOp(DateOnly laatsteDag, string reden, DateOnly vandaag)
    {
        if (Status is not Overeenkomststatus.Actief)
        {
            return Mislukking.Regel("AlleenEenActieveOvereenkomstIsOpTeZeggen", "Alleen een actieve overeenkomst kan opgezegd worden.");
        }

        if (laatsteDag < vandaag || laatsteDag < GeldigVan || laatsteDag > Geldigheid.TotEnMet)
        {
            return Mislukking.Ongeldig(new Invoerfout("laatsteDag",
                $"Kies een dag vanaf vandaag die in de looptijd valt ({Geldigheid}).", Invoerfoutsoort.Periode));
        }

        Status = Overeenkomststatus.Opgezegd;
        GeldigTot = laatsteDag.AddDays(1);
        Opzegreden = reden;
        Meld(new OvereenkomstOpgezegd(Id, Type, Instanties, laatsteDag));
        return null;
    }

    /// <summary>Watches over the end: tells once that it comes, and once that it came (OVK-03). Safe to repeat.</summary>
    /// <param name="vandaag">Today.</param>
    /// <param name="dagen">How many days ahead to warn.</param>
    public void Bewaak(DateOnly vandaag, int dagen)
    {
        if (Status is not (Overeenkomststatus.Actief or Overeenkomststatus.Opgezegd) || Geldigheid.TotEnMet is not { } laatste)
        {
            return;
        }

        if (laatste < vandaag)
        {
            Status = Overeenkomststatus.Beeindigd;
            Meld(new OvereenkomstGeeindigd(Id, Type, Instanties, laatste));
        }
        else if (laatste <= vandaag.AddDays(dagen) && GewaarschuwdVoor != laatste)
        {
            GewaarschuwdVoor = laatste;
            Meld(new OvereenkomstEindigtBinnenkort(Id, Type, Instanties, laatste));
        }
    }

    private void NeemOver(Overeenkomstgegevens g, IReadOnlyList<OvoCode> partijen)
    {
        (Titel, Type, Instanties, Gebieden, Taken, Onderdelen) = (g.Titel, g.Type, g.Instanties, g.Gebieden, g.Taken, g.Onderdelen ?? []);
        (GeldigVan, GeldigTot, Overdracht) = (g.Van, g.TotEnMet?.AddDays(1), g.Overdracht);
        (Engagementen, Documenten, Contactnaam, Contactmail) = (g.Engagementen ?? [], g.Documenten ?? [], g.Contactnaam, g.Contactmail);
        Partijen = partijen;
    }
}

/// <summary>What a party promised (OVK-01).</summary>
/// <param name="Instantie">Code of the party.</param>
/// <param name="Belofte">What it promised.</param>
/// <param name="Tegen">By when; null for the whole term.</param>
internal sealed record Engagement(string Instantie, string Belofte, DateOnly? Tegen = null);

/// <summary>A document that is kept elsewhere: its title and where to find it.</summary>
internal sealed record Documentverwijzing(string Titel, string Verwijzing);
