using System.Diagnostics;
using Integratie.Bench.Opstelling;
using Integratie.Bron.Aanbod;
using Integratie.Kern;
using Integratie.Platform.Audit;
using Integratie.Platform.Versleuteling;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Integratie.Bench.Metingen;

/// <summary>P17: what sealing costs the writers, how fast rows are sealed, and how long verifying takes.</summary>
internal static class Audit
{
    private const int Schrijvers = 4;
    private static readonly int[] Maten = [50_000, 100_000, 300_000];
    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Tussentijd = TimeSpan.FromMilliseconds(500);

    public static async Task Meet(Proefbank bank)
    {
        await Schrijfsnelheid(bank);
        await Nakijken(bank);
    }

    private static async Task Schrijfsnelheid(Proefbank bank)
    {
        Verslag.Titel("Writing with and without sealing (P17)");
        await using var huis = await Huizen.Bouw(bank, "zegels");
        var zegelaar = huis.Diensten.GetRequiredService<Verzegelaar>();
        var (met, zonder) = (new Rondes(), new Rondes());
        var ouderdom = new List<double>();
        await Schrijf(huis, TimeSpan.FromSeconds(2));
        for (var ronde = 0; ronde < Omstebeurt.Rondes; ronde++)
        {
            zonder.Voeg(await Schrijf(huis, Duur));
            await zegelaar.Verzegel(CancellationToken.None);
            using var stop = new CancellationTokenSource();
            var zegelen = Zegel(bank, zegelaar, ouderdom, stop.Token);
            met.Voeg(await Schrijf(huis, Duur));
            await stop.CancelAsync();
            await zegelen;
            await zegelaar.Verzegel(CancellationToken.None);
        }

        ouderdom.Sort();
        Verslag.Tabel(["", "writes/s, 4 writers"], [
            ["sealing off", zonder.ToString()], ["sealing on", met.ToString()], ["ratio", Rondes.Verhouding(met, zonder).ToString()],
            ["age of a row once sealed, p50 and p99 ms", $"{Verslag.Getal(ouderdom[ouderdom.Count / 2])}; {Verslag.Getal(ouderdom[ouderdom.Count * 99 / 100])}"]]);
    }

    /// <summary>As the host does by itself: look each half second.</summary>
    private static async Task Zegel(Proefbank bank, Verzegelaar zegelaar, List<double> ouderdom, CancellationToken stop)
    {
        using var tik = new PeriodicTimer(Tussentijd);
        while (!stop.IsCancellationRequested)
        {
            await tik.WaitForNextTickAsync(CancellationToken.None);
            var aantal = await zegelaar.Verzegel(CancellationToken.None);
            if (aantal > 0)
            {
                ouderdom.AddRange(await bank.Vraag<double[]>(
                    $"""
                    select array_agg((extract(epoch from clock_timestamp() - a.tijdstip) * 1000)::float8)
                    from (select audit_id from platform.auditzegel order by volgnummer desc limit {aantal}) z join platform.audit a on a.id = z.audit_id
                    """, "zegels"));
            }
        }
    }

    private static async Task<double> Schrijf(Modulehuis huis, TimeSpan duur)
    {
        var begin = Stopwatch.GetTimestamp();
        var aantallen = await Task.WhenAll(Enumerable.Range(0, Schrijvers).Select(_ => Task.Run(async () =>
        {
            var aantal = 0;
            for (; Stopwatch.GetElapsedTime(begin) < duur; aantal++)
            {
                await huis.Stuur(Persona.Centraal, new MaakAanbod(new(Uuid.Nieuw().ToString())));
            }

            return aantal;
        })));
        return aantallen.Sum() / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static async Task Nakijken(Proefbank bank)
    {
        Verslag.Titel("Sealing and verifying (P17)");
        var rijen = new List<string[]>();
        await using var huis = await Huizen.Bouw(bank, "keten");
        var vorige = 0;
        foreach (var maat in Maten)
        {
            await Vul(bank, huis.Diensten.GetRequiredService<Sleutelring>(), maat - vorige, huis.Databank.BeheerVerbinding);
            var begin = Stopwatch.GetTimestamp();
            await huis.Diensten.GetRequiredService<Verzegelaar>().Verzegel(CancellationToken.None);
            var zegelen = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            begin = Stopwatch.GetTimestamp();
            var (verzegeld, bevindingen) = await huis.Diensten.GetRequiredService<Auditcontrole>().Controleer(CancellationToken.None);
            var nakijken = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            if (verzegeld < maat || bevindingen.Count > 0)
            {
                throw new InvalidOperationException($"De keten klopt niet: {verzegeld} zegels, {bevindingen.Count} bevindingen.");
            }

            rijen.Add([Verslag.Getal(maat), Verslag.Getal((maat - vorige) / zegelen), Verslag.Getal(nakijken), Verslag.Getal(verzegeld / nakijken)]);
            vorige = maat;
        }

        Verslag.Tabel(["rows in the log", "sealed per second", "verifying all, s", "verified per second"], rijen);
    }

    /// <summary>Rows as the application writes them, with their hash, only faster.</summary>
    private static async Task Vul(Proefbank bank, Sleutelring sleutels, int aantal, string beheer)
    {
        await using var verbinding = new NpgsqlConnection(beheer);
        await verbinding.OpenAsync();
        await using (var invoer = await verbinding.BeginBinaryImportAsync(
            "copy platform.audit (id, module, handeling, soort, actor, organisatie, wijzigingen, spoor, merk) from stdin (format binary)"))
        {
            for (var i = 0; i < aantal; i++)
            {
                var id = Uuid.Nieuw();
                var wijziging = $$$$"""[{"tabel":"aanbod","sleutel":"{{{{id}}}}","actie":"toegevoegd","velden":{"Naam":{"oud":null,"nieuw":"{{{{id}}}}"},"Plaatsen":{"oud":null,"nieuw":5},"Organisatie":{"oud":null,"nieuw":"OVO900001"}}}]""";
                string?[] velden = ["bron", "MaakAanbod", Auditsoort.Schrijving, "vo-centraal-1", "OVO900001", null, null, null, wijziging, null];
                await invoer.StartRowAsync();
                await invoer.WriteAsync(id);
                await invoer.WriteAsync("bron");
                await invoer.WriteAsync("MaakAanbod");
                await invoer.WriteAsync(Auditsoort.Schrijving);
                await invoer.WriteAsync("vo-centraal-1");
                await invoer.WriteAsync("OVO900001");
                await invoer.WriteAsync(wijziging, NpgsqlDbType.Json);
                await invoer.WriteNullAsync();
                await invoer.WriteAsync(Auditmerk.Bereken(sleutels, id, velden));
            }

            await invoer.CompleteAsync();
        }

        await bank.Voer("vacuum analyze platform.audit", "keten");
    }
}
