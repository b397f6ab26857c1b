using Integratie.Gebied.Data;
using Integratie.Gebied.Diensten.Regels;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Diensten;

internal sealed class BeeindigDienstEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/diensten/{id:guid}/einde", Beeindig).Wijzigt<BeeindigDienst>();

    private static async Task<IResult> Beeindig(Guid id, Dienstbeeindiging einde, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BeeindigDienst(id, versie.Waarde, einde.LaatsteDag), annulering)).AlsGewijzigd();
}

/// <summary>The body of an end.</summary>
internal sealed record Dienstbeeindiging(DateOnly LaatsteDag);

/// <summary>Lets a service end after a last day; desks keep it in their history (KRN-04).</summary>
[Vereist(GebiedRechten.DienstBeheren)]
internal sealed record BeeindigDienst(Guid Id, uint Versie, DateOnly LaatsteDag) : IOpdracht<Niets>;

internal sealed class BeeindigDienstHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<BeeindigDienst, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(BeeindigDienst request, CancellationToken cancellationToken)
    {
        var dienst = await db.Diensten.Laad(request.Id, request.Versie, "De dienst", cancellationToken);
        if (!dienst.IsGelukt)
        {
            return dienst.Mislukking;
        }

        return (EenRegioBeheertAlleenHaarEigenAanvullingen.Toets(aanroep.Aanroeper, dienst.Waarde.Regio)
            ?? dienst.Waarde.Beeindig(request.LaatsteDag, klok.Vandaag())) is { } mislukking ? mislukking : default(Niets);
    }
}
