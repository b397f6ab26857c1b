using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Loketaanvragen.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Loketaanvragen;

internal sealed class StelLoketaanvraagOpEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/loketaanvragen", StelOp).Maakt<StelLoketaanvraagOp>();

    private static async Task<IResult> StelOp(Aanvraaggegevens gegevens, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StelLoketaanvraagOp(gegevens), annulering)).AlsAangemaakt(id => $"/api/v1/gebied/loketaanvragen/{id}");
}

/// <summary>Writes a request for a desk, as a draft of the caller's organisation (GEB-10).</summary>
[Vereist(GebiedRechten.LoketaanvraagIndienen)]
internal sealed record StelLoketaanvraagOp(Aanvraaggegevens Gegevens) : IOpdracht<Guid>;

internal sealed class StelLoketaanvraagOpValidator : AbstractValidator<StelLoketaanvraagOp>
{
    public StelLoketaanvraagOpValidator() => RuleFor(s => s.Gegevens).SetValidator(new AanvraaggegevensValidator());
}

internal sealed class StelLoketaanvraagOpHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<StelLoketaanvraagOp, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(StelLoketaanvraagOp request, CancellationToken cancellationToken)
    {
        var (gegevens, beeld, wie, vandaag) = (request.Gegevens, geheugen.Beeld, aanroep.Aanroeper, klok.Vandaag());
        if (await Aanvraagverwijzingen.Toets(db, beeld, gegevens, vandaag, cancellationToken) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        if (EenAanvragerBlijftInHetEigenGebied.Toets(wie, gegevens.Gemeente, vandaag, beeld) is { } weigering)
        {
            return weigering;
        }

        if (wie.Organisatie is not { } organisatie)
        {
            return Mislukking.NietToegelaten("Vraag een loket aan in naam van een organisatie.");
        }

        var aanvraag = Loketaanvraag.StelOp(gegevens, organisatie, wie.Organisatienaam, wie.Id, klok.GetUtcNow());
        db.Add(aanvraag);
        return aanvraag.Id;
    }
}
