using System.Text.Json.Serialization;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class ToonOntvangenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/ontvangen-verwijzingen/{id:guid}", Toon).Toont<ToonOntvangen>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonOntvangen(id), annulering)).AlsAntwoord();
}

/// <summary>One referral that was sent to the caller's organisation, with what the visitor agreed to share; every reading is recorded.</summary>
[Vereist(OnthaalRechten.Ontvangen)]
internal sealed record ToonOntvangen(Guid Id) : IVraag<Ontvangenblad>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "verwijzing";

    string IDossierlezing.Dossier => Id.ToString();
}

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Regel">As in the list.</param>
/// <param name="Gedeeld">The theme, and what the visitor agreed to share.</param>
/// <param name="Opmerking">What was answered besides the result.</param>
internal sealed record Ontvangenblad(
    [property: JsonIgnore] uint Versie, Ontvangenregel Regel, Gedeeldegegevens? Gedeeld, [property: Persoonsgegeven] string? Opmerking) : IMetVersie
{
    /// <summary>The key alone.</summary>
    public override string ToString() => Regel.Id.ToString();
}

internal sealed class ToonOntvangenHandler(OnthaalDbContext db, Aanroep aanroep) : IVraagHandler<ToonOntvangen, Ontvangenblad>
{
    public async Task<Uitkomst<Ontvangenblad>> Handle(ToonOntvangen request, CancellationToken cancellationToken) =>
        await db.Verwijzingen.AsNoTracking().AanEigenOrganisatie(aanroep).SingleOrDefaultAsync(v => v.Id == request.Id, cancellationToken) is { } v
            ? new Ontvangenblad(v.Versie, new(v.Id, v.Organisatie, v.Verstuurd!.Value, v.Vorm, v.Aanbod, v.Doorstroom), v.LeesGedeeld(), v.Opmerking)
            : Mislukking.NietGevonden("De verwijzing");
}
