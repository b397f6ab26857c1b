using FluentValidation;
using Integratie.Kempen.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Kempen.Zitdagen;

internal sealed class PlanZitdagEndpoint : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/zitdagen", Plan).Maakt<PlanZitdag>();

    private static async Task<IResult> Plan(PlanZitdag opdracht, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(opdracht, annulering)).AlsAangemaakt(id => $"/api/v1/kempen/zitdagen/{id}");
}

/// <summary>Plans a day on which the desk sits elsewhere.</summary>
[Vereist(KempenModule.ZitdagenPlannen)]
internal sealed record PlanZitdag(string Plaats, DateOnly Dag) : IOpdracht<Guid>;

internal sealed class PlanZitdagValidator : AbstractValidator<PlanZitdag>
{
    public PlanZitdagValidator() => RuleFor(p => p.Plaats).NotEmpty().WithMessage("Geef de plaats.").MaximumLength(100);
}

internal sealed class PlanZitdagHandler(KempenDbContext db) : IOpdrachtHandler<PlanZitdag, Guid>
{
    public Task<Uitkomst<Guid>> Handle(PlanZitdag opdracht, CancellationToken annulering)
    {
        var zitdag = Zitdag.Plan(opdracht.Plaats, opdracht.Dag);
        db.Add(zitdag);
        return Task.FromResult<Uitkomst<Guid>>(zitdag.Id);
    }
}
