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

internal sealed class DienLoketaanvraagInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/loketaanvragen/{id:guid}/indiening", DienIn).Wijzigt<DienLoketaanvraagIn>();

    private static async Task<IResult> DienIn(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new DienLoketaanvraagIn(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Lays a request before central staff; from then on it can't change until it is sent back (GEB-10).</summary>
[Vereist(GebiedRechten.LoketaanvraagIndienen)]
internal sealed record DienLoketaanvraagIn(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class DienLoketaanvraagInHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<DienLoketaanvraagIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(DienLoketaanvraagIn request, CancellationToken cancellationToken)
    {
        var (beeld, wie, vandaag) = (geheugen.Beeld, aanroep.Aanroeper, klok.Vandaag());
        var geladen = await db.Loketaanvragen.Laad(request.Id, request.Versie, "De loketaanvraag", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var aanvraag = geladen.Waarde;
        if (EenAanvragerBlijftInHetEigenGebied.Toets(wie, aanvraag, vandaag, beeld) is { } weigering)
        {
            return weigering;
        }

        if (aanvraag.DienIn(wie.Id, klok.GetUtcNow()) is { } bezwaar)
        {
            return bezwaar;
        }

        // A draft may have lain: its municipality or a service may have ended since.
        var fouten = await Aanvraagverwijzingen.Toets(db, beeld, aanvraag.Gegevens, vandaag, cancellationToken);
        return fouten.Count > 0 ? Mislukking.Ongeldig(fouten) : default(Niets);
    }
}
