using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class VerstuurVerwijzingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/verwijzingen/{id:guid}/zending", Verstuur).Wijzigt<VerstuurVerwijzing>();

    private static async Task<IResult> Verstuur(Guid id, Verzoek zending, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VerstuurVerwijzing(id, versie.Waarde, zending.Delen ?? [], zending.Toestemming, zending.Mail), annulering)).AlsGewijzigd();

    internal sealed record Verzoek(IReadOnlyList<Deelveld>? Delen = null, bool Toestemming = false, [property: Persoonsgegeven] string? Mail = null)
    {
        /// <summary>Without the address.</summary>
        public override string ToString() => string.Join(' ', Delen ?? []);
    }
}

/// <summary>
/// Makes a referral a warm one: the actor gets a mail with a link on which it reads what the visitor agreed to share, and answers
/// (ONT-04). May be sent again. The mail itself holds nothing about the visitor.
/// </summary>
/// <param name="Id">Key of the referral.</param>
/// <param name="Versie">Version the caller saw.</param>
/// <param name="Delen">What of the visitor is shared; of an anonymous visitor nothing can be.</param>
/// <param name="Toestemming">Whether the visitor agreed to that.</param>
/// <param name="Mail">Mail address; null for the mailbox in the social map.</param>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record VerstuurVerwijzing(
    Guid Id, uint Versie, IReadOnlyList<Deelveld> Delen, bool Toestemming, [property: Persoonsgegeven] string? Mail = null) : IOpdracht<Niets>
{
    /// <summary>Without the address.</summary>
    public override string ToString() => Id.ToString();
}

internal sealed class VerstuurVerwijzingValidator : AbstractValidator<VerstuurVerwijzing>
{
    public VerstuurVerwijzingValidator()
    {
        RuleForEach(v => v.Delen).IsInEnum();
        RuleFor(v => v.Mail).EmailAddress().MaximumLength(200).When(v => !string.IsNullOrWhiteSpace(v.Mail)).WithMessage("Vul een mailadres in, zoals info@voorbeeld.be.");
    }
}

internal sealed class VerstuurVerwijzingHandler(
    OnthaalDbContext db, INetwerkRaadpleging netwerk, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<VerstuurVerwijzing, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(VerstuurVerwijzing request, CancellationToken cancellationToken)
    {
        var geladen = await db.Verwijzingen.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De verwijzing", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var verwijzing = geladen.Waarde;
        var contact = await db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep).SingleOrDefaultAsync(c => c.Id == verwijzing.Contact, cancellationToken);
        if (contact is null)
        {
            return Mislukking.NietGevonden("Het contact");
        }

        if (contact.Naam is null && request.Delen.Count > 0)
        {
            return Mislukking.Regel("VanEenAnoniemeBezoekerDelenWeNiets", "Deze bezoeker is anoniem. We delen dan alleen het thema van de vraag.");
        }

        var gedeeld = Deelbaar.Van(contact, gebied, lijsten, instellingen, klok.Vandaag()).Beperk(request.Delen);
        var mail = string.IsNullOrWhiteSpace(request.Mail) ? await Mailbus(verwijzing, cancellationToken) : request.Mail.Trim();
        return verwijzing.Verstuur(gedeeld, request.Toestemming, mail, aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets);
    }

    private async Task<string?> Mailbus(Verwijzing verwijzing, CancellationToken annulering) =>
        verwijzing.Actor is { } actor && (await netwerk.Organisaties([actor], annulering)).TryGetValue(actor, out var kaart) ? kaart.Mail : null;
}
