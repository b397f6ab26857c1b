using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Integratie.Bench.Opstelling;

namespace Integratie.Bench.Metingen;

/// <summary>P1 and P4: two readings of the API beside the same questions in raw Npgsql.</summary>
internal static class Lezen
{
    private const string Bevoegd = "/api/v1/gebied/bevoegdheden?gemeente=44021";
    private const string Lijst = "/api/v1/gebied/diensten?pageSize=25";

    public static async Task Meet(Proefbank bank)
    {
        await VoegDienstenToe(bank);
        Verslag.Titel("Reading (P1)");
        await using (var host = await bank.StartHost())
        await using (var rauw = await bank.StartRauw())
        {
            var token = bank.Token();
            Verslag.Regel("\"wie is bevoegd\", GET " + Bevoegd);
            await Omstebeurt.Meet([("API", host, () => Vraag(Bevoegd, token)), ("raw", rauw, () => Vraag("/bevoegd?gemeente=44021"))], HttpStatusCode.OK);
            Verslag.Regel("one page of a list, GET " + Lijst);
            await Omstebeurt.Meet([("API", host, () => Vraag(Lijst, token)), ("raw", rauw, () => Vraag("/diensten"))], HttpStatusCode.OK);
        }

        await Rondreizen.Tel(bank, "reading (P4)",
            ("wie is bevoegd", token => Vraag(Bevoegd, token)),
            ("list page", token => Vraag(Lijst, token)),
            ("list page with total", token => Vraag(Lijst + "&total=true", token)),
            ("desks near a place", token => Vraag("/api/v1/gebied/loketten?bij=Gent", token)));
    }

    public static HttpRequestMessage Vraag(string pad, string? token = null)
    {
        var vraag = new HttpRequestMessage(HttpMethod.Get, pad);
        vraag.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return vraag;
    }

    /// <summary>A catalogue as long as eight regions together could make it.</summary>
    private static Task VoegDienstenToe(Proefbank bank) => bank.Voer(string.Create(CultureInfo.InvariantCulture,
        $"""
        insert into gebied.dienst (id, code, naam, omschrijving, lijn, doelgroep, rechtsgrond, geldig_van)
        select gen_random_uuid(), 'meting-' || i, 'Dienst ' || i, repeat('Wat mensen krijgen. ', 10), 'Eerste', 'Iedereen', 'Meting', date '2020-01-01'
        from generate_series(1, 300) i on conflict do nothing;
        analyze gebied.dienst
        """));
}
