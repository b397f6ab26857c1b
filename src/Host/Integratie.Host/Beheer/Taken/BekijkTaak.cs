using System.Text.Json;
using System.Text.Json.Serialization;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Taken;

internal sealed class BekijkTaakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapGet("/taken/{id:guid}", Bekijk).Toont<BekijkTaak>().Produces(StatusCodes.Status303SeeOther);

    private static async Task<IResult> Bekijk(Guid id, HttpResponse antwoord, IDispatcher dispatcher, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new BekijkTaak(id), annulering);
        if (!uitkomst.IsGelukt || uitkomst.Waarde is not { Toestand: Taakstatus.Klaar, Resultaat: not null, IsVanMij: true })
        {
            return uitkomst.AlsAntwoord();
        }

        antwoord.Headers.Location = $"/api/v1/platform/taken/{id}/resultaat";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}

/// <summary>How far a long task is. Visible to who asked for it and to operators.</summary>
[Aangemeld]
internal sealed record BekijkTaak(Guid Id) : IVraag<Taakblad>;

/// <param name="Id">Key.</param>
/// <param name="Titel">What it does.</param>
/// <param name="Job">The job that does it.</param>
/// <param name="Toestand">Where it stands.</param>
/// <param name="Status">The same in the form of the Belgif guide.</param>
/// <param name="Gedaan">How many are done.</param>
/// <param name="Totaal">Of how many; null when unknown.</param>
/// <param name="PerSeconde">How many per second so far; null when that says nothing.</param>
/// <param name="Resterend">Seconds left at this rate; null when unknown.</param>
/// <param name="AantalFouten">How many rows went wrong.</param>
/// <param name="Fouten">The first of them.</param>
/// <param name="Uitleg">One line about the end.</param>
/// <param name="AnnulerenGevraagd">Whether it was asked to stop.</param>
/// <param name="Aangemaakt">When it was asked for.</param>
/// <param name="Begonnen">When it began.</param>
/// <param name="Afgelopen">When it ended.</param>
/// <param name="Resultaat">Name of the file that came of it; null when there is none.</param>
/// <param name="Aanvrager">Id of who asked for it.</param>
/// <param name="IsVanMij">Whether the caller asked for it; only then may the result be fetched.</param>
/// <param name="Versie">Version, sent as ETag.</param>
internal sealed record Taakblad(
    Guid Id, string Titel, string Job, Taakstatus Toestand, Belgifstatus Status, int Gedaan, int? Totaal,
    double? PerSeconde, int? Resterend, int AantalFouten, IReadOnlyList<Taakfout> Fouten, string? Uitleg, bool AnnulerenGevraagd,
    DateTimeOffset Aangemaakt, DateTimeOffset? Begonnen, DateTimeOffset? Afgelopen, string? Resultaat, string Aanvrager, bool IsVanMij,
    [property: JsonIgnore] uint Versie) : IMetVersie
{
    /// <summary>Whether nothing more will happen by itself.</summary>
    [JsonIgnore]
    public bool IsAfgelopen => Toestand is Taakstatus.Klaar or Taakstatus.Mislukt or Taakstatus.Geannuleerd;
}

/// <param name="State"><c>processing</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="PollAfter">When to ask again; null when nothing more will happen.</param>
internal sealed record Belgifstatus(string State, DateTimeOffset? PollAfter);

internal sealed class BekijkTaakHandler(PlatformDbContext db, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok) : IVraagHandler<BekijkTaak, Taakblad>
{
    private const int Getoond = 50;

    public async Task<Uitkomst<Taakblad>> Handle(BekijkTaak request, CancellationToken cancellationToken)
    {
        var wie = aanroep.Aanroeper;
        var t = await db.Taken.AsNoTracking().ZichtbaarVoor(wie, rechten).Where(t => t.Id == request.Id)
            .Select(t => new
            {
                t.Id,
                t.Titel,
                t.Job,
                t.Status,
                t.Gedaan,
                t.Totaal,
                t.AantalFouten,
                t.Fouten,
                t.Uitleg,
                t.AnnulerenGevraagd,
                t.Aangemaakt,
                t.Begonnen,
                t.Afgelopen,
                Resultaat = t.Bestand == null ? null : t.Bestandsnaam,
                t.Aanvrager,
                t.Organisatie,
                t.Versie,
            }).SingleOrDefaultAsync(cancellationToken);
        if (t is null)
        {
            return Mislukking.NietGevonden("De taak");
        }

        var nu = klok.GetUtcNow();
        var bezig = ((t.Afgelopen ?? nu) - (t.Begonnen ?? nu)).TotalSeconds;
        double? perSeconde = t.Gedaan > 0 && bezig >= 1 ? Math.Round(t.Gedaan / bezig, 1) : null;
        int? resterend = t.Status is Taakstatus.Bezig && perSeconde > 0 && t.Totaal > t.Gedaan ? (int)Math.Ceiling((t.Totaal.Value - t.Gedaan) / perSeconde.Value) : null;
        return new Taakblad(
            t.Id, t.Titel, t.Job, t.Status, Belgif(t.Status, nu, bezig), t.Gedaan, t.Totaal, perSeconde, resterend, t.AantalFouten,
            [.. JsonSerializer.Deserialize<List<Taakfout>>(t.Fouten, Json.Gedeeld)!.Take(Getoond)], t.Uitleg, t.AnnulerenGevraagd, t.Aangemaakt, t.Begonnen,
            t.Afgelopen, t.Resultaat, t.Aanvrager, t.Aanvrager == wie.Id && t.Organisatie == wie.Organisatie?.Waarde, t.Versie);
    }

    /// <summary>The longer it takes, the less often one need ask.</summary>
    private static Belgifstatus Belgif(Taakstatus status, DateTimeOffset nu, double bezig) => status switch
    {
        Taakstatus.Klaar => new("done", null),
        Taakstatus.Mislukt or Taakstatus.Geannuleerd => new("failed", null),
        _ => new("processing", nu.AddSeconds(bezig switch { > 600 => 10, > 60 => 3, _ => 1 })),
    };
}
