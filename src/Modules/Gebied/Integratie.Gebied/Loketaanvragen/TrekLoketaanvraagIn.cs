using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Loketaanvragen.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Loketaanvragen;

internal sealed class TrekLoketaanvraagInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/loketaanvragen/{id:guid}/intrekking", TrekIn).Wijzigt<TrekLoketaanvraagIn>();

    private static async Task<IResult> TrekIn(
        Guid id, Redengeving intrekking, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TrekLoketaanvraagIn(id, versie.Waarde, intrekking.Reden), annulering)).AlsGewijzigd();
}

/// <summary>Takes a request back, as long as no desk came of it; anybody of the organisation that asked (GEB-10).</summary>
[Vereist(GebiedRechten.LoketaanvraagIndienen)]
internal sealed record TrekLoketaanvraagIn(Guid Id, uint Versie, string Reden) : IOpdracht<Niets>;

internal sealed class TrekLoketaanvraagInValidator : AbstractValidator<TrekLoketaanvraagIn>
{
    public TrekLoketaanvraagInValidator() => RuleFor(b => b.Reden).NotEmpty().MaximumLength(2000);
}

internal sealed class TrekLoketaanvraagInHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<TrekLoketaanvraagIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(TrekLoketaanvraagIn request, CancellationToken cancellationToken)
    {
        var geladen = await db.Loketaanvragen.Laad(request.Id, request.Versie, "De loketaanvraag", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var (aanvraag, wie) = (geladen.Waarde, aanroep.Aanroeper);
        return (EenAanvragerBlijftInHetEigenGebied.Toets(wie, aanvraag, klok.Vandaag(), geheugen.Beeld)
            ?? aanvraag.TrekIn(wie.Id, request.Reden, klok.GetUtcNow())) is { } bezwaar
            ? bezwaar
            : default(Niets);
    }
}
