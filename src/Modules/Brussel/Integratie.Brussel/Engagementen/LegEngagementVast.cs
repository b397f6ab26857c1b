using FluentValidation;
using Integratie.Brussel.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Brussel.Engagementen;

internal sealed class LegEngagementVastEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/engagementen", LegVast).Maakt<LegEngagementVast>();

    private static async Task<IResult> LegVast(Verzoek engagement, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new LegEngagementVast(engagement.Contact, new(engagement.Nederlands, engagement.Participatie, engagement.Contacttaal)), annulering))
        .AlsAangemaakt(contact => $"/api/v1/brussel/engagementen/{contact}");

    internal sealed record Verzoek(
        Guid Contact, Nederlandsengagement Nederlands, Participatieengagement Participatie, Contacttaal Contacttaal = Contacttaal.Nederlands);
}

/// <summary>Records what the visitor of a contact in Brussels takes on about Dutch and participation (BRU-04); also again, after it was withdrawn.</summary>
[Vereist(BrusselRechten.Vastleggen)]
internal sealed record LegEngagementVast(Guid Contact, Engagementgegevens Gegevens) : IOpdracht<Guid>;

internal sealed class LegEngagementVastValidator : AbstractValidator<LegEngagementVast>
{
    public LegEngagementVastValidator() => RuleFor(l => l.Gegevens).SetValidator(new EngagementgegevensValidator());
}

internal sealed class LegEngagementVastHandler(BrusselDbContext db, Contactwijzer contacten, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<LegEngagementVast, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(LegEngagementVast request, CancellationToken cancellationToken)
    {
        var contact = await contacten.Zoek(request.Contact, cancellationToken);
        if (!contact.IsGelukt)
        {
            return contact.Mislukking;
        }

        var (id, organisatie) = (contact.Waarde.Id, contact.Waarde.Organisatie);
        var (wie, nu) = (aanroep.Aanroeper, klok.GetUtcNow());
        if (await db.Engagementen.Include(e => e.Stappen).SingleOrDefaultAsync(e => e.Id == id && e.Organisatie == organisatie, cancellationToken) is { } vorige)
        {
            return vorige.LegOpnieuwVast(request.Gegevens, wie, nu) is { } mislukking ? mislukking : id;
        }

        db.Engagementen.Add(Engagement.LegVast(id, organisatie, request.Gegevens, wie, nu));
        return id;
    }
}
