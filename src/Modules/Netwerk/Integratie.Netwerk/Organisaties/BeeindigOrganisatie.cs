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

internal sealed class BeeindigOrganisatieEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/organisaties/{id:guid}/einde", Beeindig).Wijzigt<BeeindigOrganisatie>();

    private static async Task<IResult> Beeindig(Guid id, Eindeverzoek einde, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BeeindigOrganisatie(id, versie.Waarde, einde.LaatsteDag, einde.Reden), annulering)).AlsGewijzigd();
}

/// <summary>The body of an end.</summary>
internal sealed record Eindeverzoek(DateOnly LaatsteDag, string Reden);

/// <summary>Lets an organisation stop after a last day, with the reason (ONT-05).</summary>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record BeeindigOrganisatie(Guid Id, uint Versie, DateOnly LaatsteDag, string Reden) : IOpdracht<Niets>;

internal sealed class BeeindigOrganisatieValidator : AbstractValidator<BeeindigOrganisatie>
{
    public BeeindigOrganisatieValidator()
    {
        RuleFor(b => b.Reden).NotEmpty().WithMessage("Zeg waarom de organisatie stopt.").MaximumLength(1000);
        RuleFor(b => b.LaatsteDag).InclusiveBetween(new DateOnly(1830, 1, 1), new DateOnly(2200, 1, 1))
            .WithMessage("Kies een dag tussen 1830 en 2200.");
    }
}

internal sealed class BeeindigOrganisatieHandler(NetwerkDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<BeeindigOrganisatie, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(BeeindigOrganisatie request, CancellationToken cancellationToken)
    {
        var organisatie = await db.Organisaties.Laad(request.Id, request.Versie, "De organisatie", cancellationToken);
        if (!organisatie.IsGelukt)
        {
            return organisatie.Mislukking;
        }

        if (organisatie.Waarde.Beeindig(request.LaatsteDag, request.Reden) is { } mislukking)
        {
            return mislukking;
        }

        db.Gebeurtenissen.Add(Gebeurtenis.Van(
            request.Id, Gebeurtenissoort.Beeindigd, aanroep, klok, $"Laatste dag: {request.LaatsteDag.Voluit()}. {request.Reden.Trim()}"));
        return default(Niets);
    }
}
