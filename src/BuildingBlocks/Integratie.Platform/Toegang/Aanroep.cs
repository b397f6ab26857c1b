namespace Integratie.Platform.Toegang;

/// <summary>
/// The call being handled: who, with which scope, why. One per scope of the container; filled by the host for a request,
/// by the pump for a message, by the runner for a job. Unfilled, it may see and do nothing.
/// </summary>
public sealed class Aanroep
{
    /// <summary>Who asks.</summary>
    public Aanroeper Aanroeper { get; private set; } = Aanroeper.Onbekend;

    /// <summary>Which organisations' rows the database shows.</summary>
    public Bereik Bereik { get; private set; } = Bereik.Niets;

    /// <summary>Why, in the caller's words, when a use case asks for it; goes to the audit log.</summary>
    public string? Reden { get; set; }

    /// <summary>The Idempotency-Key of the request, already bound to caller and route; null when there is none.</summary>
    public string? Idempotentiesleutel { get; set; }

    /// <summary>
    /// After a command: the version of the one aggregate it changed, for the ETag; null when it changed none or more.
    /// </summary>
    public uint? NieuweVersie { get; internal set; }

    /// <summary>Says who calls and what the database may show.</summary>
    public void Begin(Aanroeper aanroeper, Bereik bereik)
    {
        Aanroeper = aanroeper;
        Bereik = bereik;
    }

    /// <summary>Calls as the platform itself.</summary>
    /// <param name="naam">What runs: name of the job or the message handler.</param>
    public void BeginAlsSysteem(string naam) => Begin(Aanroeper.Systeem(naam), Bereik.Alles);
}
