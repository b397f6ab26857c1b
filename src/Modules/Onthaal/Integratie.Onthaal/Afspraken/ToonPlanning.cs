using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Roosters;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Afspraken;

internal sealed class ToonPlanningEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketten/{loket:guid}/planning", Toon).Toont<ToonPlanning>();

    private static async Task<IResult> Toon(Guid loket, DateOnly? van, int? dagen, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonPlanning(loket, van, dagen ?? 1), annulering)).AlsAntwoord();
}

/// <summary>
/// The hours for appointments at a desk, free and taken, day by day (ONT-11). Never who comes: that is on the page of the appointment.
/// </summary>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Van">First day; null for today.</param>
/// <param name="Dagen">How many days, 1 to 31.</param>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonPlanning(Guid Loket, DateOnly? Van = null, int Dagen = 1) : IVraag<Planning>;

/// <param name="Loket">Key of the desk.</param>
/// <param name="Loketnaam">Name of the desk.</param>
/// <param name="Dagen">The days.</param>
internal sealed record Planning(Guid Loket, string Loketnaam, IReadOnlyList<Planningsdag> Dagen);

/// <param name="Dag">The day.</param>
/// <param name="Reden">Why it differs from the ordinary week: "Teamdag".</param>
/// <param name="Uren">The hours for appointments.</param>
/// <param name="Erbuiten">Appointments at an hour that isn't there any more.</param>
internal sealed record Planningsdag(DateOnly Dag, string? Reden, IReadOnlyList<Planningsuur> Uren, IReadOnlyList<Afspraakregel> Erbuiten);

/// <param name="Van">When it begins.</param>
/// <param name="Tot">When it ends.</param>
/// <param name="Plaatsen">How many appointments there can be.</param>
/// <param name="Vrij">How many more can be booked.</param>
/// <param name="Afspraken">Those that begin then.</param>
internal sealed record Planningsuur(DateTimeOffset Van, DateTimeOffset Tot, int Plaatsen, int Vrij, IReadOnlyList<Afspraakregel> Afspraken);

internal sealed class ToonPlanningHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonPlanning, Planning>
{
    public async Task<Uitkomst<Planning>> Handle(ToonPlanning request, CancellationToken cancellationToken)
    {
        if (gebied.Loket(request.Loket) is not { } loket)
        {
            return Mislukking.NietGevonden("Het loket");
        }

        var (van, nu) = (request.Van ?? klok.Vandaag(), klok.GetUtcNow());
        if (request.Dagen is < 1 or > 31)
        {
            return Mislukking.Ongeldig(new Invoerfout("dagen", "Vraag 1 tot 31 dagen.", Invoerfoutsoort.Bereik));
        }

        var (id, totEnMet) = (request.Loket, van.AddDays(request.Dagen - 1));
        var afspraken = (await db.Afspraken.AsNoTracking().VanEigenOrganisatie(aanroep)
            .Where(a => a.Loket == id && a.Dag >= van && a.Dag <= totEnMet && a.Staat != Afspraakstaat.Geannuleerd).ToListAsync(cancellationToken)).ToLookup(a => a.Dag);
        var rooster = await db.Rooster(aanroep.Aanroeper.Organisatie, id, instellingen, van, cancellationToken);
        var (talen, themas) = (lijsten.Talen.ToDictionary(t => t.Code, t => t.Naam), instellingen.Waarde(OnthaalInstellingen.Themas, van));
        return new Planning(id, loket.Naam, [.. Enumerable.Range(0, request.Dagen).Select(n => Dag(van.AddDays(n)))]);

        Planningsdag Dag(DateOnly dag)
        {
            var opening = gebied.Opening(id, dag)!;
            var planning = Dagplanning.Maak(opening, rooster, [.. afspraken[dag]], nu);
            return new(dag, opening.Reden, [.. planning.Slots.Select(s => new Planningsuur(s.Van, s.Tot, s.Plaatsen, s.Vrij, Regels(s.Afspraken)))], Regels(planning.Erbuiten));
        }

        IReadOnlyList<Afspraakregel> Regels(IEnumerable<Afspraak> rijen) => [.. rijen.Select(a => Afspraakregel.Lees(a, talen, themas))];
    }
}
