using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Integratie.Platform.Data;
using Npgsql;

namespace Integratie.Platform.Ingebouwd;

/// <summary>
/// The host's own PostgreSQL (ONTWERP 6): made on first start below the data directory, reached over 127.0.0.1 only, and
/// gone when the host is gone.
/// <para>
/// Clients come in over TCP with a random password (scram), kept in a file that only the account of the server can read. A
/// Unix socket with <c>trust</c> would save the password, but its path is limited to about 100 characters, its directory must
/// be shared by host and server (two accounts when the host is root), and an Npgsql in another language or a developer's own
/// tool expects a port. Sockets are off.
/// </para>
/// <para>
/// Three roles: a superuser that only this class uses; the owner of all schemas, no superuser, so that the software meets
/// here what it will meet in production; and the log-in role of hosts, which owns nothing, can't bypass row-level security and
/// is a member of <see cref="Databank.Toepassingsrol"/>.
/// </para>
/// </summary>
internal sealed class EigenPostgres : IAsyncDisposable, IDisposable
{
    /// <summary>Name of the host's database.</summary>
    public const string Databanknaam = "integratie";

    private readonly FileStream _slot;
    private readonly Wachter _wachter;
    private readonly NpgsqlConnectionStringBuilder _beheer;
    private readonly string _wachtwoord;
    private readonly bool _opruimen;
    private bool _gesloten;

    private EigenPostgres(FileStream slot, Wachter wachter, NpgsqlConnectionStringBuilder beheer, string wachtwoord, string map, int versie, bool opruimen)
    {
        _opruimen = opruimen;
        _slot = slot;
        _wachter = wachter;
        _beheer = beheer;
        _wachtwoord = wachtwoord;
        Map = map;
        Versie = versie;
    }

    /// <summary>Directory above the cluster. Not always below the data directory: see <see cref="Start"/>.</summary>
    public string Map { get; }

    /// <summary>Major version of the server.</summary>
    public int Versie { get; }

    /// <summary>Port on 127.0.0.1.</summary>
    public int Poort => _beheer.Port;

    /// <summary>Connection string of the log-in role of hosts.</summary>
    public string ToepassingVerbinding => Verbinding(Rollen.Host, Databanknaam);

    /// <summary>Connection string of the owner of all schemas.</summary>
    public string EigenaarVerbinding => Verbinding(Rollen.Eigenaar, Databanknaam);

    /// <summary>Connection string of a role for a database of this server.</summary>
    public string Verbinding(string rol, string databank) =>
        new NpgsqlConnectionStringBuilder(_beheer.ConnectionString)
        {
            Username = rol,
            Password = Rollen.Wachtwoord(_wachtwoord, rol),
            Database = databank,
            Pooling = true,
        }.ConnectionString;

