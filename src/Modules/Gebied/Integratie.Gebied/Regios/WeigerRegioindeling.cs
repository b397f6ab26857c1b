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

namespace Integratie.Gebied.Regios;

internal sealed class WeigerRegioindelingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/regio-indelingen/{id:guid}/weigering", Weiger).Wijzigt<WeigerRegioindeling>();

    private static async Task<IResult> Weiger(
        Guid id, Weigering weigering, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new WeigerRegioindeling(id, versie.Waarde, weigering.Reden), annulering)).AlsGewijzigd();
}

/// <summary>Refuses a proposal, with the reason (KRN-03).</summary>
[Vereist(GebiedRechten.RegioBeslissen)]
internal sealed record WeigerRegioindeling(Guid Id, uint Versie, string Reden) : IOpdracht<Niets>;

internal sealed class WeigerRegioindelingValidator : AbstractValidator<WeigerRegioindeling>
{
    public WeigerRegioindelingValidator() => RuleFor(w => w.Reden).NotEmpty().MaximumLength(2000);
}

internal sealed class WeigerRegioindelingHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<WeigerRegioindeling, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WeigerRegioindeling request, CancellationToken cancellationToken)
    {
        var voorstel = await db.Regioindelingen.Laad(request.Id, request.Versie, "De regio-indeling", cancellationToken);
        return voorstel.IsGelukt ? voorstel.Waarde.Weiger(aanroep.Aanroeper, request.Reden, klok.GetUtcNow()) : voorstel.Mislukking;
    }
}
