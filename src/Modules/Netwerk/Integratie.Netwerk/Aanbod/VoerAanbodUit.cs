using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Aanbod.Regels;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Aanbod;

internal sealed class VoerAanbodUitEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/aanbod/bestand", VoerUit).GeeftTabel<VoerAanbodUit>();

    private static async Task<IResult> VoerUit(
        string? zoek, string? gemeente, Keuze<Thema>? thema, string? taal, Guid? organisatie, DateOnly? op, Keuze<Tabelsoort>? soort,
        IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VoerAanbodUit(new(zoek, gemeente, thema?.Waarde, taal, organisatie, op)), annulering))
        .Kies(u => u.AlsBestand(soort?.Waarde ?? Tabelsoort.Csv, annulering), m => Problemen.Antwoord(m));
}

/// <summary>The social map as a file, with the filter of the map (ONT-05).</summary>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed record VoerAanbodUit(Kaartfilter Filter) : IVraag<Tabeluitvoer>;

internal sealed class VoerAanbodUitValidator : AbstractValidator<VoerAanbodUit>
{
    public VoerAanbodUitValidator()
    {
        RuleFor(z => z.Filter.Zoek).MaximumLength(120);
        RuleFor(z => z.Filter.Gemeente).MaximumLength(120);
    }
}

internal sealed class VoerAanbodUitHandler(NetwerkDbContext db, Plaatsen plaatsen, TimeProvider klok) : IVraagHandler<VoerAanbodUit, Tabeluitvoer>
{
    private static readonly string[] Kolommen =
        ["aanbod", "thema", "omschrijving", "organisatie", "gemeente", "telefoon", "website", "talen", "aanmelden", "aanmelding", "openingsuren", "doelgroep", "van", "tot en met"];

    public Task<Uitkomst<Tabeluitvoer>> Handle(VoerAanbodUit request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Filter.PasToe(db, plaatsen, klok.Vandaag()).Kies<Uitkomst<Tabeluitvoer>>(
            gefilterd => new Tabeluitvoer("sociale-kaart", Kolommen,
                gefilterd.Vraag.OrderBy(r => r.Aanbieding.Naam).ThenBy(r => r.Aanbieding.Id)
                    .Select(r => new Rij(
                        r.Aanbieding.Naam, r.Aanbieding.Thema, r.Aanbieding.Omschrijving, r.Organisatie.Naam, r.Organisatie.Gemeente, r.Organisatie.Telefoon,
                        r.Organisatie.Website, r.Aanbieding.Talen, r.Aanbieding.Aanmeldwijze, r.Aanbieding.Aanmelding, r.Aanbieding.Openingsuren,
                        r.Aanbieding.Doelgroep, r.Aanbieding.GeldigVan, r.Aanbieding.GeldigTot))
                    .AsAsyncEnumerable().Select(Cellen)),
            mislukking => mislukking));

    private IReadOnlyList<object?> Cellen(Rij r) =>
    [
        r.Naam, r.Thema.Naam(), r.Omschrijving, r.Organisatienaam, plaatsen.Naam(r.Gemeente), r.Telefoon, r.Website, string.Join(", ", r.Talen.Select(plaatsen.Taal)),
        r.Aanmeldwijze.Naam(), r.Aanmelding, Urentekst.Schrijf(r.Openingsuren), r.Doelgroep, r.GeldigVan, r.GeldigTot?.AddDays(-1),
    ];

    /// <summary>What a row of the file needs of an offer and of its organisation.</summary>
    private sealed record Rij(
        string Naam, Thema Thema, string Omschrijving, string Organisatienaam, NisCode Gemeente, string? Telefoon, string? Website, List<string> Talen,
        Aanmeldwijze Aanmeldwijze, string? Aanmelding, IReadOnlyList<Openingsblok> Openingsuren, string? Doelgroep, DateOnly GeldigVan, DateOnly? GeldigTot);
}
