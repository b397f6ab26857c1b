using System.Text.Json.Serialization;
using Integratie.Brussel.Data;
using Integratie.Brussel.Taalgebruik;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Brussel.Engagementen;

internal sealed class ToonEngagementEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/engagementen/{contact:guid}", Toon).Toont<ToonEngagement>();

    private static async Task<IResult> Toon(Guid contact, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonEngagement(contact), annulering)).AlsAntwoord();
}

/// <summary>The engagement of the visitor of a contact in Brussels, with its history (BRU-04); every reading is recorded (KRN-02).</summary>
[Vereist(BrusselRechten.Raadplegen)]
internal sealed record ToonEngagement(Guid Contact) : IVraag<Engagementblad>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "engagement";

    string IDossierlezing.Dossier => Contact.ToString();
}

/// <param name="Versie">Version, sent as ETag; zero while nothing was recorded.</param>
/// <param name="Contact">Key of the contact.</param>
/// <param name="Dag">Day of the contact.</param>
/// <param name="Gegevens">The engagement; null while nothing was recorded, or after it was withdrawn.</param>
/// <param name="Intrekking">Why it was withdrawn; null when it wasn't.</param>
/// <param name="Medewerker">Who recorded, corrected or withdrew it last.</param>
/// <param name="Gewijzigd">When.</param>
/// <param name="Documenten">In which language each kind of letter or mail goes out to this visitor (BRU-11).</param>
/// <param name="Geschiedenis">How it stood before, the latest first.</param>
internal sealed record Engagementblad(
    [property: JsonIgnore] uint Versie, Guid Contact, DateOnly Dag, Engagementgegevens? Gegevens, Intrekkingsreden? Intrekking, string? Medewerker, DateTimeOffset? Gewijzigd,
    IReadOnlyList<Documentkeuze> Documenten, IReadOnlyList<Vorigengagement> Geschiedenis) : IMetVersie
{
    /// <summary>The key alone.</summary>
    public override string ToString() => Contact.ToString();
}

/// <param name="Moment">When it was recorded so.</param>
/// <param name="Medewerker">By whom.</param>
/// <param name="Gegevens">What was recorded; null when it was withdrawn then.</param>
/// <param name="Intrekking">Why it was withdrawn; null when it wasn't.</param>
internal sealed record Vorigengagement(DateTimeOffset Moment, string Medewerker, Engagementgegevens? Gegevens, Intrekkingsreden? Intrekking);

internal sealed class ToonEngagementHandler(BrusselDbContext db, Contactwijzer contacten, IInstellingen instellingen, TimeProvider klok)
    : IVraagHandler<ToonEngagement, Engagementblad>
{
    public async Task<Uitkomst<Engagementblad>> Handle(ToonEngagement request, CancellationToken cancellationToken)
    {
        var contact = await contacten.Zoek(request.Contact, cancellationToken);
        if (!contact.IsGelukt)
        {
            return contact.Mislukking;
        }

        var (id, organisatie) = (contact.Waarde.Id, contact.Waarde.Organisatie);
        var engagement = await db.Engagementen.AsNoTracking().Include(e => e.Stappen)
            .SingleOrDefaultAsync(e => e.Id == id && e.Organisatie == organisatie, cancellationToken);
        var documenten = instellingen.Waarde(BrusselInstellingen.Documenten, klok.Vandaag());
        var telt = engagement is { Intrekking: null };
        return new Engagementblad(
            engagement?.Versie ?? 0, id, contact.Waarde.Dag, telt ? engagement!.Gegevens : null, engagement?.Intrekking, engagement?.Medewerker, engagement?.Gewijzigd,
            [.. documenten.Where(d => d.Voor is Ontvanger.Bezoeker).Select(d => Documentkeuze.Maak(d, telt ? engagement!.Contacttaal : Contacttaal.Nederlands))],
            [.. (engagement?.Stappen ?? []).OrderByDescending(s => s.Moment).ThenByDescending(s => s.Id)
                .Select(s => new Vorigengagement(s.Moment, s.Medewerker, s.Intrekking is null ? s.Gegevens : null, s.Intrekking))]);
    }
}
