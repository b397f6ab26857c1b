namespace Integratie.Architectuur.Tests;

/// <summary>A place where a rule may be broken for now, with the reason and the day it was allowed.</summary>
/// <param name="Regel">Name of the rule.</param>
/// <param name="Plaats">Place of the violation, as the rule names it; a file covers its lines.</param>
/// <param name="Reden">Why, and what would make it unnecessary.</param>
/// <param name="Sinds">The day.</param>
internal sealed record Uitzondering(string Regel, string Plaats, string Reden, DateOnly Sinds)
{
    public bool Dekt(Overtreding overtreding) =>
        overtreding.Plaats == Plaats || overtreding.Plaats.StartsWith(Plaats + ":", StringComparison.Ordinal);
}

/// <summary>Every exception to every rule. The list may only become shorter: <see cref="Hoogstens"/> goes down with it and never up.</summary>
internal static class Uitzonderingen
{
    public const int Hoogstens = 7;

    private const string Stijlgids = "Voorbeelden op de stijlgids: plaatsnamen als tekst, geen gedrag.";

    public static IReadOnlyList<Uitzondering> Alle { get; } =
    [
        new("KernNoemtGeenRegio", "src/BuildingBlocks/Integratie.Kit/Pages/Beheer/Stijlgids.cshtml", Stijlgids, new(2026, 11, 24)),
        new("KernNoemtGeenRegio", "src/BuildingBlocks/Integratie.Kit/Pages/Beheer/Stijlgids.cshtml.cs", Stijlgids, new(2026, 11, 24)),
        new("KernNoemtGeenRegio", "src/Modules/Gebied/Integratie.Gebied/Referentiedata/LaadStartwaarden.cs",
            "De tekst van een rechtsgrond bij een startwaarde; hoort in het csv-bestand van de regio's.", new(2026, 11, 24)),
        new("PersoonsgegevensStaanNietInTekst", "src/Modules/Gebied/Integratie.Gebied/Bevoegdheden/ZoekBevoegdheden.cs",
            "Nog zonder eigen ToString; niemand drukt het af.", new(2026, 11, 24)),
        new("PersoonsgegevensStaanNietInTekst", "src/Modules/Gebied/Integratie.Gebied/Overeenkomsten/Overeenkomstgegevens.cs",
            "Nog zonder eigen ToString; niemand drukt het af.", new(2026, 11, 24)),
        new("PersoonsvraagIsEenDossierlezing", "src/Modules/Gebied/Integratie.Gebied/Overeenkomsten/ToonOvereenkomst.cs",
            "De contactpersoon van een overeenkomst: nog te beslissen of dat een dossierlezing is.", new(2026, 11, 24)),
        new("SlicesGebruikenElkaarNiet", "src/Modules/Gebied/Integratie.Gebied/Instanties/WijzigInstantie.cs",
            "Instantiegegevens hoort in een eigen bestand, zoals Overeenkomstgegevens.", new(2026, 11, 24)),
    ];
}
