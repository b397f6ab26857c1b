using System.Text.Json.Serialization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

internal sealed class ToonContactEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/contacten/{id:guid}", Toon).Toont<ToonContact>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonContact(id), annulering)).AlsAntwoord();
}

/// <summary>
/// One contact of the own organisation with its history; every reading is recorded (KRN-02). A contact of somebody without legal
/// stay shows only to who registered it (ONT-09).
/// </summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonContact(Guid Id) : IVraag<Contactblad>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "contact";

    string IDossierlezing.Dossier => Id.ToString();
}

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Geregistreerd">When it was registered.</param>
/// <param name="Medewerker">Who registered it.</param>
/// <param name="Gegevens">What was written.</param>
/// <param name="Loketnaam">Name of the desk.</param>
/// <param name="Gemeentenaam">Name of the municipality.</param>
/// <param name="Taalnaam">Name of the contact language.</param>
/// <param name="Themanaam">Name of the theme.</param>
/// <param name="Component">The decision on the component; null while nothing was decided.</param>
/// <param name="Grondnaam">The ground of that decision in words.</param>
/// <param name="Afloop">What came of it; null while that isn't known.</param>
/// <param name="Afgesloten">When it was closed; null while it is open.</param>
/// <param name="ZonderVerblijf">Whether the visitor has no legal stay.</param>
/// <param name="Onderwerp">The topic that such a visitor was informed about.</param>
/// <param name="Onderwerpnaam">Its name.</param>
/// <param name="Geschiedenis">What was done with it, the latest first.</param>
internal sealed record Contactblad(
    [property: JsonIgnore] uint Versie, Guid Id, DateTimeOffset Geregistreerd, string Medewerker, Contactgegevens Gegevens, string? Loketnaam,
    string? Gemeentenaam, string? Taalnaam, string? Themanaam, Componentbesluit? Component, string? Grondnaam, Afloop? Afloop, DateTimeOffset? Afgesloten,
    [property: Persoonsgegeven] bool ZonderVerblijf, [property: Persoonsgegeven] string? Onderwerp, string? Onderwerpnaam, IReadOnlyList<Geschiedenisstap> Geschiedenis) : IMetVersie
{
    /// <summary>The key alone.</summary>
    public override string ToString() => Id.ToString();
}

/// <param name="Moment">When.</param>
/// <param name="Medewerker">Who.</param>
/// <param name="Soort">What was done.</param>
/// <param name="Vorige">How the contact stood before; null when nothing was overwritten.</param>
internal sealed record Geschiedenisstap(DateTimeOffset Moment, string Medewerker, Stapsoort Soort, Contactstand? Vorige);

internal sealed class ToonContactHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonContact, Contactblad>
{
    public async Task<Uitkomst<Contactblad>> Handle(ToonContact request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacten.AsNoTracking().MetEigenAfgeschermde(aanroep).Include(c => c.Stappen)
            .SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (contact is null)
        {
            return Mislukking.NietGevonden("Het contact");
        }

        var dag = klok.Vandaag();
        return new Contactblad(
            contact.Versie, contact.Id, contact.Geregistreerd, contact.Medewerker, contact.Gegevens,
            contact.Loket is { } loket ? gebied.Loket(loket)?.Naam : null,
            contact.Gemeente is { } nis ? gebied.Gemeenten(nis, dag) is [var gemeente, ..] ? gemeente.Naam : nis.Waarde : null,
            lijsten.Talen.FirstOrDefault(t => t.Code == contact.Taal)?.Naam ?? contact.Taal,
            instellingen.Waarde(OnthaalInstellingen.Themas, dag).FirstOrDefault(t => t.Code == contact.Thema)?.Naam ?? contact.Thema,
            contact.Component,
            instellingen.Waarde(OnthaalInstellingen.Gronden, dag).FirstOrDefault(g => g.Code == contact.Componentgrond)?.Naam ?? contact.Componentgrond,
            contact.Afloop, contact.Afgesloten, contact.ZonderVerblijf, contact.Onderwerp,
            instellingen.Waarde(OnthaalInstellingen.Onderwerpen, dag).FirstOrDefault(o => o.Code == contact.Onderwerp)?.Naam ?? contact.Onderwerp,
            [.. contact.Stappen.OrderByDescending(s => s.Moment).ThenByDescending(s => s.Id).Select(s => new Geschiedenisstap(s.Moment, s.Medewerker, s.Soort, s.LeesVorige()))]);
    }
}
