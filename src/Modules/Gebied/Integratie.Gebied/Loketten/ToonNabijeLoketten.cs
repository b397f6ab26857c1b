using FluentValidation;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

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

internal sealed class ToonNabijeLokettenValidator : AbstractValidator<ToonNabijeLoketten>
{
    public ToonNabijeLokettenValidator() => RuleFor(v => v.Aantal).InclusiveBetween(0, 20).WithMessage("Vraag hoogstens 20 loketten.");
}

internal sealed class ToonNabijeLokettenHandler(Gebiedsgeheugen geheugen, TimeProvider klok) : IVraagHandler<ToonNabijeLoketten, NabijeLoketten>
{
    public Task<Uitkomst<NabijeLoketten>> Handle(ToonNabijeLoketten request, CancellationToken cancellationToken)
    {
        var (beeld, op) = (geheugen.Beeld, request.Op ?? klok.Vandaag());
        return Task.FromResult<Uitkomst<NabijeLoketten>>(beeld.Gemeenten.Op(request.Gemeente, op) is [var gemeente, ..]
            ? NabijeLoketten.Bij(beeld, gemeente, op, klok.GetUtcNow(), request.Aantal)
            : Mislukking.NietGevonden("De gemeente"));
    }
}
