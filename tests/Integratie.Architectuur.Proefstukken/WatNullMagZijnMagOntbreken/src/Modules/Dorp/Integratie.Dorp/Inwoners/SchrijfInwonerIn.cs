using System.Text.Json.Serialization;
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
        (await dispatcher.Send(opdracht, annulering)).AlsAntwoord();
}

[Vereist(DorpRechten.Inschrijven)]
internal sealed record SchrijfInwonerIn([property: Persoonsgegeven] string Naam, string? Straat, [property: JsonRequired] string? Wijk, string? Nota = null) : IOpdracht<Inschrijving>
{
    public override string ToString() => nameof(SchrijfInwonerIn);
}

internal sealed record Inschrijving(Guid Inwoner, string? Wacht);

internal sealed class SchrijfInwonerInHandler(DorpDbContext db) : IOpdrachtHandler<SchrijfInwonerIn, Inschrijving>
{
    public Task<Uitkomst<Inschrijving>> Handle(SchrijfInwonerIn request, CancellationToken cancellationToken)
    {
        var inwoner = new Inwoner { Naam = request.Naam };
        db.Inwoners.Add(inwoner);
        return Task.FromResult<Uitkomst<Inschrijving>>(new Inschrijving(inwoner.Id, null));
    }
}
