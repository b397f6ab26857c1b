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

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class SomOntvangenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/ontvangen-verwijzingen", Som).Somt<SomOntvangen>();

    private static async Task<IResult> Som(bool? onbeantwoord, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomOntvangen(onbeantwoord, blad), annulering)).AlsCollectie(blad);
}

/// <summary>
/// For the software of another organisation: the referrals that were sent to it and are still open, the latest first, without personal
/// data (ONT-04). Which they are follows from the code it signs in with.
/// </summary>
[Vereist(OnthaalRechten.Ontvangen)]
internal sealed record SomOntvangen(bool? Onbeantwoord, Bladvraag Blad) : IVraag<Blad<Ontvangenregel>>;

internal sealed class SomOntvangenHandler(OnthaalDbContext db, Bladwijzers bladwijzers, Aanroep aanroep) : IVraagHandler<SomOntvangen, Blad<Ontvangenregel>>
{
    public async Task<Uitkomst<Blad<Ontvangenregel>>> Handle(SomOntvangen request, CancellationToken cancellationToken)
    {
        var (onbeantwoord, blad) = request;
        var kenmerk = $"ontvangen-verwijzingen {onbeantwoord}";
        var begin = bladwijzers.Lees(blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var gevonden = db.Verwijzingen.AsNoTracking().AanEigenOrganisatie(aanroep);
        gevonden = onbeantwoord is null ? gevonden
            : onbeantwoord.Value ? gevonden.Where(v => v.Doorstroom == Doorstroom.NogNietBekend) : gevonden.Where(v => v.Doorstroom != Doorstroom.NogNietBekend);
        var alle = gevonden;
        if (begin.Waarde is [var moment, var id])
        {
            var (na, naId) = (DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Guid.Parse(id));
            gevonden = gevonden.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.Verstuurd, v.Id), ValueTuple.Create((DateTimeOffset?)na, naId)));
        }

        var (rijen, totaal) = await gevonden.OrderByDescending(v => v.Verstuurd).ThenByDescending(v => v.Id)
            .Select(v => new Ontvangenregel(v.Id, v.Organisatie, v.Verstuurd!.Value, v.Vorm, v.Aanbod, v.Doorstroom)).LeesBlad(alle, blad, cancellationToken);
        return bladwijzers.Maak(rijen, blad, kenmerk, r => [r.Verstuurd.ToString("O", CultureInfo.InvariantCulture), r.Id.ToString()], totaal);
    }
}
