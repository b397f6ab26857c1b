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

internal sealed class NoteerResultaatEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/verwijzingen/{id:guid}/resultaat", Noteer).Wijzigt<NoteerResultaat>();

    private static async Task<IResult> Noteer(Guid id, Verwijsresultaat resultaat, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new NoteerResultaat(id, versie.Waarde, resultaat), annulering)).AlsGewijzigd();
}

/// <summary>An officer notes how a referral went, after a call for instance (ONT-04).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record NoteerResultaat(Guid Id, uint Versie, Verwijsresultaat Resultaat) : IOpdracht<Niets>;

internal sealed class NoteerResultaatValidator : AbstractValidator<NoteerResultaat>
{
    public NoteerResultaatValidator() => RuleFor(n => n.Resultaat).SetValidator(new VerwijsresultaatValidator());
}

internal sealed class NoteerResultaatHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<NoteerResultaat, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(NoteerResultaat request, CancellationToken cancellationToken)
    {
        var geladen = await db.Verwijzingen.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De verwijzing", cancellationToken);
        var (doorstroom, opmerking) = (request.Resultaat.Doorstroom, request.Resultaat.Opmerking);
        return geladen.IsGelukt
            ? geladen.Waarde.Antwoord(doorstroom, opmerking, Antwoordweg.Medewerker, aanroep.Aanroeper.Id, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets)
            : geladen.Mislukking;
    }
}
