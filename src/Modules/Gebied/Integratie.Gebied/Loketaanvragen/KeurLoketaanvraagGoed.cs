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

internal sealed class KeurLoketaanvraagGoedEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/loketaanvragen/{id:guid}/goedkeuring", KeurGoed).Wijzigt<KeurLoketaanvraagGoed>();

    private static async Task<IResult> KeurGoed(
        Guid id, Goedkeuring goedkeuring, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new KeurLoketaanvraagGoed(id, versie.Waarde, goedkeuring.Toelichting), annulering)).AlsGewijzigd();
}

/// <summary>Approves a request: the desk may be opened from it. Who wrote or submitted it can't (GEB-10, KRN-03).</summary>
[Vereist(GebiedRechten.LoketaanvraagBeslissen)]
internal sealed record KeurLoketaanvraagGoed(Guid Id, uint Versie, string? Toelichting) : IOpdracht<Niets>;

internal sealed class KeurLoketaanvraagGoedValidator : AbstractValidator<KeurLoketaanvraagGoed>
{
    public KeurLoketaanvraagGoedValidator() => RuleFor(b => b.Toelichting).MaximumLength(2000);
}

internal sealed class KeurLoketaanvraagGoedHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<KeurLoketaanvraagGoed, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(KeurLoketaanvraagGoed request, CancellationToken cancellationToken)
    {
        var geladen = await db.Loketaanvragen.Laad(request.Id, request.Versie, "De loketaanvraag", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        return geladen.Waarde.KeurGoed(aanroep.Aanroeper.Id, request.Toelichting, klok.GetUtcNow()) is { } bezwaar ? bezwaar : default(Niets);
    }
}
