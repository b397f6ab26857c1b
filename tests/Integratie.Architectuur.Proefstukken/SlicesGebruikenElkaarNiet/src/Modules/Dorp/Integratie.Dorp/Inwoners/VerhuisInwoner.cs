using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Dorp.Inwoners;

/// <summary>A door may ask a question of another slice, and may not send its command.</summary>
internal sealed class VerhuisInwonerEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/verhuis", Verhuis).Maakt<VerhuisInwoner>();

    private static async Task<IResult> Verhuis(VerhuisInwoner opdracht, IDispatcher dispatcher, CancellationToken annulering)
    {
        _ = await dispatcher.Send(new TelAlleInwoners(), annulering);
        _ = await dispatcher.Send(new SchrijfInwonerIn("iemand"), annulering);
        return (await dispatcher.Send(opdracht, annulering)).AlsGewijzigd();
    }
}

[Aangemeld]
internal sealed record VerhuisInwoner(Guid Id) : IOpdracht<Guid>;

internal sealed class VerhuisInwonerHandler : IOpdrachtHandler<VerhuisInwoner, Guid>
{
    public Task<Uitkomst<Guid>> Handle(VerhuisInwoner request, CancellationToken cancellationToken) => Task.FromResult<Uitkomst<Guid>>(request.Id);
}
