using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Wachtrij;

internal sealed class RoepOpEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/wachtrij/{id:guid}/oproep", Roep).Wijzigt<RoepOp>();

    private static async Task<IResult> Roep(Guid id, Verzoek oproep, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new RoepOp(id, versie.Waarde, oproep.Balie), annulering)).AlsGewijzigd();

    internal sealed record Verzoek(string Balie);
}

/// <summary>Calls one visitor to a counter: out of turn, again, or who didn't come before (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record RoepOp(Guid Id, uint Versie, string Balie) : IOpdracht<Niets>;

internal sealed class RoepOpValidator : AbstractValidator<RoepOp>
{
    public RoepOpValidator() => RuleFor(r => r.Balie).NotEmpty().WithMessage("Zeg naar welke balie de bezoeker komt.").MaximumLength(20);
}

internal sealed class RoepOpHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<RoepOp, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(RoepOp request, CancellationToken cancellationToken)
    {
        var beurt = await db.Wachtbeurten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De beurt", cancellationToken);
        return beurt.IsGelukt
            ? beurt.Waarde.RoepOp(request.Balie, aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets)
            : beurt.Mislukking;
    }
}
