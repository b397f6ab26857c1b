using System.Globalization;
using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Aanbod.Regels;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Aanbod;

internal sealed class ZoekAanbodEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/aanbod", Zoek).Somt<ZoekAanbod>();

    private static async Task<IResult> Zoek(
        string? zoek, string? gemeente, Keuze<Thema>? thema, string? taal, Guid? organisatie, DateOnly? op, [AsParameters] Bladvraag blad,
        IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekAanbod(new(zoek, gemeente, thema?.Waarde, taal, organisatie, op), blad), annulering)).AlsCollectie(blad);
}

/// <summary>
/// The social map: what is offered on a day, the nearest first when a municipality is given, else the best match or by name (ONT-05).
/// </summary>
/// <param name="Gegevens">What is looked for.</param>
/// <param name="Blad">The page.</param>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed record ZoekAanbod(Kaartfilter Gegevens, Bladvraag Blad) : IVraag<Blad<Aanbodregel>>;

/// <param name="Id">Key.</param>
/// <param name="Naam">Name.</param>
/// <param name="Thema">What it is about.</param>
/// <param name="Omschrijving">What people get.</param>
/// <param name="Organisatie">Key of the organisation that offers it.</param>
/// <param name="Organisatienaam">Its name.</param>
/// <param name="Gemeente">NIS code of the municipality of its seat.</param>
/// <param name="Gemeentenaam">Its name.</param>
/// <param name="Telefoon">Telephone of the organisation.</param>
/// <param name="Talen">Codes of the languages it is given in.</param>
/// <param name="Aanmeldwijze">How somebody gets to use it.</param>
/// <param name="Uren">The ordinary week in words; empty when not known.</param>
/// <param name="Nabijheid">How near it is to the municipality that was asked for; null when none was.</param>
/// <param name="Doelgroep">For whom; null for everybody.</param>
internal sealed record Aanbodregel(
    Guid Id, string Naam, Thema Thema, string Omschrijving, Guid Organisatie, string Organisatienaam, NisCode Gemeente, string Gemeentenaam,
    string? Telefoon, IReadOnlyList<string> Talen, Aanmeldwijze Aanmeldwijze, string Uren, Nabijheidsgraad? Nabijheid, string? Doelgroep);

internal sealed class ZoekAanbodValidator : AbstractValidator<ZoekAanbod>
{
    public ZoekAanbodValidator()
    {
        RuleFor(z => z.Gegevens.Zoek).MaximumLength(120);
        RuleFor(z => z.Gegevens.Gemeente).MaximumLength(120);
    }
}

internal sealed class ZoekAanbodHandler(NetwerkDbContext db, Plaatsen plaatsen, Bladwijzers bladwijzers, TimeProvider klok)
    : IVraagHandler<ZoekAanbod, Blad<Aanbodregel>>
{
    public async Task<Uitkomst<Blad<Aanbodregel>>> Handle(ZoekAanbod request, CancellationToken cancellationToken)
    {
        var kenmerk = $"aanbod {request.Gegevens}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var gefilterd = request.Gegevens.PasToe(db, plaatsen, klok.Vandaag());
        if (!gefilterd.IsGelukt)
        {
            return gefilterd.Mislukking;
        }

        var (rijen, heeftRang) = (gefilterd.Waarde.Vraag, gefilterd.Waarde.HeeftRang);
        var alle = rijen;
        if (begin.Waarde is [var rang, var naam, var id] && Guid.TryParse(id, out var sleutel))
        {
            var vanaf = double.Parse(rang, CultureInfo.InvariantCulture);
            rijen = heeftRang
                ? rijen.Where(r => EF.Functions.GreaterThan(
                    ValueTuple.Create(r.Rang, r.Aanbieding.Naam, r.Aanbieding.Id), ValueTuple.Create(vanaf, naam, sleutel)))
                : rijen.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.Aanbieding.Naam, r.Aanbieding.Id), ValueTuple.Create(naam, sleutel)));
        }

        var opVolgorde = heeftRang ? rijen.OrderBy(r => r.Rang).ThenBy(r => r.Aanbieding.Naam) : rijen.OrderBy(r => r.Aanbieding.Naam);
        var (gelezen, totaal) = await opVolgorde.ThenBy(r => r.Aanbieding.Id)
            .Select(r => new Rij(
                r.Rang, r.Aanbieding.Id, r.Aanbieding.Naam, r.Aanbieding.Thema, r.Aanbieding.Omschrijving, r.Organisatie.Id, r.Organisatie.Naam, r.Organisatie.Gemeente,
                r.Organisatie.Telefoon, r.Aanbieding.Talen, r.Aanbieding.Aanmeldwijze, r.Aanbieding.Openingsuren, r.Aanbieding.Doelgroep))
            .LeesBlad(alle, request.Blad, cancellationToken);
        var blad = bladwijzers.Maak(gelezen, request.Blad, kenmerk, r => [r.Rang.ToString("R", CultureInfo.InvariantCulture), r.Naam, r.Id.ToString()], totaal);
        var metNabijheid = !string.IsNullOrWhiteSpace(request.Gegevens.Gemeente);
        return new Blad<Aanbodregel>([.. blad.Items.Select(r => Regel(r, metNabijheid))], blad.Volgende, blad.Totaal);
    }

    private Aanbodregel Regel(Rij r, bool metNabijheid) => new(
        r.Id, r.Naam, r.Thema, r.Omschrijving, r.Organisatie, r.Organisatienaam, r.Gemeente, plaatsen.Naam(r.Gemeente), r.Telefoon, r.Talen, r.Aanmeldwijze,
        Urentekst.Schrijf(r.Openingsuren), metNabijheid ? (Nabijheidsgraad)(int)r.Rang : null, r.Doelgroep);

    /// <summary>What a line needs of an offer and of its organisation.</summary>
    private sealed record Rij(
        double Rang, Guid Id, string Naam, Thema Thema, string Omschrijving, Guid Organisatie, string Organisatienaam, NisCode Gemeente, string? Telefoon,
        List<string> Talen, Aanmeldwijze Aanmeldwijze, IReadOnlyList<Openingsblok> Openingsuren, string? Doelgroep);
}
