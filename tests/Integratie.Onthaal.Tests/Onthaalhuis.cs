using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal.Contacten;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using Microsoft.Extensions.Time.Testing;

namespace Integratie.Onthaal.Tests;

/// <summary>The module with gebied on a database of its own; one per test class. It is 24 November 2026, 11 o'clock in Brussels.</summary>
public sealed class Onthaalhuis : Klassehuis
{
    public static readonly DateOnly Vandaag = new(2026, 11, 24);

    public FakeTimeProvider Klok { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    /// <summary>A desk officer of the agency.</summary>
    public static Aanroeper Loket => Persona.Loketmedewerker;

    /// <summary>A colleague at the same desk.</summary>
    public static Aanroeper Collega { get; } = Persona.Medewerker("vo-loket-2", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);

    /// <summary>A desk officer of another organisation.</summary>
    public static Aanroeper Gent { get; } = Persona.Medewerker("vo-gent-loket", Persona.Gent, "Stad Gent", Rol.Loketmedewerker);

    internal async Task<Contactblad> Blad(Aanroeper wie, Guid id) => await Lukt(wie, new ToonContact(id));

    protected override Task<Modulehuis> Bouw() =>
        Modulehuis.Bouw([new GebiedModule(), new NetwerkModule(), new OnthaalModule()], klok: Klok, annulering: TestContext.Current.CancellationToken);
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
