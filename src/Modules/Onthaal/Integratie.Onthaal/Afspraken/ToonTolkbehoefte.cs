using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Afspraken;

internal sealed class ToonTolkbehoefteEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/tolkbehoefte", Toon).Toont<ToonTolkbehoefte>();

    private static async Task<IResult> Toon(Guid? loket, DateOnly? van, DateOnly? totEnMet, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonTolkbehoefte(loket, van, totEnMet), annulering)).AlsAntwoord();
}

/// <summary>The appointments that need an interpreter, in order of time, at most 500 (ONT-11).</summary>
/// <param name="Loket">Of this desk; null for all desks.</param>
/// <param name="Van">First day; null for today.</param>
/// <param name="TotEnMet">Last day; null for two weeks on.</param>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonTolkbehoefte(Guid? Loket = null, DateOnly? Van = null, DateOnly? TotEnMet = null) : IVraag<Tolkbehoefte>;

/// <param name="Afspraken">The appointments.</param>
internal sealed record Tolkbehoefte(IReadOnlyList<Afspraakregel> Afspraken);

internal sealed class ToonTolkbehoefteHandler(OnthaalDbContext db, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonTolkbehoefte, Tolkbehoefte>
{
    private const int Meest = 500;
    private const int Dagen = 14;

    public async Task<Uitkomst<Tolkbehoefte>> Handle(ToonTolkbehoefte request, CancellationToken cancellationToken)
    {
        var van = request.Van ?? klok.Vandaag();
        var (totEnMet, loket) = (request.TotEnMet ?? van.AddDays(Dagen), request.Loket);
        if (Tijdvak.Keur(van, totEnMet) is { } mis)
        {
            return mis;
        }

        var nodig = await db.Afspraken.AsNoTracking().VanEigenOrganisatie(aanroep)
            .Where(a => a.Tolk && a.Staat == Afspraakstaat.Gepland && a.Dag >= van && a.Dag <= totEnMet && (loket == null || a.Loket == loket))
            .OrderBy(a => a.Van).ThenBy(a => a.Id).Take(Meest).ToListAsync(cancellationToken);
        var (talen, themas) = (lijsten.Talen.ToDictionary(t => t.Code, t => t.Naam), instellingen.Waarde(OnthaalInstellingen.Themas, van));
        return new Tolkbehoefte([.. nodig.Select(a => Afspraakregel.Lees(a, talen, themas))]);
    }
}
