using System.Linq.Expressions;
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
                .Join(db.Organisaties.AsNoTracking(), o => o.SamengevoegdMet ?? o.Id, o => o.Id, (gevraagd, o) => new Antwoordrij { Gevraagd = gevraagd.Id, Organisatie = o })
                .Select(Kaart).ToListAsync(annulering);
        return gevonden.ToDictionary(r => r.Gevraagd, r => r.Kaart);
    }

    public async Task<IReadOnlyList<Organisatiekaart>> ZoekOrganisaties(string zoek, int maximum, CancellationToken annulering = default)
    {
        var term = Tekst.Zoekvorm(zoek);
        if (term.Length == 0)
        {
            return [];
        }

        var gefilterd = new Organisatiefilter(zoek).PasToe(db, plaatsen, klok.Vandaag()).Waarde.Vraag;
        var gevonden = await gefilterd.OrderBy(t => t.Afstand).ThenBy(t => t.Organisatie.Naamvorm).ThenBy(t => t.Organisatie.Id)
            .Take(Math.Clamp(maximum, 1, Meest)).Select(t => new Antwoordrij { Gevraagd = t.Organisatie.Id, Organisatie = t.Organisatie }).Select(Kaart)
            .ToListAsync(annulering);
        return [.. gevonden.Select(g => g.Kaart)];
    }

    public async Task<IReadOnlyDictionary<Guid, Aanbodkaart>> Aanbod(IReadOnlyCollection<Guid> ids, CancellationToken annulering = default)
    {
        Guid[] sleutels = [.. ids.Distinct()];
        var gevonden = sleutels.Length == 0
            ? []
            : await db.Aanbod.AsNoTracking().Where(a => sleutels.Contains(a.Id))
                .Join(db.Organisaties.AsNoTracking(), a => a.Organisatie, o => o.Id, (a, o) => new Kaartrij { Aanbieding = a, Organisatie = o, Rang = 0 })
                .Select(Voorstel).ToListAsync(annulering);
        return gevonden.ToDictionary(r => r.Aanbod.Id, r => r.Aanbod);
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
            .Take(Math.Clamp(vraag.Maximum, 1, Meest)).Select(Voorstel).ToListAsync(annulering);
        return [.. gevonden.Select(r => new Aanbodvoorstel(r.Aanbod, (Nabijheidsgraad)(int)r.Rang, [.. r.Aanbod.Talen.Intersect(talen, StringComparer.Ordinal)]))];
    }

    // Only what an answer says is read: no contact persons, no search forms.
    private static Expression<Func<Antwoordrij, (Guid Gevraagd, Organisatiekaart Kaart)>> Kaart { get; } = r => new ValueTuple<Guid, Organisatiekaart>(
        r.Gevraagd,
        new Organisatiekaart(
            r.Organisatie.Id, r.Organisatie.Naam, r.Organisatie.Type, r.Organisatie.Gemeente, r.Organisatie.IsGesubsidieerd, r.Organisatie.Sector,
            r.Organisatie.Telefoon, r.Organisatie.Mail, r.Organisatie.Website, Laatste(r.Organisatie.GeldigTot), r.Organisatie.Ovo, Bekend(r.Organisatie.Werktalen)));

    private static Expression<Func<Kaartrij, (Aanbodkaart Aanbod, double Rang)>> Voorstel { get; } = r => new ValueTuple<Aanbodkaart, double>(
        new Aanbodkaart(
            r.Aanbieding.Id,
            new Organisatiekaart(
                r.Organisatie.Id, r.Organisatie.Naam, r.Organisatie.Type, r.Organisatie.Gemeente, r.Organisatie.IsGesubsidieerd, r.Organisatie.Sector,
                r.Organisatie.Telefoon, r.Organisatie.Mail, r.Organisatie.Website, Laatste(r.Organisatie.GeldigTot), r.Organisatie.Ovo, Bekend(r.Organisatie.Werktalen)),
            r.Aanbieding.Naam, r.Aanbieding.Thema, r.Aanbieding.Omschrijving, r.Aanbieding.Talen, r.Aanbieding.Aanmeldwijze, r.Aanbieding.GeldigVan,
            r.Aanbieding.Doelgroep, r.Aanbieding.Aanmelding, Laatste(r.Aanbieding.GeldigTot)),
        r.Rang);

    private static DateOnly? Laatste(DateOnly? geldigTot) => geldigTot?.AddDays(-1);

    private static List<string>? Bekend(List<string> werktalen) => werktalen.Count == 0 ? null : werktalen;

    /// <summary>The organisation that answers for a key.</summary>
    private sealed class Antwoordrij
    {
        public required Guid Gevraagd { get; init; }

        public required Organisatie Organisatie { get; init; }
    }
}
