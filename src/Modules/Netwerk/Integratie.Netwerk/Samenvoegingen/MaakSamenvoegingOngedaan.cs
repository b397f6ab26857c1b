using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Samenvoegingen;

internal sealed class MaakSamenvoegingOngedaanEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapDelete("/organisaties/{id:guid}/samenvoeging", MaakOngedaan).Wijzigt<MaakSamenvoegingOngedaan>();

    private static async Task<IResult> MaakOngedaan(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new MaakSamenvoegingOngedaan(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Takes a merge back: both organisations are as they were, unless somebody changed something since (ONT-05).</summary>
/// <param name="Organisatie">Key of the pointer.</param>
/// <param name="Versie">Version of the merge that the caller saw.</param>
[Vereist(NetwerkRechten.Samenvoegen)]
internal sealed record MaakSamenvoegingOngedaan(Guid Organisatie, uint Versie) : IOpdracht<Niets>;

internal sealed class MaakSamenvoegingOngedaanHandler(NetwerkDbContext db, Plaatsen plaatsen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<MaakSamenvoegingOngedaan, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(MaakSamenvoegingOngedaan request, CancellationToken cancellationToken)
    {
        var s = await db.Samenvoegingen.SingleOrDefaultAsync(s => s.Verdwijnt == request.Organisatie && s.OngedaanOp == null, cancellationToken);
        if (s is null)
        {
            return Mislukking.NietGevonden("De samenvoeging");
        }

        if (s.Versie != request.Versie)
        {
            return Mislukking.Verouderd();
        }

        var (aanbodsleutels, verwijzersleutels) = (s.Aanbod, s.Verwijzers);
        var organisaties = await db.Organisaties.Where(o => o.Id == s.Blijft || o.Id == s.Verdwijnt || verwijzersleutels.Contains(o.Id)).ToListAsync(cancellationToken);
        var aanbod = await db.Aanbod.Where(a => aanbodsleutels.Contains(a.Id)).ToListAsync(cancellationToken);
        var (blijft, verdwijnt) = (organisaties.Single(o => o.Id == s.Blijft), organisaties.Single(o => o.Id == s.Verdwijnt));
        if (s.MaakOngedaan(blijft, verdwijnt, aanbod, [.. organisaties.Where(o => verwijzersleutels.Contains(o.Id))], plaatsen.Naam,
            klok.GetUtcNow()) is { } mislukking)
        {
            return mislukking;
        }

        db.Gebeurtenissen.AddRange(
            Gebeurtenis.Van(blijft.Id, Gebeurtenissoort.SamenvoegingIngetrokken, aanroep, klok, $"‘{verdwijnt.Naam}’ staat er weer apart."),
            Gebeurtenis.Van(verdwijnt.Id, Gebeurtenissoort.SamenvoegingIngetrokken, aanroep, klok, $"Staat weer apart van ‘{blijft.Naam}’."));
        return default(Niets);
    }
}
