using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Brussel.Taalgebruik;

internal sealed class ToonTaalgebruikEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/taalgebruik", Toon).Toont<ToonTaalgebruik>();

    private static async Task<IResult> Toon(DateOnly? op, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonTaalgebruik(op), annulering)).AlsAntwoord();
}

/// <summary>Which languages letters and mails in Brussels may use on a day, per kind of document (BRU-11).</summary>
[Vereist(BrusselRechten.Raadplegen)]
internal sealed record ToonTaalgebruik(DateOnly? Op = null) : IVraag<Taalgebruiklijst>;

/// <param name="Op">The day.</param>
/// <param name="Documenten">The kinds of document.</param>
internal sealed record Taalgebruiklijst(DateOnly Op, IReadOnlyList<Documenttaal> Documenten);

internal sealed class ToonTaalgebruikHandler(IInstellingen instellingen, TimeProvider klok) : IVraagHandler<ToonTaalgebruik, Taalgebruiklijst>
{
    public Task<Uitkomst<Taalgebruiklijst>> Handle(ToonTaalgebruik request, CancellationToken cancellationToken)
    {
        var op = request.Op ?? klok.Vandaag();
        return Task.FromResult<Uitkomst<Taalgebruiklijst>>(new Taalgebruiklijst(op, instellingen.Waarde(BrusselInstellingen.Documenten, op)));
    }
}
