using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Onthaal.Verwijzingen;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Verwijzingen;

/// <summary>The result of a referral as it is filled in, by an officer or by the actor.</summary>
[Persoonsgegeven]
internal sealed class Resultaatinvoer
{
    public static IReadOnlyList<Keuze> Keuzes { get; } =
    [
        new(nameof(Integratie.Onthaal.Verwijzingen.Doorstroom.Geholpen), "Aangekomen en geholpen"),
        new(nameof(Integratie.Onthaal.Verwijzingen.Doorstroom.Aangekomen), "Aangekomen"),
        new(nameof(Integratie.Onthaal.Verwijzingen.Doorstroom.NietAangekomen), "Niet aangekomen"),
    ];

    public static Mislukking Ontbreekt { get; } = Mislukking.Ongeldig(new Invoerfout("doorstroom", "Kies of de bezoeker is aangekomen en geholpen.", Invoerfoutsoort.Verplicht));

    public string? Doorstroom { get; set; }

    public string? Opmerking { get; set; }

    public Verwijsresultaat? Lees() =>
        Enum.TryParse<Doorstroom>(Doorstroom, out var gekozen) && Enum.IsDefined(gekozen) ? new(gekozen, Opmerking) : null;
}
