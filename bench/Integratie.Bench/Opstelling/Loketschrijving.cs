using System.Globalization;
using Integratie.Kern;
using Npgsql;
using NpgsqlTypes;

namespace Integratie.Bench.Opstelling;

/// <summary>A desk as a caller sends it.</summary>
internal sealed record Loketinvoer(string Naam, string Straat, string Huisnummer, string Postcode, string Gemeente, DateOnly GeldigVan);

/// <summary>
/// The statements with which the API opens a desk: scope, audit row, desk and message. The same texts, parameter by parameter;
/// <see cref="Metingen.Schrijven"/> compares them with what the host really sends before it measures.
/// </summary>
internal static class Loketschrijving
{
    /// <summary>Nobody fetches these messages: the pump of the host must not work for the raw side.</summary>
    public const string Ontvanger = "niemand";

    public const string Bereik = "SELECT set_config('integratie.bereik', $1, true)";

    private static readonly Tabel[] Tabellen =
    [
        new("platform.audit", "",
            K("id", "gen_random_uuid()", _ => Uuid.Nieuw()), K("actor", "'vo-centraal-1'", _ => "vo-centraal-1"), Leeg("dossier"), Leeg("dossiersoort"),
            K("handeling", "'OpenLoket'", _ => "OpenLoket"), K("merk", "'\\x" + new string('a', 64) + "'", _ => new byte[32]), K("module", "'gebied'", _ => "gebied"),
            K("organisatie", "'OVO900001'", _ => "OVO900001"), Leeg("reden"), K("soort", "'schrijving'", _ => "schrijving"),
            K("spoor", $"'{Spoor}'", _ => Spoor), K("wijzigingen", Json(Wijzigingen("Loket", Guid.Empty)), r => Wijzigingen(r.Loket.Naam, r.Id), NpgsqlDbType.Json)),
        new("gebied.loket", " RETURNING xmin",
            K("id", "gen_random_uuid()", r => r.Id), K("breedtegraad", "51.05", _ => 51.05), K("diensten", "'{}'", _ => Array.Empty<string>()),
            Leeg("geldig_tot", NpgsqlDbType.Date), K("geldig_van", "'2026-01-01'", r => r.Loket.GeldigVan), K("gemeente", "'44021'", r => r.Loket.Gemeente),
            K("huisnummer", "'1'", r => r.Loket.Huisnummer), K("is_antenne", "false", _ => false), K("lengtegraad", "3.7167", _ => 3.7167), Leeg("mail"),
            K("naam", "'Loket ' || gen_random_uuid()", r => r.Loket.Naam), K("open_op_feestdagen", "false", _ => false), K("postcode", "'9000'", r => r.Loket.Postcode),
            Leeg("sluitreden"), K("straat", "'Straat'", r => r.Loket.Straat), K("talen", "'{}'", _ => Array.Empty<string>()), Leeg("telefoon"), Leeg("toegankelijkheid"),
            Leeg("uitbater"), Leeg("uitbater_ovo"), K("uitzonderingen", "'[]'", _ => "[]", NpgsqlDbType.Jsonb), K("week", "'[]'", _ => "[]", NpgsqlDbType.Jsonb),
            K("zoekvorm", "'loket straat 9000 gent'", r => $"{r.Loket.Naam} {r.Loket.Straat} {r.Loket.Postcode} gent".ToLowerInvariant())),
        new("gebied.outbox", "",
            K("bericht_id", "gen_random_uuid()", _ => Uuid.Nieuw()), K("ontvanger", $"'{Ontvanger}'", _ => Ontvanger),
            K("aangemaakt", "now()", _ => TimeProvider.System.GetUtcNow()), Leeg("dood_op", NpgsqlDbType.TimestampTz), Leeg("fout"),
            K("inhoud", Json(Inhoud(Guid.Empty)), r => Inhoud(r.Id), NpgsqlDbType.Jsonb), K("naam", "'gebied.loket-geopend.v1'", _ => "gebied.loket-geopend.v1"),
            K("pogingen", "0", _ => 0), K("spoor", $"'{Spoor}'", _ => Spoor), K("volgende_poging", "to_timestamp(0)", _ => DateTimeOffset.UnixEpoch)),
    ];

    private const string Spoor = "27c342ce78921d7a2f2daeb60a4a5c6c";

