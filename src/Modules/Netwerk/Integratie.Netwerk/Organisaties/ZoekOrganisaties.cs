using System.Globalization;
using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Organisaties;

internal sealed class ZoekOrganisatiesEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/organisaties", Zoek).Somt<ZoekOrganisaties>();

    private static async Task<IResult> Zoek(
        string? zoek, string? gemeente, Keuze<Organisatietype>? type, string? sector, string? taal, bool? gesubsidieerd,
        Keuze<Organisatiestatus>? status, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(
            new ZoekOrganisaties(new(zoek, gemeente, type?.Waarde, sector, taal, gesubsidieerd, status?.Waarde ?? Organisatiestatus.Actief), blad), annulering))
        .AlsCollectie(blad);
}

/// <summary>
/// Organisations by name, or the best match of what was typed first, forgiving typing errors and accents (ONT-05).
/// </summary>
/// <param name="Gegevens">What is looked for.</param>
/// <param name="Blad">The page.</param>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed record ZoekOrganisaties(Organisatiefilter Gegevens, Bladvraag Blad) : IVraag<Blad<Organisatieregel>>;

/// <param name="Id">Key.</param>
/// <param name="Naam">Name.</param>
/// <param name="Type">Kind.</param>
/// <param name="Gemeente">NIS code of the municipality of its seat.</param>
/// <param name="Gemeentenaam">Its name.</param>
/// <param name="Sector">Code of its sector.</param>
/// <param name="Sectornaam">Name of its sector.</param>
/// <param name="Kbo">Enterprise number.</param>
/// <param name="IsGesubsidieerd">Whether Flanders subsidises it.</param>
/// <param name="Talen">Codes of the languages it helps in.</param>
/// <param name="LaatsteDag">Last day; null while no end is known.</param>
internal sealed record Organisatieregel(
    Guid Id, string Naam, Organisatietype Type, NisCode Gemeente, string Gemeentenaam, string? Sector, string? Sectornaam, KboNummer? Kbo,
    bool IsGesubsidieerd, IReadOnlyList<string> Talen, DateOnly? LaatsteDag);

internal sealed class ZoekOrganisatiesValidator : AbstractValidator<ZoekOrganisaties>
{
    public ZoekOrganisatiesValidator()
    {
        RuleFor(z => z.Gegevens.Zoek).MaximumLength(120);
        RuleFor(z => z.Gegevens.Gemeente).MaximumLength(120);
    }
}

internal sealed class ZoekOrganisatiesHandler(NetwerkDbContext db, Plaatsen plaatsen, Bladwijzers bladwijzers, TimeProvider klok)
    : IVraagHandler<ZoekOrganisaties, Blad<Organisatieregel>>
{
    public async Task<Uitkomst<Blad<Organisatieregel>>> Handle(ZoekOrganisaties request, CancellationToken cancellationToken)
    {
        var (filter, term) = (request.Gegevens, Tekst.Zoekvorm(request.Gegevens.Zoek ?? ""));
        var kenmerk = $"organisaties {filter}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var gefilterd = filter.PasToe(db, plaatsen, klok.Vandaag());
        if (!gefilterd.IsGelukt)
        {
            return gefilterd.Mislukking;
        }

        var organisaties = gefilterd.Waarde.Vraag;
        long? totaal = request.Blad.MetTotaal ? await organisaties.LongCountAsync(cancellationToken) : null;
        return term.Length == 0
            ? await OpNaam(organisaties, request.Blad, kenmerk, begin.Waarde, totaal, cancellationToken)
            : await OpGelijkenis(organisaties, term, request.Blad, kenmerk, begin.Waarde, totaal, cancellationToken);
    }

    private async Task<Blad<Organisatieregel>> OpNaam(
        IQueryable<Organisatie> organisaties, Bladvraag vraag, string kenmerk, string[]? na, long? totaal, CancellationToken annulering)
    {
        if (na is [var naam, var id] && Guid.TryParse(id, out var sleutel))
        {
            organisaties = organisaties.Where(o => EF.Functions.GreaterThan(ValueTuple.Create(o.Naamvorm, o.Id), ValueTuple.Create(naam, sleutel)));
        }

        var rijen = await organisaties.OrderBy(o => o.Naamvorm).ThenBy(o => o.Id).Take(vraag.Grootte + 1).ToListAsync(annulering);
        var blad = bladwijzers.Maak(rijen, vraag, kenmerk, o => [o.Naamvorm, o.Id.ToString()], totaal);
        return new([.. blad.Items.Select(Regel)], blad.Volgende, blad.Totaal);
    }

    private async Task<Blad<Organisatieregel>> OpGelijkenis(
        IQueryable<Organisatie> organisaties, string term, Bladvraag vraag, string kenmerk, string[]? na, long? totaal, CancellationToken annulering)
    {
        var gerangschikt = organisaties.Select(o => new { Organisatie = o, Afstand = EF.Functions.TrigramsWordSimilarityDistance(term, o.Zoekvorm) });
        if (na is [var afstand, var naam, var id] && Guid.TryParse(id, out var sleutel))
        {
            var vanaf = double.Parse(afstand, CultureInfo.InvariantCulture);
            gerangschikt = gerangschikt.Where(r => EF.Functions.GreaterThan(
                ValueTuple.Create(r.Afstand, r.Organisatie.Naamvorm, r.Organisatie.Id), ValueTuple.Create(vanaf, naam, sleutel)));
        }

        var rijen = await gerangschikt.OrderBy(r => r.Afstand).ThenBy(r => r.Organisatie.Naamvorm).ThenBy(r => r.Organisatie.Id)
            .Take(vraag.Grootte + 1).ToListAsync(annulering);
        var blad = bladwijzers.Maak(rijen, vraag, kenmerk,
            r => [r.Afstand.ToString("R", CultureInfo.InvariantCulture), r.Organisatie.Naamvorm, r.Organisatie.Id.ToString()], totaal);
        return new([.. blad.Items.Select(r => Regel(r.Organisatie))], blad.Volgende, blad.Totaal);
    }

    private Organisatieregel Regel(Organisatie o) => new(
        o.Id, o.Naam, o.Type, o.Gemeente, plaatsen.Naam(o.Gemeente), o.Sector, plaatsen.Sector(o.Sector), o.Kbo, o.IsGesubsidieerd, o.Talen, o.LaatsteDag);
}
