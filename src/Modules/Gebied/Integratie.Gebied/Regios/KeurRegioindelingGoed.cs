using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Regios;

internal sealed class KeurRegioindelingGoedEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/regio-indelingen/{id:guid}/goedkeuring", KeurGoed).Wijzigt<KeurRegioindelingGoed>();

    private static async Task<IResult> KeurGoed(
        Guid id, Goedkeuring goedkeuring, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new KeurRegioindelingGoed(id, versie.Waarde, goedkeuring.Toelichting), annulering)).AlsGewijzigd();
}

/// <summary>Approves a proposed layout; the one before it ends on the eve of its first day (GEB-01, KRN-03).</summary>
[Vereist(GebiedRechten.RegioBeslissen)]
internal sealed record KeurRegioindelingGoed(Guid Id, uint Versie, string? Toelichting) : IOpdracht<Niets>;

internal sealed class KeurRegioindelingGoedValidator : AbstractValidator<KeurRegioindelingGoed>
{
    public KeurRegioindelingGoedValidator() => RuleFor(k => k.Toelichting).MaximumLength(2000);
}

internal sealed class KeurRegioindelingGoedHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<KeurRegioindelingGoed, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(KeurRegioindelingGoed request, CancellationToken cancellationToken)
    {
        var geladen = await db.Regioindelingen.Laad(request.Id, request.Versie, "De regio-indeling", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var indeling = geladen.Waarde;
        var goedgekeurd = indeling.KeurGoed(aanroep.Aanroeper, request.Toelichting, klok.GetUtcNow());
        if (!goedgekeurd.IsGelukt)
        {
            return goedgekeurd;
        }

        var lopende = await db.Regioindelingen
            .Where(i => i.Id != indeling.Id && i.Soort == indeling.Soort && i.Status == Vaststellingsstatus.Goedgekeurd)
            .ToListAsync(cancellationToken);
        if ((indeling.GaatNietTerugInDeTijd(klok.Vandaag()) ?? indeling.VolgtOp(lopende)) is { } bezwaar)
        {
            return bezwaar;
        }

        indeling.MeldGoedkeuring();
        return default(Niets);
    }
}
