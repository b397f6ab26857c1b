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

namespace Integratie.Gebied.Bevoegdheden;

internal sealed class WeigerBevoegdheidEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/matrix/{id:guid}/weigering", Weiger).Wijzigt<WeigerBevoegdheid>();

    private static async Task<IResult> Weiger(
        Guid id, Weigering weigering, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new WeigerBevoegdheid(id, versie.Waarde, weigering.Reden), annulering)).AlsGewijzigd();
}

/// <summary>Refuses a proposal, with the reason (KRN-03).</summary>
[Vereist(GebiedRechten.BevoegdheidBeslissen)]
internal sealed record WeigerBevoegdheid(Guid Id, uint Versie, string Reden) : IOpdracht<Niets>;

internal sealed class WeigerBevoegdheidValidator : AbstractValidator<WeigerBevoegdheid>
{
    public WeigerBevoegdheidValidator() => RuleFor(w => w.Reden).NotEmpty().MaximumLength(2000);
}

internal sealed class WeigerBevoegdheidHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<WeigerBevoegdheid, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WeigerBevoegdheid request, CancellationToken cancellationToken)
    {
        var voorstel = await db.Bevoegdheden.Laad(request.Id, request.Versie, "De rij van de matrix", cancellationToken);
        return voorstel.IsGelukt ? voorstel.Waarde.Weiger(aanroep.Aanroeper, request.Reden, klok.GetUtcNow()) : voorstel.Mislukking;
    }
}
