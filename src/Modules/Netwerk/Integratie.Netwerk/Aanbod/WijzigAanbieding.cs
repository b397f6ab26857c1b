using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Netwerk.Aanbod;

internal sealed class WijzigAanbiedingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPatch("/aanbod/{id:guid}", Wijzig).Wijzigt<WijzigAanbieding>();

    private static async Task<IResult> Wijzig(
        Guid id, Samenvoegpatch<Aanbodgegevens> patch, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering)
    {
        var aanbieding = await dispatcher.Send(new ToonAanbieding(id), annulering);
        if (!aanbieding.IsGelukt)
        {
            return Problemen.Antwoord(aanbieding.Mislukking);
        }

        var gegevens = patch.PasToe(aanbieding.Waarde.Gegevens);
        return gegevens.IsGelukt
            ? (await dispatcher.Send(new WijzigAanbieding(id, versie.Waarde, gegevens.Waarde), annulering)).AlsGewijzigd()
            : Problemen.Antwoord(gegevens.Mislukking);
    }
}

/// <summary>Changes an offer, or gives it a last day (ONT-05); without one it goes on, so an end can be taken back.</summary>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record WijzigAanbieding(Guid Id, uint Versie, Aanbodgegevens Gegevens) : IOpdracht<Niets>;

internal sealed class WijzigAanbiedingValidator : AbstractValidator<WijzigAanbieding>
{
    public WijzigAanbiedingValidator() => RuleFor(w => w.Gegevens).SetValidator(new AanbodgegevensValidator());
}

internal sealed class WijzigAanbiedingHandler(NetwerkDbContext db, Plaatsen plaatsen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<WijzigAanbieding, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WijzigAanbieding request, CancellationToken cancellationToken)
    {
        var geladen = await db.Aanbod.Laad(request.Id, request.Versie, "Het aanbod", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var aanbieding = geladen.Waarde;
        if (Aanbodverwijzingen.Toets(plaatsen, request.Gegevens, aanbieding.Gegevens) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        aanbieding.Wijzig(request.Gegevens);
        db.Gebeurtenissen.Add(Gebeurtenis.Van(aanbieding.Organisatie, Gebeurtenissoort.AanbodGewijzigd, aanroep, klok, aanbieding.Naam));
        return default(Niets);
    }
}
