using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Instanties;

internal sealed class VoegInstantieToeEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/instanties", VoegToe).Maakt<VoegInstantieToe>();

    private static async Task<IResult> VoegToe(VoegInstantieToe opdracht, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(opdracht, annulering)).AlsAangemaakt(id => $"/api/v1/gebied/instanties/{id}");
}

/// <summary>Adds a body that can carry a competence or be a party to an agreement.</summary>
/// <param name="Code">Our code: small letters, digits and dashes.</param>
/// <param name="Naam">Name.</param>
/// <param name="Ovo">OVO code; null where there is none.</param>
[Vereist(GebiedRechten.ReferentiedataBeheren)]
internal sealed record VoegInstantieToe(string Code, string Naam, OvoCode? Ovo = null) : IOpdracht<Guid>;

internal sealed class VoegInstantieToeValidator : AbstractValidator<VoegInstantieToe>
{
    public VoegInstantieToeValidator()
    {
        RuleFor(v => v.Code).Must(Gebiedsaanduiding.IsKenmerk).WithMessage("Een code telt 1 tot 40 kleine letters, cijfers en streepjes, en begint met een letter.");
        RuleFor(v => v.Naam).NotEmpty().MaximumLength(120);
    }
}

internal sealed class VoegInstantieToeHandler(GebiedDbContext db) : IOpdrachtHandler<VoegInstantieToe, Guid>
{
    public Task<Uitkomst<Guid>> Handle(VoegInstantieToe request, CancellationToken cancellationToken)
    {
        var instantie = Instantie.Maak(request.Code, request.Naam, request.Ovo);
        db.Add(instantie);
        return Task.FromResult<Uitkomst<Guid>>(instantie.Id);
    }
}
