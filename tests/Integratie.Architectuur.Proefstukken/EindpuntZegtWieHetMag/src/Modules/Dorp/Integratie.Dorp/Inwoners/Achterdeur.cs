using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Dorp.Inwoners;

internal sealed class AchterdeurEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/achterdeur", Tel).Toont<TelAlleInwoners>();

    private static async Task<IResult> Tel(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TelAlleInwoners(), annulering)).AlsAntwoord();
}

internal sealed class BlindeMuurEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module)
    {
    }
}
