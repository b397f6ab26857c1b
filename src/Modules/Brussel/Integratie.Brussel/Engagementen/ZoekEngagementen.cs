using System.Globalization;
using Integratie.Brussel.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Brussel.Engagementen;

internal sealed class ZoekEngagementenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/engagementen", Zoek).Somt<ZoekEngagementen>();

    private static async Task<IResult> Zoek([AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekEngagementen(blad), annulering)).AlsCollectie(blad);
}

/// <summary>
/// The engagements of the own organisation, the latest first (BRU-04). What a visitor takes on stands on its own page, where every
/// reading is recorded (KRN-02).
/// </summary>
[Vereist(BrusselRechten.Raadplegen)]
internal sealed record ZoekEngagementen(Bladvraag Blad) : IVraag<Blad<Engagementregel>>;

/// <param name="Contact">Key of the contact.</param>
/// <param name="Gewijzigd">When it was recorded, corrected or withdrawn last.</param>
/// <param name="Medewerker">By whom.</param>
/// <param name="IsIngetrokken">Whether it no longer counts.</param>
internal sealed record Engagementregel(Guid Contact, DateTimeOffset Gewijzigd, string Medewerker, bool IsIngetrokken);

internal sealed class ZoekEngagementenHandler(BrusselDbContext db, Bladwijzers bladwijzers, Aanroep aanroep) : IVraagHandler<ZoekEngagementen, Blad<Engagementregel>>
{
    private const string Kenmerk = "engagementen";

    public async Task<Uitkomst<Blad<Engagementregel>>> Handle(ZoekEngagementen request, CancellationToken cancellationToken)
    {
        var blad = request.Blad;
        var begin = bladwijzers.Lees(blad, Kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var eigen = aanroep.Aanroeper.Organisatie;
        var gevonden = db.Engagementen.AsNoTracking().Where(e => e.Organisatie == eigen);
        var alle = gevonden;
        if (begin.Waarde is [var moment, var id])
        {
            var (na, naId) = (DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Guid.Parse(id));
            gevonden = gevonden.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.Gewijzigd, e.Id), ValueTuple.Create(na, naId)));
        }

        var (rijen, totaal) = await gevonden.OrderByDescending(e => e.Gewijzigd).ThenByDescending(e => e.Id)
            .Select(e => new Engagementregel(e.Id, e.Gewijzigd, e.Medewerker, e.Intrekking != null)).LeesBlad(alle, blad, cancellationToken);
        return bladwijzers.Maak(rijen, blad, Kenmerk, r => [r.Gewijzigd.ToString("O", CultureInfo.InvariantCulture), r.Contact.ToString()], totaal);
    }
}
