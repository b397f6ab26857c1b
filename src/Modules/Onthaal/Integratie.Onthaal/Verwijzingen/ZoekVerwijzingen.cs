using System.Globalization;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class ZoekVerwijzingenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/verwijzingen", Zoek).Somt<ZoekVerwijzingen>();

    private static async Task<IResult> Zoek(
        Keuze<Doorstroom>? doorstroom, bool? open, Keuze<Verwijsvorm>? vorm, Guid? actor, string? thema, DateOnly? van, DateOnly? totEnMet, string? medewerker, Guid? contact,
        [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekVerwijzingen(new(doorstroom?.Waarde, open, vorm?.Waarde, actor, thema, van, totEnMet, medewerker, contact), blad), annulering))
        .AlsCollectie(blad);
}

/// <summary>The referrals of the own organisation, the latest first, without personal data (ONT-04).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ZoekVerwijzingen(Verwijzingsfilter Filter, Bladvraag Blad) : IVraag<Blad<Verwijzingsregel>>;

internal sealed class ZoekVerwijzingenHandler(OnthaalDbContext db, INetwerkRaadpleging netwerk, Bladwijzers bladwijzers, Aanroep aanroep)
    : IVraagHandler<ZoekVerwijzingen, Blad<Verwijzingsregel>>
{
    public async Task<Uitkomst<Blad<Verwijzingsregel>>> Handle(ZoekVerwijzingen request, CancellationToken cancellationToken)
    {
        var (filter, blad) = request;
        var kenmerk = $"verwijzingen {filter}";
        var begin = bladwijzers.Lees(blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        if (Tijdvak.Keur(filter.Van, filter.TotEnMet) is { } mis)
        {
            return mis;
        }

        var gevonden = filter.PasToe(db.Verwijzingen.AsNoTracking().VanEigenOrganisatie(aanroep));
        var alle = gevonden;
        if (begin.Waarde is [var moment, var id])
        {
            var (na, naId) = (DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Guid.Parse(id));
            gevonden = gevonden.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.Gemaakt, v.Id), ValueTuple.Create(na, naId)));
        }

        var (rijen, totaal) = await gevonden.OrderByDescending(v => v.Gemaakt).ThenByDescending(v => v.Id).AlsRegels().LeesBlad(alle, blad, cancellationToken);
        var namen = await netwerk.Organisaties([.. rijen.Select(r => r.Actor).OfType<Guid>()], cancellationToken);
        return bladwijzers.Maak(
            [.. rijen.Select(r => r with { Actornaam = r.Actor is { } actor && namen.TryGetValue(actor, out var kaart) ? kaart.Naam : null })],
            blad, kenmerk, r => [r.Gemaakt.ToString("O", CultureInfo.InvariantCulture), r.Id.ToString()], totaal);
    }
}
