using Integratie.Host.Beheer.Filters;
using Integratie.Kit.Lijst;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Web;

/// <summary>The kept filters above the lists of every module.</summary>
internal sealed class Bewaardefilters(PlatformDbContext db, Aanroep aanroep, IHttpContextAccessor http) : IBewaardefilters
{
    public string Bewaren => "/filters/nieuw";

    public string Beheren => "/filters";

    public async Task<IReadOnlyList<Bewaardelijst>> Van(string lijst) => aanroep.Aanroeper.IsAangemeld
        ? await db.Filters.AsNoTracking().Van(aanroep.Aanroeper).Where(f => f.Lijst == lijst).AlsRegels()
            .Select(f => new Bewaardelijst(f.Naam, f.Adres)).ToListAsync(http.HttpContext!.RequestAborted)
        : [];
}
