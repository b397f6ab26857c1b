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

namespace Integratie.Netwerk.Invoeren;

internal sealed class SomInvoerenOpEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/invoeren", Som).Somt<SomInvoerenOp>();

    private static async Task<IResult> Som([AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomInvoerenOp(blad), annulering)).AlsCollectie(blad);
}

/// <summary>The lists that were sent in, newest first.</summary>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record SomInvoerenOp(Bladvraag Blad) : IVraag<Blad<Invoerkop>>;

/// <param name="Id">Key.</param>
/// <param name="Bestandsnaam">Name of the file.</param>
/// <param name="Door">Name of the organisation for which it is entered.</param>
/// <param name="Begonnen">When.</param>
/// <param name="Stand">Where it stands.</param>
/// <param name="Aantal">How many rows it has.</param>
internal sealed record Invoerkop(Guid Id, string Bestandsnaam, string Door, DateTimeOffset Begonnen, Invoerstand Stand, int Aantal);

internal sealed class SomInvoerenOpHandler(NetwerkDbContext db, Bladwijzers bladwijzers) : IVraagHandler<SomInvoerenOp, Blad<Invoerkop>>
{
    public async Task<Uitkomst<Blad<Invoerkop>>> Handle(SomInvoerenOp request, CancellationToken cancellationToken)
    {
        var begin = bladwijzers.Lees(request.Blad, "invoeren");
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var invoeren = db.Invoeren.AsNoTracking();
        var alle = invoeren;
        if (begin.Waarde is [var na] && Guid.TryParse(na, out var vanaf))
        {
            invoeren = invoeren.Where(i => i.Id < vanaf);
        }

        var (rijen, totaal) = await invoeren.OrderByDescending(i => i.Id)
            .Select(i => new Invoerkop(i.Id, i.Bestandsnaam, i.Door, i.Begonnen, i.Stand, i.Aantal)).LeesBlad(alle, request.Blad, cancellationToken);
        return bladwijzers.Maak(rijen, request.Blad, "invoeren", r => [r.Id.ToString()], totaal);
    }
}
