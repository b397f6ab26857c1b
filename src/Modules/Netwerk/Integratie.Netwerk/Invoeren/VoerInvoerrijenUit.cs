using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Invoeren;

internal sealed class VoerInvoerrijenUitEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/invoeren/{id:guid}/bestand", VoerUit).GeeftTabel<VoerInvoerrijenUit>();

    private static async Task<IResult> VoerUit(
        Guid id, Keuze<Oordeel>? oordeel, Keuze<Tabelsoort>? soort, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VoerInvoerrijenUit(id, oordeel?.Waarde), annulering))
        .Kies(u => u.AlsBestand(soort?.Waarde ?? Tabelsoort.Csv, annulering), m => Problemen.Antwoord(m));
}

/// <summary>
/// Rows of a list as they were sent in, with what the check says of each behind them: who mends the wrong ones there can send the
/// file in again as it is.
/// </summary>
/// <param name="Invoer">Key of the entry.</param>
/// <param name="Oordeel">Only these.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record VoerInvoerrijenUit(Guid Invoer, Oordeel? Oordeel) : IVraag<Tabeluitvoer>;

internal sealed class VoerInvoerrijenUitHandler(NetwerkDbContext db) : IVraagHandler<VoerInvoerrijenUit, Tabeluitvoer>
{
    public async Task<Uitkomst<Tabeluitvoer>> Handle(VoerInvoerrijenUit request, CancellationToken cancellationToken)
    {
        if (await db.Invoeren.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Invoer, cancellationToken) is not { } invoer)
        {
            return Mislukking.NietGevonden("De invoer");
        }

        var rijen = db.Invoerrijen.AsNoTracking().Where(r => r.Invoer == request.Invoer && (request.Oordeel == null || r.Oordeel == request.Oordeel))
            .OrderBy(r => r.Rij).AsAsyncEnumerable().Select(r => (IReadOnlyList<object?>)[.. r.Lees(), r.Rij, r.Oordeel?.Naam(), r.Fouten?.Replace("\n", " ", StringComparison.Ordinal)]);
        return new Tabeluitvoer(
            $"{Path.GetFileNameWithoutExtension(invoer.Bestandsnaam)}-nagekeken", [.. invoer.Kolommen, "rij in uw lijst", "nagekeken", "wat is er mis"], rijen);
    }
}
