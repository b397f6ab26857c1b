using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Contacten;

internal sealed class LegAfloopVastEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/contacten/{id:guid}/afloop", Leg).Wijzigt<LegAfloopVast>();

    private static async Task<IResult> Leg(Guid id, Afloop afloop, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new LegAfloopVast(id, versie.Waarde, afloop), annulering)).AlsGewijzigd();
}

/// <summary>Records what came of a contact. Only an own follow-up leaves it open; it needs a component (ONT-03, ONT-04).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record LegAfloopVast(Guid Id, uint Versie, Afloop Afloop) : IOpdracht<Niets>;

internal sealed class LegAfloopVastValidator : AbstractValidator<LegAfloopVast>
{
    public LegAfloopVastValidator() => RuleFor(l => l.Afloop).SetValidator(new AfloopValidator());
}

internal sealed class LegAfloopVastHandler(OnthaalDbContext db, Actorwijzer actoren, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<LegAfloopVast, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(LegAfloopVast request, CancellationToken cancellationToken)
    {
        if (Contactverwijzingen.Toets(request.Afloop, klok.Vandaag()) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var geladen = await db.Contacten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "Het contact", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var actor = await actoren.Zoek(request.Afloop, cancellationToken);
        if (!actor.IsGelukt)
        {
            return actor.Mislukking;
        }

        var afloop = Actorwijzer.VulAan(request.Afloop, actor.Waarde);
        if (geladen.Waarde.LegVast(afloop, aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking)
        {
            return mislukking;
        }

        await actoren.Volg(geladen.Waarde, afloop, actor.Waarde, cancellationToken);
        return default(Niets);
    }
}
