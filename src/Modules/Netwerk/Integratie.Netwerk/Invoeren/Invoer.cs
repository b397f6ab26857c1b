using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Tabellen;

namespace Integratie.Netwerk.Invoeren;

/// <summary>Where a list that is being entered stands.</summary>
internal enum Invoerstand
{
    /// <summary>Its rows are being checked; nothing is entered yet.</summary>
    Toetsen,

    /// <summary>Every row was checked; somebody decides.</summary>
    Getoetst,

    /// <summary>Its rows are being entered.</summary>
    Invoeren,

    /// <summary>Done.</summary>
    Ingevoerd,
}

/// <summary>What the check says of a row.</summary>
internal enum Oordeel
{
    /// <summary>An organisation that isn't known yet.</summary>
    Nieuw,

    /// <summary>Called like one that is known, in the same municipality.</summary>
    LijktOp,

    /// <summary>Has the enterprise number or OVO code of one that is known.</summary>
    BestaatAl,

    /// <summary>Can't be entered; the errors say why.</summary>
    Fout,
}

/// <summary>What came of a row.</summary>
internal enum Rijafloop
{
    Toegevoegd,
    Bijgewerkt,
    Overgeslagen,
}

/// <summary>
/// A list of organisations from a spreadsheet (ONT-05). First every row is checked without entering anything; who sent it sees what
/// would happen and decides; then the rows are entered, each once, however often the work has to start again.
/// </summary>
internal sealed class Invoer : Aggregaat
{
    private Invoer()
    {
    }

    public string Bestandsnaam { get; private init; } = "";

    /// <summary>Name of the organisation for which it is entered: the history of what is entered says so.</summary>
    public string Door { get; private init; } = "";

    public DateTimeOffset Begonnen { get; private init; }

    public Invoerstand Stand { get; private set; }

    /// <summary>The headings of the file.</summary>
    public List<string> Kolommen { get; private init; } = [];

    public int Aantal { get; private init; }

    /// <summary>Whether rows that are called like a known organisation are entered as another one.</summary>
    public bool LijkendeInvoeren { get; private set; }

    /// <summary>Whether rows of a known organisation fill in and change what is known of it.</summary>
    public bool BestaandeBijwerken { get; private set; }

    /// <summary>The task that works on it, or did last.</summary>
    public Guid Taak { get; private set; }

    public static Invoer Begin(string bestandsnaam, Tabel tabel, string door, DateTimeOffset nu) => new()
    {
        Bestandsnaam = bestandsnaam,
        Door = door,
        Begonnen = nu,
        Kolommen = [.. tabel.Kolommen],
        Aantal = tabel.Rijen.Count,
    };

    public void WordtGedaanDoor(Guid taak) => Taak = taak;

    public void IsGetoetst() => Stand = Stand is Invoerstand.Toetsen ? Invoerstand.Getoetst : Stand;

    public void IsIngevoerd() => Stand = Invoerstand.Ingevoerd;

    /// <summary>Somebody saw what would happen, and wants it.</summary>
    public Mislukking? Bevestig(bool lijkendeInvoeren, bool bestaandeBijwerken)
    {
        if (Stand is Invoerstand.Toetsen)
        {
            return Mislukking.Regel("DeRijenZijnNogNietGetoetst", "De rijen worden nog nagekeken. Wacht tot u ziet wat er zal gebeuren.");
        }

        if (Stand is not Invoerstand.Getoetst)
        {
            return Mislukking.Regel("DezeLijstIsAlIngevoerd", "Deze lijst is al ingevoerd, of wordt dat net. Lees het bestand opnieuw in als u ze nog eens wilt nakijken.");
        }

        (LijkendeInvoeren, BestaandeBijwerken, Stand) = (lijkendeInvoeren, bestaandeBijwerken, Invoerstand.Invoeren);
        return null;
    }

    /// <summary>Whether a row with this judgement is entered.</summary>
    public bool VoertIn(Oordeel oordeel) => oordeel is Oordeel.Nieuw || (oordeel is Oordeel.LijktOp && LijkendeInvoeren);
}
