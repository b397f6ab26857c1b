using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Overeenkomsten;

internal sealed class WijzigOvereenkomstEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPatch("/overeenkomsten/{id:guid}", Wijzig).Wijzigt<WijzigOvereenkomst>();

    private static async Task<IResult> Wijzig(
        Guid id, Samenvoegpatch<Overeenkomstgegevens> patch, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering)
    {
        var huidig = await dispatcher.Send(new ToonOvereenkomst(id), annulering);
        var gewijzigd = huidig.IsGelukt ? patch.PasToe(huidig.Waarde.Gegevens) : huidig.Mislukking;
        return gewijzigd.IsGelukt
            ? (await dispatcher.Send(new WijzigOvereenkomst(id, versie.Waarde, gewijzigd.Waarde), annulering)).AlsGewijzigd()
            : Problemen.Antwoord(gewijzigd.Mislukking);
    }
}

/// <summary>Changes an agreement. Once signed, what was agreed stays as it was (OVK-01).</summary>
[Vereist(GebiedRechten.OvereenkomstBeheren)]
internal sealed record WijzigOvereenkomst(Guid Id, uint Versie, Overeenkomstgegevens Gegevens) : IOpdracht<Niets>;

internal sealed class WijzigOvereenkomstValidator : AbstractValidator<WijzigOvereenkomst>
{
    public WijzigOvereenkomstValidator() => RuleFor(w => w.Gegevens).SetValidator(new OvereenkomstgegevensValidator());
}

internal sealed class WijzigOvereenkomstHandler(GebiedDbContext db, Gebiedsgeheugen geheugen) : IOpdrachtHandler<WijzigOvereenkomst, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WijzigOvereenkomst request, CancellationToken cancellationToken)
    {
        var geladen = await db.Overeenkomsten.Laad(request.Id, request.Versie, "De overeenkomst", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var beeld = geheugen.Beeld;
        var fouten = Overeenkomstverwijzingen.Fouten(request.Gegevens, beeld);
        if (fouten.Count > 0)
        {
            return Mislukking.Ongeldig(fouten);
        }

        return geladen.Waarde.Wijzig(request.Gegevens, Overeenkomstverwijzingen.Partijen(request.Gegevens, beeld)) is { } bezwaar
            ? bezwaar
            : default(Niets);
    }
}
