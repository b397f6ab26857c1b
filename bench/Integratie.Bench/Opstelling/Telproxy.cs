using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Integratie.Bench.Opstelling;

/// <summary>Stands between a host and PostgreSQL: counts the round trips, and reads along which statements are prepared.</summary>
internal sealed class Telproxy : IAsyncDisposable
{
    private readonly TcpListener _ingang = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _werk = [];
    private readonly Task _luister;
    private int _rondreizen;

    public Telproxy(string verbinding)
    {
        _server = new(verbinding);
        _ingang.Start();
        Verbinding = new NpgsqlConnectionStringBuilder(verbinding) { Host = "127.0.0.1", Port = ((IPEndPoint)_ingang.LocalEndpoint).Port, SslMode = SslMode.Disable }.ConnectionString;
        _luister = Luister();
    }

    /// <summary>The same database, through this proxy.</summary>
    public string Verbinding { get; }

    /// <summary>How often the client spoke after the server had.</summary>
    public int Rondreizen => Volatile.Read(ref _rondreizen);

    /// <summary>The statements that were sent with their text, oldest first.</summary>
    public ConcurrentQueue<string> Opdrachten { get; } = new();

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

            LeesMee(buffer.AsSpan(0, aantal));
            await server.SendAsync(buffer.AsMemory(0, aantal), _stop.Token);
        }
    }

    /// <summary>Messages of the extended protocol: a letter, a length, and for P (parse) a name and a text. Small ones come whole.</summary>
    private void LeesMee(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 5 && System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes[1..]) is > 3 and var lengte && lengte < bytes.Length)
        {
            if (bytes[0] == 'P')
            {
                var inhoud = bytes[5..(lengte + 1)];
                inhoud = inhoud[(inhoud.IndexOf((byte)0) + 1)..];
                Opdrachten.Enqueue(Encoding.UTF8.GetString(inhoud[..inhoud.IndexOf((byte)0)]));
            }

            bytes = bytes[(lengte + 1)..];
        }
    }

    private async Task Terug(Socket server, Socket klant, Lijn lijn)
    {
        var buffer = new byte[65536];
        int aantal;
        while ((aantal = await server.ReceiveAsync(buffer, _stop.Token)) > 0)
        {
            lijn.ServerSprak = true;
            await klant.SendAsync(buffer.AsMemory(0, aantal), _stop.Token);
        }
    }

    private sealed class Lijn
    {
        public volatile bool ServerSprak;
    }
}
