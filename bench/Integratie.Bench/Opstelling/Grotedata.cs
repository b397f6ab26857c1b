using System.Net.Http.Json;

namespace Integratie.Bench.Opstelling;

/// <summary>
/// A million contacts of twenty organisations over five years, and two hundred thousand organisations of the social map: invented, and
/// made by the database itself. The two thousand names of the visitors come in through the API, which encrypts them, and are then
/// taken over: five hundred contacts with each name.
/// </summary>
internal static class Grotedata
{
    public const string Bekende = "Noor Verzonnen";

    /// <summary>One of the visitors, spelt otherwise: the family name of a few thousand contacts, the first name of as many others.</summary>
    public const string Gelijkende = "Yusuf el Banali";

    public const string Telefoon = "0499 00 11 22";

    private static readonly string[] Voornamen =
        ["Youssef", "Fatima", "Mohammed", "Aïcha", "Oleksandr", "Natalia", "Tesfaye", "Selam", "Ahmed", "Maryam", "Ivan", "Zahra", "Omar", "Leila", "Piotr", "Anna",
        "Hassan", "Samira", "Abdullah", "Khadija", "Dmitri", "Elena", "Mehmet", "Ayşe", "Rachid", "Nadia", "Ibrahim", "Amina", "Viktor", "Olga", "Karim", "Sofia",
        "Bilal", "Hanane", "Stefan", "Irina", "Mustafa", "Zeynep", "Ali", "Noor"];

    private static readonly string[] Achternamen =
        ["Benali", "El Amrani", "Kovalenko", "Gebremedhin", "Yilmaz", "Kowalski", "Haddad", "Popescu", "Diallo", "Rahimi", "Ivanova", "Al Masri", "Öztürk", "Shevchenko",
        "Bah", "Nowak", "El Idrissi", "Ben Salah", "Hosseini", "Dimitrov", "Traoré", "Celik", "Bouzid", "Melnyk", "Abebe", "Jansens", "Okafor", "Nguyen", "Ahmadi", "Petrov",
        "Saidi", "Demir", "Lahlou", "Bondarenko", "Tekle", "Ouali", "Sahin", "Georgiev", "Mbaye", "Karimi", "Chaoui", "Aydin", "Tkachenko", "Haile", "Zeroual", "Koç",
        "Stoica", "Camara", "Noori", "Verzonnen"];

    /// <summary>Fills the database; the client is of an officer whose contacts carry the names.</summary>
    public static async Task Vul(Proefbank bank, HttpClient client)
    {
        var namen = Voornamen.SelectMany(v => Achternamen.Select(a => $"{v} {a}"));
        await Parallel.ForEachAsync(namen, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (naam, _) => await Registreer(client, naam, null));
        await VulOrganisaties(bank);
        // As a restore does: the index is built once, not a million times.
        await bank.Voer("alter table onthaal.contact disable trigger user");
        await bank.Voer("drop index onthaal.ix_naamindex_contact_delen");
        await bank.Voer(
            """
            with n as (select naam, naam_delen, row_number() over (order by id) - 1 as plaats, count(*) over () as alle from onthaal.contact where naam_delen is not null)
            insert into onthaal.contact (id, organisatie, medewerker, geregistreerd, kanaal, taal, thema, gemeente, naam, naam_delen, telefoon_blind,
                heeft_component, componentgrond, afloopsoort, opvolgen_op, dringendheid, afgesloten, zonder_verblijf)
            select gen_random_uuid(), 'OVO9' || lpad((case when i % 5 < 2 then 1 else 1 + i % 20 end)::text, 5, '0'), 'vo-meting-' || i % 40,
                now() - interval '5 years' * (i / 1000000.0), (array['Loket', 'Telefoon', 'Mail', 'Web'])[1 + i % 4], (array['nl', 'fr', 'ar', 'en'])[1 + i % 4],
                (array['werk', 'wonen', 'gezin', 'nederlands'])[1 + i % 4], '44021', n.naam, n.naam_delen, decode(md5('t' || i) || md5(i::text), 'hex'),
                true, 'inburgering', case when i % 10 = 0 then 'EigenOpvolging' else 'InformatieGegeven' end,
                case when i % 10 = 0 then current_date + 7 end, 'Gewoon', case when i % 10 = 0 then null else now() end, false
            from generate_series(1, 1000000) i
            join n on n.plaats = i * 7 % n.alle
            """);
        await bank.Voer("insert into onthaal.naamindex_contact select id, organisatie, naam_delen from onthaal.contact where naam_delen is not null on conflict do nothing");
        await bank.Voer("create index ix_naamindex_contact_delen on onthaal.naamindex_contact using gin (delen)");
        await bank.Voer("alter table onthaal.contact enable trigger user");
        await Registreer(client, Bekende, Telefoon);
        await bank.Voer("vacuum analyze onthaal.naamindex_contact");
        await bank.Voer("vacuum analyze onthaal.contact");
        Verslag.Regel($"filled: {await bank.Vraag<long>("select count(*) from onthaal.contact"):#,0} contacts, of which "
            + $"{await bank.Vraag<long>("select count(*) from onthaal.contact where organisatie = 'OVO900001'"):#,0} of the caller's organisation; "
            + $"{await bank.Vraag<long>("select count(*) from netwerk.organisatie"):#,0} organisations");
    }

