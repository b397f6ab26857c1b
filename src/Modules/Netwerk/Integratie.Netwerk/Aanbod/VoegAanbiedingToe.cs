using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Aanbod;

internal sealed class VoegAanbiedingToeEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/organisaties/{id:guid}/aanbod", VoegToe).Maakt<VoegAanbiedingToe>();

    private static async Task<IResult> VoegToe(Guid id, Aanbodgegevens gegevens, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VoegAanbiedingToe(id, gegevens), annulering)).AlsAangemaakt(aanbieding => $"/api/v1/netwerk/aanbod/{aanbieding}");
}

/// <summary>Adds an offer to an organisation (ONT-05).</summary>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record VoegAanbiedingToe(Guid Organisatie, Aanbodgegevens Gegevens) : IOpdracht<Guid>;

internal sealed class VoegAanbiedingToeValidator : AbstractValidator<VoegAanbiedingToe>
{
    public VoegAanbiedingToeValidator() => RuleFor(v => v.Gegevens).SetValidator(new AanbodgegevensValidator());
}

internal sealed class VoegAanbiedingToeHandler(NetwerkDbContext db, Plaatsen plaatsen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<VoegAanbiedingToe, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(VoegAanbiedingToe request, CancellationToken cancellationToken)
    {
        if (Aanbodverwijzingen.Toets(plaatsen, request.Gegevens, null) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var organisatie = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.Organisatie, cancellationToken);
        if (organisatie is null)
        {
            return Mislukking.NietGevonden("De organisatie");
        }

        if (organisatie.GeldigTot <= klok.Vandaag())
        {
            return Mislukking.Regel("OrganisatieIsBeeindigd", "Deze organisatie is er niet meer. Heropen ze eerst als ze toch nog iets aanbiedt.");
        }

        IReadOnlyList<string> gebieden = organisatie.Werkgebied.Count > 0 ? organisatie.Werkgebied : [Gebiedsaanduiding.Gemeente(organisatie.Gemeente).Waarde];
        var aanbieding = Aanbieding.VoegToe(organisatie.Id, request.Gegevens, gebieden);
        db.Aanbod.Add(aanbieding);
        db.Gebeurtenissen.Add(Gebeurtenis.Van(organisatie.Id, Gebeurtenissoort.AanbodToegevoegd, aanroep, klok, aanbieding.Naam));
        return aanbieding.Id;
    }
}
