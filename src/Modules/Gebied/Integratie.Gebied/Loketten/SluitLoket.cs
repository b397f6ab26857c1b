using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Loketten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Loketten;

internal sealed class SluitLoketEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/loketten/{id:guid}/sluiting", Sluit).Wijzigt<SluitLoket>().Produces<Sluiting>();

    private static async Task<IResult> Sluit(Guid id, Sluitingsverzoek sluiting, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SluitLoket(id, versie.Waarde, sluiting.LaatsteDag, sluiting.Reden), annulering)).AlsAntwoord();
}

/// <summary>The body of a closing.</summary>
internal sealed record Sluitingsverzoek(DateOnly LaatsteDag, string Reden);

/// <summary>Lets a desk close after a last day, with the reason. A hole in the coverage is a warning, never a block (GEB-09).</summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed record SluitLoket(Guid Id, uint Versie, DateOnly LaatsteDag, string Reden) : IOpdracht<Sluiting>;

internal sealed class SluitLoketValidator : AbstractValidator<SluitLoket>
{
    public SluitLoketValidator() => RuleFor(s => s.Reden).NotEmpty().WithMessage("Zeg waarom het loket sluit.").MaximumLength(1000);
}

internal sealed class SluitLoketHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<SluitLoket, Sluiting>
{
    public async Task<Uitkomst<Sluiting>> Handle(SluitLoket request, CancellationToken cancellationToken)
    {
        var (beeld, vandaag) = (geheugen.Beeld, klok.Vandaag());
        var geladen = await db.Loketten.Laad(request.Id, request.Versie, "Het loket", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var loket = geladen.Waarde;
        if (EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio.Toets(aanroep.Aanroeper, loket.Gemeente, vandaag, beeld) is { } weigering)
        {
            return weigering;
        }

        var stand = await Dekkingsstand.Lees(db, beeld, vandaag, cancellationToken);
        var gat = stand.Loketten.FirstOrDefault(l => l.Loket == loket.Id) is { } plaats
            ? Loketdekking.GatDoorSluiting(stand.Centrumsteden, stand.Loketten, plaats, request.LaatsteDag)
            : null;
        return loket.Sluit(request.LaatsteDag, request.Reden, gat, vandaag) is { } mislukking
            ? mislukking
            : new Sluiting(request.LaatsteDag, gat is null ? null : Dekkingszin.Van(gat, beeld.Gemeenten.Vind(gat.Gemeente)!.Naam), gat);
    }
}
