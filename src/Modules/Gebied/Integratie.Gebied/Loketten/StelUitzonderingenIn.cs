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

internal sealed class StelUitzonderingenInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPut("/loketten/{id:guid}/uitzonderingen", StelIn).Wijzigt<StelUitzonderingenIn>();

    private static async Task<IResult> StelIn(Guid id, Uitzonderingenlijst lijst, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StelUitzonderingenIn(id, versie.Waarde, lijst.Uitzonderingen), annulering)).AlsGewijzigd();
}

/// <summary>The days of a desk that differ from its ordinary week.</summary>
internal sealed record Uitzonderingenlijst(IReadOnlyList<Uitzondering> Uitzonderingen);

/// <summary>Sets the exceptions of a desk as a whole: closed days, other hours, open on a holiday (GEB-08).</summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed record StelUitzonderingenIn(Guid Id, uint Versie, IReadOnlyList<Uitzondering> Uitzonderingen) : IOpdracht<Niets>;

internal sealed class StelUitzonderingenInValidator : AbstractValidator<StelUitzonderingenIn>
{
    public StelUitzonderingenInValidator()
    {
        RuleFor(s => s.Uitzonderingen).Must(u => u.Count <= 200).WithMessage("Hoogstens 200 uitzonderingen. Ruim voorbije uitzonderingen op.");
        RuleForEach(s => s.Uitzonderingen).ChildRules(uitzondering =>
        {
            uitzondering.RuleFor(u => u.Reden).NotEmpty().WithMessage("Zeg waarom deze dag anders is.").MaximumLength(200);
            uitzondering.RuleFor(u => u.TotEnMet).GreaterThanOrEqualTo(u => u.Van).When(u => u.TotEnMet is not null)
                .WithErrorCode(Invoerfoutsoort.Periode).WithMessage("De laatste dag ligt voor de eerste dag.");
            uitzondering.RuleFor(u => u.Uren).Custom((uren, context) =>
            {
                if (Urenlezer.Bezwaar(uren) is { } bezwaar)
                {
                    context.AddFailure(bezwaar);
                }
            });
        });
        RuleFor(s => s.Uitzonderingen).Custom((lijst, context) =>
        {
            var opVolgorde = lijst.OrderBy(u => u.Van).ToList();
            for (var i = 1; i < opVolgorde.Count; i++)
            {
                if (opVolgorde[i].Van <= (opVolgorde[i - 1].TotEnMet ?? opVolgorde[i - 1].Van))
                {
                    context.AddFailure($"Voor {opVolgorde[i].Van.Voluit()} is er al een uitzondering ({opVolgorde[i - 1].Reden}).");
                }
            }
        });
    }
}

internal sealed class StelUitzonderingenInHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<StelUitzonderingenIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(StelUitzonderingenIn request, CancellationToken cancellationToken)
    {
        var loket = await db.Loketten.Laad(request.Id, request.Versie, "Het loket", cancellationToken);
        if (!loket.IsGelukt)
        {
            return loket.Mislukking;
        }

        var vandaag = klok.Vandaag();
        return (EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio.Toets(aanroep.Aanroeper, loket.Waarde.Gemeente, vandaag, geheugen.Beeld)
            ?? loket.Waarde.StelUitzonderingenIn(request.Uitzonderingen, vandaag)) is { } mislukking ? mislukking : default(Niets);
    }
}
