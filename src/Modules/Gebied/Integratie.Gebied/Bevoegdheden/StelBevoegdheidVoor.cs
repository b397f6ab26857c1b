using System.Text.Json.Serialization;
using FluentValidation;
using Integratie.Gebied.Bevoegdheden.Regels;
using Integratie.Gebied.Data;
using Integratie.Gebied.Gemeenten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Varianten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Bevoegdheden;

internal sealed class StelBevoegdheidVoorEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/matrix", StelVoor).Maakt<StelBevoegdheidVoor>();

    private static async Task<IResult> StelVoor(StelBevoegdheidVoor opdracht, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(opdracht, annulering)).AlsAangemaakt(id => $"/api/v1/gebied/matrix/{id}");
}

/// <summary>
/// Proposes who becomes competent for a task on a territory from a day on; another person decides (GEB-05, GEB-06, KRN-03).
/// </summary>
/// <param name="Gebied">Territory.</param>
/// <param name="Taak">Task.</param>
/// <param name="Instantie">Code of the body; null, said in so many words, to let the own arrangement of the territory stop.</param>
/// <param name="GeldigVan">First day; today or later.</param>
/// <param name="Rechtsgrond">Legal basis.</param>
/// <param name="Reden">Why.</param>
/// <param name="TotEnMet">Last day; null when no end is known.</param>
/// <param name="Regime">Code of the regime for cases that open from then on; null for the default.</param>
/// <param name="Voorwaarde">Type of agreement without which it has no effect; null for none.</param>
[Vereist(GebiedRechten.BevoegdheidVoorstellen)]
internal sealed record StelBevoegdheidVoor(
    Gebiedsaanduiding Gebied, Taak Taak, [property: JsonRequired] string? Instantie, DateOnly GeldigVan, string Rechtsgrond, string Reden, DateOnly? TotEnMet = null,
    string? Regime = null, Overeenkomsttype? Voorwaarde = null) : IOpdracht<Guid>;

internal sealed class StelBevoegdheidVoorValidator : AbstractValidator<StelBevoegdheidVoor>
{
    public StelBevoegdheidVoorValidator(Gebiedsgeheugen geheugen, Regimeregister regimes)
    {
        RuleFor(v => v.Taak).IsInEnum();
        RuleFor(v => v.Rechtsgrond).NotEmpty().MaximumLength(500);
        RuleFor(v => v.Reden).NotEmpty().MaximumLength(2000);
        RuleFor(v => v.TotEnMet).GreaterThanOrEqualTo(v => v.GeldigVan).WithErrorCode(Invoerfoutsoort.Periode)
            .WithMessage("De laatste dag ligt voor de eerste dag.").When(v => v.TotEnMet is not null);
        RuleFor(v => v.Instantie).Must(code => geheugen.Beeld.Instantie(code!) is not null).When(v => v.Instantie is not null)
            .WithErrorCode(Invoerfoutsoort.VerwijzingOntbreekt).WithMessage("Deze instantie bestaat niet. Voeg ze eerst toe.");
        RuleFor(v => v.Regime).Must(code => regimes.Kent(code!)).When(v => v.Regime is not null)
            .WithErrorCode(Invoerfoutsoort.VerwijzingOntbreekt).WithMessage("Geen enkele actieve module kent dit regime.");
        RuleFor(v => v).Must(v => v is { Regime: null, Voorwaarde: null }).When(v => v.Instantie is null).OverridePropertyName("instantie")
            .WithMessage("Een gebied zonder eigen instantie heeft geen regime en geen voorwaarde.");
    }
}

internal sealed class StelBevoegdheidVoorHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<StelBevoegdheidVoor, Guid>
{
    public Task<Uitkomst<Guid>> Handle(StelBevoegdheidVoor request, CancellationToken cancellationToken) => Task.FromResult(StelVoor(request));

    private Uitkomst<Guid> StelVoor(StelBevoegdheidVoor v)
    {
        var (beeld, geldigheid) = (geheugen.Beeld, new Periode(v.GeldigVan, v.TotEnMet));
        if (NisCode.Probeer(v.Gebied.Code, out var nis) && v.Gebied.Soort is Gebiedssoort.Gemeente
            && DeNisCodeTeltInDePeriode.Toets("gebied", nis, geldigheid, beeld.Gemeenten) is { } fout)
        {
            return Mislukking.Ongeldig(fout);
        }

        if (beeld.In(v.Gebied, v.GeldigVan).Count == 0)
        {
            return Mislukking.Ongeldig(new Invoerfout("gebied", "Dit gebied bestaat niet op de eerste dag.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        var voorstel = Bevoegdheid.StelVoor(
            new(v.Gebied, v.Taak, v.Instantie, v.Regime, v.Voorwaarde, geldigheid, v.Rechtsgrond, v.Reden), Herkomst.Besluit,
            aanroep.Aanroeper, klok.GetUtcNow());
        if ((EenRegiobeheerderBlijftInDeEigenRegio.Toets(aanroep.Aanroeper, v.Gebied, v.GeldigVan, beeld)
            ?? voorstel.GaatNietTerugInDeTijd(klok.Vandaag())) is { } bezwaar)
        {
            return bezwaar;
        }

        db.Add(voorstel);
        return voorstel.Id;
    }
}
