using System.Globalization;
using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
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
        string? zoek, string? gemeente, Keuze<Organisatietype>? type, string? sector, string? taal, string? werktaal, bool? gesubsidieerd,
        Keuze<Organisatiestatus>? status, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(
            new ZoekOrganisaties(new(zoek, gemeente, type?.Waarde, sector, taal, gesubsidieerd, status?.Waarde ?? Organisatiestatus.Actief, werktaal), blad), annulering))
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
/// <param name="Werktalen">Codes of the languages in which it works itself; empty while that isn't known.</param>
internal sealed record Organisatieregel(
    Guid Id, string Naam, Organisatietype Type, NisCode Gemeente, string Gemeentenaam, string? Sector, string? Sectornaam, KboNummer? Kbo,
    bool IsGesubsidieerd, IReadOnlyList<string> Talen, DateOnly? LaatsteDag, IReadOnlyList<string> Werktalen);

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

        var treffers = gefilterd.Waarde.Vraag;
        var alle = treffers;
        if (begin.Waarde is [var afstand, var naam, var id] && Guid.TryParse(id, out var sleutel))
        {
            var vanaf = double.Parse(afstand, CultureInfo.InvariantCulture);
            treffers = term.Length == 0
                ? treffers.Where(t => EF.Functions.GreaterThan(ValueTuple.Create(t.Organisatie.Naamvorm, t.Organisatie.Id), ValueTuple.Create(naam, sleutel)))
                : treffers.Where(t => EF.Functions.GreaterThan(
                    ValueTuple.Create(t.Afstand, t.Organisatie.Naamvorm, t.Organisatie.Id), ValueTuple.Create(vanaf, naam, sleutel)));
        }

        var geordend = term.Length == 0 ? treffers.OrderBy(t => t.Organisatie.Naamvorm) : treffers.OrderBy(t => t.Afstand).ThenBy(t => t.Organisatie.Naamvorm);
        var (rijen, totaal) = await geordend.ThenBy(t => t.Organisatie.Id)
            .Select(t => new Rij(
                t.Afstand, t.Organisatie.Naamvorm, t.Organisatie.Id, t.Organisatie.Naam, t.Organisatie.Type, t.Organisatie.Gemeente, t.Organisatie.Sector,
                t.Organisatie.Kbo, t.Organisatie.IsGesubsidieerd, t.Organisatie.Talen, t.Organisatie.GeldigTot, t.Organisatie.Werktalen))
            .LeesBlad(alle, request.Blad, cancellationToken);
        var blad = bladwijzers.Maak(rijen, request.Blad, kenmerk, r => [r.Afstand.ToString("R", CultureInfo.InvariantCulture), r.Naamvorm, r.Id.ToString()], totaal);
        return new Blad<Organisatieregel>([.. blad.Items.Select(Regel)], blad.Volgende, blad.Totaal);
    }

    private Organisatieregel Regel(Rij r) => new(
        r.Id, r.Naam, r.Type, r.Gemeente, plaatsen.Naam(r.Gemeente), r.Sector, plaatsen.Sector(r.Sector), r.Kbo, r.IsGesubsidieerd, r.Talen,
        r.GeldigTot?.AddDays(-1), r.Werktalen);

    /// <summary>What a line needs of an organisation; its contact persons stay where they are.</summary>
    private sealed record Rij(
        double Afstand, string Naamvorm, Guid Id, string Naam, Organisatietype Type, NisCode Gemeente, string? Sector, KboNummer? Kbo, bool IsGesubsidieerd,
        List<string> Talen, DateOnly? GeldigTot, List<string> Werktalen);
}
