using System.Net.Http.Json;

namespace Integratie.Bench.Opstelling;

/// <summary>
/// A million contacts of twenty organisations over five years, and two hundred thousand organisations of the social map: invented, and
/// made by the database itself. Names of visitors are random bytes, as encrypted ones are to an index; one visitor comes in by the API.
/// </summary>
internal static class Grotedata
{
    public const string Bekende = "Noor Verzonnen";
    /// <summary>One of the organisations, two letters wrong.</summary>
    public const string Misspeld = "buurthuis sterobru lindon";

    public const string Telefoon = "0499 00 11 22";

    public static async Task Vul(Proefbank bank)
    {
        await bank.Voer(
            """
            with g as (select nis, naam, row_number() over (order by nis) - 1 as plaats, count(*) over () as alle from gebied.gemeente where geldig_tot is null)
            insert into netwerk.organisatie (id, naam, type, sector, is_gesubsidieerd, gemeente, werkgebied, talen, telefoon, mail, contacten, naamvorm, zoekvorm)
            select gen_random_uuid(), n.naam, (array['Vereniging', 'Onderwijs', 'Zorg', 'LokaalBestuur'])[1 + i % 4], 'welzijn', i % 3 = 0, g.nis,
                '{}', (array['{fr,ar}', '{en}', '{tr,pl}'])[1 + i % 3]::text[], '+32 000 00 00 00', 'info@example.org', '[]',
                lower(n.naam), lower(n.naam || ' ' || g.naam)
            from generate_series(1, 200000) i
            join g on g.plaats = i % g.alle
            cross join lateral (select initcap(
                (array['vereniging', 'buurthuis', 'kring', 'sociaal huis', 'centrum', 'school', 'atelier', 'huis', 'werkgroep', 'dienst', 'taalpunt', 'ontmoeting'])[1 + i % 12]
                || ' ' || l[1 + i * 7 % 20] || l[1 + i / 3 % 20] || l[1 + i * 11 / 7 % 20] || ' ' || l[1 + i / 60 % 20] || l[1 + i * 13 / 9 % 20]) as naam
                from (select array['ba', 'lin', 'mor', 'ste', 'wil', 'ker', 'don', 'val', 'roe', 'gra', 'hoe', 'zee', 'bru', 'til', 'pan', 'ves', 'lom', 'dra', 'kas', 'ner'] as l) k) n
            """);
        await bank.Voer(
            """
            insert into onthaal.contact (id, organisatie, medewerker, geregistreerd, kanaal, taal, thema, gemeente, naamvorm_blind, telefoon_blind,
                heeft_component, componentgrond, afloopsoort, opvolgen_op, dringendheid, afgesloten, zonder_verblijf)
            select gen_random_uuid(), 'OVO9' || lpad((case when i % 5 < 2 then 1 else 1 + i % 20 end)::text, 5, '0'), 'vo-meting-' || i % 40,
                now() - interval '5 years' * (i / 1000000.0), (array['Loket', 'Telefoon', 'Mail', 'Web'])[1 + i % 4], (array['nl', 'fr', 'ar', 'en'])[1 + i % 4],
                (array['werk', 'wonen', 'gezin', 'nederlands'])[1 + i % 4], '44021', decode(md5(i::text) || md5('n' || i), 'hex'), decode(md5('t' || i) || md5(i::text), 'hex'),
                true, 'inburgering', case when i % 10 = 0 then 'EigenOpvolging' else 'InformatieGegeven' end,
                case when i % 10 = 0 then current_date + 7 end, 'Gewoon', case when i % 10 = 0 then null else now() end, false
            from generate_series(1, 1000000) i
            """);
        await bank.Voer("vacuum analyze netwerk.organisatie");
        await bank.Voer("vacuum analyze onthaal.contact");
        Verslag.Regel($"filled: {await bank.Vraag<long>("select count(*) from onthaal.contact"):#,0} contacts, of which "
            + $"{await bank.Vraag<long>("select count(*) from onthaal.contact where organisatie = 'OVO900001'"):#,0} of the caller's organisation; "
            + $"{await bank.Vraag<long>("select count(*) from netwerk.organisatie"):#,0} organisations");
    }

    public static async Task RegistreerBekende(HttpClient client)
    {
        using var antwoord = await client.PostAsJsonAsync("/api/v1/onthaal/contacten", new { kanaal = "telefoon", thema = "gezin", naam = Bekende, telefoon = Telefoon });
        if (!antwoord.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await antwoord.Content.ReadAsStringAsync());
        }
    }
}
