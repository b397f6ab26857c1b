using FluentValidation;
using Integratie.Brussel.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Brussel.Engagementen;

internal sealed class CorrigeerEngagementEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPatch("/engagementen/{contact:guid}", Corrigeer).Wijzigt<CorrigeerEngagement>();

    private static async Task<IResult> Corrigeer(
        Guid contact, Samenvoegpatch<Engagementgegevens> patch, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering)
    {
        var blad = await dispatcher.Send(new ToonEngagement(contact), annulering);
        if (!blad.IsGelukt)
        {
            return Problemen.Antwoord(blad.Mislukking);
        }

        if (blad.Waarde.Gegevens is not { } vorige)
        {
            return Problemen.Antwoord(Mislukking.NietGevonden("Het engagement"));
        }

        var gegevens = patch.PasToe(vorige);
        return gegevens.IsGelukt
            ? (await dispatcher.Send(new CorrigeerEngagement(contact, versie.Waarde, gegevens.Waarde), annulering)).AlsGewijzigd()
            : Problemen.Antwoord(gegevens.Mislukking);
    }
}

/// <summary>Corrects an engagement, or changes the contact language; how it stood stays readable (BRU-04, BRU-11).</summary>
[Vereist(BrusselRechten.Vastleggen)]
internal sealed record CorrigeerEngagement(Guid Contact, uint Versie, Engagementgegevens Gegevens) : IOpdracht<Niets>;

internal sealed class CorrigeerEngagementValidator : AbstractValidator<CorrigeerEngagement>
{
    public CorrigeerEngagementValidator() => RuleFor(c => c.Gegevens).SetValidator(new EngagementgegevensValidator());
}

internal sealed class CorrigeerEngagementHandler(BrusselDbContext db, Contactwijzer contacten, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<CorrigeerEngagement, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(CorrigeerEngagement request, CancellationToken cancellationToken)
    {
        var geladen = await contacten.Laad(db, request.Contact, request.Versie, cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        return geladen.Waarde.Corrigeer(request.Gegevens, aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets);
    }
}
