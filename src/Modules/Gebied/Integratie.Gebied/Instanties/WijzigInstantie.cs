using FluentValidation;
using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Instanties;

internal sealed class WijzigInstantieEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPatch("/instanties/{id:guid}", Wijzig).Wijzigt<WijzigInstantie>();

    private static async Task<IResult> Wijzig(
        Guid id, Samenvoegpatch<Instantiegegevens> patch, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering)
    {
        var huidig = await dispatcher.Send(new ToonInstantie(id), annulering);
        var gewijzigd = huidig.IsGelukt ? patch.PasToe(huidig.Waarde.Gegevens) : huidig.Mislukking;
        return gewijzigd.IsGelukt
            ? (await dispatcher.Send(new WijzigInstantie(id, versie.Waarde, gewijzigd.Waarde), annulering)).AlsGewijzigd()
            : Problemen.Antwoord(gewijzigd.Mislukking);
    }
}

/// <summary>Changes the name or the OVO code of a body. Who sees its agreements follows the OVO code.</summary>
[Vereist(GebiedRechten.ReferentiedataBeheren)]
internal sealed record WijzigInstantie(Guid Id, uint Versie, Instantiegegevens Gegevens) : IOpdracht<Niets>;

internal sealed class WijzigInstantieValidator : AbstractValidator<WijzigInstantie>
{
    public WijzigInstantieValidator() => RuleFor(w => w.Gegevens.Naam).NotEmpty().MaximumLength(120);
}

internal sealed class WijzigInstantieHandler(GebiedDbContext db) : IOpdrachtHandler<WijzigInstantie, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(WijzigInstantie request, CancellationToken cancellationToken)
    {
        var geladen = await db.Instanties.Laad(request.Id, request.Versie, "De instantie", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var (instantie, oud) = (geladen.Waarde, geladen.Waarde.Ovo);
        instantie.Wijzig(request.Gegevens.Naam, request.Gegevens.Ovo);
        if (oud != instantie.Ovo)
        {
            foreach (var overeenkomst in await db.Overeenkomsten.Where(o => o.Instanties.Contains(instantie.Code)).ToListAsync(cancellationToken))
            {
                overeenkomst.BepaalZichtbaarheid(
                    [.. overeenkomst.Partijen.Where(p => p != oud).Concat(instantie.Ovo is { } nieuw ? [nieuw] : [])]);
            }
        }

        return default(Niets);
    }
}
