using Integratie.Kern;
using Integratie.Platform.Data;

namespace Integratie.Platform.Jobs;

/// <summary>Where a long task stands.</summary>
public enum Taakstatus
{
    /// <summary>Waits for its turn, or after a failure for the next try.</summary>
    Gepland,

    /// <summary>Runs.</summary>
    Bezig,

    /// <summary>Done.</summary>
    Klaar,

    /// <summary>Given up after several tries; can be tried again.</summary>
    Mislukt,

    /// <summary>Stopped because somebody asked for it.</summary>
    Geannuleerd,
}

/// <summary>
/// Long work that somebody started: an import, an export, a matching run. One resource and one progress page serve all
/// (<c>/taken/{id}</c>, <c>/api/v1/platform/taken/{id}</c>).
/// </summary>
internal sealed class Taak : Aggregaat
{
    private Taak()
    {
    }

    /// <summary>Id of the job that does it.</summary>
    public string Job { get; private set; } = "";

    /// <summary>What it does, for the page.</summary>
    public string Titel { get; private set; } = "";

    /// <summary>Id of the caller who started it.</summary>
    public string Aanvrager { get; private set; } = "";

    /// <summary>Organisation it belongs to; null for the platform's own.</summary>
    public string? Organisatie { get; private set; }

    /// <summary>What the database showed the caller, and shows the job.</summary>
    public string Bereik { get; private set; } = "";

    /// <summary>What the job needs to know, as JSON; ids and choices, no personal data.</summary>
    public string Invoer { get; private set; } = "{}";

    public Taakstatus Status { get; private set; } = Taakstatus.Gepland;

    public DateTimeOffset Aangemaakt { get; private set; }

    public DateTimeOffset? Begonnen { get; private set; }

    public DateTimeOffset? Afgelopen { get; private set; }

    public bool AnnulerenGevraagd { get; private set; }

    public int Gedaan { get; private set; }

    public int? Totaal { get; private set; }

    /// <summary>What went wrong, per row, as JSON: <c>[{ "rij", "bericht" }]</c>; the first thousand.</summary>
    public string Fouten { get; private set; } = "[]";

    public int AantalFouten { get; private set; }

    /// <summary>One line for people about the end.</summary>
    public string? Uitleg { get; private set; }

    public byte[]? Bestand { get; private set; }

    public string? Bestandsnaam { get; private set; }

    public string? Bestandstype { get; private set; }

    /// <summary>Whether nothing more will happen by itself.</summary>
    public bool IsAfgelopen => Status is Taakstatus.Klaar or Taakstatus.Mislukt or Taakstatus.Geannuleerd;

    /// <summary>A new task, planned by a use case of the platform itself.</summary>
    public static Taak Van(TaakInvoer invoer) => new()
    {
        Id = invoer.Id,
        Job = invoer.Job,
        Titel = invoer.Titel,
        Aanvrager = invoer.Aanvrager,
        Organisatie = invoer.Organisatie,
        Bereik = invoer.Bereik,
        Invoer = invoer.Invoer,
        Aangemaakt = invoer.Aangemaakt,
    };

    /// <summary>Asks the job to stop at its next clean point; one that still waits is stopped at once.</summary>
    public Uitkomst<Niets> VraagAnnulering(DateTimeOffset nu)
    {
        if (IsAfgelopen)
        {
            return Mislukking.Regel("TaakIsAlAfgelopen", "Deze taak is al afgelopen.");
        }

        AnnulerenGevraagd = true;
        if (Status is Taakstatus.Gepland)
        {
            Status = Taakstatus.Geannuleerd;
            Afgelopen = nu;
        }

        return default(Niets);
    }

    /// <summary>Starts a failed or cancelled task anew.</summary>
    public Uitkomst<Niets> Herneem()
    {
        if (Status is not (Taakstatus.Mislukt or Taakstatus.Geannuleerd))
        {
            return Mislukking.Regel("AlleenEenGestopteTaakKanOpnieuw", "Deze taak loopt nog of is klaar; opnieuw beginnen kan niet.");
        }

        Status = Taakstatus.Gepland;
        AnnulerenGevraagd = false;
        Afgelopen = null;
        Uitleg = null;
        return default(Niets);
    }
}

/// <summary>A task as the use case of a module writes it, in its own transaction.</summary>
internal sealed class TaakInvoer
{
    public required Guid Id { get; init; }

    public required string Job { get; init; }

    public required string Titel { get; init; }

    public required string Aanvrager { get; init; }

    public string? Organisatie { get; init; }

    public required string Bereik { get; init; }

    public required string Invoer { get; init; }

    public required DateTimeOffset Aangemaakt { get; init; }

    public Taakstatus Status { get; init; } = Taakstatus.Gepland;

    public string Fouten { get; init; } = "[]";

    public bool AnnulerenGevraagd { get; init; }

    public int Gedaan { get; init; }

    public int AantalFouten { get; init; }
}
