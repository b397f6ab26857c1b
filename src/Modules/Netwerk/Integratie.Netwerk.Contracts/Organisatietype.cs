namespace Integratie.Netwerk;

/// <summary>The kinds of organisation that a customer or partner can be (TWL-18).</summary>
public enum Organisatietype
{
    /// <summary>A municipality or its social service (OCMW).</summary>
    LokaalBestuur,

    /// <summary>Another public body, of Flanders, Belgium, a province or Brussels.</summary>
    Overheid,

    /// <summary>A non-profit association with legal personality.</summary>
    Vereniging,

    /// <summary>People who organise something together without legal personality.</summary>
    FeitelijkeVereniging,

    /// <summary>A school or centre for adult education.</summary>
    Onderwijs,

    /// <summary>Where people go with questions about learning Dutch: for the test, advice and the way to a school (BRU-06, INT-09).</summary>
    HuisVanHetNederlands,

    /// <summary>A hospital, practice, residential or other care provider.</summary>
    Zorg,

    /// <summary>A company.</summary>
    Onderneming,

    /// <summary>Anything else.</summary>
    Andere,
}
