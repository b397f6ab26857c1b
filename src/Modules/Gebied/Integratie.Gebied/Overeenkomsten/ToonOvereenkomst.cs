using System.Text.Json.Serialization;
using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Overeenkomsten;

internal sealed class ToonOvereenkomstEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/overeenkomsten/{id:guid}", Toon).Toont<ToonOvereenkomst>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonOvereenkomst(id), annulering)).AlsAntwoord();
}

/// <summary>
/// One agreement, for its parties and central staff (OVK-01). It names a contact person, so each reading is recorded (KRN-02).
/// </summary>
[Vereist(GebiedRechten.OvereenkomstRaadplegen)]
internal sealed record ToonOvereenkomst(Guid Id) : IVraag<Overeenkomstblad>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "overeenkomst";

    string IDossierlezing.Dossier => Id.ToString();
}

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Opzegreden">Why notice was given; null when it wasn't.</param>
/// <param name="Gegevens">What was agreed.</param>
/// <param name="Gebiedsnamen">Its territories as people say them, also those that ended.</param>
internal sealed record Overeenkomstblad(
    [property: JsonIgnore] uint Versie, Guid Id, Overeenkomststatus Status, string? Opzegreden, Overeenkomstgegevens Gegevens,
    [property: JsonIgnore] IReadOnlyList<string> Gebiedsnamen) : IMetVersie;

internal sealed class ToonOvereenkomstHandler(GebiedDbContext db, Gebiedsgeheugen geheugen) : IVraagHandler<ToonOvereenkomst, Overeenkomstblad>
{
    public async Task<Uitkomst<Overeenkomstblad>> Handle(ToonOvereenkomst request, CancellationToken cancellationToken)
    {
        var o = await db.Overeenkomsten.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
        return o is null
            ? Mislukking.NietGevonden("De overeenkomst")
            : new Overeenkomstblad(o.Versie, o.Id, o.Status, o.Opzegreden, o.Gegevens, [.. o.Gebieden.Select(geheugen.Beeld.Naam)]);
    }
}
