using System.Text.Json.Serialization;
using Integratie.Onthaal.Keuzelijsten;

namespace Integratie.Onthaal.Wachtrij;

/// <summary>A turn in a list.</summary>
/// <param name="Versie">Version, for the buttons of the page.</param>
/// <param name="Id">Key.</param>
/// <param name="Nummer">The number that the visitor has.</param>
/// <param name="Staat">Where it stands.</param>
/// <param name="Aangekomen">When the visitor came.</param>
/// <param name="WachtMinuten">How long the visitor waited until the first call, or until now.</param>
/// <param name="Uur">The hour of the appointment; null for who walked in.</param>
/// <param name="Afspraak">Key of that appointment.</param>
/// <param name="Taal">Code of the language.</param>
/// <param name="Taalnaam">Its name.</param>
/// <param name="Thema">Code of the theme.</param>
/// <param name="Themanaam">Its name.</param>
/// <param name="Tolk">Whether an interpreter is needed.</param>
/// <param name="Balie">Counter that the visitor was called to.</param>
/// <param name="Medewerker">Who called or helps the visitor.</param>
/// <param name="Oproepen">How often the visitor was called.</param>
/// <param name="Begonnen">When the conversation began.</param>
/// <param name="Afgerond">When it was done.</param>
/// <param name="Contact">Key of the contact that came of it.</param>
internal sealed record Beurtregel(
    [property: JsonIgnore] uint Versie, Guid Id, int Nummer, Beurtstaat Staat, DateTimeOffset Aangekomen, int WachtMinuten, DateTimeOffset? Uur, Guid? Afspraak,
    string? Taal, string? Taalnaam, string? Thema, string? Themanaam, bool Tolk, string? Balie, string? Medewerker, int Oproepen, DateTimeOffset? Begonnen,
    DateTimeOffset? Afgerond, Guid? Contact)
{
    public static Beurtregel Van(Wachtbeurt b, DateTimeOffset nu, IReadOnlyDictionary<string, string> talen, IReadOnlyList<Thema> themas) => new(
        b.Versie, b.Id, b.Nummer, b.Staat, b.Aangekomen, Math.Max(0, (int)((b.EersteOproep ?? nu) - b.Aangekomen).TotalMinutes), b.Uur, b.Afspraak,
        b.Taal, b.Taal is { } taal ? talen.GetValueOrDefault(taal, taal) : null, b.Thema, themas.FirstOrDefault(t => t.Code == b.Thema)?.Naam ?? b.Thema, b.Tolk,
        b.Balie, b.Medewerker, b.Oproepen, b.Begonnen, b.Afgerond, b.Contact);
}
