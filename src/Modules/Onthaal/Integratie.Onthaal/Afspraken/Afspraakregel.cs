using System.Text.Json.Serialization;
using Integratie.Onthaal.Keuzelijsten;

namespace Integratie.Onthaal.Afspraken;

/// <summary>An appointment in a list: never who comes.</summary>
/// <param name="Versie">Version, for the buttons of the page.</param>
/// <param name="Id">Key.</param>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Van">When it begins.</param>
/// <param name="Tot">When it ends.</param>
/// <param name="Staat">Where it stands.</param>
/// <param name="Taal">Code of the language.</param>
/// <param name="Taalnaam">Its name.</param>
/// <param name="Thema">Code of the theme.</param>
/// <param name="Themanaam">Its name.</param>
/// <param name="Tolk">Whether an interpreter is needed.</param>
/// <param name="Medewerker">The officer who receives this visitor; null for whoever is free.</param>
internal sealed record Afspraakregel(
    [property: JsonIgnore] uint Versie, Guid Id, Guid Loket, DateTimeOffset Van, DateTimeOffset Tot, Afspraakstaat Staat, string? Taal, string? Taalnaam, string? Thema,
    string? Themanaam, bool Tolk, string? Medewerker)
{
    public static Afspraakregel Lees(Afspraak a, IReadOnlyDictionary<string, string> talen, IReadOnlyList<Thema> themas) => new(
        a.Versie, a.Id, a.Loket, a.Van, a.Tot, a.Staat, a.Taal, a.Taal is { } taal ? talen.GetValueOrDefault(taal, taal) : null, a.Thema,
        themas.FirstOrDefault(t => t.Code == a.Thema)?.Naam ?? a.Thema, a.Tolk, a.Medewerker);
}
