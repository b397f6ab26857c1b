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

internal sealed class StuurLoketaanvraagTerugEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/loketaanvragen/{id:guid}/teruggave", StuurTerug).Wijzigt<StuurLoketaanvraagTerug>();

    private static async Task<IResult> StuurTerug(
        Guid id, Redengeving teruggave, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StuurLoketaanvraagTerug(id, versie.Waarde, teruggave.Reden), annulering)).AlsGewijzigd();
}

/// <summary>Sends a request back for completion, with what is missing (GEB-10).</summary>
[Vereist(GebiedRechten.LoketaanvraagBeslissen)]
internal sealed record StuurLoketaanvraagTerug(Guid Id, uint Versie, string Reden) : IOpdracht<Niets>;

internal sealed class StuurLoketaanvraagTerugValidator : AbstractValidator<StuurLoketaanvraagTerug>
{
    public StuurLoketaanvraagTerugValidator() => RuleFor(b => b.Reden).NotEmpty().MaximumLength(2000);
}

internal sealed class StuurLoketaanvraagTerugHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<StuurLoketaanvraagTerug, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(StuurLoketaanvraagTerug request, CancellationToken cancellationToken)
    {
        var geladen = await db.Loketaanvragen.Laad(request.Id, request.Versie, "De loketaanvraag", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        return geladen.Waarde.StuurTerug(aanroep.Aanroeper.Id, request.Reden, klok.GetUtcNow()) is { } bezwaar ? bezwaar : default(Niets);
    }
}
