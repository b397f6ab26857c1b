using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Invoeren;

internal sealed class ToonInvoerEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/invoeren/{id:guid}", Toon).Toont<ToonInvoer>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonInvoer(id), annulering)).AlsAntwoord();
}

/// <summary>Where a list stands: what its rows would do, or did.</summary>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record ToonInvoer(Guid Id) : IVraag<Invoerblad>;

/// <param name="Id">Key.</param>
/// <param name="Bestandsnaam">Name of the file.</param>
/// <param name="Door">Name of the organisation for which it is entered.</param>
/// <param name="Begonnen">When.</param>
/// <param name="Stand">Where it stands.</param>
/// <param name="Aantal">How many rows it has.</param>
/// <param name="OnbekendeKolommen">Headings that we don't know; what stands below them isn't used.</param>
/// <param name="Taak">Key of the task that works on it, or did last.</param>
/// <param name="Oordelen">How many rows were judged how.</param>
/// <param name="Aflopen">How many rows came to what.</param>
internal sealed record Invoerblad(
    Guid Id, string Bestandsnaam, string Door, DateTimeOffset Begonnen, Invoerstand Stand, int Aantal, IReadOnlyList<string> OnbekendeKolommen, Guid Taak,
    IReadOnlyDictionary<Oordeel, int> Oordelen, IReadOnlyDictionary<Rijafloop, int> Aflopen);

internal sealed class ToonInvoerHandler(NetwerkDbContext db) : IVraagHandler<ToonInvoer, Invoerblad>
{
    public async Task<Uitkomst<Invoerblad>> Handle(ToonInvoer request, CancellationToken cancellationToken)
    {
        if (await db.Invoeren.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken) is not { } i)
        {
            return Mislukking.NietGevonden("De invoer");
        }

        var geteld = await db.Invoerrijen.AsNoTracking().Where(r => r.Invoer == request.Id).GroupBy(r => new { r.Oordeel, r.Afloop })
            .Select(g => new { g.Key.Oordeel, g.Key.Afloop, Aantal = g.Count() }).ToListAsync(cancellationToken);
        return new Invoerblad(
            i.Id, i.Bestandsnaam, i.Door, i.Begonnen, i.Stand, i.Aantal, Rijlezer.Onbekend(i.Kolommen), i.Taak,
            geteld.Where(g => g.Oordeel is not null).GroupBy(g => g.Oordeel!.Value).ToDictionary(g => g.Key, g => g.Sum(r => r.Aantal)),
            geteld.Where(g => g.Afloop is not null).GroupBy(g => g.Afloop!.Value).ToDictionary(g => g.Key, g => g.Sum(r => r.Aantal)));
    }
}
