using Integratie.Kern;

namespace Integratie.Gebied.Gemeenten;

/// <summary>A municipality under one NIS code. A merger ends codes and starts new ones; a code is never reused (GEB-14).</summary>
internal sealed class Gemeente
{
    public required NisCode Nis { get; init; }

    public required string Naam { get; init; }

    public required string NaamFr { get; init; }

    public required string GewestNis { get; init; }

    public required string Gewest { get; init; }

    /// <summary>Null where the "gewest" has no provinces.</summary>
    public string? ProvincieNis { get; init; }

    public string? Provincie { get; init; }

    public required string ArrondissementNis { get; init; }

    public required string Arrondissement { get; init; }

    public string? Referentieregio { get; init; }

    public Postcode? Hoofdpostcode { get; init; }

    public double? Breedtegraad { get; init; }

    public double? Lengtegraad { get; init; }

    /// <summary>On 1 January 2020; null for a code that ended.</summary>
    public int? Inwoners { get; init; }

    /// <summary>Whether inhabitants have language facilities.</summary>
    public bool Faciliteiten { get; init; }

    /// <summary>The local government in the register of organisations, where known.</summary>
    public OvoCode? Ovo { get; init; }

    /// <summary>First day of the code.</summary>
    public required DateOnly GeldigVan { get; init; }

    /// <summary>First day on which the code no longer counts; null while it does.</summary>
    public DateOnly? GeldigTot { get; init; }

    /// <summary>Names for searching, see <see cref="Tekst.Zoekvorm"/>.</summary>
    public required string Zoekvorm { get; init; }

    public Periode Geldigheid => Periode.VanTot(GeldigVan, GeldigTot);
}

/// <summary>What became of a municipality: its territory went to another code on a day.</summary>
internal sealed class Gemeenteopvolging
{
    public required NisCode Oud { get; init; }

    public required NisCode Nieuw { get; init; }

    public required DateOnly Datum { get; init; }

    public required Opvolgingssoort Soort { get; init; }
}

internal enum Opvolgingssoort
{
    /// <summary>All partners ended and a new code began.</summary>
    Samengevoegd,

    /// <summary>Taken over by a municipality that kept its code.</summary>
    Opgeslorpt,
}
