using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Taken;

internal sealed class HaalTaakresultaatEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/taken/{id:guid}/resultaat", Haal).Toont<HaalTaakresultaat>();

    private static async Task<IResult> Haal(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new HaalTaakresultaat(id), annulering))
            .Kies(b => Results.File(b.Inhoud, b.Type, b.Naam), m => Problemen.Antwoord(m));
}

/// <summary>
/// The file that came of a task. Only for who asked for it: it may hold what an operator must not see. Fetching it is
/// written to the audit log (KRN-02).
/// </summary>
[Aangemeld]
internal sealed record HaalTaakresultaat(Guid Id) : IVraag<Taakbestand>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "taakresultaat";

    string IDossierlezing.Dossier => Id.ToString();
}

/// <param name="Naam">Name of the file.</param>
/// <param name="Type">Media type.</param>
/// <param name="Inhoud">The bytes.</param>
internal sealed record Taakbestand(string Naam, string Type, byte[] Inhoud);

internal sealed class HaalTaakresultaatHandler(PlatformDbContext db, Aanroep aanroep) : IVraagHandler<HaalTaakresultaat, Taakbestand>
{
    public async Task<Uitkomst<Taakbestand>> Handle(HaalTaakresultaat request, CancellationToken cancellationToken)
    {
        var bestand = await db.Taken.AsNoTracking().Van(aanroep.Aanroeper).Where(t => t.Id == request.Id && t.Bestand != null)
            .Select(t => new Taakbestand(t.Bestandsnaam!, t.Bestandstype!, t.Bestand!)).SingleOrDefaultAsync(cancellationToken);
        return bestand is null ? Mislukking.NietGevonden("Het resultaat") : bestand;
    }
}
