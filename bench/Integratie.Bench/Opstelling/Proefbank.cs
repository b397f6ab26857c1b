using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Integratie.Platform.Ingebouwd;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Bench.Opstelling;

/// <summary>One private PostgreSQL, as durable as the product's own, with a database for the host and others for the parts in process.</summary>
internal sealed class Proefbank : IAsyncDisposable
{
    private const string Hostdatabank = EigenPostgres.Databanknaam;
    private static readonly string Uitvoer = typeof(Proefbank).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Uitvoermap").Value!;
    private readonly EigenPostgres _server;
    private readonly string _map;
    private readonly RSA _teken = RSA.Create(2048);

    private Proefbank(EigenPostgres server, string map)
    {
        _server = server;
        _map = map;
        File.WriteAllText(Path.Combine(map, "identiteit.pem"), _teken.ExportRSAPrivateKeyPem());
    }

    /// <summary>Connection string of the log-in role of hosts.</summary>
    public string Toepassing => _server.ToepassingVerbinding;

    public string Programmas { get; private init; } = "";

    public static async Task<Proefbank> Bouw()
    {
        var map = Directory.CreateTempSubdirectory("integratie-bench-").FullName;
        var server = await EigenPostgres.Start(new(map) { OpruimenNaStop = true, MaximumVerbindingen = 300 }, CancellationToken.None);
        var programmas = await Serverprogrammas.Zoek(Environment.GetEnvironmentVariable(EigenPostgresInstellingen.Programmavariabele), null, CancellationToken.None);
        var bank = new Proefbank(server, map) { Programmas = programmas.Map };
        await bank.Hostopdracht("migreer");
        await bank.Hostopdracht("demo");
        return bank;
    }

    /// <summary>The real host, in a process of its own, as the build laid it.</summary>
    /// <param name="verbinding">Another way to the same database, such as a proxy; null for the straight one.</param>
    /// <param name="map">Where it lies; null for where the build laid it.</param>
    /// <param name="vlaggen">More flags, such as <c>--regio</c>.</param>
    public Task<Apiproces> StartHost(string? verbinding = null, string? map = null, params string[] vlaggen) => Apiproces.Start(
        [Path.Combine(map ?? Uitvoer, "Integratie.Host.dll"), "run", "--poort", EigenPostgres.Getal(EigenPostgres.VrijePoort()), "--data", _map, .. vlaggen],
        Omgeving(verbinding), "API");

    public Task<Apiproces> StartRauw() => Apiproces.Start(
        [typeof(Proefbank).Assembly.Location, "rauw"], new() { [RauweApi.Verbinding] = Toepassing, [RauweApi.Eigenaar] = _server.EigenaarVerbinding }, "rauw");

    /// <summary>A token as the embedded provider gives it, signed with the key that the host finds in its data folder.</summary>
    /// <param name="rol">Role at the agency.</param>
    /// <param name="wie">Key of the person.</param>
    /// <param name="scopes">What it is for.</param>
    public string Token(string rol = "centraal", string wie = "vo-centraal-1", string scopes = "integratie_gebied_beheer")
    {
        var nu = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var kop = Deel(new { alg = "RS256", typ = "at+jwt" });
        var inhoud = Deel(new Dictionary<string, object>
        {
            ["iss"] = "http://identiteit.integratie.localhost/",
            ["aud"] = "integratie-api",
            ["exp"] = nu + 3600,
            ["iat"] = nu,
            ["sub"] = $"{wie}@OVO900001",
            ["name"] = "Iemand Bedacht",
            ["vo_id"] = wie,
            ["vo_orgcode"] = "OVO900001",
            ["vo_orgnaam"] = "Agentschap Integratie en Inburgering",
            ["integratie_rol_3d"] = $"{rol}:OVO900001",
            ["scope"] = scopes,
        });
        var teken = _teken.SignData(System.Text.Encoding.ASCII.GetBytes($"{kop}.{inhoud}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{kop}.{inhoud}.{System.Buffers.Text.Base64Url.EncodeToString(teken)}";
    }

    /// <summary>An empty database for a part that runs in this process. It goes with the server.</summary>
    public async Task<Testdatabank> Databank(string naam)
    {
        await Voer($"create database {naam} with template template0 owner {Rollen.Eigenaar}", "postgres");
        await Voer(Rollen.Databankrechten(naam), "postgres");
        return new(naam, _server.Verbinding(Rollen.Host, naam), _server.Verbinding(Rollen.Eigenaar, naam), _server.Verbinding(Rollen.Beheer, naam));
    }

    /// <summary>As the superuser: looks behind row-level security.</summary>
    public async Task<T> Vraag<T>(string sql, string databank = Hostdatabank)
    {
        await using var verbinding = await Open(databank);
        await using var opdracht = new NpgsqlCommand(sql, verbinding) { CommandTimeout = 0 };
        return (T)(await opdracht.ExecuteScalarAsync(CancellationToken.None))!;
    }

    /// <summary>As the superuser.</summary>
    public async Task Voer(string sql, string databank = Hostdatabank)
    {
        await using var verbinding = await Open(databank);
        await using var opdracht = new NpgsqlCommand(sql, verbinding) { CommandTimeout = 0 };
        await opdracht.ExecuteNonQueryAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _teken.Dispose();
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        Directory.Delete(_map, recursive: true);
    }

    private async Task Hostopdracht(string werkwoord)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Uitvoer, "Integratie.Host.dll"), werkwoord, "--data", _map]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (naam, waarde) in Omgeving(null))
        {
            start.Environment[naam] = waarde;
        }

        using var proces = Process.Start(start)!;
        await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        if (proces.ExitCode != 0)
        {
            throw new InvalidOperationException($"De host eindigde bij {werkwoord} met {proces.ExitCode}.");
        }
    }

    private Dictionary<string, string> Omgeving(string? verbinding) => new()
    {
        ["INTEGRATIE_VERBINDING"] = verbinding ?? Toepassing,
        ["INTEGRATIE_EIGENAAR"] = _server.EigenaarVerbinding,
        // The limits still count every request; they just never say no.
        ["Limieten__LezenPerMinuut"] = "100000000",
        ["Limieten__SchrijvenPerMinuut"] = "100000000",
        ["Limieten__AnoniemPerMinuut"] = "100000000",
    };

    private async Task<NpgsqlConnection> Open(string databank)
    {
        var verbinding = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server.Verbinding(Rollen.Beheer, databank)) { Pooling = false }.ConnectionString);
        await verbinding.OpenAsync(CancellationToken.None);
        return verbinding;
    }

    private static string Deel(object waarde) => System.Buffers.Text.Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(waarde));
}
