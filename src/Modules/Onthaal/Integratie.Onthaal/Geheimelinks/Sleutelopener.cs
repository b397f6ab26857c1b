using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Geheimelinks;

/// <summary>
/// Opens a secret link for a stranger. Nobody knows yet whose it is, so a narrow function of the database finds it (behind row-level
/// security nobody else does); from then on the call sees the rows of that organisation only.
/// </summary>
internal sealed class Sleutelopener(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok)
{
    /// <summary>
    /// What the link opens, with the call set to act for its organisation under the name of the link; null for a key that is
    /// unknown, expired, withdrawn or made for something else: who asks can't tell which.
    /// </summary>
    /// <param name="sleutel">The key as it stands in the link.</param>
    /// <param name="doel">What it must be made for.</param>
    /// <param name="annulering">Stops the query.</param>
    public async Task<Linkopening?> Open(string sleutel, Linkdoel doel, CancellationToken annulering)
    {
        if (GeheimeLink.Afdruk(sleutel) is not { } afdruk)
        {
            return null;
        }

        var (waarvoor, nu) = (doel.ToString(), klok.GetUtcNow());
        var gevonden = await db.Database.SqlQuery<Linkrij>(
            $"select link, organisatie, voorwerp from onthaal.open_geheime_link({afdruk}, {waarvoor}, {nu})").ToListAsync(annulering);
        if (gevonden is not [var rij])
        {
            return null;
        }

        var organisatie = OvoCode.Parse(rij.Organisatie);
        aanroep.Begin(Aanroeper.Onbekend with { Id = $"link:{rij.Link}", Organisatie = organisatie }, Bereik.Van(organisatie));
        return new(rij.Link, organisatie, rij.Voorwerp);
    }

    private sealed record Linkrij(Guid Link, string Organisatie, string Voorwerp);
}

/// <param name="Link">Key of the link.</param>
/// <param name="Organisatie">Whose data it opens.</param>
/// <param name="Voorwerp">Key of what it opens.</param>
internal sealed record Linkopening(Guid Link, OvoCode Organisatie, string Voorwerp);
