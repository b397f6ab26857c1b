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

namespace Integratie.Onthaal.Wachtrij;

internal sealed class ToonWachtrijEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketten/{loket:guid}/wachtrij", Toon).Toont<ToonWachtrij>();

    private static async Task<IResult> Toon(Guid loket, DateOnly? dag, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonWachtrij(loket, dag), annulering)).AlsAntwoord();
}

/// <summary>The queue of a desk on a day, in the order in which people are called, with the waiting times (ONT-11).</summary>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Dag">The day; null for today.</param>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonWachtrij(Guid Loket, DateOnly? Dag = null) : IVraag<Wachtrijblad>;

/// <param name="Loket">Key of the desk.</param>
/// <param name="Loketnaam">Name of the desk.</param>
/// <param name="Dag">The day.</param>
/// <param name="Wachtenden">Who waits, the next one first.</param>
/// <param name="Opgeroepen">Who was called, the last one first.</param>
/// <param name="Bezig">Who is being helped.</param>
/// <param name="Klaar">Who was helped, and who didn't come; the last one first.</param>
/// <param name="Tijden">The waiting times.</param>
internal sealed record Wachtrijblad(
    Guid Loket, string Loketnaam, DateOnly Dag, IReadOnlyList<Beurtregel> Wachtenden, IReadOnlyList<Beurtregel> Opgeroepen, IReadOnlyList<Beurtregel> Bezig,
    IReadOnlyList<Beurtregel> Klaar, Wachttijden Tijden);

internal sealed class ToonWachtrijHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonWachtrij, Wachtrijblad>
{
    public async Task<Uitkomst<Wachtrijblad>> Handle(ToonWachtrij request, CancellationToken cancellationToken)
    {
        if (gebied.Loket(request.Loket) is not { } loket)
        {
            return Mislukking.NietGevonden("Het loket");
        }

        var (id, dag, nu) = (request.Loket, request.Dag ?? klok.Vandaag(), klok.GetUtcNow());
        var beurten = await db.Wachtbeurten.AsNoTracking().VanEigenOrganisatie(aanroep).Where(b => b.Loket == id && b.Dag == dag).ToListAsync(cancellationToken);
        var rooster = await db.Rooster(aanroep.Aanroeper.Organisatie, id, instellingen, dag, cancellationToken);
        var (talen, themas) = (lijsten.Talen.ToDictionary(t => t.Code, t => t.Naam), instellingen.Waarde(OnthaalInstellingen.Themas, dag));
        return new Wachtrijblad(
            id, loket.Naam, dag,
            [.. Beurtvolgorde.Sorteer(beurten.Where(b => b.Staat is Beurtstaat.Wacht), nu).Select(Regel)],
            [.. beurten.Where(b => b.Staat is Beurtstaat.Opgeroepen).OrderByDescending(b => b.LaatsteOproep).Select(Regel)],
            [.. beurten.Where(b => b.Staat is Beurtstaat.Bezig).OrderBy(b => b.Begonnen).Select(Regel)],
            [.. beurten.Where(b => b.Staat is Beurtstaat.Afgerond or Beurtstaat.NietGekomen).OrderByDescending(b => b.Afgerond ?? b.LaatsteOproep).Select(Regel)],
            Wachttijden.Van(beurten, rooster.Op(nu, nu).Medewerkers, rooster.Slotduur, nu));

        Beurtregel Regel(Wachtbeurt b) => Beurtregel.Van(b, nu, talen, themas);
    }
}
