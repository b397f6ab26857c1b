using FluentValidation;
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

namespace Integratie.Gebied.Loketten;

internal sealed class ToonNabijeLokettenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/gemeenten/{nis}/loketten", Toon).Toont<ToonNabijeLoketten>();

    private static async Task<IResult> Toon(NisCode nis, DateOnly? op, int? aantal, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonNabijeLoketten(nis, op, aantal ?? 3), annulering)).AlsAntwoord();
}

/// <summary>
/// Where people of a municipality go: the desks in the municipality itself, then the nearest elsewhere, with the distance as the
/// crow flies (GEB-11).
/// </summary>
/// <param name="Gemeente">NIS code; may be one that ended.</param>
/// <param name="Op">The day; null for today.</param>
/// <param name="Aantal">How many outside the municipality at most.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonNabijeLoketten(NisCode Gemeente, DateOnly? Op, int Aantal) : IVraag<NabijeLoketten>;

/// <param name="Gemeente">The municipality as it is on the day.</param>
/// <param name="InDeGemeente">The desks there.</param>
/// <param name="Dichtbij">The nearest elsewhere, nearest first.</param>
internal sealed record NabijeLoketten(Gemeentekaart Gemeente, IReadOnlyList<Loketregel> InDeGemeente, IReadOnlyList<Loketregel> Dichtbij);

internal sealed class ToonNabijeLokettenValidator : AbstractValidator<ToonNabijeLoketten>
{
    public ToonNabijeLokettenValidator() => RuleFor(v => v.Aantal).InclusiveBetween(0, 20).WithMessage("Vraag hoogstens 20 loketten.");
}

internal sealed class ToonNabijeLokettenHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, TimeProvider klok) : IVraagHandler<ToonNabijeLoketten, NabijeLoketten>
{
    public async Task<Uitkomst<NabijeLoketten>> Handle(ToonNabijeLoketten request, CancellationToken cancellationToken)
    {
        var (beeld, op, nu) = (geheugen.Beeld, request.Op ?? klok.Vandaag(), klok.GetUtcNow());
        if (beeld.Gemeenten.Op(request.Gemeente, op) is not [var gemeente, ..])
        {
            return Mislukking.NietGevonden("De gemeente");
        }

        var kaart = GebiedRaadpleging.Kaart(gemeente);
        var regels = (await db.Loketten.AsNoTracking().Where(l => l.GeldigVan <= op && (l.GeldigTot == null || l.GeldigTot > op)).ToListAsync(cancellationToken))
            .Select(l => Loketregel.Van(l, beeld, op, nu, kaart))
            .OrderBy(l => l.AfstandKm ?? double.MaxValue).ThenBy(l => l.Naam, StringComparer.Ordinal).ToList();
        return new NabijeLoketten(
            kaart, [.. regels.Where(l => l.Gemeente == gemeente.Nis)], [.. regels.Where(l => l.Gemeente != gemeente.Nis).Take(request.Aantal)]);
    }
}
