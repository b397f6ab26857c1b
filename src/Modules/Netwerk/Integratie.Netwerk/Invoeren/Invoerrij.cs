using System.Text.Json;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Organisaties.Regels;
using Integratie.Platform.Api;

namespace Integratie.Netwerk.Invoeren;

/// <summary>
/// A row of a list that is being entered. Written by statements on many rows at once: what a check thinks of a row is no fact for
/// the audit log; the organisation that comes of it is.
/// </summary>
internal sealed class Invoerrij
{
    public Guid Invoer { get; private init; }

    /// <summary>Its number as a spreadsheet shows it.</summary>
    public int Rij { get; private init; }

    /// <summary>The cells of the file, as JSON.</summary>
    public string Cellen { get; private init; } = "[]";

    /// <summary>Null while it isn't checked.</summary>
    public Oordeel? Oordeel { get; private init; }

    public string? Naam { get; private init; }

    /// <summary>What is wrong, a line per error.</summary>
    public string? Fouten { get; private init; }

    /// <summary>The row as it was understood, as JSON; null when it can't be.</summary>
    public string? Gegevens { get; private init; }

    /// <summary>By what it would be recognised in the same list: number, code, or name and municipality.</summary>
    public string? Herkenning { get; private init; }

    /// <summary>The known organisation that it is, or is called like.</summary>
    public Guid? Bekende { get; private init; }

    public string? Bekendenaam { get; private init; }

    /// <summary>Null while it isn't entered.</summary>
    public Rijafloop? Afloop { get; private init; }

    /// <summary>The organisation that it became or changed.</summary>
    public Guid? Organisatie { get; private init; }

    public IReadOnlyList<string> Lees() => JsonSerializer.Deserialize<List<string>>(Cellen, Json.Gedeeld)!;

    public Organisatiegegevens? Verstaan() => Gegevens is null ? null : JsonSerializer.Deserialize<Organisatiegegevens>(Gegevens, Json.Gedeeld);

    /// <summary>By what two rows of one list are the same organisation.</summary>
    public static string Herken(Organisatiegegevens g) =>
        g.Kbo?.ToString() ?? g.Ovo?.ToString() ?? $"{NaamZonderRechtsvorm.Van(g.Naam)} {g.Gemeente}";
}
