using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Integratie.Platform.Ingebouwd;

/// <summary>The steps from an empty directory, or whatever an earlier host left there, to a server that answers.</summary>
internal sealed class Opstelling(string map, Serveraccount account, EigenPostgresInstellingen instellingen)
{
    private const int Pogingen = 5;

    /// <summary>An empty cluster takes 40 MiB and its first log segments 32; without this room a first start isn't tried.</summary>
    private const int NodigeMegabytes = 100;

    private string Cluster => Path.Combine(map, "cluster");

    private string Geheimbestand => Path.Combine(map, "geheim");

    /// <summary>Connection of the superuser to the database that always exists; not pooled, so that nothing stays open.</summary>
    public static NpgsqlConnectionStringBuilder Beheer(int poort, string wachtwoord) => new()
    {
        Host = "127.0.0.1",
        Port = poort,
        Database = "postgres",
        Username = Rollen.Beheer,
        Password = wachtwoord,
        Pooling = false,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        Timeout = 15,
    };

    /// <summary>Finds the programs and sees to it that there is a sound cluster that fits them.</summary>
    public async Task<(Serverprogrammas Programmas, string Wachtwoord)> Bereid(CancellationToken annulering)
    {
        await WachtOpVorigeWachter(annulering);
        if (!Directory.Exists(Cluster))
        {
            var nieuwste = await Serverprogrammas.Zoek(instellingen.Programmamap, null, annulering);
            if (Serverfouten.VrijeMegabytes(map) < NodigeMegabytes)
            {
                throw Serverfouten.Vol(map);
            }

            instellingen.Meld($"Eerste start: PostgreSQL {nieuwste.Versie} wordt klaargezet in {map}.");
            return (nieuwste, await Maak(nieuwste, annulering));
        }

        var versie = await Clusterversie(annulering);
        var programmas = await Serverprogrammas.Zoek(instellingen.Programmamap, versie, annulering);
        if (programmas.Versie != versie)
        {
            throw new IngebouwdFoutException(
                $"De databank in {map} is van PostgreSQL {versie}, en op deze machine staat PostgreSQL {programmas.Versie}.",
                $"Installeer ook PostgreSQL {versie}, zet de databank over met pg_upgrade, of hernoem de map om leeg te beginnen.");
        }

        var controle = new FileInfo(Path.Combine(Cluster, "global", "pg_control"));
        if (!controle.Exists || controle.Length < 8192 || !File.Exists(Geheimbestand))
        {
            throw Serverfouten.Beschadigd(map);
        }

        return (programmas, (await File.ReadAllTextAsync(Geheimbestand, annulering)).Trim());
    }

    /// <summary>Takes over the server that still runs, or starts it.</summary>
    public async Task<(Wachter Wachter, int Poort)> Begin(Serverprogrammas programmas, string wachtwoord, CancellationToken annulering)
    {
        var (lopend, vorigePoort) = await LopendeServer(annulering);
        if (lopend)
        {
            if (await Antwoordt(vorigePoort, wachtwoord, annulering))
            {
                var (overgenomen, _) = await Wachter.Begin(account, programmas, map, instellingen, "", annulering);
                if (overgenomen is not null)
                {
                    instellingen.Meld("De databank van een vorige host liep nog en is overgenomen.");
                    return (overgenomen, vorigePoort);
                }
            }

            await Als("""exec "$1/pg_ctl" stop -s -w -t 20 -D "$2" -m immediate""", [programmas.Map, Cluster], annulering);
        }
        else if (File.Exists(Path.Combine(Cluster, "postmaster.pid")))
        {
            // The number may by now belong to another process, and then the server itself would refuse to start.
            await Als("""exec rm -f "$1/postmaster.pid" """, [Cluster], annulering);
        }

        await WisselLog(annulering);
        for (var poging = 1; ; poging++)
        {
            var poort = instellingen.Poort ?? EigenPostgres.VrijePoort(poging == 1 ? vorigePoort : 0);
            var (wachter, fout) = await Wachter.Begin(account, programmas, map, instellingen, Opties(poort), annulering);
            if (wachter is not null)
            {
                return (wachter, poort);
            }

            var verhaal = fout + "\n" + await Logstaart(annulering);
            if (!Serverfouten.IsPoortBezet(verhaal))
            {
                throw Serverfouten.Vertaal(verhaal, map);
            }

            if (instellingen.Poort is not null || poging == Pogingen)
            {
                throw new IngebouwdFoutException($"Poort {poort} op 127.0.0.1 is al in gebruik; de databank kan er niet luisteren.",
                    "Stop het programma op die poort, of laat de databank zelf een vrije poort kiezen.");
            }

            await WisselLog(annulering);
        }
    }

