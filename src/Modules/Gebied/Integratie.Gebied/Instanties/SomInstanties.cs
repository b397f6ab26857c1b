using System.Globalization;
using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Instanties;

internal sealed class SomInstantiesEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/instanties", Som).Somt<SomInstanties>();

    private static async Task<IResult> Som(string? zoek, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomInstanties(zoek, blad), annulering)).AlsCollectie(blad);
}

/// <summary>The bodies that can carry a competence, by name; the best match first when something was typed (GEB-05).</summary>
/// <param name="Zoek">What somebody typed; null for all.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record SomInstanties(string? Zoek, Bladvraag Blad) : IVraag<Blad<Instantieregel>>;

internal sealed record Instantieregel(Guid Id, string Code, string Naam, OvoCode? Ovo, NisCode? Gemeente);

internal sealed class SomInstantiesHandler(GebiedDbContext db, Bladwijzers bladwijzers) : IVraagHandler<SomInstanties, Blad<Instantieregel>>
{
    public async Task<Uitkomst<Blad<Instantieregel>>> Handle(SomInstanties request, CancellationToken cancellationToken)
    {
        var term = request.Zoek?.Trim() ?? "";
        var kenmerk = $"instanties {term}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var instanties = db.Instanties.AsNoTracking()
            .Select(i => new { Instantie = i, Afstand = term == "" ? 0 : EF.Functions.TrigramsWordSimilarityDistance(term, i.Naam + " " + i.Code) })
            .Where(r => r.Afstand <= Zoeken.Verste);
        var alle = instanties;
        if (begin.Waarde is [var afstand, var naam, var code])
        {
            var na = double.Parse(afstand, CultureInfo.InvariantCulture);
            instanties = instanties.Where(r => EF.Functions.GreaterThan(
                ValueTuple.Create(r.Afstand, r.Instantie.Naam, r.Instantie.Code), ValueTuple.Create(na, naam, code)));
        }

        var (rijen, totaal) = await instanties.OrderBy(r => r.Afstand).ThenBy(r => r.Instantie.Naam).ThenBy(r => r.Instantie.Code).LeesBlad(alle, request.Blad, cancellationToken);
        var blad = bladwijzers.Maak(rijen, request.Blad, kenmerk,
            r => [r.Afstand.ToString("R", CultureInfo.InvariantCulture), r.Instantie.Naam, r.Instantie.Code], totaal);
        return new Blad<Instantieregel>([.. blad.Items.Select(r => Regel(r.Instantie))], blad.Volgende, blad.Totaal);
    }

    private static Instantieregel Regel(Instantie i) => new(i.Id, i.Code, i.Naam, i.Ovo, i.Gemeente);
}
