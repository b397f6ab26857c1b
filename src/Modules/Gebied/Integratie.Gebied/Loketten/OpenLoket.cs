using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Loketaanvragen;
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

internal sealed class OpenLoketEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/loketten", Open).Maakt<OpenLoket>();

    private static async Task<IResult> Open(Loketgegevens gegevens, Guid? aanvraag, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new OpenLoket(gegevens, aanvraag), annulering)).AlsAangemaakt(id => $"/api/v1/gebied/loketten/{id}");
}

/// <summary>Registers a desk, from today, later or earlier on (GEB-08). Its hours come afterwards.</summary>
/// <param name="Gegevens">The desk.</param>
/// <param name="Aanvraag">The approved request that it comes of (GEB-10); null for none.</param>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed record OpenLoket(Loketgegevens Gegevens, Guid? Aanvraag = null) : IOpdracht<Guid>;

internal sealed class OpenLoketValidator : AbstractValidator<OpenLoket>
{
    public OpenLoketValidator() => RuleFor(o => o.Gegevens).SetValidator(new LoketgegevensValidator());
}

internal sealed class OpenLoketHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<OpenLoket, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(OpenLoket request, CancellationToken cancellationToken)
    {
        var (gegevens, beeld) = (request.Gegevens, geheugen.Beeld);
        if (await Loketverwijzingen.Toets(db, beeld, gegevens, null, cancellationToken) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        if (EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio.Toets(aanroep.Aanroeper, gegevens.Gemeente, gegevens.GeldigVan, beeld) is { } weigering)
        {
            return weigering;
        }

        var loket = Loket.Open(Loketverwijzingen.MetPlaats(gegevens, beeld), beeld.Gemeenten.Vind(gegevens.Gemeente)!.Naam);
        if (request.Aanvraag is { } aanvraag && await Verbind(aanvraag, loket, beeld, cancellationToken) is { } bezwaar)
        {
            return bezwaar;
        }

        db.Loketten.Add(loket);
        return loket.Id;
    }

    /// <summary>Lets the request know its desk. Two who open at once meet its version: the second is refused.</summary>
    private async Task<Mislukking?> Verbind(Guid id, Loket loket, Gebiedsbeeld beeld, CancellationToken annulering)
    {
        var geladen = await db.Loketaanvragen.Laad(id, null, "De loketaanvraag", annulering);
        return geladen.IsGelukt
            ? geladen.Waarde.Open(
                loket, Aanvraagplaats.Codes(beeld, geladen.Waarde.Gemeente, klok.Vandaag()).Contains(loket.Gemeente), aanroep.Aanroeper.Id, klok.GetUtcNow())
            : geladen.Mislukking;
    }
}
