using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Gebied.Diensten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Diensten;

internal sealed class VoegDienstToeEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/diensten", VoegToe).Maakt<VoegDienstToe>();

    private static async Task<IResult> VoegToe(NieuweDienst dienst, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VoegDienstToe(dienst.Code, dienst.Regio, dienst.Gegevens), annulering))
            .AlsAangemaakt(id => $"/api/v1/gebied/diensten/{id}");
}

/// <summary>The body of an addition.</summary>
/// <param name="Code">Small letters, digits and dashes; never changes.</param>
/// <param name="Gegevens">What it is.</param>
/// <param name="Regio">Code of the region that offers it; left out for the minimum, which is offered everywhere.</param>
internal sealed record NieuweDienst(string Code, Dienstgegevens Gegevens, string? Regio = null);

/// <summary>Adds a service to the catalogue: to the minimum, or to what one region offers (KRN-04).</summary>
/// <param name="Code">Small letters, digits and dashes; never changes.</param>
/// <param name="Regio">Code of the region; null for the minimum, which is offered everywhere.</param>
/// <param name="Gegevens">What it is.</param>
[Vereist(GebiedRechten.DienstBeheren)]
internal sealed record VoegDienstToe(string Code, string? Regio, Dienstgegevens Gegevens) : IOpdracht<Guid>;

internal sealed class VoegDienstToeValidator : AbstractValidator<VoegDienstToe>
{
    public VoegDienstToeValidator()
    {
        RuleFor(v => v.Code).Must(Gebiedsaanduiding.IsKenmerk)
            .WithMessage("Een code telt 1 tot 40 kleine letters, cijfers en streepjes, en begint met een letter.");
        RuleFor(v => v.Regio).Must(Gebiedsaanduiding.IsKenmerk).When(v => v.Regio is not null).WithMessage("Dit is geen code van een regio.");
        RuleFor(v => v.Gegevens).SetValidator(new DienstgegevensValidator());
    }
}

internal sealed class VoegDienstToeHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Aanroep aanroep) : IOpdrachtHandler<VoegDienstToe, Guid>
{
    public Task<Uitkomst<Guid>> Handle(VoegDienstToe request, CancellationToken cancellationToken) => Task.FromResult(VoegToe(request));

    private Uitkomst<Guid> VoegToe(VoegDienstToe request)
    {
        if (EenRegioBeheertAlleenHaarEigenAanvullingen.Toets(aanroep.Aanroeper, request.Regio) is { } weigering)
        {
            return weigering;
        }

        if (request.Regio is { } regio && geheugen.Beeld.In(Gebiedsaanduiding.Regio(regio), request.Gegevens.GeldigVan).Count == 0)
        {
            return Mislukking.Ongeldig(new Invoerfout("regio", $"Er is dan geen regio met code ‘{regio}’.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        var dienst = Dienst.Maak(request.Code, request.Regio, request.Gegevens);
        db.Diensten.Add(dienst);
        return dienst.Id;
    }
}
