using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class VoerVerwijzingenUitEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/verwijzingen/bestand", VoerUit).GeeftTabel<VoerVerwijzingenUit>();

    private static async Task<IResult> VoerUit(
        Keuze<Doorstroom>? doorstroom, bool? open, Keuze<Verwijsvorm>? vorm, Guid? actor, string? thema, DateOnly? van, DateOnly? totEnMet, string? medewerker, Guid? contact,
        Keuze<Tabelsoort>? soort, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VoerVerwijzingenUit(new(doorstroom?.Waarde, open, vorm?.Waarde, actor, thema, van, totEnMet, medewerker, contact)), annulering))
        .Kies(u => u.AlsBestand(soort?.Waarde ?? Tabelsoort.Csv, annulering), m => Problemen.Antwoord(m));
}

/// <summary>
/// The list of referrals as a file, with the filter of the list: without personal data, and of a free actor no name, because somebody may
/// have written a person there (ONT-04).
/// </summary>
[Vereist(OnthaalRechten.Uitvoeren)]
internal sealed record VoerVerwijzingenUit(Verwijzingsfilter Filter) : IVraag<Tabeluitvoer>;

internal sealed class VoerVerwijzingenUitHandler(OnthaalDbContext db, INetwerkRaadpleging netwerk, Aanroep aanroep) : IVraagHandler<VoerVerwijzingenUit, Tabeluitvoer>
{
    private static readonly string[] Kolommen =
        ["gemaakt", "vorm", "thema", "dienst", "verstuurd", "herinnerd", "beantwoord", "resultaat", "afgesloten", "ingetrokken"];

    public async Task<Uitkomst<Tabeluitvoer>> Handle(VoerVerwijzingenUit request, CancellationToken cancellationToken)
    {
        if (Tijdvak.Keur(request.Filter.Van, request.Filter.TotEnMet) is { } mis)
        {
            return mis;
        }

        var gevonden = request.Filter.PasToe(db.Verwijzingen.AsNoTracking().VanEigenOrganisatie(aanroep));
        var namen = await netwerk.Organisaties(
            await gevonden.Where(v => v.Actor != null).Select(v => v.Actor!.Value).Distinct().ToListAsync(cancellationToken), cancellationToken);
        var rijen = gevonden.OrderByDescending(v => v.Gemaakt).ThenByDescending(v => v.Id).AlsRegels().AsAsyncEnumerable().Select(v => Cellen(v, namen));
        return new Tabeluitvoer("doorverwijzingen", Kolommen, rijen);
    }

    private static IReadOnlyList<object?> Cellen(Verwijzingsregel v, IReadOnlyDictionary<Guid, Organisatiekaart> namen) =>
    [
        v.Gemaakt, v.Vorm.ToString(), v.Thema, v.Actor is { } actor ? namen.GetValueOrDefault(actor)?.Naam : null, v.Verstuurd, v.Herinnerd, v.Beantwoord,
        v.Doorstroom.ToString(), !v.IsOpen, v.IsIngetrokken,
    ];
}