    /// <summary>
    /// Starts the server, and makes the cluster first when there is none. When the host is root and the account of the server
    /// can't enter the data directory (a clone below <c>/root</c>), the cluster lives in <c>/var/lib/integratie</c> instead,
    /// under a name that belongs to the data directory, and says so. When an earlier host was killed together with its
    /// watcher, its server still runs and is taken over.
    /// </summary>
    /// <param name="instellingen">Where and how.</param>
    /// <param name="annulering">Gives up; nothing keeps running.</param>
    /// <exception cref="IngebouwdFoutException">It can't; the message is for the person who starts the host.</exception>
    public static async Task<EigenPostgres> Start(EigenPostgresInstellingen instellingen, CancellationToken annulering)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new IngebouwdFoutException("De eigen databank draait op Linux en macOS, niet op Windows.",
                "Werk in WSL, of gebruik een eigen server met --verbinding.");
        }

        var map = Path.Combine(Path.GetFullPath(instellingen.Datamap), "postgres");
        FileStream? slot = null;
        try
        {
            slot = Vergrendel(Path.GetFullPath(instellingen.Datamap));
            (map, var account) = await Plaats(map, instellingen, annulering);
            var opstelling = new Opstelling(map, account, instellingen);
            var (programmas, wachtwoord) = await opstelling.Bereid(annulering);
            var (wachter, poort) = await opstelling.Begin(programmas, wachtwoord, annulering);
            var beheer = Opstelling.Beheer(poort, wachtwoord);
            try
            {
                await Rollen.Zorg(beheer.ConnectionString, wachtwoord, Databanknaam, annulering);
            }
            catch
            {
                await wachter.DisposeAsync();
                throw;
            }

            return new(slot, wachter, beheer, wachtwoord, map, programmas.Versie, instellingen.OpruimenNaStop);
        }
        catch (Exception fout)
        {
            if (slot is not null)
            {
                await slot.DisposeAsync();
            }

            if (fout is IOException or UnauthorizedAccessException or NpgsqlException)
            {
                throw Serverfouten.Vertaal(fout.Message, map, fout);
            }

            throw;
        }
    }

    /// <summary>Stops the server (open transactions are rolled back) and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_gesloten)
        {
            _gesloten = true;
            await _wachter.DisposeAsync();
            RuimOp();
            await _slot.DisposeAsync();
        }
    }

    /// <inheritdoc cref="DisposeAsync" />
    public void Dispose()
    {
        if (!_gesloten)
        {
            _gesloten = true;
            _wachter.Dispose();
            RuimOp();
            _slot.Dispose();
        }
    }

    /// <summary>The watcher empties the directory; its name stands in a directory where only the host may write.</summary>
    private void RuimOp()
    {
        if (_opruimen && Directory.Exists(Map))
        {
            Directory.Delete(Map, recursive: true);
        }
    }

    /// <summary>Only one host at a time may use a data directory; the kernel drops the lock when the host ends.</summary>
    private static FileStream Vergrendel(string datamap)
    {
        Directory.CreateDirectory(datamap);
        var bestand = Path.Combine(datamap, "postgres.slot");
        try
        {
            return new(bestand, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fout) when (File.Exists(bestand) && !fout.Message.Contains("No space", StringComparison.Ordinal))
        {
            throw new IngebouwdFoutException($"Integratie loopt al met de datamap {datamap}.",
                "Stop die host eerst, of kies een andere map met --data MAP.", fout);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static async Task<(string Map, Serveraccount Account)> Plaats(string map, EigenPostgresInstellingen instellingen, CancellationToken annulering)
    {
        var account = await Serveraccount.Kies(map, annulering);
        if (account.Naam is null)
        {
            Directory.CreateDirectory(map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return (map, account);
        }

        await Geef(map, account, annulering);
        if (await account.Bereikt(map, annulering))
        {
            return (map, account);
        }

        var merk = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(map)))[..12];
        var elders = Path.Combine("/var/lib/integratie", merk);
        account = await Serveraccount.Kies(elders, annulering);
        await Geef(elders, account, annulering);
        if (!await account.Bereikt(elders, annulering))
        {
            throw new IngebouwdFoutException(
                $"Gebruiker {account.Naam}, onder wie de databank draait, kan niet in {map} en ook niet in {elders}.",
                "Kies met --data een map waar die gebruiker bij kan, of start als gewone gebruiker.");
        }

        instellingen.Meld($"Gebruiker {account.Naam} kan niet in {map}; de databank staat daarom in {elders}.");
        return (elders, account);
    }

    [UnsupportedOSPlatform("windows")]
    private static async Task Geef(string map, Serveraccount account, CancellationToken annulering)
    {
        Directory.CreateDirectory(map);
        File.SetUnixFileMode(map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var uitvoer = await Commando.Voer(["chown", $"{account.Naam}:{account.Groep}", map], annulering);
        if (!uitvoer.Gelukt)
        {
            throw Serverfouten.Vertaal(uitvoer.Alles, map);
        }
    }

    /// <summary>A port of 127.0.0.1 that nobody listens on at this moment.</summary>
    internal static int VrijePoort(int voorkeur = 0)
    {
        try
        {
            using var luisteraar = new TcpListener(IPAddress.Loopback, voorkeur) { ExclusiveAddressUse = true };
            luisteraar.Start();
            return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
        }
        catch (SocketException) when (voorkeur != 0)
        {
            return VrijePoort();
        }
    }

    internal static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
