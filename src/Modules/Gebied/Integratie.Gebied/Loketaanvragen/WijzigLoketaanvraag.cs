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

internal sealed class WijzigLoketaanvraagEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPatch("/loketaanvragen/{id:guid}", Wijzig).Wijzigt<WijzigLoketaanvraag>();

    private static async Task<IResult> Wijzig(
        Guid id, Samenvoegpatch<Aanvraaggegevens> patch, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering)
    {
        var huidig = await dispatcher.Send(new ToonLoketaanvraag(id), annulering);
        var gewijzigd = huidig.IsGelukt ? patch.PasToe(huidig.Waarde.Gegevens) : huidig.Mislukking;
        return gewijzigd.IsGelukt
            ? (await dispatcher.Send(new WijzigLoketaanvraag(id, versie.Waarde, gewijzigd.Waarde), annulering)).AlsGewijzigd()
            : Problemen.Antwoord(gewijzigd.Mislukking);
    }
}

/// <summary>Changes a request that is a draft, or that was sent back for completion (GEB-10).</summary>
[Vereist(GebiedRechten.LoketaanvraagIndienen)]
internal sealed record WijzigLoketaanvraag(Guid Id, uint Versie, Aanvraaggegevens Gegevens) : IOpdracht<Niets>;

internal sealed class WijzigLoketaanvraagValidator : AbstractValidator<WijzigLoketaanvraag>
{
    public WijzigLoketaanvraagValidator() => RuleFor(w => w.Gegevens).SetValidator(new AanvraaggegevensValidator());
}

internal sealed class WijzigLoketaanvraagHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<WijzigLoketaanvraag, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WijzigLoketaanvraag request, CancellationToken cancellationToken)
    {
        var (gegevens, beeld, wie, vandaag) = (request.Gegevens, geheugen.Beeld, aanroep.Aanroeper, klok.Vandaag());
        var geladen = await db.Loketaanvragen.Laad(request.Id, request.Versie, "De loketaanvraag", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        // Both where the desk was asked for and where it would be: nobody takes a request out of or into a territory of others.
        if ((EenAanvragerBlijftInHetEigenGebied.Toets(wie, geladen.Waarde, vandaag, beeld)
            ?? (beeld.Gemeenten.Vind(gegevens.Gemeente) is null ? null : EenAanvragerBlijftInHetEigenGebied.Toets(wie, gegevens.Gemeente, vandaag, beeld))) is { } weigering)
        {
            return weigering;
        }

        if (await Aanvraagverwijzingen.Toets(db, beeld, gegevens, vandaag, cancellationToken) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        return geladen.Waarde.Wijzig(gegevens, wie.Id, klok.GetUtcNow()) is { } bezwaar ? bezwaar : default(Niets);
    }
}
