using Integratie.Gebied.Data;
using Integratie.Gebied.Loketten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Loketten;

internal sealed class MaakSluitingOngedaanEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapDelete("/loketten/{id:guid}/sluiting", MaakOngedaan).Wijzigt<MaakSluitingOngedaan>();

    private static async Task<IResult> MaakOngedaan(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new MaakSluitingOngedaan(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Takes the closing of a desk back, until its last day is over (GEB-08).</summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed record MaakSluitingOngedaan(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class MaakSluitingOngedaanHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<MaakSluitingOngedaan, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(MaakSluitingOngedaan request, CancellationToken cancellationToken)
    {
        var loket = await db.Loketten.Laad(request.Id, request.Versie, "Het loket", cancellationToken);
        if (!loket.IsGelukt)
        {
            return loket.Mislukking;
        }

        var vandaag = klok.Vandaag();
        return (EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio.Toets(aanroep.Aanroeper, loket.Waarde.Gemeente, vandaag, geheugen.Beeld)
            ?? loket.Waarde.MaakSluitingOngedaan(vandaag)) is { } mislukking ? mislukking : default(Niets);
    }
}
