using System.Text.Json.Serialization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Aanbod;

internal sealed class ToonAanbiedingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/aanbod/{id:guid}", Toon).Toont<ToonAanbieding>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonAanbieding(id), annulering)).AlsAntwoord();
}

/// <summary>One offer with who offers it (ONT-05).</summary>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed record ToonAanbieding(Guid Id) : IVraag<Aanbodblad>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Gegevens">What it is.</param>
/// <param name="Organisatie">Key of the organisation that offers it.</param>
/// <param name="Organisatienaam">Its name.</param>
/// <param name="Adres">Its address, in one line.</param>
/// <param name="Telefoon">Its telephone.</param>
/// <param name="Mail">Its mailbox.</param>
/// <param name="Website">Its website.</param>
/// <param name="Gebiednamen">Where it can be used, in words.</param>
/// <param name="Talen">The languages it is given in, by name.</param>
/// <param name="IsBeschikbaar">Whether the offer and its organisation are there today.</param>
internal sealed record Aanbodblad(
    [property: JsonIgnore] uint Versie, Guid Id, Aanbodgegevens Gegevens, Guid Organisatie, string Organisatienaam, string Adres, string? Telefoon,
    string? Mail, string? Website, IReadOnlyList<string> Gebiednamen, IReadOnlyList<Taalkaart> Talen, bool IsBeschikbaar) : IMetVersie;

internal sealed class ToonAanbiedingHandler(NetwerkDbContext db, Plaatsen plaatsen, TimeProvider klok) : IVraagHandler<ToonAanbieding, Aanbodblad>
{
    public async Task<Uitkomst<Aanbodblad>> Handle(ToonAanbieding request, CancellationToken cancellationToken)
    {
        var rij = await db.Aanbod.AsNoTracking().Where(a => a.Id == request.Id)
            .Join(db.Organisaties.AsNoTracking(), a => a.Organisatie, o => o.Id, (a, o) => new { Aanbieding = a, Organisatie = o })
            .SingleOrDefaultAsync(cancellationToken);
        if (rij is null)
        {
            return Mislukking.NietGevonden("Het aanbod");
        }

        var (a, o, vandaag) = (rij.Aanbieding, rij.Organisatie, klok.Vandaag());
        var gegevens = a.Gegevens;
        return new Aanbodblad(
            a.Versie, a.Id, gegevens, o.Id, o.Naam, o.Straat is null ? plaatsen.Naam(o.Gemeente) : $"{o.Straat} {o.Huisnummer}, {o.Postcode} {plaatsen.Naam(o.Gemeente)}",
            o.Telefoon, o.Mail, o.Website, [.. gegevens.Gebieden!.Select(plaatsen.Naam)], [.. a.Talen.Select(t => new Taalkaart(t, plaatsen.Taal(t)))],
            a.GeldigVan <= vandaag && (a.GeldigTot is null || a.GeldigTot > vandaag) && (o.GeldigTot is null || o.GeldigTot > vandaag));
    }
}
