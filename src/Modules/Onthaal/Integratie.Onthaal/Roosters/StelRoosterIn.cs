using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Roosters;

internal sealed class StelRoosterInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/loketten/{loket:guid}/rooster", StelIn).Wijzigt<StelRoosterIn>();

    private static async Task<IResult> StelIn(Guid loket, Verzoek rooster, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StelRoosterIn(loket, versie.Waarde, rooster.Slotduur, rooster.Week), annulering)).AlsGewijzigd();

    /// <param name="Week">The blocks; none means that the setting counts.</param>
    /// <param name="Slotduur">Length of an appointment in minutes; left out for the setting.</param>
    internal sealed record Verzoek(IReadOnlyList<Roosterblok> Week, int? Slotduur = null);
}

/// <summary>Sets who is at a desk when, as a whole, and how long an appointment takes there (ONT-11). What is booked stays.</summary>
[Vereist(OnthaalRechten.Plannen)]
internal sealed record StelRoosterIn(Guid Loket, uint Versie, int? Slotduur, IReadOnlyList<Roosterblok> Week) : IOpdracht<Niets>;

internal sealed class StelRoosterInValidator : AbstractValidator<StelRoosterIn>
{
    public StelRoosterInValidator()
    {
        RuleFor(s => s.Slotduur).InclusiveBetween(5, 180).WithMessage("Een afspraak duurt 5 tot 180 minuten.");
        RuleFor(s => s.Week).Must(w => w.Count <= 50).WithMessage("Hoogstens 50 blokken per week.");
        RuleForEach(s => s.Week).ChildRules(blok =>
        {
            blok.RuleFor(b => b.Dag).IsInEnum().WithMessage("Kies een dag van de week.");
            blok.RuleFor(b => b.Tot).GreaterThan(b => b.Van).WithMessage("Het einde ligt na het begin.");
            blok.RuleFor(b => b.Medewerkers).InclusiveBetween(0, 40).WithMessage("Geef 0 tot 40 medewerkers.");
            blok.RuleFor(b => b.Afspraken).InclusiveBetween(0, 40).WithMessage("Geef 0 tot 40 medewerkers voor afspraken.")
                .LessThanOrEqualTo(b => b.Medewerkers).WithMessage("Er kunnen niet meer medewerkers afspraken doen dan er zijn.");
        });
    }
}

internal sealed class StelRoosterInHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<StelRoosterIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(StelRoosterIn request, CancellationToken cancellationToken)
    {
        if (aanroep.Aanroeper.Organisatie is not { } organisatie)
        {
            return Mislukking.NietToegelaten("Alleen een medewerker van een organisatie stelt een rooster in.");
        }

        if (Contactverwijzingen.Loket("loket", request.Loket, gebied, klok.Vandaag()).ToList() is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var id = request.Loket;
        var rooster = await db.Roosters.SingleOrDefaultAsync(r => r.Organisatie == organisatie && r.Loket == id, cancellationToken);
        if ((rooster?.Versie ?? 0) != request.Versie)
        {
            return Mislukking.Verouderd();
        }

        if (rooster is null)
        {
            rooster = Loketrooster.Begin(organisatie, id);
            db.Roosters.Add(rooster);
        }

        rooster.StelIn(request.Slotduur, request.Week);
        return default(Niets);
    }
}
