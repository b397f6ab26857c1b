using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Contacten;

internal sealed class RegistreerContactEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/contacten", Registreer).Maakt<RegistreerContact>();

    private static async Task<IResult> Registreer(Contactverzoek contact, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new RegistreerContact(contact.Gegevens(), contact.Component, contact.Afloop, Beurt: contact.Beurt), annulering))
        .AlsAangemaakt(id => $"/api/v1/onthaal/contacten/{id}");
}

/// <summary>The body of a registration: the contact, and when it is known the decision and the outcome.</summary>
internal sealed record Contactverzoek(
    Kanaal Kanaal, string Thema, Guid? Loket = null, string? Taal = null, NisCode? Gemeente = null,
    [property: Persoonsgegeven] string? Vraag = null, [property: Persoonsgegeven] string? Naam = null, [property: Persoonsgegeven] string? Telefoon = null,
    Componentbesluit? Component = null, Afloop? Afloop = null, Guid? Beurt = null)
{
    public Contactgegevens Gegevens() => new(Kanaal, Thema, Loket, Taal, Gemeente, Vraag, Naam, Telefoon);

    /// <summary>Without what the visitor said.</summary>
    public override string ToString() => Gegevens().ToString();
}

/// <summary>
/// Registers a contact at the front desk (ONT-02), in one go with the decision on it (ONT-03) and what came of it (ONT-04). The
/// draft of the officer is gone with it.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record RegistreerContact(Contactgegevens Gegevens, Componentbesluit? Component = null, Afloop? Afloop = null, Guid? Formulier = null, Guid? Beurt = null) : IOpdracht<Guid>;

internal sealed class RegistreerContactValidator : AbstractValidator<RegistreerContact>
{
    public RegistreerContactValidator()
    {
        RuleFor(r => r.Gegevens).SetValidator(new ContactgegevensValidator());
        RuleFor(r => r.Afloop!).SetValidator(new AfloopValidator()).When(r => r.Afloop is not null);
    }
}

internal sealed class RegistreerContactHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Actorwijzer actoren, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<RegistreerContact, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(RegistreerContact request, CancellationToken cancellationToken)
    {
        var (gegevens, wie, vandaag) = (request.Gegevens, aanroep.Aanroeper, klok.Vandaag());
        if (wie.Organisatie is not { } organisatie)
        {
            return Mislukking.NietToegelaten("Alleen een medewerker van een organisatie registreert een contact.");
        }

        if ((IReadOnlyList<Invoerfout>)[
                .. Contactverwijzingen.Toets(gegevens, null, gebied, lijsten, instellingen, vandaag),
                .. Contactverwijzingen.Toets(request.Component, instellingen, vandaag),
                .. Contactverwijzingen.Toets(request.Afloop, vandaag)] is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var actor = await actoren.Zoek(request.Afloop, cancellationToken);
        if (!actor.IsGelukt)
        {
            return actor.Mislukking;
        }

        var afloop = request.Afloop is null ? null : Actorwijzer.VulAan(request.Afloop, actor.Waarde);
        var contact = Contact.Registreer(gegevens, request.Component, afloop, wie, klok.GetUtcNow());
        if (!contact.IsGelukt)
        {
            return contact.Mislukking;
        }

        if (await db.RondBeurtAf(request.Beurt, contact.Waarde.Id, aanroep, klok.GetUtcNow(), cancellationToken) is { } mislukking)
        {
            return mislukking;
        }

        db.Contacten.Add(contact.Waarde);
        if (afloop is not null)
        {
            actoren.Begin(contact.Waarde, afloop, actor.Waarde);
        }

        var werkplek = await Werkplek.Van(organisatie, wie.Id, db, cancellationToken);
        werkplek.Rond(request.Formulier, gegevens.Loket);
        return contact.Waarde.Id;
    }
}
