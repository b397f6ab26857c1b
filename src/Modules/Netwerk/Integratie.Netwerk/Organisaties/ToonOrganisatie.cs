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

namespace Integratie.Netwerk.Organisaties;

internal sealed class ToonOrganisatieEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/organisaties/{id:guid}", Toon).Toont<ToonOrganisatie>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonOrganisatie(id), annulering)).AlsAntwoord();
}

/// <summary>One organisation (ONT-05, TWL-18), without its contact persons.</summary>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed record ToonOrganisatie(Guid Id) : IVraag<Organisatieblad>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Gegevens">What it is.</param>
/// <param name="Gemeentenaam">Name of the municipality of its seat.</param>
/// <param name="Sectornaam">Name of its sector.</param>
/// <param name="Werkgebied">Where it works, in words.</param>
/// <param name="Talen">The languages it helps in, by name.</param>
/// <param name="LaatsteDag">Last day; null while no end is known.</param>
/// <param name="Eindreden">Why it stops.</param>
/// <param name="IsActief">Whether it is there today.</param>
/// <param name="HeeftContacten">Whether there are contact persons to ask for.</param>
/// <param name="Werktalen">The languages in which it works itself, by name; empty while that isn't known.</param>
/// <param name="SamengevoegdMet">Key of the organisation that this one turned out to be; null for a real one.</param>
internal sealed record Organisatieblad(
    [property: JsonIgnore] uint Versie, Guid Id, Organisatiegegevens Gegevens, string Gemeentenaam, string? Sectornaam,
    IReadOnlyList<Werkgebiednaam> Werkgebied, IReadOnlyList<Taalkaart> Talen, DateOnly? LaatsteDag, string? Eindreden, bool IsActief,
    bool HeeftContacten, IReadOnlyList<Taalkaart> Werktalen, Guid? SamengevoegdMet = null) : IMetVersie;

/// <param name="Gebied">The territory.</param>
/// <param name="Naam">Its name.</param>
internal sealed record Werkgebiednaam(Gebiedsaanduiding Gebied, string Naam);

internal sealed class ToonOrganisatieHandler(NetwerkDbContext db, Plaatsen plaatsen, TimeProvider klok) : IVraagHandler<ToonOrganisatie, Organisatieblad>
{
    public async Task<Uitkomst<Organisatieblad>> Handle(ToonOrganisatie request, CancellationToken cancellationToken)
    {
        var o = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
        if (o is null)
        {
            return Mislukking.NietGevonden("De organisatie");
        }

        var gegevens = o.Gegevens;
        return new Organisatieblad(
            o.Versie, o.Id, gegevens, plaatsen.Naam(o.Gemeente), plaatsen.Sector(o.Sector),
            [.. gegevens.Werkgebied!.Select(w => new Werkgebiednaam(w, plaatsen.Naam(w)))],
            [.. o.Talen.Select(t => new Taalkaart(t, plaatsen.Taal(t)))], o.LaatsteDag, o.Eindreden,
            o.SamengevoegdMet is null && (o.GeldigTot is null || o.GeldigTot > klok.Vandaag()), o.Contacten.Count > 0,
            [.. o.Werktalen.Select(t => new Taalkaart(t, plaatsen.Taal(t)))], o.SamengevoegdMet);
    }
}
