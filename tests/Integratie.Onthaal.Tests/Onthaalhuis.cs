using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal.Contacten;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Integratie.Onthaal.Tests;

/// <summary>The module with gebied on a database of its own; one per test class. It is 24 November 2026, 11 o'clock in Brussels.</summary>
public sealed class Onthaalhuis : IAsyncLifetime
{
    public static readonly DateOnly Vandaag = new(2026, 11, 24);

    private Modulehuis? _huis;

    public FakeTimeProvider Klok { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    public Modulehuis Huis => _huis ?? throw new InvalidOperationException("Het huis staat nog niet.");

    /// <summary>A desk officer of the agency.</summary>
    public static Aanroeper Loket => Persona.Loketmedewerker;

    /// <summary>A colleague at the same desk.</summary>
    public static Aanroeper Collega { get; } = Persona.Medewerker("vo-loket-2", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);

    /// <summary>A desk officer of another organisation.</summary>
    public static Aanroeper Gent { get; } = Persona.Medewerker("vo-gent-loket", Persona.Gent, "Stad Gent", Rol.Loketmedewerker);

    public async ValueTask InitializeAsync() =>
        _huis = await Modulehuis.Bouw([new GebiedModule(), new NetwerkModule(), new OnthaalModule()], klok: Klok, annulering: TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_huis is not null)
        {
            await _huis.DisposeAsync();
        }
    }

    /// <summary>Reads one value behind row-level security.</summary>
    public async Task<object?> Sql(string sql)
    {
        await using var verbinding = new NpgsqlConnection(Huis.Databank.BeheerVerbinding);
        await verbinding.OpenAsync(TestContext.Current.CancellationToken);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return await opdracht.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends what must succeed.</summary>
    public async Task<T> Lukt<T>(Aanroeper wie, IVerzoek<T> verzoek)
    {
        var uitkomst = await Huis.Stuur(wie, verzoek);
        uitkomst.Mislukking.ShouldBeNull();
        return uitkomst.Waarde;
    }

    /// <summary>Sends what must fail, and gives back why.</summary>
    public async Task<Mislukking> Mislukt<T>(Aanroeper wie, IVerzoek<T> verzoek) => (await Huis.Stuur(wie, verzoek)).Mislukking.ShouldNotBeNull();

    internal async Task<Contactblad> Blad(Aanroeper wie, Guid id) => await Lukt(wie, new ToonContact(id));
}

/// <summary>Contacts as they come at a desk; the people are invented.</summary>
internal static class Contactvoorbeeld
{
    public static Contactgegevens Telefoontje(string thema = "verblijf") => new(Kanaal.Telefoon, thema, Taal: "ar", Gemeente: NisCode.Parse("44021"));

    public static Contactgegevens MetNaam() => Telefoontje() with { Vraag = "Mag mijn zus bij mij komen wonen?", Naam = "Zoë Verzonnen", Telefoon = "0470 12 34 56" };

    public static Componentbesluit Ja { get; } = new(true, "verblijf");

    public static Componentbesluit Nee { get; } = new(false, "iedereen");

    public static Afloop Opvolging { get; } = new(Afloopsoort.EigenOpvolging, OpvolgenOp: Onthaalhuis.Vandaag.AddDays(3), Dringendheid: Dringendheid.Dringend);

    public static Afloop Verwijzing { get; } = new(Afloopsoort.Doorverwezen, "OCMW", "Kent het dossier");
}
