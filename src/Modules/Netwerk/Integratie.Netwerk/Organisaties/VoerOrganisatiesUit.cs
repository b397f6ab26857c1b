using System.Linq.Expressions;
using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Invoeren;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Organisaties;

internal sealed class VoerOrganisatiesUitEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/organisaties/bestand", VoerUit).GeeftTabel<VoerOrganisatiesUit>();

    private static async Task<IResult> VoerUit(
        string? zoek, string? gemeente, Keuze<Organisatietype>? type, string? sector, string? taal, string? werktaal, bool? gesubsidieerd, Keuze<Organisatiestatus>? status,
        Keuze<Tabelsoort>? soort, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(
            new VoerOrganisatiesUit(new(zoek, gemeente, type?.Waarde, sector, taal, gesubsidieerd, status?.Waarde ?? Organisatiestatus.Actief, werktaal)), annulering))
        .Kies(u => u.AlsBestand(soort?.Waarde ?? Tabelsoort.Csv, annulering), m => Problemen.Antwoord(m));
}

/// <summary>
/// The list of organisations as a file, with the filter of the list; without contact persons. It can come back by entering a list
/// (<see cref="StartInvoer"/>): the columns are the same.
/// </summary>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed record VoerOrganisatiesUit(Organisatiefilter Filter) : IVraag<Tabeluitvoer>;

internal sealed class VoerOrganisatiesUitValidator : AbstractValidator<VoerOrganisatiesUit>
{
    public VoerOrganisatiesUitValidator()
    {
        RuleFor(z => z.Filter.Zoek).MaximumLength(120);
        RuleFor(z => z.Filter.Gemeente).MaximumLength(120);
    }
}

internal sealed class VoerOrganisatiesUitHandler(NetwerkDbContext db, Plaatsen plaatsen, TimeProvider klok) : IVraagHandler<VoerOrganisatiesUit, Tabeluitvoer>
{
    public Task<Uitkomst<Tabeluitvoer>> Handle(VoerOrganisatiesUit request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Filter.PasToe(db, plaatsen, klok.Vandaag()).Kies<Uitkomst<Tabeluitvoer>>(
            gefilterd => new Tabeluitvoer("organisaties", [.. Kolom.Alle.Select(k => k.Naam)],
                gefilterd.Vraag.OrderBy(t => t.Organisatie.Naamvorm).ThenBy(t => t.Organisatie.Id).Select(Gegevens).AsAsyncEnumerable()
                    .Select(o => Kolom.Cellen(o, plaatsen))),
            mislukking => mislukking));

    /// <summary>Read without its contact persons.</summary>
    private static Expression<Func<Treffer, Organisatiegegevens>> Gegevens { get; } = t => new Organisatiegegevens(
        t.Organisatie.Naam, t.Organisatie.Type, t.Organisatie.Gemeente, t.Organisatie.Kbo, t.Organisatie.Ovo, t.Organisatie.Sector, t.Organisatie.IsGesubsidieerd,
        t.Organisatie.Omschrijving, t.Organisatie.Straat, t.Organisatie.Huisnummer, t.Organisatie.Postcode, Gebieden(t.Organisatie.Werkgebied), t.Organisatie.Talen,
        t.Organisatie.Telefoon, t.Organisatie.Mail, t.Organisatie.Website, t.Organisatie.Werktalen);

    private static IReadOnlyList<Gebiedsaanduiding> Gebieden(List<string> werkgebied) => [.. werkgebied.Select(w => Gebiedsaanduiding.Parse(w))];
}
