using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Instellingen;

internal sealed class BekijkInstellingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/instellingen/{sleutel}", Bekijk).Toont<BekijkInstelling>();

    private static async Task<IResult> Bekijk(string sleutel, DateOnly? op, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BekijkInstelling(sleutel, op), annulering)).AlsAntwoord();
}

/// <summary>A setting with everything that was ever proposed for it: what applied on date X always has an answer (KRN-03).</summary>
/// <param name="Sleutel"><c>module.naam</c>.</param>
/// <param name="Op">The day; null for today.</param>
[Vereist(PlatformRechten.InstellingenZien)]
internal sealed record BekijkInstelling(string Sleutel, DateOnly? Op) : IVraag<Instellingsblad>;

/// <param name="Sleutel"><c>module.naam</c>.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Omschrijving">What it decides.</param>
/// <param name="Standaard">The value while nothing was decided.</param>
/// <param name="Op">The day.</param>
/// <param name="Waarde">What applies on the day.</param>
/// <param name="Geldt">The decision that made it so; null for the default.</param>
/// <param name="Verloop">All proposals and decisions, the latest period first.</param>
internal sealed record Instellingsblad(
    string Sleutel, string Naam, string Omschrijving, JsonElement Standaard, DateOnly Op, JsonElement Waarde, Guid? Geldt, IReadOnlyList<Instellingsvaststelling> Verloop);

/// <param name="Id">Key.</param>
/// <param name="Waarde">The value.</param>
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
internal sealed record Instellingsvaststelling(
    Guid Id, JsonElement Waarde, DateOnly Van, DateOnly? TotEnMet, string Rechtsgrond, string Reden, Vaststellingsstatus Status,
    string VoorgesteldDoor, DateTimeOffset VoorgesteldOp, string? BeslistDoor, DateTimeOffset? BeslistOp, string? Besluit);

internal sealed class BekijkInstellingHandler(PlatformDbContext db, Instellingenregister register, TimeProvider klok)
    : IVraagHandler<BekijkInstelling, Instellingsblad>
{
    public async Task<Uitkomst<Instellingsblad>> Handle(BekijkInstelling request, CancellationToken cancellationToken)
    {
        if (!register.Alle.TryGetValue(request.Sleutel, out var instelling))
        {
            return Mislukking.NietGevonden("De instelling");
        }

        var op = request.Op ?? klok.Vandaag();
        var rijen = await db.Instellingen.AsNoTracking().Where(i => i.Sleutel == request.Sleutel)
            .OrderByDescending(i => i.GeldigVan).ThenByDescending(i => i.VoorgesteldOp).ToListAsync(cancellationToken);
        var geldt = rijen.FirstOrDefault(r => r.GeldtOp(op));
        return new Instellingsblad(
            instelling.Sleutel, instelling.Naam, instelling.Omschrijving, JsonElement.Parse(instelling.Standaard), op,
            JsonElement.Parse(geldt?.Waarde ?? instelling.Standaard), geldt?.Id,
            [.. rijen.Select(r => new Instellingsvaststelling(
                r.Id, JsonElement.Parse(r.Waarde), r.GeldigVan, r.Geldigheid.TotEnMet, r.Rechtsgrond, r.Reden, r.Status,
                r.VoorgesteldDoor, r.VoorgesteldOp, r.BeslistDoor, r.BeslistOp, r.Besluit))]);
    }
}
