using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.ZonderVerblijf;

internal sealed class RegistreerZonderVerblijfEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/contacten/zonder-verblijf", Registreer).Maakt<RegistreerZonderVerblijf>();

    private static async Task<IResult> Registreer(Verzoek contact, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new RegistreerZonderVerblijf(contact.Kanaal, contact.Loket, contact.Onderwerp, Beurt: contact.Beurt), annulering))
        .AlsAangemaakt(id => $"/api/v1/onthaal/contacten/{id}");

    internal sealed record Verzoek(Kanaal Kanaal, string Onderwerp, Guid? Loket = null, Guid? Beurt = null);
}

/// <summary>
/// Registers that a visitor without legal stay was informed about one of the permitted topics (ONT-08). There is no room for
/// anything about the person (ONT-09).
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record RegistreerZonderVerblijf(Kanaal Kanaal, Guid? Loket, string Onderwerp, Guid? Formulier = null, Guid? Beurt = null) : IOpdracht<Guid>;

internal sealed class RegistreerZonderVerblijfValidator : AbstractValidator<RegistreerZonderVerblijf>
{
    public RegistreerZonderVerblijfValidator()
    {
        RuleFor(r => r.Kanaal).IsInEnum();
        RuleFor(r => r.Onderwerp).NotEmpty().WithMessage("Kies waarover u de bezoeker informeerde.").MaximumLength(40);
        RuleFor(r => r.Loket).NotNull().When(r => r.Kanaal is Kanaal.Loket).WithMessage("Kies het loket waar de bezoeker is.");
    }
}

internal sealed class RegistreerZonderVerblijfHandler(
    OnthaalDbContext db, IGebiedRaadpleging gebied, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<RegistreerZonderVerblijf, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(RegistreerZonderVerblijf request, CancellationToken cancellationToken)
    {
        var (wie, vandaag) = (aanroep.Aanroeper, klok.Vandaag());
        if (wie.Organisatie is not { } organisatie)
        {
            return Mislukking.NietToegelaten("Alleen een medewerker van een organisatie registreert een contact.");
        }

        var fouten = Contactverwijzingen.Loket("loket", request.Loket, gebied, vandaag).ToList();
        if (Onderwerpen.Fout(request.Onderwerp, instellingen, vandaag) is { } fout)
        {
            fouten.Add(fout);
        }

        if (fouten.Count > 0)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var contact = Contact.RegistreerZonderVerblijf(request.Kanaal, request.Loket, request.Onderwerp, wie, klok.GetUtcNow());
        if (await db.RondBeurtAf(request.Beurt, contact.Id, aanroep, klok.GetUtcNow(), cancellationToken) is { } mislukking)
        {
            return mislukking;
        }

        if (request.Beurt is { } beurt)
        {
            await db.Scherm(await db.Wachtbeurten.FindAsync([beurt], cancellationToken), cancellationToken);
        }

        db.Contacten.Add(contact);
        var werkplek = await Werkplek.Van(organisatie, wie.Id, db, cancellationToken);
        werkplek.Rond(request.Formulier, request.Loket);
        return contact.Id;
    }
}
