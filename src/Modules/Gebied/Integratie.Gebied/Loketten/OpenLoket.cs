using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Loketten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Loketten;

internal sealed class OpenLoketEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/loketten", Open).Maakt<OpenLoket>();

    private static async Task<IResult> Open(Loketgegevens gegevens, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new OpenLoket(gegevens), annulering)).AlsAangemaakt(id => $"/api/v1/gebied/loketten/{id}");
}

/// <summary>Registers a desk, from today, later or earlier on (GEB-08). Its hours come afterwards.</summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed record OpenLoket(Loketgegevens Gegevens) : IOpdracht<Guid>;

internal sealed class OpenLoketValidator : AbstractValidator<OpenLoket>
{
    public OpenLoketValidator() => RuleFor(o => o.Gegevens).SetValidator(new LoketgegevensValidator());
}

internal sealed class OpenLoketHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep) : IOpdrachtHandler<OpenLoket, Guid>
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
        db.Loketten.Add(loket);
        return loket.Id;
    }
}
