using System.Globalization;
using System.Text.RegularExpressions;

namespace Integratie.Platform.Ingebouwd;

/// <summary>The PostgreSQL server programs of this machine.</summary>
/// <param name="Map">Directory that holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>.</param>
/// <param name="Versie">Major version.</param>
internal sealed partial record Serverprogrammas(string Map, int Versie)
{
    /// <summary>Oldest major version that Integratie works with (ONTWERP 6).</summary>
    public const int MinimumVersie = 15;

    /// <summary>
    /// Finds the programs. A directory that was given decides; otherwise the machine is searched, and the version that the
    /// existing cluster was made with goes before the newest, so that installing a newer PostgreSQL breaks nothing.
    /// </summary>
    /// <param name="gegeven">Directory from the configuration, or null.</param>
    /// <param name="clusterversie">Major version of the existing cluster, or null.</param>
    /// <param name="annulering">Stops the search.</param>
    /// <exception cref="IngebouwdFoutException">None, or only older than <see cref="MinimumVersie"/>.</exception>
    public static async Task<Serverprogrammas> Zoek(string? gegeven, int? clusterversie, CancellationToken annulering)
    {
        if (!string.IsNullOrWhiteSpace(gegeven))
        {
            var een = await Lees(gegeven, annulering) ?? throw new IngebouwdFoutException(
                $"In {gegeven} staan geen werkende PostgreSQL-serverprogramma's (postgres, initdb, pg_ctl).",
                $"Verbeter {EigenPostgresInstellingen.Programmavariabele}, of haal die variabele weg.");
            return een.Versie >= MinimumVersie ? een : throw TeOud(een);
        }

        var gevonden = new List<Serverprogrammas>();
        await foreach (var map in Mappen(annulering))
        {
            if (gevonden.All(g => g.Map != map) && await Lees(map, annulering) is { } programmas)
            {
                gevonden.Add(programmas);
            }
        }

        if (gevonden.Count == 0)
        {
            throw new IngebouwdFoutException("Deze machine heeft geen PostgreSQL-server.", Installatie);
        }

        var bruikbaar = gevonden.Where(g => g.Versie >= MinimumVersie).ToList();
        return bruikbaar.Find(g => g.Versie == clusterversie) ?? bruikbaar.MaxBy(g => g.Versie) ?? throw TeOud(gevonden.MaxBy(g => g.Versie)!);
    }

    /// <summary>Full path of one program.</summary>
    public string Pad(string programma) => Path.Combine(Map, programma);

    private static string Installatie { get; } =
        $"Installeer PostgreSQL {MinimumVersie} of nieuwer (Debian en Ubuntu: apt-get install postgresql), "
        + $"wijs de programma's aan met {EigenPostgresInstellingen.Programmavariabele}, of gebruik een eigen server met --verbinding.";

    private static IngebouwdFoutException TeOud(Serverprogrammas oud) => new(
        $"PostgreSQL {oud.Versie} in {oud.Map} is te oud: Integratie vraagt {MinimumVersie} of nieuwer.", Installatie);

    private static async Task<Serverprogrammas?> Lees(string map, CancellationToken annulering)
    {
        if (!Array.TrueForAll(["postgres", "initdb", "pg_ctl"], naam => File.Exists(Path.Combine(map, naam))))
        {
            return null;
        }

        var uitvoer = await Commando.Voer([Path.Combine(map, "postgres"), "--version"], annulering);
        var versie = Versieregel.Match(uitvoer.Uit);
        return uitvoer.Gelukt && versie.Success
            ? new(Path.GetFullPath(map), int.Parse(versie.Groups["versie"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    private static async IAsyncEnumerable<string> Mappen([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken annulering)
    {
        var pgConfig = await Commando.Voer(["pg_config", "--bindir"], annulering);
        if (pgConfig.Gelukt)
        {
            yield return pgConfig.Uit.Trim();
        }

        // Debian and Ubuntu; PGDG on RHEL and Fedora; Homebrew on both processors; Postgres.app.
        foreach (var (ouder, patroon) in new[]
        {
            ("/usr/lib/postgresql", "*"), ("/usr", "pgsql-*"), ("/usr/lib64", "pgsql*"), ("/opt/homebrew/opt", "postgresql@*"),
            ("/usr/local/opt", "postgresql@*"), ("/Applications/Postgres.app/Contents/Versions", "*"), ("/usr/local", "pgsql*"),
        })
        {
            if (!Directory.Exists(ouder))
            {
                continue;
            }

            foreach (var map in Directory.EnumerateDirectories(ouder, patroon))
            {
                yield return Path.Combine(map, "bin");
            }
        }

        if (Commando.Pad("postgres") is { } postgres)
        {
            // A link on PATH leads to the real directory, where the other programs and the shared files are.
            var echt = new FileInfo(postgres).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? postgres;
            yield return Path.GetDirectoryName(echt)!;
        }
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<versie>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Versieregel { get; }
}
