using System.Text.Json.Serialization;
using Integratie.Gebied.Data;
using Integratie.Gebied.Diensten;
using Integratie.Gebied.Loketten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketten;

internal sealed class ToonLoketEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketten/{id:guid}", Toon).Toont<ToonLoket>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonLoket(id), annulering)).AlsAntwoord();
}

/// <summary>One desk with its hours, the coming two weeks and its closing (GEB-08).</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonLoket(Guid Id) : IVraag<Loketblad>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Gegevens">What it is.</param>
/// <param name="Gemeentenaam">Name of its municipality.</param>
/// <param name="Regio">Region it lies in; null for none.</param>
/// <param name="Talen">The languages spoken, by name.</param>
/// <param name="Diensten">The services offered, first line first.</param>
/// <param name="Week">The ordinary week.</param>
/// <param name="Uitzonderingen">Exceptions of today and later.</param>
/// <param name="KomendeDagen">What today and the next 13 days look like.</param>
/// <param name="IsOpen">Whether it is open at this moment.</param>
/// <param name="OpenTot">Until when; null when it is closed.</param>
/// <param name="VolgendeOpening">When it opens again; null when it is open or opens no more.</param>
/// <param name="Openingszin">The same in words.</param>
/// <param name="GeldigTotEnMet">Last day; null when no closing is planned.</param>
/// <param name="Sluitreden">Why it closes.</param>
/// <param name="IsOpgeheven">Whether the last day is over.</param>
/// <param name="MagBeheren">Whether the caller may change it.</param>
internal sealed record Loketblad(
    [property: JsonIgnore] uint Versie, Guid Id, Loketgegevens Gegevens, string Gemeentenaam, Regiokaart? Regio,
    IReadOnlyList<Lokettaalnaam> Talen, IReadOnlyList<Loketdienst> Diensten, IReadOnlyList<Openingsblok> Week,
    IReadOnlyList<Uitzondering> Uitzonderingen, IReadOnlyList<Dagindeling> KomendeDagen, bool IsOpen, DateTimeOffset? OpenTot,
    DateTimeOffset? VolgendeOpening, string Openingszin, DateOnly? GeldigTotEnMet, string? Sluitreden, bool IsOpgeheven,
    [property: JsonIgnore] bool MagBeheren) : IMetVersie;

internal sealed record Lokettaalnaam(string Code, string Naam);

internal sealed record Loketdienst(string Code, string Naam, Lijn Lijn, Doelgroep Doelgroep);

internal sealed class ToonLoketHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Rechtenregister rechten, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonLoket, Loketblad>
{
    private const int Vooruitblik = 14;

    public async Task<Uitkomst<Loketblad>> Handle(ToonLoket request, CancellationToken cancellationToken)
    {
        var loket = await db.Loketten.AsNoTracking().SingleOrDefaultAsync(l => l.Id == request.Id, cancellationToken);
        if (loket is null)
        {
            return Mislukking.NietGevonden("Het loket");
        }

        var (nu, vandaag, beeld) = (klok.GetUtcNow(), klok.Vandaag(), geheugen.Beeld);
        var stand = loket.Tijden.Stand(nu);
        var gemeente = beeld.Gemeenten.Op(loket.Gemeente, vandaag) is [var dan] ? dan : beeld.Gemeenten.Vind(loket.Gemeente)!;
        var magBeheren = rechten.Mag(aanroep.Aanroeper, GebiedRechten.LoketBeheren)
            && EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio.Mag(aanroep.Aanroeper, loket.Gemeente, vandaag, beeld);
        var (codes, dienstcodes) = (loket.Talen, loket.Diensten);
        var talen = await db.Talen.AsNoTracking().Where(t => codes.Contains(t.Code)).OrderBy(t => t.Naam)
            .Select(t => new Lokettaalnaam(t.Code, t.Naam)).ToListAsync(cancellationToken);
        var diensten = await db.Diensten.AsNoTracking().Where(d => dienstcodes.Contains(d.Code)).OrderBy(d => d.Lijn).ThenBy(d => d.Naam)
            .Select(d => new Loketdienst(d.Code, d.Naam, d.Lijn, d.Doelgroep)).ToListAsync(cancellationToken);
        return new Loketblad(
            loket.Versie, loket.Id, loket.Gegevens, gemeente.Naam, beeld.Regio(gemeente.Nis, vandaag), talen, diensten, loket.Week,
            [.. loket.Uitzonderingen.Where(u => (u.TotEnMet ?? u.Van) >= vandaag)],
            [.. Enumerable.Range(0, Vooruitblik).Select(i => loket.Tijden.Op(vandaag.AddDays(i)))],
            stand.IsOpen, stand.Tot, stand.Volgende, Openingszin.Van(stand, nu), loket.Geldigheid.TotEnMet, loket.Sluitreden,
            loket.GeldigTot <= vandaag, magBeheren);
    }
}
