using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Keuzelijsten;

internal sealed class ToonKeuzesEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/keuzes", Toon).Toont<ToonKeuzes>();

    private static async Task<IResult> Toon(DateOnly? op, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonKeuzes(op), annulering)).AlsAntwoord();
}

/// <summary>What there is to choose when a contact is registered, on a day: themes, grounds, permitted topics with their texts, desks.</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonKeuzes(DateOnly? Op) : IVraag<Keuzes>;

/// <param name="Themas">The themes.</param>
/// <param name="Gronden">The grounds of the decision on the component.</param>
/// <param name="Onderwerpen">What people without legal stay may be told (ONT-08).</param>
/// <param name="Loketten">The desks, by municipality and name.</param>
internal sealed record Keuzes(
    IReadOnlyList<Thema> Themas, IReadOnlyList<Componentgrond> Gronden, IReadOnlyList<Informatieonderwerp> Onderwerpen, IReadOnlyList<Loketkeuze> Loketten);

internal sealed record Loketkeuze(Guid Id, string Naam, string Gemeente);

internal sealed class ToonKeuzesHandler(IGebiedRaadpleging gebied, IInstellingen instellingen, TimeProvider klok) : IVraagHandler<ToonKeuzes, Keuzes>
{
    public Task<Uitkomst<Keuzes>> Handle(ToonKeuzes request, CancellationToken cancellationToken)
    {
        var op = request.Op ?? klok.Vandaag();
        var loketten = gebied.Gemeenten(Gebiedsaanduiding.Werkgebied, op)
            .SelectMany(g => gebied.Loketten(g.Nis, op).Select(l => new Loketkeuze(l.Id, l.Naam, g.Naam)))
            .DistinctBy(l => l.Id).OrderBy(l => l.Gemeente, StringComparer.Ordinal).ThenBy(l => l.Naam, StringComparer.Ordinal);
        return Task.FromResult<Uitkomst<Keuzes>>(new Keuzes(
            instellingen.Waarde(OnthaalInstellingen.Themas, op), instellingen.Waarde(OnthaalInstellingen.Gronden, op),
            instellingen.Waarde(OnthaalInstellingen.Onderwerpen, op), [.. loketten]));
    }
}
