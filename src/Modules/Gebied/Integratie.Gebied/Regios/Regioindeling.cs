using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Regios;

/// <summary>
/// One version of the layout of the regions: a set of regions with their municipalities, as a whole, from a day on. One layout
/// applies at a time, and in a layout a municipality lies in at most one region (GEB-01).
/// </summary>
internal sealed class Regioindeling : Vaststelling
{
    /// <summary>The regions in which the agency works; other layouts (care regions, …) would have a code of their own.</summary>
    public const string VanHetAgentschap = "agentschap";

    private readonly List<Regio> _regios = [];

    private Regioindeling()
    {
    }

    public string Soort { get; private set; } = VanHetAgentschap;

    public string Naam { get; private set; } = "";

    public Herkomst Herkomst { get; private set; }

    public IReadOnlyList<Regio> Regios => _regios;

    public static Regioindeling StelVoor(
        string naam, IEnumerable<Regiogegevens> regios, Periode geldigheid, string rechtsgrond, string reden, Herkomst herkomst,
        Aanroeper door, DateTimeOffset nu)
    {
        var indeling = new Regioindeling { Naam = naam, Herkomst = herkomst };
        indeling._regios.AddRange(regios.Select(r => new Regio(indeling.Id, r.Code, r.Naam, r.Gemeenten)));
        indeling.StelVoor(geldigheid, rechtsgrond, reden, door, nu);
        return indeling;
    }

    /// <summary>Tells that this layout will apply; after the approval.</summary>
    public void MeldGoedkeuring() => Meld(new RegioindelingGoedgekeurd(Id, GeldigVan));
}

/// <summary>A region of a layout.</summary>
internal sealed class Regio
{
    private readonly List<Regiogemeente> _gemeenten = [];

    private Regio()
    {
    }

    internal Regio(Guid indeling, string code, string naam, IEnumerable<NisCode> gemeenten)
    {
        Indeling = indeling;
        Code = code;
        Naam = naam;
        _gemeenten.AddRange(gemeenten.Select(nis => new Regiogemeente { Indeling = indeling, Regio = code, Nis = nis }));
    }

    public Guid Indeling { get; private init; }

    public string Code { get; private init; } = "";

    public string Naam { get; private init; } = "";

    public IReadOnlyList<Regiogemeente> Gemeenten => _gemeenten;
}

/// <summary>A municipality in a region of a layout; its key says that it lies in one region only.</summary>
internal sealed class Regiogemeente
{
    public required Guid Indeling { get; init; }

    public required string Regio { get; init; }

    public required NisCode Nis { get; init; }
}

/// <summary>A region as it is proposed.</summary>
/// <param name="Code">Small letters, digits and dashes; stays the same over layouts while it is the same region.</param>
/// <param name="Naam">Name.</param>
/// <param name="Gemeenten">NIS codes.</param>
internal sealed record Regiogegevens(string Code, string Naam, IReadOnlyList<NisCode> Gemeenten);
