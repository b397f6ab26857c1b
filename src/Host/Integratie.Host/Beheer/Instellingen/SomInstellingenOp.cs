using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Instellingen;

internal sealed class SomInstellingenOpEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/instellingen", Som).Toont<SomInstellingenOp>();

    private static async Task<IResult> Som(DateOnly? op, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomInstellingenOp(op), annulering)).AlsAntwoord();
}

/// <summary>Every setting that an active module declares, with what applies on a day (KRN-03).</summary>
/// <param name="Op">The day; null for today.</param>
[Vereist(PlatformRechten.InstellingenZien)]
internal sealed record SomInstellingenOp(DateOnly? Op) : IVraag<Instellingenlijst>;

/// <param name="Op">The day.</param>
/// <param name="Items">The settings, by module and key.</param>
internal sealed record Instellingenlijst(DateOnly Op, IReadOnlyList<Instellingsregel> Items);

/// <param name="Sleutel"><c>module.naam</c>.</param>
/// <param name="Module">Name of the module.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Omschrijving">What it decides.</param>
/// <param name="Waarde">What applies on the day.</param>
/// <param name="IsStandaard">Whether that is the default, because nothing was decided.</param>
/// <param name="Sinds">First day of what applies; null for the default.</param>
/// <param name="TotEnMet">Last day of what applies; null while no end is known.</param>
/// <param name="OpenVoorstellen">How many proposals wait for a decision.</param>
internal sealed record Instellingsregel(
    string Sleutel, string Module, string Naam, string Omschrijving, JsonElement Waarde, bool IsStandaard, DateOnly? Sinds, DateOnly? TotEnMet, int OpenVoorstellen);

internal sealed class SomInstellingenOpHandler(PlatformDbContext db, IReadOnlyList<ModuleBeschrijving> modules, TimeProvider klok)
    : IVraagHandler<SomInstellingenOp, Instellingenlijst>
{
    public async Task<Uitkomst<Instellingenlijst>> Handle(SomInstellingenOp request, CancellationToken cancellationToken)
    {
        var op = request.Op ?? klok.Vandaag();
        var waarden = (await db.Instellingen.AsNoTracking()
            .Where(i => i.Status == Vaststellingsstatus.Voorgesteld
                || (i.Status == Vaststellingsstatus.Goedgekeurd && i.GeldigVan <= op && (i.GeldigTot == null || i.GeldigTot > op)))
            .ToListAsync(cancellationToken)).ToLookup(i => i.Sleutel);
        return new Instellingenlijst(op, [.. modules.SelectMany(m => m.Instellingen.OrderBy(i => i.Sleutel, StringComparer.Ordinal).Select(i =>
        {
            var geldt = waarden[i.Sleutel].FirstOrDefault(w => w.GeldtOp(op));
            return new Instellingsregel(
                i.Sleutel, m.Naam, i.Naam, i.Omschrijving, JsonElement.Parse(geldt?.Waarde ?? i.Standaard), geldt is null, geldt?.GeldigVan,
                geldt?.Geldigheid.TotEnMet, waarden[i.Sleutel].Count(w => w.Status is Vaststellingsstatus.Voorgesteld));
        }))]);
    }
}