    /// <summary>The cluster is made beside its place and put there when it is whole: a start that was cut off leaves nothing half.</summary>
    private async Task<string> Maak(Serverprogrammas programmas, CancellationToken annulering)
    {
        // Fixed sort order by code point is the same on every machine and never changes under an index; text for people is
        // sorted by the query that shows it.
        string[] talen =
        [
            .. programmas.Versie >= 17 ? ["--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8"] : Array.Empty<string>(),
            "--locale=C.UTF-8",
            "--locale=C --locale-provider=icu --icu-locale=und",
        ];
        var wachtwoord = RandomNumberGenerator.GetHexString(48, lowercase: true);
        const string script =
            """
            umask 077
            rm -rf "$2/cluster.nieuw"
            cat > "$2/geheim" || exit 1
            "$1/initdb" -D "$2/cluster.nieuw" -U "$3" -E UTF8 $4 -A scram-sha-256 --pwfile="$2/geheim" --no-instructions $5 || exit 1
            mv "$2/cluster.nieuw" "$2/cluster"
            """;
        Commando.Uitvoer? uitvoer = null;
        foreach (var taal in talen)
        {
            uitvoer = await Commando.Voer(
                account.Opdracht(script, programmas.Map, map, Rollen.Beheer, taal, instellingen.Duurzaam ? "" : "--no-sync"), annulering, wachtwoord + "\n");
            if (uitvoer.Gelukt)
            {
                return wachtwoord;
            }

            if (!uitvoer.Fout.Contains("locale", StringComparison.OrdinalIgnoreCase) && !uitvoer.Fout.Contains("ICU", StringComparison.Ordinal))
            {
                break;
            }
        }

        throw Serverfouten.Vertaal(uitvoer!.Fout, map);
    }

    private async Task<int> Clusterversie(CancellationToken annulering)
    {
        var bestand = Path.Combine(Cluster, "PG_VERSION");
        return File.Exists(bestand) && int.TryParse((await File.ReadAllTextAsync(bestand, annulering)).Trim(), CultureInfo.InvariantCulture, out var versie)
            ? versie
            : throw Serverfouten.Beschadigd(map);
    }

    /// <summary>
    /// Settings for one machine that a person also works on. On the command line, so that they always belong to this version
    /// of the software. The log names no values: statements and keys can hold personal data.
    /// </summary>
    private string Opties(int poort)
    {
        var opties = new Dictionary<string, string>
        {
            ["port"] = EigenPostgres.Getal(poort),
            ["listen_addresses"] = "127.0.0.1",
            ["unix_socket_directories"] = "",
            ["max_connections"] = EigenPostgres.Getal(instellingen.MaximumVerbindingen),
            ["shared_buffers"] = "128MB",
            ["max_wal_size"] = "1GB",
            ["checkpoint_timeout"] = "15min",
            ["jit"] = "off",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["lc_messages"] = "C",
            ["logging_collector"] = "off",
            ["log_destination"] = "stderr",
            ["log_checkpoints"] = "off",
            ["log_statement"] = "none",
            ["log_min_error_statement"] = "panic",
            ["log_error_verbosity"] = "terse",
            ["log_parameter_max_length"] = "0",
            ["log_parameter_max_length_on_error"] = "0",
        };
        if (!instellingen.Duurzaam)
        {
            opties["fsync"] = "off";
            opties["synchronous_commit"] = "off";
            opties["full_page_writes"] = "off";
        }

        return string.Join(' ', opties.Select(o => $"-c {o.Key}={o.Value}"));
    }

