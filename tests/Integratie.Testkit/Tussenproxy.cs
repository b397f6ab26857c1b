using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Integratie.Testkit;

/// <summary>What happens to a piece of the conversation.</summary>
internal enum Doorgang
{
    Door,

    /// <summary>The other side never gets it.</summary>
    Inslikken,

    /// <summary>The connection is cut; the other side never gets it.</summary>
    Knippen,
}

/// <summary>Stands between a host and PostgreSQL and counts the round trips; what more it does, its heirs say.</summary>
internal abstract class Tussenproxy : IAsyncDisposable
{
    private readonly TcpListener _ingang = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _werk = [];
    private readonly Task _luister;
    private int _rondreizen;

    protected Tussenproxy(string verbinding)
    {
        _server = new(verbinding);
        _ingang.Start();
        Verbinding = new NpgsqlConnectionStringBuilder(verbinding)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_ingang.LocalEndpoint).Port,
            SslMode = SslMode.Disable,
        }.ConnectionString;
        _luister = Luister();
    }

    /// <summary>The same database, through this proxy.</summary>
    public string Verbinding { get; }

    /// <summary>How long an answer is held back: who doesn't wait for it has said everything by then, also on a busy machine.</summary>
    public TimeSpan Vertraging { get; set; }

    /// <summary>How often the client spoke after it had an answer.</summary>
    public int Rondreizen => Volatile.Read(ref _rondreizen);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _ingang.Stop();
        await Task.WhenAll([_luister, .. _werk]);
        _stop.Dispose();
    }

    /// <summary>Sees what the client says, before the server does.</summary>
    protected abstract Doorgang Heen(ReadOnlySpan<byte> stuk, Lijn lijn);

    /// <summary>Sees what the server answers, before the client does.</summary>
    protected virtual Doorgang Terug(ReadOnlySpan<byte> stuk, Lijn lijn) => Doorgang.Door;

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
                await Task.WhenAny(Vragen(klant, server, lijn), Antwoorden(server, klant, lijn));
            }
            catch (Exception fout) when (fout is OperationCanceledException or SocketException)
            {
                // One side went away.
            }
        }
    }

    private async Task Vragen(Socket klant, Socket server, Lijn lijn)
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

            if (!await Geef(server, buffer.AsMemory(0, aantal), Heen(buffer.AsSpan(0, aantal), lijn)))
            {
                return;
            }
        }
    }

    private async Task Antwoorden(Socket server, Socket klant, Lijn lijn)
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
            if (!await Geef(klant, buffer.AsMemory(0, aantal), Terug(buffer.AsSpan(0, aantal), lijn)))
            {
                return;
            }
        }
    }

    private async Task<bool> Geef(Socket kant, ReadOnlyMemory<byte> stuk, Doorgang doorgang)
    {
        if (doorgang is Doorgang.Door)
        {
            await kant.SendAsync(stuk, _stop.Token);
        }

        return doorgang is not Doorgang.Knippen;
    }

    /// <summary>What is known of one connection.</summary>
    protected sealed class Lijn
    {
        private volatile bool _serverSprak;
        private volatile bool _inslikken;

        /// <summary>Whether the server said something since the client last did.</summary>
        public bool ServerSprak { get => _serverSprak; set => _serverSprak = value; }

        /// <summary>Whether answers don't reach the client any more.</summary>
        public bool Inslikken { get => _inslikken; set => _inslikken = value; }
    }
}
