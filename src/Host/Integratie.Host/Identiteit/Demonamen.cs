using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Identiteit;

/// <summary>The demo personas are colleagues before any of them signed in: the demo data is theirs.</summary>
internal sealed class Demonamen(Medewerkers medewerkers, TimeProvider klok) : IDemodata
{
    public Task Laad(CancellationToken annulering) => medewerkers.Onthoud(
        [.. Demopersonas.Alle.SelectMany(p => p.Deelnames.Select(d => new Medewerker { Organisatie = d.Organisatie, Id = p.Id, Naam = p.Naam, Gezien = klok.GetUtcNow() }))],
        annulering);
}
