using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Agendalinks;

internal sealed class MaakLinkEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/links", Maak).Toont<MaakLink>();

    private static async Task<IResult> Maak(MaakLink link, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(link, annulering)).AlsAntwoord();
}

/// <summary>What a link shows.</summary>
internal enum Linksoort
{
    /// <summary>The calendar of a desk.</summary>
    AgendaVanLoket,

    /// <summary>The calendar of the caller: the appointments that the caller receives.</summary>
    MijnAgenda,

    /// <summary>The screen in the waiting room of a desk.</summary>
    Wachtzaalscherm,
}

/// <summary>
/// Makes a secret link to a calendar or a screen (ONT-11). Who has it sees hours and languages, or numbers: never who comes. The key is
/// in the answer and nowhere else. A link of the same kind that was made before stops working.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record MaakLink(Linksoort Soort, Guid? Loket = null) : IOpdracht<NieuweLink>;

/// <param name="Id">Key of the link, to withdraw it.</param>
/// <param name="Pad">Its path, with the secret in it.</param>
internal sealed record NieuweLink(Guid Id, string Pad)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => Id.ToString();
}

internal sealed class MaakLinkValidator : AbstractValidator<MaakLink>
{
    public MaakLinkValidator()
    {
        RuleFor(m => m.Soort).IsInEnum();
        RuleFor(m => m.Loket).NotNull().When(m => m.Soort is not Linksoort.MijnAgenda).WithMessage("Kies het loket.");
    }
}

internal sealed class MaakLinkHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<MaakLink, NieuweLink>
{
    public async Task<Uitkomst<NieuweLink>> Handle(MaakLink request, CancellationToken cancellationToken)
    {
        var (wie, nu) = (aanroep.Aanroeper, klok.GetUtcNow());
        if (wie.Organisatie is not { } organisatie)
        {
            return Mislukking.NietToegelaten("Alleen een medewerker van een organisatie maakt een link.");
        }

        if (request.Soort is not Linksoort.MijnAgenda && Contactverwijzingen.Loket("loket", request.Loket, gebied, klok.Vandaag()).ToList() is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var (doel, voorwerp, pad) = request.Soort switch
        {
            Linksoort.AgendaVanLoket => (Linkdoel.AgendaVanLoket, request.Loket!.Value.ToString(), "/api/v1/onthaal/geheim/loketagenda/"),
            Linksoort.MijnAgenda => (Linkdoel.AgendaVanMedewerker, wie.Id, "/api/v1/onthaal/geheim/medewerkersagenda/"),
            _ => (Linkdoel.Wachtzaalscherm, request.Loket!.Value.ToString(), "/onthaal/geheim/wachtzaal/"),
        };
        foreach (var oud in await db.GeheimeLinks.DieIkBeheer(aanroep).Where(l => l.Doel == doel && l.Voorwerp == voorwerp).ToListAsync(cancellationToken))
        {
            oud.TrekIn(nu);
        }

        var (link, sleutel) = GeheimeLink.Maak(organisatie, doel, voorwerp, nu);
        db.GeheimeLinks.Add(link);
        return new NieuweLink(link.Id, pad + sleutel);
    }
}
