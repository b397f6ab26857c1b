using System.Text.Json.Serialization;
using Integratie.Gebied.Data;
using Integratie.Gebied.Instanties;
using Integratie.Gebied.Loketaanvragen.Regels;
using Integratie.Gebied.Loketten.Regels;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketaanvragen;

internal sealed class ToonLoketaanvraagEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketaanvragen/{id:guid}", Toon).Toont<ToonLoketaanvraag>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonLoketaanvraag(id), annulering)).AlsAntwoord();
}

/// <summary>One request with its reasons, its figures and its history, for the organisation that asked and central staff (GEB-10).</summary>
[Vereist(GebiedRechten.LoketaanvraagRaadplegen)]
internal sealed record ToonLoketaanvraag(Guid Id) : IVraag<Loketaanvraagblad>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Organisatie">OVO code of the organisation that asks.</param>
/// <param name="Organisatienaam">Its name.</param>
/// <param name="Gegevens">What is asked for, and why.</param>
/// <param name="Gemeentenaam">Name of the municipality as it is now.</param>
/// <param name="Regio">The region it lies in; null for none.</param>
/// <param name="IngediendOp">When it was last submitted; null when it never was.</param>
/// <param name="Ontbreekt">What must still be filled in before it can be submitted.</param>
/// <param name="Verloop">Everything that happened, the oldest first.</param>
/// <param name="Loket">The desk that was opened from it; null while none was.</param>
/// <param name="Mogelijk">What the caller may do with it now.</param>
/// <param name="Uitbater">Who would run the desk; null for the agency.</param>
internal sealed record Loketaanvraagblad(
    [property: JsonIgnore] uint Versie, Guid Id, Aanvraagstatus Status, OvoCode Organisatie, string Organisatienaam, Aanvraaggegevens Gegevens,
    string Gemeentenaam, Regiokaart? Regio, DateTimeOffset? IngediendOp, IReadOnlyList<Invoerfout> Ontbreekt, IReadOnlyList<Aanvraagstap> Verloop,
    Guid? Loket, [property: JsonIgnore] Aanvraagmogelijkheden Mogelijk, [property: JsonIgnore] string? Uitbater) : IMetVersie;

/// <summary>What the caller may do with a request now.</summary>
/// <param name="Wijzigen">Change and submit it.</param>
/// <param name="Intrekken">Take it back.</param>
/// <param name="Beslissen">Decide on it.</param>
/// <param name="WachtOpCollega">Would decide, but wrote or submitted it.</param>
/// <param name="Openen">Open the desk.</param>
internal sealed record Aanvraagmogelijkheden(bool Wijzigen, bool Intrekken, bool Beslissen, bool WachtOpCollega, bool Openen);

internal sealed class ToonLoketaanvraagHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Rechtenregister rechten, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonLoketaanvraag, Loketaanvraagblad>
{
    public async Task<Uitkomst<Loketaanvraagblad>> Handle(ToonLoketaanvraag request, CancellationToken cancellationToken)
    {
        var a = await db.Loketaanvragen.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken);
        if (a is null)
        {
            return Mislukking.NietGevonden("De loketaanvraag");
        }

        var (beeld, vandaag) = (geheugen.Beeld, klok.Vandaag());
        var regel = Aanvraagregel.Van(a, beeld, vandaag);
        return new Loketaanvraagblad(
            a.Versie, a.Id, a.Status, a.Organisatie, a.Organisatienaam, a.Gegevens, regel.Gemeentenaam, regel.Regio, a.IngediendOp,
            a.IsTeWijzigen ? a.Gegevens.Ontbreekt() : [], a.Verloop, a.Loket, Mogelijk(a, beeld, vandaag),
            beeld.Instantie(Instantiecodes.Agentschap)?.Ovo == a.Organisatie ? null : a.Organisatienaam);
    }

    private Aanvraagmogelijkheden Mogelijk(Loketaanvraag a, Gebiedsbeeld beeld, DateOnly vandaag)
    {
        var wie = aanroep.Aanroeper;
        var isAanvrager = rechten.Mag(wie, GebiedRechten.LoketaanvraagIndienen) && EenAanvragerBlijftInHetEigenGebied.Mag(wie, a, vandaag, beeld);
        var isBeslisser = a.Status is Aanvraagstatus.Ingediend && rechten.Mag(wie, GebiedRechten.LoketaanvraagBeslissen);
        return new(
            isAanvrager && a.IsTeWijzigen, isAanvrager && a.IsInTeTrekken, isBeslisser && !a.IsVan(wie.Id), isBeslisser && a.IsVan(wie.Id),
            a.IsTeOpenen && rechten.Mag(wie, GebiedRechten.LoketBeheren) && EenRegiobeheerderBeheertDeLokettenVanDeEigenRegio.Mag(wie, a.Gemeente, vandaag, beeld));
    }
}
