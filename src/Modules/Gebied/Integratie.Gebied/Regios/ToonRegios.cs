using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Regios;

internal sealed class ToonRegiosEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/regios", Toon).Toont<ToonRegios>();

    private static async Task<IResult> Toon(DateOnly? op, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonRegios(op), annulering)).AlsAntwoord();
}

/// <summary>The regions with their municipalities on a day, and the municipalities that lie in none (GEB-01).</summary>
/// <param name="Op">The day; null for today.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonRegios(DateOnly? Op) : IVraag<Regioverdeling>;

internal sealed record Regioverdeling(DateOnly Op, IReadOnlyList<Regioblad> Regios, IReadOnlyList<Regiolid> ZonderRegio);

internal sealed record Regioblad(string Code, string Naam, string Rechtsgrond, IReadOnlyList<Regiolid> Gemeenten);

internal sealed record Regiolid(NisCode Nis, string Naam);

internal sealed class ToonRegiosHandler(Gebiedsgeheugen geheugen, TimeProvider klok) : IVraagHandler<ToonRegios, Regioverdeling>
{
    public Task<Uitkomst<Regioverdeling>> Handle(ToonRegios request, CancellationToken cancellationToken)
    {
        var (beeld, op) = (geheugen.Beeld, request.Op ?? klok.Vandaag());
        var perRegio = beeld.In(Gebiedsaanduiding.Werkgebied, op).ToLookup(g => beeld.Regio(g.Nis, op));
        var regios = perRegio.Where(r => r.Key is not null).OrderBy(r => r.Key!.Naam, StringComparer.Ordinal)
            .Select(r => new Regioblad(r.Key!.Code, r.Key.Naam, r.Key.Rechtsgrond, Leden(r)));
        return Task.FromResult<Uitkomst<Regioverdeling>>(new Regioverdeling(op, [.. regios], Leden(perRegio[null])));
    }

    private static IReadOnlyList<Regiolid> Leden(IEnumerable<Gemeente> gemeenten) =>
        [.. gemeenten.OrderBy(g => g.Naam, StringComparer.Ordinal).Select(g => new Regiolid(g.Nis, g.Naam))];
}
