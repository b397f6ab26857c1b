using System.Globalization;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

internal sealed class ZoekContactenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/contacten", Zoek).Somt<ZoekContacten>();

    private static async Task<IResult> Zoek(
        Guid? loket, string? thema, Keuze<Kanaal>? kanaal, Keuze<Afloopsoort>? afloop, bool? open, DateOnly? van, DateOnly? totEnMet, string? medewerker,
        [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekContacten(new(loket, thema, kanaal?.Waarde, afloop?.Waarde, open, van, totEnMet, medewerker), blad), annulering))
        .AlsCollectie(blad);
}

/// <summary>
/// The contacts of the own organisation, the latest first, without personal data and without people that have no legal stay
/// (ONT-02, ONT-09).
/// </summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ZoekContacten(Contactfilter Filter, Bladvraag Blad) : IVraag<Blad<Contactregel>>;

internal sealed class ZoekContactenHandler(OnthaalDbContext db, Bladwijzers bladwijzers, Aanroep aanroep) : IVraagHandler<ZoekContacten, Blad<Contactregel>>
{
    public async Task<Uitkomst<Blad<Contactregel>>> Handle(ZoekContacten request, CancellationToken cancellationToken)
    {
        var (filter, blad) = request;
        var kenmerk = $"contacten {filter}";
        var begin = bladwijzers.Lees(blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        if (Tijdvak.Keur(filter.Van, filter.TotEnMet) is { } mis)
        {
            return mis;
        }

        var gevonden = filter.PasToe(db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep));
        var alle = gevonden;
        if (begin.Waarde is [var moment, var id])
        {
            var (na, naId) = (DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Guid.Parse(id));
            gevonden = gevonden.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.Geregistreerd, c.Id), ValueTuple.Create(na, naId)));
        }

        var (rijen, totaal) = await gevonden.OrderByDescending(c => c.Geregistreerd).ThenByDescending(c => c.Id).AlsRegels().LeesBlad(alle, blad, cancellationToken);
        return bladwijzers.Maak(rijen, blad, kenmerk, r => [r.Geregistreerd.ToString("O", CultureInfo.InvariantCulture), r.Id.ToString()], totaal);
    }
}
