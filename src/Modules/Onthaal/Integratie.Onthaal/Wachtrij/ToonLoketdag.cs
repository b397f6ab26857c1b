using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Wachtrij;

internal sealed class ToonLoketdagEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketten/{loket:guid}/dag", Toon).Toont<ToonLoketdag>();

    private static async Task<IResult> Toon(Guid loket, DateOnly? dag, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonLoketdag(loket, dag), annulering)).AlsAntwoord();
}

/// <summary>
/// What the contacts of a desk were about on a day, for who leads it: themes, languages, outcomes (ONT-11). Without people that have no
/// legal stay (ONT-09).
/// </summary>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Dag">The day; null for today.</param>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonLoketdag(Guid Loket, DateOnly? Dag = null) : IVraag<Loketdag>;

/// <param name="Dag">The day.</param>
/// <param name="Contacten">How many contacts.</param>
/// <param name="Themas">By theme, the most first.</param>
/// <param name="Talen">By contact language.</param>
/// <param name="Aflopen">By outcome; without code those that are still to decide.</param>
internal sealed record Loketdag(DateOnly Dag, int Contacten, IReadOnlyList<Dagtelling> Themas, IReadOnlyList<Dagtelling> Talen, IReadOnlyList<Dagtelling> Aflopen);

/// <param name="Code">Code; null when it isn't known.</param>
/// <param name="Naam">Name.</param>
/// <param name="Aantal">How many.</param>
internal sealed record Dagtelling(string? Code, string Naam, int Aantal);

internal sealed class ToonLoketdagHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonLoketdag, Loketdag>
{
    public async Task<Uitkomst<Loketdag>> Handle(ToonLoketdag request, CancellationToken cancellationToken)
    {
        if (gebied.Loket(request.Loket) is null)
        {
            return Mislukking.NietGevonden("Het loket");
        }

        var (loket, dag) = (request.Loket, request.Dag ?? klok.Vandaag());
        var (van, tot) = (dag.Begin(), dag.AddDays(1).Begin());
        var groepen = await db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep).Where(c => c.Loket == loket && c.Geregistreerd >= van && c.Geregistreerd < tot)
            .GroupBy(c => new { c.Thema, c.Taal, c.Afloopsoort }).Select(g => new { g.Key.Thema, g.Key.Taal, g.Key.Afloopsoort, Aantal = g.Count() }).ToListAsync(cancellationToken);
        var (themas, talen) = (instellingen.Waarde(OnthaalInstellingen.Themas, dag), lijsten.Talen.ToDictionary(t => t.Code, t => t.Naam));
        return new Loketdag(
            dag, groepen.Sum(g => g.Aantal),
            Tel(groepen.Select(g => (g.Thema, g.Aantal)), code => themas.FirstOrDefault(t => t.Code == code)?.Naam ?? code, "Niet bekend"),
            Tel(groepen.Select(g => (g.Taal, g.Aantal)), code => talen.GetValueOrDefault(code, code), "Niet bekend"),
            Tel(groepen.Select(g => (g.Afloopsoort?.ToString(), g.Aantal)), code => code, "Nog te beslissen"));
    }

    private static List<Dagtelling> Tel(IEnumerable<(string? Code, int Aantal)> groepen, Func<string, string> naam, string onbekend) =>
        [.. groepen.GroupBy(g => g.Code).Select(g => new Dagtelling(g.Key, g.Key is { } code ? naam(code) : onbekend, g.Sum(r => r.Aantal)))
            .OrderByDescending(t => t.Aantal).ThenBy(t => t.Naam, StringComparer.Ordinal)];
}
