using System.Text.Json.Serialization;
using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Bevoegdheden;

internal sealed class ToonBevoegdheidEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/matrix/{id:guid}", Toon).Toont<ToonBevoegdheid>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonBevoegdheid(id), annulering)).AlsAntwoord();
}

/// <summary>One row of the matrix with how it was decided (KRN-03).</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonBevoegdheid(Guid Id) : IVraag<Bevoegdheidsbesluit>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Gebied">Territory.</param>
/// <param name="Gebiedsnaam">Territory as people say it.</param>
/// <param name="Taak">Task.</param>
/// <param name="Instantie">The body; null when the own arrangement stops.</param>
/// <param name="Regime">Code of the regime.</param>
/// <param name="Voorwaarde">Type of agreement it needs.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="GeldigTotEnMet">Last day.</param>
/// <param name="Rechtsgrond">Legal basis.</param>
/// <param name="Herkomst">Decided by people, or a start value.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reden">Why it was proposed.</param>
/// <param name="VoorgesteldDoor">Id of who proposed it.</param>
/// <param name="VoorgesteldOp">When.</param>
/// <param name="BeslistDoor">Id of who decided.</param>
/// <param name="BeslistOp">When.</param>
/// <param name="Besluit">What the decider said.</param>
internal sealed record Bevoegdheidsbesluit(
    [property: JsonIgnore] uint Versie, Guid Id, Gebiedsaanduiding Gebied, string Gebiedsnaam, Taak Taak, Instantiekaart? Instantie,
    string? Regime, Overeenkomsttype? Voorwaarde, DateOnly GeldigVan, DateOnly? GeldigTotEnMet, string Rechtsgrond, Herkomst Herkomst,
    Vaststellingsstatus Status, string Reden, string VoorgesteldDoor, DateTimeOffset VoorgesteldOp, string? BeslistDoor,
    DateTimeOffset? BeslistOp, string? Besluit) : IMetVersie;

internal sealed class ToonBevoegdheidHandler(GebiedDbContext db, Gebiedsgeheugen geheugen) : IVraagHandler<ToonBevoegdheid, Bevoegdheidsbesluit>
{
    public async Task<Uitkomst<Bevoegdheidsbesluit>> Handle(ToonBevoegdheid request, CancellationToken cancellationToken)
    {
        var b = await db.Bevoegdheden.AsNoTracking().SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        return b is null
            ? Mislukking.NietGevonden("De rij van de matrix")
            : new Bevoegdheidsbesluit(
                b.Versie, b.Id, b.Gebied, geheugen.Beeld.Naam(b.Gebied), b.Taak, b.Instantie is null ? null : geheugen.Beeld.Instantie(b.Instantie),
                b.Regime, b.Voorwaarde, b.GeldigVan, b.Geldigheid.TotEnMet, b.Rechtsgrond, b.Herkomst, b.Status, b.Reden, b.VoorgesteldDoor,
                b.VoorgesteldOp, b.BeslistDoor, b.BeslistOp, b.Besluit);
    }
}
