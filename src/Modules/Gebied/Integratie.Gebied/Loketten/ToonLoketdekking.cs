using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Loketten;

internal sealed class ToonLoketdekkingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketdekking", Toon).Toont<ToonLoketdekking>();

    private static async Task<IResult> Toon(DateOnly? op, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonLoketdekking(op), annulering)).AlsAntwoord();
}

/// <summary>Whether every centrumstad has a desk on a day and ever after, with every announced closing in view (GEB-09).</summary>
/// <param name="Op">The day; null for today.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonLoketdekking(DateOnly? Op) : IVraag<Dekkingsblad>;

/// <param name="Op">The day.</param>
/// <param name="AantalCentrumsteden">How many there are.</param>
/// <param name="AantalGedekt">How many have a desk on the day.</param>
/// <param name="Gaten">The holes, from that day on.</param>
internal sealed record Dekkingsblad(DateOnly Op, int AantalCentrumsteden, int AantalGedekt, IReadOnlyList<Gatregel> Gaten);

/// <param name="Gemeente">NIS code of the centrumstad.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Van">First day without a desk.</param>
/// <param name="TotEnMet">Last day without; null when no other desk is planned.</param>
/// <param name="IsNu">Whether it is so on the day asked for.</param>
/// <param name="Uitleg">The same in words.</param>
internal sealed record Gatregel(NisCode Gemeente, string Naam, DateOnly Van, DateOnly? TotEnMet, bool IsNu, string Uitleg);

internal sealed class ToonLoketdekkingHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, TimeProvider klok) : IVraagHandler<ToonLoketdekking, Dekkingsblad>
{
    public async Task<Uitkomst<Dekkingsblad>> Handle(ToonLoketdekking request, CancellationToken cancellationToken)
    {
        var (beeld, op) = (geheugen.Beeld, request.Op ?? klok.Vandaag());
        var stand = await Dekkingsstand.Lees(db, beeld, op, cancellationToken);
        var gaten = Loketdekking.Gaten(stand.Centrumsteden, stand.Loketten, op).Select(gat =>
        {
            var naam = beeld.Gemeenten.Vind(gat.Gemeente)!.Naam;
            return new Gatregel(gat.Gemeente, naam, gat.Van, gat.TotEnMet, gat.Van <= op, Dekkingszin.Van(gat, naam));
        }).OrderBy(g => g.Van).ThenBy(g => g.Naam, StringComparer.Ordinal).ToList();
        return new Dekkingsblad(op, stand.Centrumsteden.Count, stand.Centrumsteden.Count - gaten.Count(g => g.IsNu), gaten);
    }
}
