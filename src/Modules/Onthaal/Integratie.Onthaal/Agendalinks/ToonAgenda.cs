using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Agendalinks;

internal sealed class ToonAgendaEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/geheim/{soort}agenda/{sleutel}", Toon).GeeftBestand<ToonAgenda>(Agendabestand.Mediatype);

    private static async Task<IResult> Toon(string soort, string sleutel, IDispatcher dispatcher, CancellationToken annulering)
    {
        var agenda = await dispatcher.Send(new ToonAgenda(soort == "loket" ? Linkdoel.AgendaVanLoket : Linkdoel.AgendaVanMedewerker, sleutel), annulering);
        return agenda.IsGelukt ? TypedResults.Text(agenda.Waarde.Inhoud, Agendabestand.Mediatype) : Problemen.Antwoord(agenda.Mislukking);
    }
}

/// <summary>
/// The calendar behind a secret link, for the calendar program of whoever has it (ONT-11): the last month and a year ahead, without
/// anything about the visitors. A link that isn't known, or no longer, isn't found.
/// </summary>
[Openbaar]
internal sealed record ToonAgenda(Linkdoel Doel, string Sleutel) : IVraag<Agenda>
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => nameof(ToonAgenda);
}

/// <param name="Inhoud">The iCalendar file.</param>
internal sealed record Agenda(string Inhoud);

internal sealed class ToonAgendaHandler(OnthaalDbContext db, Sleutelopener opener, IGebiedRaadpleging gebied, IReferentielijsten lijsten, TimeProvider klok)
    : IVraagHandler<ToonAgenda, Agenda>
{
    private const int Meest = 3000;

    public async Task<Uitkomst<Agenda>> Handle(ToonAgenda request, CancellationToken cancellationToken)
    {
        if (await opener.Open(request.Sleutel, request.Doel, cancellationToken) is not { } opening)
        {
            return Mislukking.NietGevonden("De agenda");
        }

        var (eigen, vandaag) = (opening.Organisatie, klok.Vandaag());
        var (van, tot) = (vandaag.AddDays(-31), vandaag.AddDays(366));
        var afspraken = db.Afspraken.AsNoTracking().Where(a => a.Organisatie == eigen && a.Dag >= van && a.Dag < tot
            && (a.Staat == Afspraakstaat.Gepland || a.Staat == Afspraakstaat.Aangekomen));
        string naam;
        if (request.Doel is Linkdoel.AgendaVanLoket && Guid.TryParse(opening.Voorwerp, out var loket))
        {
            afspraken = afspraken.Where(a => a.Loket == loket);
            naam = gebied.Loket(loket)?.Naam ?? "Loket";
        }
        else
        {
            var ik = opening.Voorwerp;
            afspraken = afspraken.Where(a => a.Medewerker == ik);
            naam = "Mijn afspraken aan het onthaal";
        }

        var talen = lijsten.Talen.ToDictionary(t => t.Code, t => t.Naam);
        return new Agenda(Agendabestand.Schrijf(
            naam, await afspraken.OrderBy(a => a.Van).Take(Meest).ToListAsync(cancellationToken), code => talen.GetValueOrDefault(code, code), l => gebied.Loket(l)?.Naam, klok.GetUtcNow()));
    }
}
