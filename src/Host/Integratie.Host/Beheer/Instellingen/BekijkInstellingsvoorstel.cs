using System.Text.Json;
using System.Text.Json.Serialization;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Instellingen;

internal sealed class BekijkInstellingsvoorstelEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapGet("/instellingsvoorstellen/{id:guid}", Bekijk).Toont<BekijkInstellingsvoorstel>();

    private static async Task<IResult> Bekijk(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BekijkInstellingsvoorstel(id), annulering)).AlsAntwoord();
}

/// <summary>One proposal, with what it would change.</summary>
[Vereist(PlatformRechten.InstellingenZien)]
internal sealed record BekijkInstellingsvoorstel(Guid Id) : IVraag<Instellingsvoorstelblad>;

/// <param name="Id">Key.</param>
/// <param name="Sleutel"><c>module.naam</c>.</param>
/// <param name="Naam">Name of the setting; its key when no active module declares it any more.</param>
/// <param name="Omschrijving">What the setting decides; null when no active module declares it any more.</param>
/// <param name="Waarde">The proposed value.</param>
/// <param name="Nu">What applies on the first day without it.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; null while no end is known.</param>
/// <param name="Rechtsgrond">The legal basis.</param>
/// <param name="Reden">Why it was proposed.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="VoorgesteldDoor">Id of the proposer.</param>
/// <param name="VoorgesteldOp">When.</param>
/// <param name="BeslistDoor">Id of the decider.</param>
/// <param name="BeslistOp">When.</param>
/// <param name="Besluit">What the decider said.</param>
/// <param name="Eindigt">Until when the running decision would go on applying if this one is approved; null when none ends.</param>
/// <param name="IsTerugwerkend">Whether it starts before the day it was proposed.</param>
/// <param name="Versie">Version, sent as ETag.</param>
internal sealed record Instellingsvoorstelblad(
    Guid Id, string Sleutel, string Naam, string? Omschrijving, JsonElement Waarde, JsonElement? Nu, DateOnly Van, DateOnly? TotEnMet, string Rechtsgrond, string Reden,
    Vaststellingsstatus Status, string VoorgesteldDoor, DateTimeOffset VoorgesteldOp, string? BeslistDoor, DateTimeOffset? BeslistOp, string? Besluit,
    DateOnly? Eindigt, bool IsTerugwerkend, [property: JsonIgnore] uint Versie) : IMetVersie;

internal sealed class BekijkInstellingsvoorstelHandler(PlatformDbContext db, Instellingenregister register)
    : IVraagHandler<BekijkInstellingsvoorstel, Instellingsvoorstelblad>
{
    public async Task<Uitkomst<Instellingsvoorstelblad>> Handle(BekijkInstellingsvoorstel request, CancellationToken cancellationToken)
    {
        var v = await db.Instellingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken);
        if (v is null)
        {
            return Mislukking.NietGevonden("Het voorstel");
        }

        var instelling = register.Alle.GetValueOrDefault(v.Sleutel);
        var lopend = await db.Instellingen.AsNoTracking().SingleOrDefaultAsync(
            i => i.Sleutel == v.Sleutel && i.Id != v.Id && i.Status == Vaststellingsstatus.Goedgekeurd
                && i.GeldigVan <= v.GeldigVan && (i.GeldigTot == null || i.GeldigTot > v.GeldigVan), cancellationToken);
        var nu = lopend?.Waarde ?? instelling?.Standaard;
        return new Instellingsvoorstelblad(
            v.Id, v.Sleutel, instelling?.Naam ?? v.Sleutel, instelling?.Omschrijving, JsonElement.Parse(v.Waarde), nu is null ? null : JsonElement.Parse(nu), v.GeldigVan,
            v.Geldigheid.TotEnMet, v.Rechtsgrond, v.Reden, v.Status, v.VoorgesteldDoor, v.VoorgesteldOp, v.BeslistDoor, v.BeslistOp, v.Besluit,
            v.Status is Vaststellingsstatus.Voorgesteld && lopend is not null && lopend.GeldigVan < v.GeldigVan ? v.GeldigVan.AddDays(-1) : null,
            v.GeldigVan < DateOnly.FromDateTime(v.VoorgesteldOp.Plaatselijk().DateTime), v.Versie);
    }
}
