using Integratie.Platform.Data;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Platform.Tests.Opstelling;

/// <summary>When the connection is cut.</summary>
internal enum Knip
{
    /// <summary>The request never arrives: nothing happened.</summary>
    VoorDeVraag,

    /// <summary>The server did its work, but the answer gets lost: the ambiguous commit.</summary>
    VoorHetAntwoord,
}

/// <summary>Cuts the line between a host and PostgreSQL when told to.</summary>
internal sealed class Knipproxy : Tussenproxy
{
    private int _gereed = -1;

    private Knipproxy(string verbinding)
        : base(verbinding)
    {
    }

    public int Geknipt { get; private set; }

    public static Knipproxy Voor(Testdatabank databank) => new(databank.ToepassingVerbinding);

    /// <summary>The database, seen through this proxy.</summary>
    public Databank Databank(Testdatabank databank, int verbindingen = 20) => new(
        new NpgsqlConnectionStringBuilder(Verbinding) { MaxPoolSize = verbindingen }.ConnectionString, databank.EigenaarVerbinding, "proef");

    /// <summary>Cuts the connection on which the next request comes.</summary>
    public void KnipVolgende(Knip wanneer) => Volatile.Write(ref _gereed, (int)wanneer);

    protected override Doorgang Heen(ReadOnlySpan<byte> stuk, Lijn lijn)
    {
        var knip = Interlocked.Exchange(ref _gereed, -1);
        lijn.Inslikken |= knip == (int)Knip.VoorHetAntwoord;
        return knip == (int)Knip.VoorDeVraag ? Knippen() : Doorgang.Door;
    }

    protected override Doorgang Terug(ReadOnlySpan<byte> stuk, Lijn lijn)
    {
        if (!lijn.Inslikken)
        {
            return Doorgang.Door;
        }

        // Ready for the next: what was asked is committed.
        return stuk is [.., (byte)'Z', 0, 0, 0, 5, _] ? Knippen() : Doorgang.Inslikken;
    }

    private Doorgang Knippen()
    {
        Geknipt++;
        return Doorgang.Knippen;
    }
}
