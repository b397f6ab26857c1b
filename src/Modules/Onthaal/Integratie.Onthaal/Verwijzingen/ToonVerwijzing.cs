using System.Text.Json.Serialization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class ToonVerwijzingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/verwijzingen/{id:guid}", Toon).Toont<ToonVerwijzing>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonVerwijzing(id), annulering)).AlsAntwoord();
}

/// <summary>One referral of the own organisation with its course; every reading is recorded (KRN-02).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonVerwijzing(Guid Id) : IVraag<Verwijzingsblad>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "verwijzing";

    string IDossierlezing.Dossier => Id.ToString();
}

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Regel">As in the list.</param>
/// <param name="Themanaam">Name of the theme.</param>
/// <param name="Actornaam">To whom, as it was called then.</param>
/// <param name="Reden">Why that actor.</param>
/// <param name="Opmerking">What the actor said besides the result.</param>
/// <param name="Mail">Where it was sent to, or would be sent to.</param>
/// <param name="KanZelfAntwoorden">Whether people or software of the actor can sign in and answer.</param>
/// <param name="Gedeeld">What the actor sees; null while it wasn't sent, or when it is closed.</param>
/// <param name="Deelbaar">What could be shared, when the visitor agrees.</param>
/// <param name="Toestemming">When the visitor agreed.</param>
/// <param name="Verloop">What was done, the latest first.</param>
internal sealed record Verwijzingsblad(
    [property: JsonIgnore] uint Versie, Verwijzingsregel Regel, string Themanaam, [property: Persoonsgegeven] string Actornaam, [property: Persoonsgegeven] string Reden,
    [property: Persoonsgegeven] string? Opmerking, [property: Persoonsgegeven] string? Mail, bool KanZelfAntwoorden, Gedeeldegegevens? Gedeeld, Gedeeldegegevens Deelbaar,
    DateTimeOffset? Toestemming, IReadOnlyList<Verwijsstap> Verloop) : IMetVersie
{
    /// <summary>The key alone.</summary>
    public override string ToString() => Regel.Id.ToString();
}

internal sealed class ToonVerwijzingHandler(
    OnthaalDbContext db, INetwerkRaadpleging netwerk, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonVerwijzing, Verwijzingsblad>
{
    public async Task<Uitkomst<Verwijzingsblad>> Handle(ToonVerwijzing request, CancellationToken cancellationToken)
    {
        var eigen = db.Verwijzingen.AsNoTracking().VanEigenOrganisatie(aanroep);
        var gevonden = await eigen.Join(db.Contacten.AsNoTracking(), v => v.Contact, c => c.Id, (v, c) => new { Verwijzing = v, Contact = c })
            .SingleOrDefaultAsync(r => r.Verwijzing.Id == request.Id, cancellationToken);
        if (gevonden is null)
        {
            return Mislukking.NietGevonden("De verwijzing");
        }

        var v = gevonden.Verwijzing;
        var mail = v.Mail ?? (v.Actor is { } actor && (await netwerk.Organisaties([actor], cancellationToken)).TryGetValue(actor, out var kaart) ? kaart.Mail : null);
        var deelbaar = Deelbaar.Van(gevonden.Contact, gebied, lijsten, instellingen, klok.Vandaag());
        return new Verwijzingsblad(
            v.Versie,
            new(v.Id, v.Contact, v.Gemaakt, v.Medewerker, v.Vorm, v.Thema, v.Actor, null, v.Doorstroom, v.Beantwoord, v.Verstuurd, v.Herinnerd, v.IsOpen, v.IsIngetrokken),
            deelbaar.Thema, v.Actornaam, v.Reden, v.Opmerking, mail, v.ActorOvo is not null, v.LeesGedeeld(), deelbaar, v.Toestemming,
            [.. v.LeesVerloop().Reverse()]);
    }
}