    /// <summary>The texts, in the order in which they are sent.</summary>
    public static IReadOnlyList<string> Teksten { get; } = [Bereik, .. Tabellen.Select(t => t.Tekst)];

    /// <summary>The same for pgbench: one pipeline is one message and one transaction.</summary>
    public static string Pgbench { get; } =
        "\\startpipeline\nSELECT set_config('integratie.bereik', '*', true);\n" + string.Concat(Tabellen.Select(t => t.Letterlijk + ";\n")) + "\\endpipeline\n";

    public static async Task<Guid> Voer(NpgsqlDataSource bron, Loketinvoer loket)
    {
        var rij = new Rij(Uuid.Nieuw(), loket);
        await using var batch = bron.CreateBatch();
        var bereik = new NpgsqlBatchCommand(Bereik);
        bereik.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "*" });
        batch.BatchCommands.Add(bereik);
        foreach (var tabel in Tabellen)
        {
            var opdracht = new NpgsqlBatchCommand(tabel.Tekst);
            foreach (var kolom in tabel.Kolommen)
            {
                opdracht.Parameters.Add(kolom.Waarde(rij));
            }

            batch.BatchCommands.Add(opdracht);
        }

        await batch.ExecuteNonQueryAsync();
        return rij.Id;
    }

    /// <summary>pgbench takes a word right after a colon for a variable.</summary>
    private static string Json(string tekst) => $"'{tekst.Replace(":", ": ", StringComparison.Ordinal)}'";

    private static string Inhoud(Guid loket) =>
        $$"""{"loket":"{{loket}}","gemeente":"44021","isAntenne":false,"geldigVan":"2026-01-01","geldigTotEnMet":null}""";

    private static string Wijzigingen(string naam, Guid id) =>
        $$$$"""[{"tabel":"loket","sleutel":"{{{{id}}}}","actie":"toegevoegd","velden":{"Id":{"oud":null,"nieuw":"{{{{id}}}}"},"Breedtegraad":{"oud":null,"nieuw":51.05},"Diensten":{"oud":null,"nieuw":[]},"GeldigVan":{"oud":null,"nieuw":"2026-01-01"},"Gemeente":{"oud":null,"nieuw":"44021"},"Huisnummer":{"oud":null,"nieuw":"1"},"IsAntenne":{"oud":null,"nieuw":false},"Lengtegraad":{"oud":null,"nieuw":3.7167},"Naam":{"oud":null,"nieuw":"{{{{naam}}}}"},"OpenOpFeestdagen":{"oud":null,"nieuw":false},"Postcode":{"oud":null,"nieuw":"9000"},"Straat":{"oud":null,"nieuw":"Straat"},"Talen":{"oud":null,"nieuw":[]},"Uitzonderingen":{"oud":null,"nieuw":[]},"Week":{"oud":null,"nieuw":[]},"Zoekvorm":{"oud":null,"nieuw":"loket straat 9000 gent"}}}]""";

    private static Kolom K<T>(string naam, string letterlijk, Func<Rij, T> waarde, NpgsqlDbType? soort = null) => new(naam, letterlijk, rij =>
    {
        var parameter = new NpgsqlParameter<T> { TypedValue = waarde(rij) };
        if (soort is { } type)
        {
            parameter.NpgsqlDbType = type;
        }

        return parameter;
    });

    private static Kolom Leeg(string naam, NpgsqlDbType soort = NpgsqlDbType.Varchar) =>
        new(naam, "null", _ => new NpgsqlParameter { NpgsqlDbType = soort, Value = DBNull.Value });

    private sealed record Rij(Guid Id, Loketinvoer Loket);

    private sealed record Kolom(string Naam, string Letterlijk, Func<Rij, NpgsqlParameter> Waarde);

    private sealed record Tabel(string Naam, string Slot, params Kolom[] Kolommen)
    {
        public string Tekst => Opdracht(Enumerable.Range(1, Kolommen.Length).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture)));

        public string Letterlijk => Opdracht(Kolommen.Select(k => k.Letterlijk));

        private string Opdracht(IEnumerable<string> waarden) =>
            $"INSERT INTO {Naam} ({string.Join(", ", Kolommen.Select(k => k.Naam))}) VALUES ({string.Join(", ", waarden)}){Slot}";
    }
}
