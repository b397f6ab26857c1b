using Integratie.Dorp.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Dorp.Inwoners;

internal sealed class SchrijfInwonerInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/inwoners", SchrijfIn).Maakt<SchrijfInwonerIn>();

    private static async Task<IResult> SchrijfIn(SchrijfInwonerIn opdracht, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(opdracht, annulering)).AlsAangemaakt(id => $"/api/v1/dorp/inwoners/{id}");
}

[Vereist(DorpRechten.Inschrijven)]
internal sealed record SchrijfInwonerIn([property: Persoonsgegeven] string Naam) : IOpdracht<Guid>
{
    public override string ToString() => nameof(SchrijfInwonerIn);
}

internal sealed class SchrijfInwonerInHandler(DorpDbContext db) : IOpdrachtHandler<SchrijfInwonerIn, Guid>
{
    public Task<Uitkomst<Guid>> Handle(SchrijfInwonerIn request, CancellationToken cancellationToken)
    {
        var inwoner = new Inwoner { Naam = request.Naam };
        db.Inwoners.Add(inwoner);
        return Task.FromResult<Uitkomst<Guid>>(inwoner.Id);
    }
}
