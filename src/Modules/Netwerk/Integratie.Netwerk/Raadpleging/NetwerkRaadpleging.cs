using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Organisaties;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Raadpleging;

/// <summary>Answers other modules, one query per question.</summary>
internal sealed class NetwerkRaadpleging(NetwerkDbContext db, Plaatsen plaatsen, TimeProvider klok) : INetwerkRaadpleging
{
    private const int Meest = 100;

    public async Task<IReadOnlyDictionary<Guid, Organisatiekaart>> Organisaties(IReadOnlyCollection<Guid> ids, CancellationToken annulering = default)
    {
        Guid[] sleutels = [.. ids.Distinct()];
        var gevonden = sleutels.Length == 0
            ? []
            : await db.Organisaties.AsNoTracking().Where(o => sleutels.Contains(o.Id))
                .Join(db.Organisaties.AsNoTracking(), o => o.SamengevoegdMet ?? o.Id, o => o.Id, (gevraagd, o) => new { Gevraagd = gevraagd.Id, Organisatie = o })
                .ToListAsync(annulering);
        return gevonden.ToDictionary(r => r.Gevraagd, r => Kaart(r.Organisatie));
    }

    public async Task<IReadOnlyList<Organisatiekaart>> ZoekOrganisaties(string zoek, int maximum, CancellationToken annulering = default)
    {
        var term = Tekst.Zoekvorm(zoek);
        if (term.Length == 0)
        {
            return [];
        }

        var gefilterd = new Organisatiefilter(zoek).PasToe(db, plaatsen, klok.Vandaag()).Waarde.Vraag;
        var gevonden = await gefilterd.OrderBy(o => EF.Functions.TrigramsWordSimilarityDistance(term, o.Zoekvorm)).ThenBy(o => o.Naam).ThenBy(o => o.Id)
            .Take(Math.Clamp(maximum, 1, Meest)).ToListAsync(annulering);
        return [.. gevonden.Select(Kaart)];
    }

    public async Task<IReadOnlyDictionary<Guid, Aanbodkaart>> Aanbod(IReadOnlyCollection<Guid> ids, CancellationToken annulering = default)
    {
        Guid[] sleutels = [.. ids.Distinct()];
        var gevonden = sleutels.Length == 0
            ? []
            : await db.Aanbod.AsNoTracking().Where(a => sleutels.Contains(a.Id))
                .Join(db.Organisaties.AsNoTracking(), a => a.Organisatie, o => o.Id, (a, o) => new { Aanbieding = a, Organisatie = o }).ToListAsync(annulering);
        return gevonden.ToDictionary(r => r.Aanbieding.Id, r => Kaart(r.Aanbieding, r.Organisatie));
    }

    public async Task<IReadOnlyList<Aanbodvoorstel>> StelVoor(Aanbodvraag vraag, CancellationToken annulering = default)
    {
        if (plaatsen.Herken(vraag.Gemeente.Waarde) is not { } gemeente)
        {
            return [];
        }

        var (op, thema, talen) = (vraag.Op ?? klok.Vandaag(), vraag.Thema, (vraag.Talen ?? []).ToArray());
        var aanbod = db.Aanbod.AsNoTracking()
            .Where(a => a.GeldigVan <= op && (a.GeldigTot == null || a.GeldigTot > op) && (thema == null || a.Thema == thema));
        var gevonden = await Kaartfilter.Nabij(db, aanbod, op, plaatsen.Nabij(gemeente))
            .OrderByDescending(r => r.Aanbieding.Talen.Any(t => talen.Contains(t))).ThenBy(r => r.Rang).ThenBy(r => r.Aanbieding.Naam).ThenBy(r => r.Aanbieding.Id)
            .Take(Math.Clamp(vraag.Maximum, 1, Meest)).ToListAsync(annulering);
        return [.. gevonden.Select(r => new Aanbodvoorstel(
            Kaart(r.Aanbieding, r.Organisatie), (Nabijheidsgraad)(int)r.Rang, [.. r.Aanbieding.Talen.Intersect(talen, StringComparer.Ordinal)]))];
    }

    private static Organisatiekaart Kaart(Organisatie o) =>
        new(o.Id, o.Naam, o.Type, o.Gemeente, o.IsGesubsidieerd, o.Sector, o.Telefoon, o.Mail, o.Website, o.LaatsteDag, o.Ovo);

    private static Aanbodkaart Kaart(Aanbieding a, Organisatie o) => new(
        a.Id, Kaart(o), a.Naam, a.Thema, a.Omschrijving, a.Talen, a.Aanmeldwijze, a.GeldigVan, a.Doelgroep, a.Aanmelding, a.GeldigTotEnMet);
}
