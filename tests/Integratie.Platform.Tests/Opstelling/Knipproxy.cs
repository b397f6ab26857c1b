using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
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

/// <summary>Stands between a host and PostgreSQL: counts the round trips, and cuts when told to.</summary>
internal sealed class Knipproxy : IAsyncDisposable
{
    private readonly TcpListener _ingang = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _werk = [];
    private readonly Task _luister;
    private int _rondreizen;
    private int _gereed = -1;

    private Knipproxy(string verbinding)
    {
        _server = new(verbinding);
        _ingang.Start();
        _luister = Luister();
    }

    /// <summary>How long an answer is held back: who doesn't wait for it has said everything by then, also on a busy machine.</summary>
    public TimeSpan Vertraging { get; set; }

    /// <summary>How often the client spoke after it had an answer.</summary>
    public int Rondreizen => Volatile.Read(ref _rondreizen);

    public int Geknipt { get; private set; }

    public static Knipproxy Voor(Testdatabank databank) => new(databank.ToepassingVerbinding);

    /// <summary>The database, seen through this proxy.</summary>
    public Databank Databank(Testdatabank databank, int verbindingen = 20) => new(
        new NpgsqlConnectionStringBuilder(databank.ToepassingVerbinding)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_ingang.LocalEndpoint).Port,
            MaxPoolSize = verbindingen,
        }.ConnectionString, databank.EigenaarVerbinding, "proef");

    /// <summary>Cuts the connection on which the next request comes.</summary>
    public void KnipVolgende(Knip wanneer) => Volatile.Write(ref _gereed, (int)wanneer);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _ingang.Stop();
        await Task.WhenAll([_luister, .. _werk]);
        _stop.Dispose();
    }

    private async Task Luister()
    {
        try
        {
            while (true)
            {
                _werk.Add(Bedien(await _ingang.AcceptSocketAsync(_stop.Token)));
            }
        }
        catch (Exception fout) when (fout is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy closes.
        }
    }

    private async Task Bedien(Socket klant)
    {
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using (klant)
        {
            klant.NoDelay = server.NoDelay = true;
            var lijn = new Lijn();
            try
            {
                await server.ConnectAsync(_server.Host!, _server.Port, _stop.Token);
                await Task.WhenAny(Heen(klant, server, lijn), Terug(server, klant, lijn));
            }
            catch (Exception fout) when (fout is OperationCanceledException or SocketException)
            {
                // One side went away.
            }
        }
    }

    private async Task Heen(Socket klant, Socket server, Lijn lijn)
    {
        var buffer = new byte[65536];
        int aantal;
        while ((aantal = await klant.ReceiveAsync(buffer, _stop.Token)) > 0)
        {
            if (lijn.ServerSprak)
            {
                lijn.ServerSprak = false;
                Interlocked.Increment(ref _rondreizen);
            }

            var knip = Interlocked.Exchange(ref _gereed, -1);
            if (knip == (int)Knip.VoorDeVraag)
            {
                Geknipt++;
                return;
            }

            lijn.Inslikken |= knip == (int)Knip.VoorHetAntwoord;
            await server.SendAsync(buffer.AsMemory(0, aantal), _stop.Token);
        }
    }

    private async Task Terug(Socket server, Socket klant, Lijn lijn)
    {
        var buffer = new byte[65536];
        int aantal;
        while ((aantal = await server.ReceiveAsync(buffer, _stop.Token)) > 0)
        {
            if (Vertraging > TimeSpan.Zero)
            {
                await Task.Delay(Vertraging, _stop.Token);
            }

            lijn.ServerSprak = true;
            if (!lijn.Inslikken)
            {
                await klant.SendAsync(buffer.AsMemory(0, aantal), _stop.Token);
            }
            else if (buffer.AsSpan(0, aantal) is [.., (byte)'Z', 0, 0, 0, 5, _])
            {
                // Ready for the next: what was asked is committed.
                Geknipt++;
                return;
            }
        }
    }

    private sealed class Lijn
    {
        public volatile bool ServerSprak;
        public volatile bool Inslikken;
    }
}
