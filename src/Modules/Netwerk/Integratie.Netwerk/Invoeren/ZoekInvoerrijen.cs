using System.Globalization;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Invoeren;

internal sealed class ZoekInvoerrijenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/invoeren/{id:guid}/rijen", Zoek).Somt<ZoekInvoerrijen>();

    private static async Task<IResult> Zoek(
        Guid id, Keuze<Oordeel>? oordeel, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekInvoerrijen(id, oordeel?.Waarde, blad), annulering)).AlsCollectie(blad);
}

/// <summary>The rows of a list, in their order: what each would do, or did.</summary>
/// <param name="Invoer">Key of the entry.</param>
/// <param name="Oordeel">Only these.</param>
/// <param name="Blad">The page.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record ZoekInvoerrijen(Guid Invoer, Oordeel? Oordeel, Bladvraag Blad) : IVraag<Blad<Invoerregel>>;

/// <param name="Rij">Number as a spreadsheet shows it.</param>
/// <param name="Naam">Name of the organisation; of a row that can't be read, its first cell.</param>
/// <param name="Oordeel">What the check says; null while it isn't checked.</param>
/// <param name="Redenen">What is wrong, or why it was skipped.</param>
/// <param name="Bekende">Key of the known organisation that it is, or is called like.</param>
/// <param name="Bekendenaam">Its name.</param>
/// <param name="Afloop">What came of it.</param>
/// <param name="Organisatie">Key of the organisation that it became or changed.</param>
internal sealed record Invoerregel(
    int Rij, string? Naam, Oordeel? Oordeel, IReadOnlyList<string> Redenen, Guid? Bekende, string? Bekendenaam, Rijafloop? Afloop, Guid? Organisatie);

internal sealed class ZoekInvoerrijenHandler(NetwerkDbContext db, Bladwijzers bladwijzers) : IVraagHandler<ZoekInvoerrijen, Blad<Invoerregel>>
{
    public async Task<Uitkomst<Blad<Invoerregel>>> Handle(ZoekInvoerrijen request, CancellationToken cancellationToken)
    {
        var kenmerk = $"invoerrijen {request.Invoer} {request.Oordeel}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        if (!await db.Invoeren.AnyAsync(i => i.Id == request.Invoer, cancellationToken))
        {
            return Mislukking.NietGevonden("De invoer");
        }

        var rijen = db.Invoerrijen.AsNoTracking().Where(r => r.Invoer == request.Invoer);
        if (request.Oordeel is { } oordeel)
        {
            rijen = rijen.Where(r => r.Oordeel == oordeel);
        }

        var alle = rijen;
        if (begin.Waarde is [var na] && int.TryParse(na, CultureInfo.InvariantCulture, out var vanaf))
        {
            rijen = rijen.Where(r => r.Rij > vanaf);
        }

        var (gevonden, totaal) = await rijen.OrderBy(r => r.Rij)
            .Select(r => new { r.Rij, r.Naam, r.Oordeel, r.Fouten, r.Bekende, r.Bekendenaam, r.Afloop, r.Organisatie }).LeesBlad(alle, request.Blad, cancellationToken);
        var blad = bladwijzers.Maak(gevonden, request.Blad, kenmerk, r => [r.Rij.ToString(CultureInfo.InvariantCulture)], totaal);
        return new Blad<Invoerregel>(
            [.. blad.Items.Select(r => new Invoerregel(
                r.Rij, r.Naam, r.Oordeel, r.Fouten?.Split('\n') ?? [], r.Bekende, r.Bekendenaam, r.Afloop, r.Organisatie))], blad.Volgende, blad.Totaal);
    }
}
