using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Integratie.Testkit;

namespace Integratie.Bench.Opstelling;

/// <summary>Reads along between a host and PostgreSQL which statements are prepared.</summary>
internal sealed class Telproxy(string verbinding) : Tussenproxy(verbinding)
{
    /// <summary>The statements that were sent with their text, oldest first.</summary>
    public ConcurrentQueue<string> Opdrachten { get; } = new();

    /// <summary>Messages of the extended protocol: a letter, a length, and for P (parse) a name and a text. Small ones come whole.</summary>
    protected override Doorgang Heen(ReadOnlySpan<byte> stuk, Lijn lijn)
    {
        while (stuk.Length > 5 && BinaryPrimitives.ReadInt32BigEndian(stuk[1..]) is > 3 and var lengte && lengte < stuk.Length)
        {
            if (stuk[0] == 'P')
            {
                var inhoud = stuk[5..(lengte + 1)];
                inhoud = inhoud[(inhoud.IndexOf((byte)0) + 1)..];
                Opdrachten.Enqueue(Encoding.UTF8.GetString(inhoud[..inhoud.IndexOf((byte)0)]));
            }

            stuk = stuk[(lengte + 1)..];
        }

        return Doorgang.Door;
    }
}
