using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

internal sealed class VoerContactenUitEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/contacten/bestand", VoerUit).GeeftTabel<VoerContactenUit>();

    private static async Task<IResult> VoerUit(
        Guid? loket, string? thema, Keuze<Kanaal>? kanaal, Keuze<Afloopsoort>? afloop, bool? open, DateOnly? van, DateOnly? totEnMet, string? medewerker,
        Keuze<Tabelsoort>? soort, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VoerContactenUit(new(loket, thema, kanaal?.Waarde, afloop?.Waarde, open, van, totEnMet, medewerker)), annulering))
        .Kies(u => u.AlsBestand(soort?.Waarde ?? Tabelsoort.Csv, annulering), m => Problemen.Antwoord(m));
}

/// <summary>
/// The list of contacts as a file, with the filter of the list: without personal data, and without people that have no legal stay
/// (ONT-09).
/// </summary>
[Vereist(OnthaalRechten.Uitvoeren)]
internal sealed record VoerContactenUit(Contactfilter Filter) : IVraag<Tabeluitvoer>;

internal sealed class VoerContactenUitHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, Aanroep aanroep) : IVraagHandler<VoerContactenUit, Tabeluitvoer>
{
    private static readonly string[] Kolommen =
        ["geregistreerd", "kanaal", "loket", "thema", "taal", "gemeente", "component", "uitkomst", "opvolgen op", "dringendheid", "afgesloten"];

    public Task<Uitkomst<Tabeluitvoer>> Handle(VoerContactenUit request, CancellationToken cancellationToken)
    {
        if (Tijdvak.Keur(request.Filter.Van, request.Filter.TotEnMet) is { } mis)
        {
            return Task.FromResult<Uitkomst<Tabeluitvoer>>(mis);
        }

        var rijen = request.Filter.PasToe(db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep))
            .OrderByDescending(c => c.Geregistreerd).ThenByDescending(c => c.Id).AlsRegels().AsAsyncEnumerable().Select(Cellen);
        return Task.FromResult<Uitkomst<Tabeluitvoer>>(new Tabeluitvoer("contacten", Kolommen, rijen));
    }

    private IReadOnlyList<object?> Cellen(Contactregel c) =>
    [
        c.Geregistreerd, c.Kanaal.ToString(),
        c.Loket is { } loket ? gebied.Loket(loket)?.Naam : null, c.Thema, c.Taal, c.Gemeente?.Waarde,
        c.HeeftComponent, c.Afloop?.ToString(), c.OpvolgenOp,
        c.OpvolgenOp is null ? null : c.Dringendheid.ToString(), c.IsAfgesloten,
    ];
}