    /// <summary>
    /// Twelve kinds of name, then a word of many (some fifty thousand) and one of few, the municipality, a postal code and an enterprise
    /// number: as varied as a real map, and the words more alike than real ones, because they share twenty syllables.
    /// </summary>
    public static async Task VulOrganisaties(Proefbank bank)
    {
        await bank.Voer(
            """
            with g as (select nis, naam, row_number() over (order by nis) - 1 as plaats, count(*) over () as alle from gebied.gemeente where geldig_tot is null)
            insert into netwerk.organisatie (id, naam, type, sector, is_gesubsidieerd, gemeente, werkgebied, talen, telefoon, mail, contacten, naamvorm, zoekvorm)
            select gen_random_uuid(), initcap(n.naam), (array['Vereniging', 'Onderwijs', 'Zorg', 'LokaalBestuur'])[1 + i % 4], 'welzijn', i % 3 = 0, g.nis,
                '{}', (array['{fr,ar}', '{en}', '{tr,pl}'])[1 + i % 3]::text[], '+32 000 00 00 00', 'info@example.org', '[]',
                n.naam, concat_ws(' ', n.naam, lower(g.naam), 1000 + i % 9000, 10000000000 + i * 37)
            from generate_series(1, 200000) i
            join g on g.plaats = i % g.alle
            cross join lateral (select ('x' || substr(md5(i::text), 1, 8))::bit(32)::bigint as h) m
            cross join lateral (select
                (array['vereniging', 'buurthuis', 'kring', 'sociaal huis', 'centrum', 'school', 'atelier', 'huis van de', 'werkgroep', 'dienst', 'taalpunt', 'ontmoeting'])[1 + h % 12]
                || ' ' || l[1 + h / 12 % 20] || l[1 + h / 240 % 20] || l[1 + h / 4800 % 20] || case when h % 3 = 0 then l[1 + h / 96000 % 20] else '' end
                || ' ' || l[1 + h / 1920000 % 20] || l[1 + h / 38400000 % 20] as naam
                from (select array['ba', 'lin', 'mor', 'ste', 'wil', 'ker', 'don', 'val', 'roe', 'gra', 'hoe', 'zee', 'bru', 'til', 'pan', 'ves', 'lom', 'dra', 'kas', 'ner'] as l) k) n
            """);
        await bank.Voer("vacuum analyze netwerk.organisatie");
        await bank.Voer("vacuum analyze netwerk.zoekwoord");
    }

    /// <summary>Organisations by chance, always the same, each with its name one letter wrong: left out, another, one more, or two changed places.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Fout)>> Misspeld(Proefbank bank, int aantal) =>
        [.. (await bank.Vraag<string[]>(
            $"""
            select array_agg(id || '|' || fout) from (
                select id, case h % 4
                    when 0 then overlay(naamvorm placing '' from p for 1)
                    when 1 then overlay(naamvorm placing chr(97 + h % 26) from p for 1)
                    when 2 then overlay(naamvorm placing chr(97 + h % 26) from p for 0)
                    else overlay(naamvorm placing reverse(substr(naamvorm, p, 2)) from p for 2) end as fout
                from (
                    select id, naamvorm, abs(hashtext(zoekvorm)) as h, 2 + abs(hashtext(zoekvorm || 'x')) % (length(naamvorm) - 3) as p
                    from netwerk.organisatie where mail = 'info@example.org' order by md5(zoekvorm) limit {aantal}) n) f
            """)).Select(r => r.Split('|')).Select(r => (Guid.Parse(r[0]), r[1]))];

    private static async Task Registreer(HttpClient client, string naam, string? telefoon)
    {
        using var antwoord = await client.PostAsJsonAsync("/api/v1/onthaal/contacten", new { kanaal = "telefoon", thema = "gezin", naam, telefoon });
        if (!antwoord.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await antwoord.Content.ReadAsStringAsync());
        }
    }
}
