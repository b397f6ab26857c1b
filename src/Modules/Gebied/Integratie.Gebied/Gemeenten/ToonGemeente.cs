using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Gemeenten;

internal sealed class ToonGemeenteEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/gemeenten/{nis}", Toon).Toont<ToonGemeente>();

    private static async Task<IResult> Toon(NisCode nis, DateOnly? op, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonGemeente(nis, op), annulering)).AlsAntwoord();
}

/// <summary>A municipality with its history: which municipality it was, is or will be on a day (GEB-14).</summary>
/// <param name="Nis">NIS code, of now or before.</param>
/// <param name="Op">The day; null for today.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonGemeente(NisCode Nis, DateOnly? Op) : IVraag<Gemeenteblad>;

/// <param name="Nis">NIS code.</param>
/// <param name="Naam">Dutch name.</param>
/// <param name="NaamFr">French name.</param>
/// <param name="Gewest">Name of the "gewest".</param>
/// <param name="Provincie">Name of the province; null where there is none.</param>
/// <param name="Arrondissement">Name of the arrondissement.</param>
/// <param name="Referentieregio">Name of the reference region.</param>
/// <param name="Hoofdpostcode">Main postal code.</param>
/// <param name="Breedtegraad">Latitude of the main place.</param>
/// <param name="Lengtegraad">Longitude of the main place.</param>
/// <param name="Inwoners">Inhabitants on 1 January 2020.</param>
/// <param name="Faciliteiten">Whether there are language facilities.</param>
/// <param name="Ovo">OVO code of the local government.</param>
/// <param name="GeldigVan">First day of the code.</param>
/// <param name="GeldigTotEnMet">Last day of the code; null while it counts.</param>
/// <param name="Op">The day that was asked for.</param>
/// <param name="OpDieDag">The municipality on that day: itself, its successor, or its predecessors.</param>
/// <param name="Gebieden">The territories it lies in on that day; empty when the code doesn't count then.</param>
/// <param name="Voorgangers">What went into it, and when.</param>
/// <param name="Opvolgers">What it went into, and when.</param>
/// <param name="Postcodes">The postal codes that touch it, with the places; empty for a code that ended.</param>
internal sealed record Gemeenteblad(
    NisCode Nis, string Naam, string NaamFr, string Gewest, string? Provincie, string Arrondissement, string? Referentieregio,
    Postcode? Hoofdpostcode, double? Breedtegraad, double? Lengtegraad, int? Inwoners, bool Faciliteiten, OvoCode? Ovo,
    DateOnly GeldigVan, DateOnly? GeldigTotEnMet, DateOnly Op, IReadOnlyList<Gemeentekaart> OpDieDag,
    IReadOnlyList<Gebiedsaanduiding> Gebieden, IReadOnlyList<Fusiedeel> Voorgangers, IReadOnlyList<Fusiedeel> Opvolgers,
    IReadOnlyList<Gemeentepostcode> Postcodes);

internal sealed record Gemeentepostcode(Postcode Postcode, IReadOnlyList<string> Plaatsen);

internal sealed record Fusiedeel(NisCode Nis, string Naam, DateOnly Datum);

internal sealed class ToonGemeenteHandler(Gebiedsgeheugen geheugen, TimeProvider klok) : IVraagHandler<ToonGemeente, Gemeenteblad>
{
    public Task<Uitkomst<Gemeenteblad>> Handle(ToonGemeente request, CancellationToken cancellationToken)
    {
        var (beeld, op) = (geheugen.Beeld, request.Op ?? klok.Vandaag());
        var boek = beeld.Gemeenten;
        return Task.FromResult<Uitkomst<Gemeenteblad>>(boek.Vind(request.Nis) is { } g
            ? new Gemeenteblad(
                g.Nis, g.Naam, g.NaamFr, g.Gewest, g.Provincie, g.Arrondissement, g.Referentieregio, g.Hoofdpostcode, g.Breedtegraad,
                g.Lengtegraad, g.Inwoners, g.Faciliteiten, g.Ovo, g.GeldigVan, g.Geldigheid.TotEnMet, op,
                [.. boek.Op(g.Nis, op).Select(GebiedRaadpleging.Kaart)],
                g.Geldigheid.Bevat(op) ? beeld.Ligging(g, op).Gebieden : [],
                [.. boek.Voorgangers(g.Nis).Select(v => new Fusiedeel(v.Gemeente.Nis, v.Gemeente.Naam, v.Datum))],
                [.. boek.Opvolgers(g.Nis).Select(v => new Fusiedeel(v.Gemeente.Nis, v.Gemeente.Naam, v.Datum))],
                [.. beeld.Plaatsen.Postcodes(g.Nis).Select(p => new Gemeentepostcode(p.Code, p.Plaatsen))])
            : Mislukking.NietGevonden("De gemeente"));
    }
}
