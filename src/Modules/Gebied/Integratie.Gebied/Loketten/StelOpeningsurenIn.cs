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

internal sealed class StelOpeningsurenInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPut("/loketten/{id:guid}/openingsuren", StelIn).Wijzigt<StelOpeningsurenIn>();

    private static async Task<IResult> StelIn(Guid id, Weekrooster rooster, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StelOpeningsurenIn(id, versie.Waarde, rooster.Week), annulering)).AlsGewijzigd();
}

/// <summary>The ordinary week of a desk.</summary>
/// <param name="Week">The blocks; a day without one is closed.</param>
internal sealed record Weekrooster(IReadOnlyList<Openingsblok> Week);

/// <summary>Sets the ordinary week of a desk as a whole (GEB-08).</summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed record StelOpeningsurenIn(Guid Id, uint Versie, IReadOnlyList<Openingsblok> Week) : IOpdracht<Niets>;

internal sealed class StelOpeningsurenInValidator : AbstractValidator<StelOpeningsurenIn>
{
    public StelOpeningsurenInValidator()
    {
        RuleFor(s => s.Week).Must(w => w.Count <= 50).WithMessage("Hoogstens 50 blokken per week.");
        RuleForEach(s => s.Week).ChildRules(blok => blok.RuleFor(b => b.Dag).IsInEnum().WithMessage("Kies een dag van de week."));
        RuleFor(s => s.Week).Custom((week, context) =>
        {
            foreach (var dag in week.GroupBy(b => b.Dag))
            {
                if (Urenlezer.Bezwaar([.. dag.Select(b => new Urenblok(b.Van, b.Tot))]) is { } bezwaar)
                {
                    context.AddFailure("week", $"{dag.Key}: {bezwaar}");
                }
            }
        });
    }
}

internal sealed class StelOpeningsurenInHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<StelOpeningsurenIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(StelOpeningsurenIn request, CancellationToken cancellationToken)
    {
        var loket = await db.Loketten.Laad(request.Id, request.Versie, "Het loket", cancellationToken);
        if (!loket.IsGelukt)
        {
            return loket.Mislukking;
        }

        var vandaag = klok.Vandaag();
        return (EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio.Toets(aanroep.Aanroeper, loket.Waarde.Gemeente, vandaag, geheugen.Beeld)
            ?? loket.Waarde.StelWeekIn(request.Week, vandaag)) is { } mislukking ? mislukking : default(Niets);
    }
}
