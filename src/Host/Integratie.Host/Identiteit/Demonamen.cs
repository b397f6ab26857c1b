using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Identiteit;

/// <summary>The demo personas are colleagues before any of them signed in: the demo data is theirs.</summary>
internal sealed class Demonamen(Medewerkers medewerkers, TimeProvider klok) : IDemodata
{
    public Task Laad(CancellationToken annulering) => medewerkers.Onthoud(
        [.. Demopersonas.Alle.SelectMany(p => p.Deelnames.Select(d => Wie(d.Organisatie, p.Id, p.Naam))), .. Demopersonas.Collegas.Select(c => Wie(c.Organisatie, c.Id, c.Naam))],
        annulering);

    private Medewerker Wie(OvoCode organisatie, string id, string naam) => new() { Organisatie = organisatie, Id = id, Naam = naam, Gezien = klok.GetUtcNow() };
}
