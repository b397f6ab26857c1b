using System.Text.Json.Serialization;
using Integratie.Kern;

namespace Integratie.Dorp;

[Bericht("dorp.dorp-gesticht.v1")]
public sealed record DorpGesticht(Guid Dorp, DateOnly Op, string? Stichter, [property: JsonRequired] int? Jaar, IReadOnlyList<Straat> Straten, string? Nota = null) : IIntegratiebericht;

public sealed record Straat(string Naam, string? Bijnaam);
