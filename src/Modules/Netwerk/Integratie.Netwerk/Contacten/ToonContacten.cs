using System.Text.Json.Serialization;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Contacten;

internal sealed class ToonContactenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/organisaties/{id:guid}/contacten", Toon).Toont<ToonContacten>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonContacten(id), annulering)).AlsAntwoord();
}

/// <summary>Whom one can ask for at an organisation (TWL-18). Names of people, so each reading is recorded (KRN-02).</summary>
[Vereist(NetwerkRechten.Contacten)]
internal sealed record ToonContacten(Guid Organisatie) : IVraag<Contactenblad>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "organisatie";

    string IDossierlezing.Dossier => Organisatie.ToString();
}

/// <param name="Versie">Version of the organisation, sent as ETag.</param>
/// <param name="Contacten">The people.</param>
internal sealed record Contactenblad([property: JsonIgnore] uint Versie, IReadOnlyList<Contactpersoon> Contacten) : IMetVersie;

internal sealed class ToonContactenHandler(NetwerkDbContext db) : IVraagHandler<ToonContacten, Contactenblad>
{
    public async Task<Uitkomst<Contactenblad>> Handle(ToonContacten request, CancellationToken cancellationToken)
    {
        var organisatie = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.Organisatie, cancellationToken);
        return organisatie is null ? Mislukking.NietGevonden("De organisatie") : new Contactenblad(organisatie.Versie, organisatie.Contacten);
    }
}
