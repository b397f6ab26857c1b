using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Taken;

internal sealed class HaalTaakfoutenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/taken/{id:guid}/fouten", Haal).Toont<HaalTaakfouten>();

    private static async Task<IResult> Haal(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new HaalTaakfouten(id), annulering))
            .Kies(f => f.AlsTabel(id).AlsBestand(Tabelsoort.Csv, annulering), m => Problemen.Antwoord(m));
}

/// <summary>All rows of a task that went wrong (the first thousand), as a file for a spreadsheet.</summary>
[Aangemeld]
internal sealed record HaalTaakfouten(Guid Id) : IVraag<Taakfouten>;

/// <param name="Fouten">The rows.</param>
internal sealed record Taakfouten(IReadOnlyList<Taakfout> Fouten)
{
    /// <summary>The rows for a spreadsheet.</summary>
    public Tabeluitvoer AlsTabel(Guid taak) => Tabeluitvoer.Van($"fouten-{taak}", ["rij", "bericht"], Fouten.Select(f => (IReadOnlyList<object?>)[f.Rij, f.Bericht]));
}

internal sealed class HaalTaakfoutenHandler(PlatformDbContext db, Aanroep aanroep, Rechtenregister rechten) : IVraagHandler<HaalTaakfouten, Taakfouten>
{
    public async Task<Uitkomst<Taakfouten>> Handle(HaalTaakfouten request, CancellationToken cancellationToken)
    {
        var fouten = await db.Taken.AsNoTracking().ZichtbaarVoor(aanroep.Aanroeper, rechten).Where(t => t.Id == request.Id)
            .Select(t => t.Fouten).SingleOrDefaultAsync(cancellationToken);
        return fouten is null ? Mislukking.NietGevonden("De taak") : new Taakfouten(JsonSerializer.Deserialize<List<Taakfout>>(fouten, Json.Gedeeld)!);
    }
}
