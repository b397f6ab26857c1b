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

internal sealed class VoegOrganisatiesSamenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/organisaties/{id:guid}/samenvoeging", VoegSamen).Maakt<VoegOrganisatiesSamen>();

    private static async Task<IResult> VoegSamen(Guid id, Samenvoegingsverzoek verzoek, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VoegOrganisatiesSamen(verzoek.Blijft, id), annulering)).AlsAangemaakt(_ => $"/api/v1/netwerk/organisaties/{id}/samenvoeging");
}

/// <summary>The body of a merge: the organisation that stays.</summary>
internal sealed record Samenvoegingsverzoek(Guid Blijft);

/// <summary>
/// Makes one of two organisations that are the same (ONT-05). The one that stays keeps what it says; what it doesn't say, it takes from
/// the other, with its offers, contact persons, languages and working area. The other becomes a pointer.
/// </summary>
/// <param name="Blijft">Key of the organisation that stays.</param>
/// <param name="Verdwijnt">Key of the one that becomes a pointer.</param>
[Vereist(NetwerkRechten.Samenvoegen)]
internal sealed record VoegOrganisatiesSamen(Guid Blijft, Guid Verdwijnt) : IOpdracht<Guid>;

internal sealed class VoegOrganisatiesSamenHandler(NetwerkDbContext db, Plaatsen plaatsen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<VoegOrganisatiesSamen, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(VoegOrganisatiesSamen request, CancellationToken cancellationToken)
    {
        var organisaties = await db.Organisaties
            .Where(o => o.Id == request.Blijft || o.Id == request.Verdwijnt || o.SamengevoegdMet == request.Verdwijnt).ToListAsync(cancellationToken);
        if (organisaties.Find(o => o.Id == request.Blijft) is not { } blijft || organisaties.Find(o => o.Id == request.Verdwijnt) is not { } verdwijnt)
        {
            return Mislukking.NietGevonden("De organisatie");
        }

        var aanbod = await db.Aanbod.Where(a => a.Organisatie == verdwijnt.Id).ToListAsync(cancellationToken);
        var (naam, andere) = (blijft.Naam, verdwijnt.Naam);
        var samenvoeging = Samenvoeging.Voer(
            blijft, verdwijnt, aanbod, [.. organisaties.Where(o => o.SamengevoegdMet == verdwijnt.Id)], plaatsen.Naam(blijft.Gemeente), klok.GetUtcNow());
        if (!samenvoeging.IsGelukt)
        {
            return samenvoeging.Mislukking;
        }

        db.Samenvoegingen.Add(samenvoeging.Waarde);
        db.Gebeurtenissen.AddRange(
            Gebeurtenis.Van(blijft.Id, Gebeurtenissoort.Samengevoegd, aanroep, klok, $"‘{andere}’ ging hierin op."),
            Gebeurtenis.Van(verdwijnt.Id, Gebeurtenissoort.Samengevoegd, aanroep, klok, $"Ging op in ‘{naam}’."));
        return samenvoeging.Waarde.Id;
    }
}
