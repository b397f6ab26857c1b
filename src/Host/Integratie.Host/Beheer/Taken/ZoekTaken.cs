using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Taken;

internal sealed class ZoekTakenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/taken", Zoek).Somt<ZoekTaken>();

    private static async Task<IResult> Zoek(
        Taakstatus? toestand, bool? alle, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekTaken(toestand, alle ?? false, blad), annulering)).AlsCollectie(blad);
}

/// <summary>Long tasks, newest first: one's own, or everybody's for operators.</summary>
/// <param name="Status">Only in this state.</param>
/// <param name="Alle">Everybody's; without the right it changes nothing.</param>
/// <param name="Blad">The page.</param>
[Aangemeld]
internal sealed record ZoekTaken(Taakstatus? Status, bool Alle, Bladvraag Blad) : IVraag<Blad<Taakregel>>;

/// <param name="Id">Key.</param>
/// <param name="Titel">What it does.</param>
/// <param name="Toestand">Where it stands.</param>
/// <param name="Gedaan">How many are done.</param>
/// <param name="Totaal">Of how many; null when unknown.</param>
/// <param name="AantalFouten">How many rows went wrong.</param>
/// <param name="Aangemaakt">When it was asked for.</param>
/// <param name="Afgelopen">When it ended.</param>
/// <param name="Aanvrager">Id of who asked for it.</param>
internal sealed record Taakregel(
    Guid Id, string Titel, Taakstatus Toestand, int Gedaan, int? Totaal, int AantalFouten, DateTimeOffset Aangemaakt, DateTimeOffset? Afgelopen, string Aanvrager);

internal sealed class ZoekTakenHandler(PlatformDbContext db, Bladwijzers bladwijzers, Aanroep aanroep, Rechtenregister rechten)
    : IVraagHandler<ZoekTaken, Blad<Taakregel>>
{
    public async Task<Uitkomst<Blad<Taakregel>>> Handle(ZoekTaken request, CancellationToken cancellationToken)
    {
        var kenmerk = $"taken {request.Status} {request.Alle}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var taken = db.Taken.AsNoTracking();
        taken = (request.Alle ? taken.ZichtbaarVoor(aanroep.Aanroeper, rechten) : taken.Van(aanroep.Aanroeper))
            .Where(t => request.Status == null || t.Status == request.Status);
        var alle = taken;
        if (begin.Waarde is [var na])
        {
            var grens = Guid.Parse(na);
            taken = taken.Where(t => t.Id < grens);
        }

        var (rijen, totaal) = await taken.OrderByDescending(t => t.Id)
            .Select(t => new Taakregel(t.Id, t.Titel, t.Status, t.Gedaan, t.Totaal, t.AantalFouten, t.Aangemaakt, t.Afgelopen, t.Aanvrager))
            .LeesBlad(alle, request.Blad, cancellationToken);
        return bladwijzers.Maak(rijen, request.Blad, kenmerk, r => [r.Id.ToString()], totaal);
    }
}
