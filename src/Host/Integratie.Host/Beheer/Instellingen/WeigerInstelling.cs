using FluentValidation;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Instellingen;

internal sealed class WeigerInstellingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/instellingsvoorstellen/{id:guid}/weigering", Weiger).Wijzigt<WeigerInstelling>();

    private static async Task<IResult> Weiger(Guid id, IfMatch versie, Weigering gegevens, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new WeigerInstelling(id, versie.Waarde, gegevens), annulering)).AlsGewijzigd();
}

/// <summary>Refuses a proposed value, with a reason; the proposer can't, but may take it back (KRN-03).</summary>
[Vereist(PlatformRechten.InstellingenBeslissen)]
internal sealed record WeigerInstelling(Guid Id, uint Versie, Weigering Gegevens) : IOpdracht<Niets>;

/// <param name="Besluit">Why not.</param>
internal sealed record Weigering(string Besluit);

internal sealed class WeigerInstellingValidator : AbstractValidator<WeigerInstelling>
{
    public WeigerInstellingValidator() =>
        RuleFor(o => o.Gegevens.Besluit).NotEmpty().WithMessage("Zeg waarom u weigert, zodat de indiener verder kan.").MaximumLength(2000);
}

internal sealed class WeigerInstellingHandler(PlatformDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<WeigerInstelling, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WeigerInstelling request, CancellationToken cancellationToken)
    {
        var geladen = await db.Instellingen.Laad(request.Id, request.Versie, "Het voorstel", cancellationToken);
        return geladen.IsGelukt ? geladen.Waarde.Weiger(aanroep.Aanroeper, request.Gegevens.Besluit.Trim(), klok.GetUtcNow()) : geladen.Mislukking;
    }
}
