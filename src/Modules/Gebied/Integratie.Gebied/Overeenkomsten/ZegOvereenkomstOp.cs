using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Overeenkomsten;

internal sealed class ZegOvereenkomstOpEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/overeenkomsten/{id:guid}/opzegging", ZegOp).Wijzigt<ZegOvereenkomstOp>();

    private static async Task<IResult> ZegOp(Guid id, Opzegging opzegging, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZegOvereenkomstOp(id, versie.Waarde, opzegging.LaatsteDag, opzegging.Reden), annulering)).AlsGewijzigd();
}

/// <summary>The body of a notice.</summary>
/// <param name="LaatsteDag">Last day of the agreement.</param>
/// <param name="Reden">Why.</param>
internal sealed record Opzegging(DateOnly LaatsteDag, string Reden);

/// <summary>Gives notice of an agreement: what it unlocks stops after its last day (OVK-03).</summary>
[Vereist(GebiedRechten.OvereenkomstBeheren)]
internal sealed record ZegOvereenkomstOp(Guid Id, uint Versie, DateOnly LaatsteDag, string Reden) : IOpdracht<Niets>;

internal sealed class ZegOvereenkomstOpValidator : AbstractValidator<ZegOvereenkomstOp>
{
    public ZegOvereenkomstOpValidator() => RuleFor(z => z.Reden).NotEmpty().MaximumLength(2000);
}

internal sealed class ZegOvereenkomstOpHandler(GebiedDbContext db, TimeProvider klok) : IOpdrachtHandler<ZegOvereenkomstOp, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(ZegOvereenkomstOp request, CancellationToken cancellationToken)
    {
        var geladen = await db.Overeenkomsten.Laad(request.Id, request.Versie, "De overeenkomst", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        return geladen.Waarde.ZegOp(request.LaatsteDag, request.Reden, klok.Vandaag()) is { } bezwaar ? bezwaar : default(Niets);
    }
}
