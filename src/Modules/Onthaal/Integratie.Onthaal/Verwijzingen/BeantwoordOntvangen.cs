using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class BeantwoordOntvangenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/ontvangen-verwijzingen/{id:guid}/antwoord", Beantwoord).Wijzigt<BeantwoordOntvangen>();

    private static async Task<IResult> Beantwoord(Guid id, Verwijsresultaat antwoord, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BeantwoordOntvangen(id, versie.Waarde, antwoord), annulering)).AlsGewijzigd();
}

/// <summary>The organisation that a referral was sent to says how it went (ONT-04); again as long as it is open.</summary>
[Vereist(OnthaalRechten.Ontvangen)]
internal sealed record BeantwoordOntvangen(Guid Id, uint Versie, Verwijsresultaat Antwoord) : IOpdracht<Niets>;

internal sealed class BeantwoordOntvangenValidator : AbstractValidator<BeantwoordOntvangen>
{
    public BeantwoordOntvangenValidator() => RuleFor(b => b.Antwoord).SetValidator(new VerwijsresultaatValidator());
}

internal sealed class BeantwoordOntvangenHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<BeantwoordOntvangen, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(BeantwoordOntvangen request, CancellationToken cancellationToken)
    {
        var geladen = await db.Verwijzingen.AanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De verwijzing", cancellationToken);
        var (doorstroom, opmerking) = (request.Antwoord.Doorstroom, request.Antwoord.Opmerking);
        return geladen.IsGelukt
            ? geladen.Waarde.Antwoord(doorstroom, opmerking, Antwoordweg.Dienst, aanroep.Aanroeper.Id, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets)
            : geladen.Mislukking;
    }
}
