using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Organisaties.Regels;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Organisaties;

/// <summary>An organisation that may be the same as the one being entered.</summary>
/// <param name="Id">Key.</param>
/// <param name="Naam">Name.</param>
/// <param name="Gemeente">NIS code of its municipality.</param>
/// <param name="Kbo">Enterprise number.</param>
/// <param name="IsZeker">Whether it has the same enterprise number or OVO code: then it is the same.</param>
internal sealed record Gelijkende(Guid Id, string Naam, NisCode Gemeente, KboNummer? Kbo, bool IsZeker);

/// <summary>Looks for doubles: the same number is the same organisation, a name like it in the same municipality may be.</summary>
internal static class Dubbelcontrole
{
    /// <summary>From this share of shared trigrams on, two names are alike.</summary>
    public const double Grens = 0.5;

    private const int Meest = 10;

    /// <summary>In one round trip; the certain ones first, then the most alike.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="naam">Name being entered.</param>
    /// <param name="gemeente">Its municipality.</param>
    /// <param name="kbo">Its enterprise number.</param>
    /// <param name="ovo">Its OVO code.</param>
    /// <param name="behalve">The organisation itself, when it exists already.</param>
    /// <param name="annulering">Stops the query.</param>
    public static async Task<IReadOnlyList<Gelijkende>> Zoek(
        NetwerkDbContext db, string naam, NisCode gemeente, KboNummer? kbo, OvoCode? ovo, Guid? behalve, CancellationToken annulering)
    {
        var vorm = NaamZonderRechtsvorm.Van(naam);
        var rijen = await db.Organisaties.AsNoTracking()
            .Where(o => o.Id != behalve && o.SamengevoegdMet == null && ((kbo != null && o.Kbo == kbo) || (ovo != null && o.Ovo == ovo)
                || (o.Gemeente == gemeente && EF.Functions.TrigramsSimilarity(o.Naamvorm, vorm) >= Grens)))
            .OrderByDescending(o => (kbo != null && o.Kbo == kbo) || (ovo != null && o.Ovo == ovo))
            .ThenByDescending(o => EF.Functions.TrigramsSimilarity(o.Naamvorm, vorm)).ThenBy(o => o.Id)
            .Take(Meest).Select(o => new { o.Id, o.Naam, o.Gemeente, o.Kbo, o.Ovo }).ToListAsync(annulering);
        return [.. rijen.Select(r => new Gelijkende(r.Id, r.Naam, r.Gemeente, r.Kbo, (kbo is not null && r.Kbo == kbo) || (ovo is not null && r.Ovo == ovo)))];
    }

    /// <summary>Why it can't be saved so; null when it can.</summary>
    /// <param name="gevonden">What was found.</param>
    /// <param name="bevestigd">Whether somebody looked and said that it is another one.</param>
    public static Mislukking? Toets(IReadOnlyList<Gelijkende> gevonden, bool bevestigd)
    {
        if (gevonden.FirstOrDefault(g => g.IsZeker) is { } zelfde)
        {
            return Mislukking.Regel("OrganisatieBestaatAl",
                $"‘{zelfde.Naam}’ heeft dit KBO-nummer of deze OVO-code al. Vul die organisatie aan in plaats van een tweede te maken.");
        }

        return gevonden.Count == 0 || bevestigd
            ? null
            : Mislukking.Regel("OrganisatieLijktOpEenAndere",
                $"Deze organisatie lijkt op {string.Join(", ", gevonden.Take(3).Select(g => $"‘{g.Naam}’"))}. Bevestig dat het een andere is, of vul de bestaande aan.");
    }
}
