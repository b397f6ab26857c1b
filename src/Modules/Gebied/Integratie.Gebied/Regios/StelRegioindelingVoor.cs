using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Gemeenten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Gebied.Regios.Regels;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Regios;

internal sealed class StelRegioindelingVoorEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/regio-indelingen", StelVoor).Maakt<StelRegioindelingVoor>();

    private static async Task<IResult> StelVoor(StelRegioindelingVoor opdracht, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(opdracht, annulering)).AlsAangemaakt(id => $"/api/v1/gebied/regio-indelingen/{id}");
}

/// <summary>Proposes a layout of all regions from a day on; another person decides (GEB-01, KRN-03).</summary>
/// <param name="Naam">Name of the layout.</param>
/// <param name="GeldigVan">First day; today or later.</param>
/// <param name="Rechtsgrond">Legal basis.</param>
/// <param name="Reden">Why.</param>
/// <param name="Regios">The regions.</param>
[Vereist(GebiedRechten.RegioVoorstellen)]
internal sealed record StelRegioindelingVoor(
    string Naam, DateOnly GeldigVan, string Rechtsgrond, string Reden, IReadOnlyList<Regiogegevens> Regios) : IOpdracht<Guid>;

internal sealed class StelRegioindelingVoorValidator : AbstractValidator<StelRegioindelingVoor>
{
    public StelRegioindelingVoorValidator()
    {
        RuleFor(v => v.Naam).NotEmpty().MaximumLength(120);
        RuleFor(v => v.Rechtsgrond).NotEmpty().MaximumLength(500);
        RuleFor(v => v.Reden).NotEmpty().MaximumLength(2000);
        RuleFor(v => v.Regios).NotEmpty().WithMessage("Geef minstens één regio.");
        RuleFor(v => v.Regios).Must(r => r.DistinctBy(x => x.Code).Count() == r.Count).WithMessage("Elke regio heeft een eigen code.");
        RuleForEach(v => v.Regios).ChildRules(regio =>
        {
            regio.RuleFor(r => r.Code).Must(Gebiedsaanduiding.IsKenmerk).WithMessage("Een code telt 1 tot 40 kleine letters, cijfers en streepjes, en begint met een letter.");
            regio.RuleFor(r => r.Naam).NotEmpty().MaximumLength(120);
            regio.RuleFor(r => r.Gemeenten).NotEmpty().WithMessage("Geef minstens één gemeente.");
        });
    }
}

internal sealed class StelRegioindelingVoorHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<StelRegioindelingVoor, Guid>
{
    public Task<Uitkomst<Guid>> Handle(StelRegioindelingVoor request, CancellationToken cancellationToken)
    {
        var periode = new Periode(request.GeldigVan);
        var indeling = Regioindeling.StelVoor(
            request.Naam, request.Regios, periode, request.Rechtsgrond, request.Reden, Herkomst.Besluit, aanroep.Aanroeper, klok.GetUtcNow());
        if ((Bezwaar(request.Regios, periode) ?? indeling.GaatNietTerugInDeTijd(klok.Vandaag())) is { } bezwaar)
        {
            return Task.FromResult<Uitkomst<Guid>>(bezwaar);
        }

        db.Add(indeling);
        return Task.FromResult<Uitkomst<Guid>>(indeling.Id);
    }

    private Mislukking? Bezwaar(IReadOnlyList<Regiogegevens> regios, Periode periode)
    {
        var boek = geheugen.Beeld.Gemeenten;
        var fouten = regios.SelectMany((r, i) => r.Gemeenten.Select((nis, j) =>
            DeNisCodeTeltInDePeriode.Toets($"regios[{i}].gemeenten[{j}]", nis, periode, boek))).OfType<Invoerfout>().ToList();
        return fouten.Count > 0
            ? Mislukking.Ongeldig(fouten)
            : EenGemeenteLigtInEenRegio.Toets(regios, boek) ?? EenGewestZonderProvinciesIsEenEigenRegio.Toets(regios, periode, boek);
    }
}
