using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Diensten.Regels;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Diensten;

internal sealed class WijzigDienstEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPatch("/diensten/{id:guid}", Wijzig).Wijzigt<WijzigDienst>();

    private static async Task<IResult> Wijzig(
        Guid id, Samenvoegpatch<Dienstgegevens> patch, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering)
    {
        var dienst = await dispatcher.Send(new ToonDienst(id), annulering);
        if (!dienst.IsGelukt)
        {
            return Problemen.Antwoord(dienst.Mislukking);
        }

        var gegevens = patch.PasToe(dienst.Waarde.Gegevens);
        return gegevens.IsGelukt
            ? (await dispatcher.Send(new WijzigDienst(id, versie.Waarde, gegevens.Waarde), annulering)).AlsGewijzigd()
            : Problemen.Antwoord(gegevens.Mislukking);
    }
}

/// <summary>Changes the words or the target group of a service; its line stays (KRN-04, GEB-12).</summary>
[Vereist(GebiedRechten.DienstBeheren)]
internal sealed record WijzigDienst(Guid Id, uint Versie, Dienstgegevens Gegevens) : IOpdracht<Niets>;

internal sealed class WijzigDienstValidator : AbstractValidator<WijzigDienst>
{
    public WijzigDienstValidator() => RuleFor(w => w.Gegevens).SetValidator(new DienstgegevensValidator());
}

internal sealed class WijzigDienstHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<WijzigDienst, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WijzigDienst request, CancellationToken cancellationToken)
    {
        var dienst = await db.Diensten.Laad(request.Id, request.Versie, "De dienst", cancellationToken);
        if (!dienst.IsGelukt)
        {
            return dienst.Mislukking;
        }

        return (EenRegioBeheertAlleenHaarEigenAanvullingen.Toets(aanroep.Aanroeper, dienst.Waarde.Regio)
            ?? dienst.Waarde.Wijzig(request.Gegevens, klok.Vandaag())) is { } mislukking ? mislukking : default(Niets);
    }
}
