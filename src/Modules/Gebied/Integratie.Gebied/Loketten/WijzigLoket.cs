using FluentValidation;
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

internal sealed class WijzigLoketEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPatch("/loketten/{id:guid}", Wijzig).Wijzigt<WijzigLoket>();

    private static async Task<IResult> Wijzig(
        Guid id, Samenvoegpatch<Loketgegevens> patch, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering)
    {
        var loket = await dispatcher.Send(new ToonLoket(id), annulering);
        if (!loket.IsGelukt)
        {
            return Problemen.Antwoord(loket.Mislukking);
        }

        var gegevens = patch.PasToe(loket.Waarde.Gegevens);
        return gegevens.IsGelukt
            ? (await dispatcher.Send(new WijzigLoket(id, versie.Waarde, gegevens.Waarde), annulering)).AlsGewijzigd()
            : Problemen.Antwoord(gegevens.Mislukking);
    }
}

/// <summary>Changes what a desk is: address, operator, services, languages (GEB-08).</summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed record WijzigLoket(Guid Id, uint Versie, Loketgegevens Gegevens) : IOpdracht<Niets>;

internal sealed class WijzigLoketValidator : AbstractValidator<WijzigLoket>
{
    public WijzigLoketValidator() => RuleFor(w => w.Gegevens).SetValidator(new LoketgegevensValidator());
}

internal sealed class WijzigLoketHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<WijzigLoket, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WijzigLoket request, CancellationToken cancellationToken)
    {
        var (gegevens, beeld, vandaag) = (request.Gegevens, geheugen.Beeld, klok.Vandaag());
        var geladen = await db.Loketten.Laad(request.Id, request.Versie, "Het loket", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var loket = geladen.Waarde;
        if (await Loketverwijzingen.Toets(db, beeld, gegevens, loket.Gegevens, cancellationToken) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        // Both where it stands and where it would go: nobody moves a desk out of or into another region.
        foreach (var gemeente in new[] { loket.Gemeente, gegevens.Gemeente })
        {
            if (EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio.Toets(aanroep.Aanroeper, gemeente, vandaag, beeld) is { } weigering)
            {
                return weigering;
            }
        }

        var naam = beeld.Gemeenten.Vind(gegevens.Gemeente)!.Naam;
        return loket.Wijzig(Loketverwijzingen.MetPlaats(gegevens, beeld), naam, vandaag) is { } mislukking ? mislukking : default(Niets);
    }
}