    /// <summary>A watcher that is still at work is stopping its server: let it finish, or we take over what it takes down.</summary>
    private async Task WachtOpVorigeWachter(CancellationToken annulering)
    {
        var bestand = Path.Combine(map, Wachter.Procesbestand);
        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(annulering);
        geduld.CancelAfter(instellingen.Wachttijd + TimeSpan.FromSeconds(15));
        try
        {
            while (File.Exists(bestand)
                && int.TryParse((await File.ReadAllTextAsync(bestand, geduld.Token)).Trim(), CultureInfo.InvariantCulture, out var proces)
                && await Commando.Opdrachtregel(proces, geduld.Token) is { } regel && regel.Contains(map, StringComparison.Ordinal))
            {
                await Task.Delay(50, geduld.Token);
            }
        }
        catch (FileNotFoundException)
        {
            // It ended between the question and the reading.
        }
        catch (OperationCanceledException) when (!annulering.IsCancellationRequested)
        {
            throw new IngebouwdFoutException($"Een vorige host stopt zijn databank in {map} nog steeds.", "Wacht even en start opnieuw.");
        }
    }

    /// <summary>What <c>postmaster.pid</c> says: line 1 the process, line 4 the port; and whether that process is our server.</summary>
    private async Task<(bool Loopt, int Poort)> LopendeServer(CancellationToken annulering)
    {
        var bestand = Path.Combine(Cluster, "postmaster.pid");
        if (!File.Exists(bestand))
        {
            return (false, await VorigePoort(annulering));
        }

        var regels = await File.ReadAllLinesAsync(bestand, annulering);
        var poort = regels.Length > 3 && int.TryParse(regels[3], CultureInfo.InvariantCulture, out var gelezen) ? gelezen : 0;
        return regels.Length > 0 && int.TryParse(regels[0], CultureInfo.InvariantCulture, out var proces)
            && await Commando.Opdrachtregel(proces, annulering) is { } regel && regel.Contains(Cluster, StringComparison.Ordinal)
            ? (true, poort)
            : (false, poort);
    }

    /// <summary>The options of the last start; the server keeps them in <c>postmaster.opts</c>.</summary>
    private async Task<int> VorigePoort(CancellationToken annulering)
    {
        var bestand = Path.Combine(Cluster, "postmaster.opts");
        if (!File.Exists(bestand))
        {
            return 0;
        }

        var opties = await File.ReadAllTextAsync(bestand, annulering);
        const string merk = "\"port=";
        var begin = opties.IndexOf(merk, StringComparison.Ordinal);
        var getal = begin < 0 ? "" : string.Concat(opties.Skip(begin + merk.Length).TakeWhile(char.IsAsciiDigit));
        return int.TryParse(getal, CultureInfo.InvariantCulture, out var poort) && poort is > 1023 and < 65536 ? poort : 0;
    }

    private async Task<bool> Antwoordt(int poort, string wachtwoord, CancellationToken annulering)
    {
        if (poort == 0)
        {
            return false;
        }

        for (var poging = 0; poging < 50; poging++)
        {
            try
            {
                await using var verbinding = new NpgsqlConnection(Beheer(poort, wachtwoord).ConnectionString);
                await verbinding.OpenAsync(annulering);
                await using var vraag = new NpgsqlCommand("show data_directory", verbinding);
                return await vraag.ExecuteScalarAsync(annulering) as string == Cluster;
            }
            catch (PostgresException fout) when (fout.SqlState == PostgresErrorCodes.CannotConnectNow)
            {
                await Task.Delay(100, annulering);
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }

        return false;
    }

    private async Task<string> Logstaart(CancellationToken annulering)
    {
        var bestand = Path.Combine(Cluster, "server.log");
        return File.Exists(bestand) ? string.Join('\n', (await File.ReadAllLinesAsync(bestand, annulering)).TakeLast(20)) : "";
    }

    /// <summary>One older log is kept. A new one per start also keeps the story of an earlier failure out of this one's.</summary>
    private Task WisselLog(CancellationToken annulering)
    {
        var log = new FileInfo(Path.Combine(Cluster, "server.log"));
        return log.Exists
            ? Als("""exec mv -f "$1" "$1.vorige" """, [log.FullName], annulering)
            : Task.CompletedTask;
    }

    /// <summary>Runs a line of shell as the account of the server: what it makes is then its own.</summary>
    private Task<Commando.Uitvoer> Als(string script, string[] argumenten, CancellationToken annulering) =>
        Commando.Voer(account.Opdracht(script, argumenten), annulering);
}
