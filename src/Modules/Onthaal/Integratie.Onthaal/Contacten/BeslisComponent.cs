using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Contacten;

internal sealed class BeslisComponentEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/contacten/{id:guid}/component", Beslis).Wijzigt<BeslisComponent>();

    private static async Task<IResult> Beslis(Guid id, Componentbesluit component, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BeslisComponent(id, versie.Waarde, component), annulering)).AlsGewijzigd();
}

/// <summary>Decides whether a question has a migration or integration component, with the ground (ONT-03).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record BeslisComponent(Guid Id, uint Versie, Componentbesluit Component) : IOpdracht<Niets>;

internal sealed class BeslisComponentValidator : AbstractValidator<BeslisComponent>
{
    public BeslisComponentValidator() => RuleFor(b => b.Component.Grond).NotEmpty().WithMessage("Kies een grond.");
}

internal sealed class BeslisComponentHandler(OnthaalDbContext db, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<BeslisComponent, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(BeslisComponent request, CancellationToken cancellationToken)
    {
        if (Contactverwijzingen.Toets(request.Component, instellingen, klok.Vandaag()) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var geladen = await db.Contacten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "Het contact", cancellationToken);
        return geladen.IsGelukt
            ? geladen.Waarde.Beslis(request.Component, aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets)
            : geladen.Mislukking;
    }
}
