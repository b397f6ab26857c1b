using Integratie.Bron;
using Integratie.Doel;
using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Streek;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integratie.Platform.Tests.Opstelling;

/// <summary>A house of the specimen modules, with what most tests of the platform look at.</summary>
internal static class Proefhuis
{
    public static CancellationToken Annulering => TestContext.Current.CancellationToken;

    /// <summary>How often a test of chance tries: few in the gate, many when <c>INTEGRATIE_GRONDIG=1</c> asks for it.</summary>
    public static int Keren(int gewoon, int grondig) =>
        Environment.GetEnvironmentVariable("INTEGRATIE_GRONDIG") == "1" ? grondig : gewoon;

    public static IntegratieModule[] Allemaal => [new BronModule(), new DoelModule(), new StreekModule()];

    public static Task<Modulehuis> Bouw(
        IReadOnlyList<IntegratieModule>? modules = null, bool achtergrond = false, TimeProvider? klok = null,
        Action<IServiceCollection>? stel = null, Testdatabank? databank = null) =>
        Modulehuis.Bouw(modules ?? Allemaal, achtergrond, klok, stel, databank, Annulering);

    /// <summary>A database with the tables of all specimen modules, for hosts that come and go.</summary>
    public static Task<Testdatabank> Databank() =>
        Testpostgres.Kloon("proefmodules", (leeg, ct) => Modulehuis.Migreer(leeg, Allemaal, ct), Annulering);

    public static Brongedrag Brongedrag(this Modulehuis huis) => huis.Diensten.GetRequiredService<Brongedrag>();

    public static Doelgedrag Doelgedrag(this Modulehuis huis) => huis.Diensten.GetRequiredService<Doelgedrag>();

    public static T Dienst<T>(this Modulehuis huis)
        where T : notnull => huis.Diensten.GetRequiredService<T>();

    /// <summary>Sends, and gives the value; fails the test when there is none.</summary>
    public static async Task<T> Lukt<T>(this Modulehuis huis, Aanroeper wie, IVerzoek<T> verzoek, Action<Aanroep>? stel = null)
    {
        var uitkomst = await huis.Stuur(wie, verzoek, stel);
        (uitkomst.Mislukking?.Bericht).ShouldBeNull();
        return uitkomst.Waarde;
    }

    /// <summary>Sends, and gives the failure; fails the test when there is none.</summary>
    public static async Task<Mislukking> MisluktMet<T>(this Modulehuis huis, Aanroeper wie, IVerzoek<T> verzoek, Action<Aanroep>? stel = null) =>
        (await huis.Stuur(wie, verzoek, stel)).Mislukking.ShouldNotBeNull();

    /// <summary>As the superuser: looks behind row-level security.</summary>
    public static async Task<T> Vraag<T>(this Testdatabank databank, string sql)
    {
        await using var bron = NpgsqlDataSource.Create(databank.BeheerVerbinding + ";Pooling=false");
        await using var opdracht = bron.CreateCommand(sql);
        return (T)(await opdracht.ExecuteScalarAsync(CancellationToken.None))!;
    }

    public static Task<long> Tel(this Testdatabank databank, string vanaf) => databank.Vraag<long>("select count(*) from " + vanaf);

    /// <summary>As the superuser: does what nobody should.</summary>
    public static async Task<int> Voer(this Testdatabank databank, string sql)
    {
        await using var bron = NpgsqlDataSource.Create(databank.BeheerVerbinding + ";Pooling=false");
        await using var opdracht = bron.CreateCommand(sql);
        return await opdracht.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
