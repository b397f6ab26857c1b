using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Netwerk.Organisaties;

internal sealed class WijzigOrganisatieEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPatch("/organisaties/{id:guid}", Wijzig).Wijzigt<WijzigOrganisatie>();

    private static async Task<IResult> Wijzig(
        Guid id, Samenvoegpatch<Organisatiegegevens> patch, bool? bevestigd, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering)
    {
        var organisatie = await dispatcher.Send(new ToonOrganisatie(id), annulering);
        if (!organisatie.IsGelukt)
        {
            return Problemen.Antwoord(organisatie.Mislukking);
        }

        var gegevens = patch.PasToe(organisatie.Waarde.Gegevens);
        return gegevens.IsGelukt
            ? (await dispatcher.Send(new WijzigOrganisatie(id, versie.Waarde, gegevens.Waarde, bevestigd is true), annulering)).AlsGewijzigd()
            : Problemen.Antwoord(gegevens.Mislukking);
    }
}

/// <summary>Changes what an organisation is (ONT-05, TWL-18).</summary>
/// <param name="Id">Key.</param>
/// <param name="Versie">Version that the caller saw.</param>
/// <param name="Gegevens">What it is from now on.</param>
/// <param name="Bevestigd">Whether somebody saw the organisations that are called alike, and says that this is another one.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record WijzigOrganisatie(Guid Id, uint Versie, Organisatiegegevens Gegevens, bool Bevestigd = false) : IOpdracht<Niets>;

internal sealed class WijzigOrganisatieValidator : AbstractValidator<WijzigOrganisatie>
{
    public WijzigOrganisatieValidator() => RuleFor(w => w.Gegevens).SetValidator(new OrganisatiegegevensValidator());
}

internal sealed class WijzigOrganisatieHandler(NetwerkDbContext db, Plaatsen plaatsen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<WijzigOrganisatie, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WijzigOrganisatie request, CancellationToken cancellationToken)
    {
        var g = request.Gegevens;
        var geladen = await db.Organisaties.Laad(request.Id, request.Versie, "De organisatie", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var (organisatie, oud) = (geladen.Waarde, geladen.Waarde.Gegevens);
        if (Organisatieverwijzingen.Toets(plaatsen, g, oud) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        if (g.Naam != oud.Naam || g.Gemeente != oud.Gemeente || g.Kbo != oud.Kbo || g.Ovo != oud.Ovo)
        {
            var gelijkende = await Dubbelcontrole.Zoek(db, g.Naam, g.Gemeente, g.Kbo, g.Ovo, request.Id, cancellationToken);
            if (Dubbelcontrole.Toets(gelijkende, request.Bevestigd) is { } dubbel)
            {
                return dubbel;
            }
        }

        organisatie.Wijzig(g, plaatsen.Naam(g.Gemeente));
        if (Verschil.Tussen(oud, organisatie.Gegevens, plaatsen) is { Count: > 0 } wijzigingen)
        {
            db.Gebeurtenissen.Add(Gebeurtenis.Van(request.Id, Gebeurtenissoort.Gewijzigd, aanroep, klok, wijzigingen: wijzigingen));
        }

        return default(Niets);
    }
}
