using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Geschiedenis;

internal sealed class ToonGeschiedenisEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/organisaties/{id:guid}/geschiedenis", Toon).Somt<ToonGeschiedenis>();

    private static async Task<IResult> Toon(Guid id, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonGeschiedenis(id, blad), annulering)).AlsCollectie(blad);
}

/// <summary>What happened to an organisation, newest first (TWL-18).</summary>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed record ToonGeschiedenis(Guid Organisatie, Bladvraag Blad) : IVraag<Blad<Gebeurtenisregel>>;

/// <param name="Id">Key.</param>
/// <param name="Tijdstip">When.</param>
/// <param name="Soort">What.</param>
/// <param name="Door">For which organisation somebody did it.</param>
/// <param name="Toelichting">More about it.</param>
/// <param name="Wijzigingen">Which fields changed.</param>
internal sealed record Gebeurtenisregel(
    Guid Id, DateTimeOffset Tijdstip, Gebeurtenissoort Soort, string Door, string? Toelichting, IReadOnlyList<Veldwijziging> Wijzigingen);

internal sealed class ToonGeschiedenisHandler(NetwerkDbContext db, Bladwijzers bladwijzers) : IVraagHandler<ToonGeschiedenis, Blad<Gebeurtenisregel>>
{
    public async Task<Uitkomst<Blad<Gebeurtenisregel>>> Handle(ToonGeschiedenis request, CancellationToken cancellationToken)
    {
        var kenmerk = $"geschiedenis {request.Organisatie}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var gebeurtenissen = db.Gebeurtenissen.AsNoTracking().Where(g => g.Organisatie == request.Organisatie);
        var alle = gebeurtenissen;
        if (begin.Waarde is [var na] && Guid.TryParse(na, out var sleutel))
        {
            gebeurtenissen = gebeurtenissen.Where(g => g.Id.CompareTo(sleutel) < 0);
        }

        // Keys are UUID v7: their order is that of time.
        var (rijen, totaal) = await gebeurtenissen.OrderByDescending(g => g.Id).LeesBlad(alle, request.Blad, cancellationToken);
        if (rijen.Count == 0 && begin.Waarde is null)
        {
            // Whoever is there was registered once.
            return Mislukking.NietGevonden("De organisatie");
        }

        var blad = bladwijzers.Maak(rijen, request.Blad, kenmerk, g => [g.Id.ToString()], totaal);
        return new Blad<Gebeurtenisregel>(
            [.. blad.Items.Select(g => new Gebeurtenisregel(g.Id, g.Tijdstip, g.Soort, g.Door, g.Toelichting, g.Wijzigingen))], blad.Volgende, blad.Totaal);
    }
}
