using FluentValidation;
using Integratie.Brussel.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Brussel.Engagementen;

internal sealed class TrekEngagementInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/engagementen/{contact:guid}/intrekking", TrekIn).Wijzigt<TrekEngagementIn>();

    private static async Task<IResult> TrekIn(Guid contact, Intrekkingsverzoek intrekking, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TrekEngagementIn(contact, versie.Waarde, intrekking.Reden), annulering)).AlsGewijzigd();
}

/// <summary>The body of a withdrawal.</summary>
internal sealed record Intrekkingsverzoek(Intrekkingsreden Reden);

/// <summary>Lets an engagement count no longer, with the reason; how it stood stays readable, and it can be recorded again (BRU-04).</summary>
[Vereist(BrusselRechten.Vastleggen)]
internal sealed record TrekEngagementIn(Guid Contact, uint Versie, Intrekkingsreden Reden) : IOpdracht<Niets>;

internal sealed class TrekEngagementInValidator : AbstractValidator<TrekEngagementIn>
{
    public TrekEngagementInValidator() => RuleFor(t => t.Reden).IsInEnum().WithMessage("Kies waarom u het engagement intrekt.");
}

internal sealed class TrekEngagementInHandler(BrusselDbContext db, Contactwijzer contacten, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<TrekEngagementIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(TrekEngagementIn request, CancellationToken cancellationToken)
    {
        var geladen = await contacten.Laad(db, request.Contact, request.Versie, cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        return geladen.Waarde.TrekIn(request.Reden, aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets);
    }
}
