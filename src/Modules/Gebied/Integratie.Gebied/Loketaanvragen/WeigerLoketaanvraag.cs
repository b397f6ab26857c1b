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

namespace Integratie.Gebied.Loketaanvragen;

internal sealed class WeigerLoketaanvraagEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/loketaanvragen/{id:guid}/weigering", Weiger).Wijzigt<WeigerLoketaanvraag>();

    private static async Task<IResult> Weiger(
        Guid id, Weigering weigering, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new WeigerLoketaanvraag(id, versie.Waarde, weigering.Reden), annulering)).AlsGewijzigd();
}

/// <summary>Refuses a request, with the reason (GEB-10, KRN-03).</summary>
[Vereist(GebiedRechten.LoketaanvraagBeslissen)]
internal sealed record WeigerLoketaanvraag(Guid Id, uint Versie, string Reden) : IOpdracht<Niets>;

internal sealed class WeigerLoketaanvraagValidator : AbstractValidator<WeigerLoketaanvraag>
{
    public WeigerLoketaanvraagValidator() => RuleFor(b => b.Reden).NotEmpty().MaximumLength(2000);
}

internal sealed class WeigerLoketaanvraagHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<WeigerLoketaanvraag, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WeigerLoketaanvraag request, CancellationToken cancellationToken)
    {
        var geladen = await db.Loketaanvragen.Laad(request.Id, request.Versie, "De loketaanvraag", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        return geladen.Waarde.Weiger(aanroep.Aanroeper.Id, request.Reden, klok.GetUtcNow()) is { } bezwaar ? bezwaar : default(Niets);
    }
}
