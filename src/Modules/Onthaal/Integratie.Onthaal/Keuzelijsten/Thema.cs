namespace Integratie.Onthaal.Keuzelijsten;

/// <summary>What a question is about.</summary>
/// <param name="Code">Code that contacts keep.</param>
/// <param name="Naam">Name.</param>
/// <param name="Aanbod">The themes of the social map that belong to it, for referral advice; none means every theme (ONT-04).</param>
internal sealed record Thema(string Code, string Naam, IReadOnlyList<Netwerk.Thema>? Aanbod = null);

/// <summary>Why a question has, or hasn't, to do with migration or integration (ONT-03).</summary>
/// <param name="Code">Code that contacts keep.</param>
/// <param name="Naam">The ground in words.</param>
/// <param name="Aanwezig">Whether the question then has such a component.</param>
internal sealed record Componentgrond(string Code, string Naam, bool Aanwezig);

/// <summary>
/// What somebody without legal stay may be told, with the approved text; nothing else (ONT-08). The text raises no expectation
/// about legal status.
/// </summary>
/// <param name="Code">Code that contacts keep.</param>
/// <param name="Naam">Name.</param>
/// <param name="Tekst">What the officer says.</param>
internal sealed record Informatieonderwerp(string Code, string Naam, string Tekst);
