using FluentValidation;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Lijsten;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Filters;

internal sealed class BewaarFilterEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/filters", Bewaar).Maakt<BewaarFilter>();

    private static async Task<IResult> Bewaar(BewaarFilter filter, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(filter, annulering)).AlsAangemaakt(_ => "/api/v1/platform/filters");
}

/// <summary>Keeps what the caller filters a list on, under a name. Only the caller sees it.</summary>
/// <param name="Naam">Name, unique per list.</param>
/// <param name="Lijst">Path of the list, as in <c>/taken</c>.</param>
/// <param name="Vraag">What is asked of it, from the question mark on, as in <c>?toestand=Klaar</c>.</param>
[Aangemeld]
internal sealed record BewaarFilter(string? Naam = null, string? Lijst = null, string? Vraag = null) : IOpdracht<Guid>;

internal sealed class BewaarFilterValidator : AbstractValidator<BewaarFilter>
{
    public BewaarFilterValidator()
    {
        RuleFor(b => b.Naam).NotEmpty().WithMessage("Geef de filter een naam.").MaximumLength(60);
        RuleFor(b => b.Lijst).NotEmpty().MaximumLength(200).Matches("^(/[a-z0-9-]+)+$").WithMessage("Een lijst is een pagina van deze toepassing, zoals /taken.");
        RuleFor(b => b.Vraag).NotEmpty().WithMessage("Er is niets gekozen in de filter.").MaximumLength(1000)
            .Matches("^[?][^#\\s]+$").WithMessage("De filter is niet leesbaar. Open de lijst, en kies opnieuw.");
    }
}

internal sealed class BewaarFilterHandler(PlatformDbContext db, Aanroep aanroep) : IOpdrachtHandler<BewaarFilter, Guid>
{
    private const int Meest = 20;

    public async Task<Uitkomst<Guid>> Handle(BewaarFilter request, CancellationToken cancellationToken)
    {
        var (wie, lijst) = (aanroep.Aanroeper, request.Lijst!);
        if (await db.Filters.Van(wie).CountAsync(f => f.Lijst == lijst, cancellationToken) >= Meest)
        {
            return Mislukking.Regel("ErZijnAlVeelFilters", $"U hebt voor deze lijst al {Meest} filters. Verwijder er eerst een.");
        }

        var filter = Bewaardefilter.Maak(wie.Id, wie.Organisatie?.Waarde ?? "", request.Naam!, lijst, request.Vraag!);
        db.Filters.Add(filter);
        return filter.Id;
    }
}
