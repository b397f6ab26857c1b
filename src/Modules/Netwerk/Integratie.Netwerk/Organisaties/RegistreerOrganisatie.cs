using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Netwerk.Organisaties;

internal sealed class RegistreerOrganisatieEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/organisaties", Registreer).Maakt<RegistreerOrganisatie>();

    private static async Task<IResult> Registreer(Organisatiegegevens gegevens, bool? bevestigd, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new RegistreerOrganisatie(gegevens, bevestigd is true), annulering)).AlsAangemaakt(id => $"/api/v1/netwerk/organisaties/{id}");
}

/// <summary>Enters an organisation in the social map (ONT-05, TWL-18).</summary>
/// <param name="Gegevens">What it is.</param>
/// <param name="Bevestigd">Whether somebody saw the organisations that are called alike, and says that this is another one.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record RegistreerOrganisatie(Organisatiegegevens Gegevens, bool Bevestigd = false) : IOpdracht<Guid>;

internal sealed class RegistreerOrganisatieValidator : AbstractValidator<RegistreerOrganisatie>
{
    public RegistreerOrganisatieValidator() => RuleFor(o => o.Gegevens).SetValidator(new OrganisatiegegevensValidator());
}

internal sealed class RegistreerOrganisatieHandler(NetwerkDbContext db, Plaatsen plaatsen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<RegistreerOrganisatie, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(RegistreerOrganisatie request, CancellationToken cancellationToken)
    {
        var g = request.Gegevens;
        if (Organisatieverwijzingen.Toets(plaatsen, g, null) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var gelijkende = await Dubbelcontrole.Zoek(db, g.Naam, g.Gemeente, g.Kbo, g.Ovo, null, cancellationToken);
        if (Dubbelcontrole.Toets(gelijkende, request.Bevestigd) is { } dubbel)
        {
            return dubbel;
        }

        var organisatie = Organisatie.Registreer(g, plaatsen.Naam(g.Gemeente));
        db.Organisaties.Add(organisatie);
        db.Gebeurtenissen.Add(Gebeurtenis.Van(organisatie.Id, Gebeurtenissoort.Geregistreerd, aanroep, klok));
        return organisatie.Id;
    }
}
