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

namespace Integratie.Gebied.Overeenkomsten;

internal sealed class RegistreerOvereenkomstEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/overeenkomsten", Registreer).Maakt<RegistreerOvereenkomst>();

    private static async Task<IResult> Registreer(Overeenkomstgegevens gegevens, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new RegistreerOvereenkomst(gegevens), annulering)).AlsAangemaakt(id => $"/api/v1/gebied/overeenkomsten/{id}");
}

/// <summary>Registers a draft agreement; it has no effect before it is signed (OVK-01).</summary>
[Vereist(GebiedRechten.OvereenkomstBeheren)]
internal sealed record RegistreerOvereenkomst(Overeenkomstgegevens Gegevens) : IOpdracht<Guid>;

internal sealed class RegistreerOvereenkomstValidator : AbstractValidator<RegistreerOvereenkomst>
{
    public RegistreerOvereenkomstValidator() => RuleFor(r => r.Gegevens).SetValidator(new OvereenkomstgegevensValidator());
}

internal sealed class RegistreerOvereenkomstHandler(GebiedDbContext db, Gebiedsgeheugen geheugen) : IOpdrachtHandler<RegistreerOvereenkomst, Guid>
{
    public Task<Uitkomst<Guid>> Handle(RegistreerOvereenkomst request, CancellationToken cancellationToken)
    {
        var beeld = geheugen.Beeld;
        var fouten = Overeenkomstverwijzingen.Fouten(request.Gegevens, beeld);
        if (fouten.Count > 0)
        {
            return Task.FromResult<Uitkomst<Guid>>(Mislukking.Ongeldig(fouten));
        }

        var overeenkomst = Overeenkomst.Registreer(request.Gegevens, Overeenkomstverwijzingen.Partijen(request.Gegevens, beeld));
        db.Add(overeenkomst);
        return Task.FromResult<Uitkomst<Guid>>(overeenkomst.Id);
    }
}
