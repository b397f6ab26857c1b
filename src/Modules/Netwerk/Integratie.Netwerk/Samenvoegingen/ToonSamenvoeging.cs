using System.Text.Json.Serialization;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Samenvoegingen;

internal sealed class ToonSamenvoegingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/organisaties/{id:guid}/samenvoeging", Toon).Toont<ToonSamenvoeging>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonSamenvoeging(id), annulering)).AlsAntwoord();
}

/// <summary>The merge that made an organisation a pointer (ONT-05).</summary>
/// <param name="Organisatie">Key of the pointer.</param>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed record ToonSamenvoeging(Guid Organisatie) : IVraag<Samenvoegingsblad>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Blijft">Key of the organisation that stayed.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Op">When.</param>
/// <param name="Aanbod">How many offers moved.</param>
/// <param name="IsDefinitief">Whether it is too long ago to be taken back.</param>
internal sealed record Samenvoegingsblad([property: JsonIgnore] uint Versie, Guid Id, Guid Blijft, string Naam, DateTimeOffset Op, int Aanbod, bool IsDefinitief) : IMetVersie;

internal sealed class ToonSamenvoegingHandler(NetwerkDbContext db) : IVraagHandler<ToonSamenvoeging, Samenvoegingsblad>
{
    public async Task<Uitkomst<Samenvoegingsblad>> Handle(ToonSamenvoeging request, CancellationToken cancellationToken)
    {
        var blad = await db.Samenvoegingen.AsNoTracking().Where(s => s.Verdwijnt == request.Organisatie && s.OngedaanOp == null)
            .Join(db.Organisaties, s => s.Blijft, o => o.Id, (s, o) => new Samenvoegingsblad(s.Versie, s.Id, o.Id, o.Naam, s.Op, s.Aanbod.Count, s.Ervoor.Count == 0))
            .SingleOrDefaultAsync(cancellationToken);
        return blad is null ? Mislukking.NietGevonden("De samenvoeging") : blad;
    }
}
