using Integratie.Gebied.Loketaanvragen.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Loketaanvragen;

internal sealed class SomAanvraaggemeentenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketaanvragen/gemeenten", Som).Toont<SomAanvraaggemeenten>();

    private static async Task<IResult> Som(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomAanvraaggemeenten(), annulering)).AlsAntwoord();
}

/// <summary>The municipalities where the caller may ask for a desk, by name (GEB-10).</summary>
[Vereist(GebiedRechten.LoketaanvraagIndienen)]
internal sealed record SomAanvraaggemeenten : IVraag<Aanvraaggemeenten>;

/// <param name="Gemeenten">The municipalities.</param>
internal sealed record Aanvraaggemeenten(IReadOnlyList<Aanvraaggemeente> Gemeenten);

/// <param name="Nis">NIS code.</param>
/// <param name="Naam">Name.</param>
/// <param name="Regio">Name of its region; null for none.</param>
internal sealed record Aanvraaggemeente(NisCode Nis, string Naam, string? Regio);

internal sealed class SomAanvraaggemeentenHandler(Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<SomAanvraaggemeenten, Aanvraaggemeenten>
{
    public Task<Uitkomst<Aanvraaggemeenten>> Handle(SomAanvraaggemeenten request, CancellationToken cancellationToken)
    {
        var (beeld, vandaag) = (geheugen.Beeld, klok.Vandaag());
        return Task.FromResult<Uitkomst<Aanvraaggemeenten>>(new Aanvraaggemeenten(
            [.. beeld.In(Gebiedsaanduiding.Werkgebied, vandaag)
                .Where(g => EenAanvragerBlijftInHetEigenGebied.MagIn(aanroep.Aanroeper, g.Nis, vandaag, beeld))
                .OrderBy(g => g.Naam, StringComparer.Ordinal)
                .Select(g => new Aanvraaggemeente(g.Nis, g.Naam, beeld.Regio(g.Nis, vandaag)?.Naam))]));
    }
}
