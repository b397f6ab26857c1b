using Integratie.Gebied.Groepen;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Gebieden;

internal sealed class SomGebiedenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/gebieden", Som).Toont<SomGebieden>();

    private static async Task<IResult> Som(DateOnly? op, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomGebieden(op), annulering)).AlsAntwoord();
}

/// <summary>Every territory that a decision can be about on a day, from wide to narrow (GEB-05).</summary>
/// <param name="Op">The day; null for today.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record SomGebieden(DateOnly? Op) : IVraag<Gebiedenlijst>;

/// <param name="Gebieden">The territories.</param>
internal sealed record Gebiedenlijst(IReadOnlyList<Gebiedsoptie> Gebieden);

/// <param name="Gebied">The territory as text.</param>
/// <param name="Naam">As people say it.</param>
internal sealed record Gebiedsoptie(Gebiedsaanduiding Gebied, string Naam);

internal sealed class SomGebiedenHandler(Gebiedsgeheugen geheugen, TimeProvider klok) : IVraagHandler<SomGebieden, Gebiedenlijst>
{
    public Task<Uitkomst<Gebiedenlijst>> Handle(SomGebieden request, CancellationToken cancellationToken)
    {
        var (beeld, op) = (geheugen.Beeld, request.Op ?? klok.Vandaag());
        var gemeenten = beeld.In(Gebiedsaanduiding.Werkgebied, op);
        IEnumerable<Gebiedsaanduiding> gebieden =
        [
            Gebiedsaanduiding.Werkgebied,
            .. gemeenten.Select(g => g.GewestNis).Distinct().Order(StringComparer.Ordinal).Select(Gebiedsaanduiding.Gewest),
            .. gemeenten.Select(g => g.ProvincieNis).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(Gebiedsaanduiding.Provincie),
            .. gemeenten.Select(g => beeld.Regio(g.Nis, op)?.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(Gebiedsaanduiding.Regio),
            .. Gemeentegroepen.Alle.Select(g => Gebiedsaanduiding.Groep(g.Code)),
            .. gemeenten.OrderBy(g => g.Naam, StringComparer.Ordinal).Select(g => Gebiedsaanduiding.Gemeente(g.Nis)),
        ];
        return Task.FromResult<Uitkomst<Gebiedenlijst>>(new Gebiedenlijst([.. gebieden.Select(g => new Gebiedsoptie(g, beeld.Naam(g)))]));
    }
}
