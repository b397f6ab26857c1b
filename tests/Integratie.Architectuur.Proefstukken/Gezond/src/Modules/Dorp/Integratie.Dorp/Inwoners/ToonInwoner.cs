using Integratie.Dorp.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Dorp.Inwoners;

internal sealed class ToonInwonerEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/inwoners/{id:guid}", Toon).Toont<ToonInwoner>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonInwoner(id), annulering)).AlsAntwoord();
}

[Vereist(DorpRechten.Inschrijven)]
internal sealed record ToonInwoner(Guid Id) : IVraag<Inwonerblad>, IDossierlezing
{
    public string Dossiersoort => "inwoner";

    public string Dossier => Id.ToString();
}

internal sealed record Inwonerblad(Guid Id, [property: Persoonsgegeven] string Naam)
{
    public override string ToString() => $"inwoner {Id}";
}

internal sealed class ToonInwonerHandler(DorpDbContext db) : IVraagHandler<ToonInwoner, Inwonerblad>
{
    public async Task<Uitkomst<Inwonerblad>> Handle(ToonInwoner request, CancellationToken cancellationToken) =>
        await db.Inwoners.Where(i => i.Id == request.Id).Select(i => new Inwonerblad(i.Id, i.Naam)).SingleOrDefaultAsync(cancellationToken) is { } blad
            ? blad
            : Mislukking.NietGevonden("inwoner");
}
