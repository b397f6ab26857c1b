using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Varianten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class GeefVerwijsadviesEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/verwijsadvies", Geef).Toont<GeefVerwijsadvies>();

    private static async Task<IResult> Geef(string thema, NisCode gemeente, string? taal, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new GeefVerwijsadvies(thema, gemeente, taal), annulering)).AlsAntwoord();
}

/// <summary>
/// Regular actors for a question, near the visitor and in the visitor's language, each with its reasons (ONT-04, R7), and what the
/// local government of that municipality sets up (ONT-07). Which rule gives the advice is said by the competence matrix.
/// </summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record GeefVerwijsadvies(string Thema, NisCode Gemeente, string? Taal = null) : IVraag<Verwijsadvies>;

/// <param name="Regime">Regime whose rule gave it; null for the default.</param>
/// <param name="Voorstellen">The proposals, the best first.</param>
/// <param name="Acties">What the local government sets up there, what shares a language first.</param>
/// <param name="Meldingen">What the officer should know besides.</param>
internal sealed record Verwijsadvies(string? Regime, IReadOnlyList<Adviesvoorstel> Voorstellen, IReadOnlyList<Gemeenteactie> Acties, IReadOnlyList<string> Meldingen);

/// <param name="Aanbod">Key of the offer.</param>
/// <param name="Naam">Name of the offer.</param>
/// <param name="Organisatie">Key of the organisation.</param>
/// <param name="Organisatienaam">Name of the organisation.</param>
/// <param name="Aanmeldwijze">How somebody gets to use it.</param>
/// <param name="Aanmelding">How to register, in words.</param>
/// <param name="Telefoon">Telephone of the organisation.</param>
/// <param name="Talen">Names of the languages, besides Dutch.</param>
/// <param name="Redenen">Why, the weightiest first.</param>
/// <param name="Punten">What the reasons weigh together; means something inside one answer only.</param>
internal sealed record Adviesvoorstel(
    Guid Aanbod, string Naam, Guid Organisatie, string Organisatienaam, Aanmeldwijze Aanmeldwijze, string? Aanmelding, string? Telefoon,
    IReadOnlyList<string> Talen, IReadOnlyList<Verwijsreden> Redenen, int Punten);

/// <param name="Aanbod">Key of the offer.</param>
/// <param name="Naam">Name of the action.</param>
/// <param name="Organisatienaam">Who sets it up.</param>
/// <param name="Omschrijving">What people get.</param>
/// <param name="Doelgroep">For whom; null for everybody.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; null while no end is known.</param>
internal sealed record Gemeenteactie(Guid Aanbod, string Naam, string Organisatienaam, string Omschrijving, string? Doelgroep, DateOnly Van, DateOnly? TotEnMet);

internal sealed class GeefVerwijsadviesHandler(
    INetwerkRaadpleging netwerk, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, IVarianten<IVerwijsadvies> regels,
    IEnumerable<IVerwijsaanvulling> aanvullingen, TimeProvider klok) : IVraagHandler<GeefVerwijsadvies, Verwijsadvies>
{
    private const int Meest = 8;
    private const int Ruim = 100;
    private const string NietsOverDitThema = "Op de sociale kaart staat hier niets over dit thema. Deze diensten zijn er wel in de buurt.";

    public async Task<Uitkomst<Verwijsadvies>> Handle(GeefVerwijsadvies request, CancellationToken cancellationToken)
    {
        var dag = klok.Vandaag();
        if (instellingen.Waarde(OnthaalInstellingen.Themas, dag).FirstOrDefault(t => t.Code == request.Thema) is not { } thema)
        {
            return Mislukking.Ongeldig(new Invoerfout("thema", "Dit thema bestaat niet. Kies er een uit de lijst.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        if (gebied.Gemeenten(request.Gemeente, dag).Count == 0)
        {
            return Mislukking.Ongeldig(new Invoerfout("gemeente", "Deze gemeente kennen we niet. Kies een gemeente in Vlaanderen of Brussel.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        var talen = request.Taal is { } taal ? new[] { taal } : [];
        var overal = await netwerk.StelVoor(new(request.Gemeente, null, talen, dag, Ruim), cancellationToken);
        var passend = new List<Aanbodvoorstel>();
        foreach (var opDeKaart in thema.Aanbod ?? [])
        {
            passend.AddRange(await netwerk.StelVoor(new(request.Gemeente, opDeKaart, talen, dag, Ruim), cancellationToken));
        }

        var kaarten = (passend.Count > 0 ? passend : overal).ToDictionary(v => v.Aanbod.Id);
        var regime = gebied.Bevoegd(request.Gemeente, Taak.UitvoeringEersteLijn, dag)?.Regime;
        var vraag = new Verwijsvraag(thema.Code, [.. kaarten.Values.Select(v => Kandidaat(v, passend.Count > 0))], request.Gemeente, request.Taal, regime);
        var antwoord = Adviesvorming.Vorm(regels.Voor(regime).Bepaal(vraag), [.. aanvullingen.Select(a => a.Vul(vraag))]);
        return new Verwijsadvies(
            regime, [.. antwoord.Voorstellen.Take(Meest).Select(v => Voorstel(v, kaarten[v.Aanbod].Aanbod))], [.. Acties(overal, thema.Aanbod ?? [])],
            passend.Count == 0 && thema.Aanbod is { Count: > 0 } && overal.Count > 0 ? [NietsOverDitThema, .. antwoord.Meldingen] : antwoord.Meldingen);
    }

    private static Verwijskandidaat Kandidaat(Aanbodvoorstel voorstel, bool past)
    {
        var (aanbod, wie) = (voorstel.Aanbod, voorstel.Aanbod.Organisatie);
        return new(
            aanbod.Id, wie.Id, aanbod.Naam, wie.Naam, wie.Type.ToString(), wie.IsGesubsidieerd, aanbod.Thema.ToString(), past,
            (Verwijsafstand)(int)voorstel.Nabijheid, aanbod.Talen, wie.Sector, aanbod.Doelgroep, wie.Werktalen);
    }

    private Adviesvoorstel Voorstel(Verwijsvoorstel voorstel, Aanbodkaart aanbod) => new(
        aanbod.Id, aanbod.Naam, aanbod.Organisatie.Id, aanbod.Organisatie.Naam, aanbod.Aanmeldwijze, aanbod.Aanmelding, aanbod.Organisatie.Telefoon,
        [.. aanbod.Talen.Select(c => lijsten.Talen.FirstOrDefault(t => t.Code == c)?.Naam ?? c)], voorstel.Redenen, voorstel.Punten);

    /// <summary>What the local government sets up there, about the theme or in a language of the visitor.</summary>
    private static IEnumerable<Gemeenteactie> Acties(IReadOnlyList<Aanbodvoorstel> aanbod, IReadOnlyList<Netwerk.Thema> themas) => aanbod
        .Where(v => v.Aanbod.Organisatie.Type is Organisatietype.LokaalBestuur && v.Nabijheid is not Nabijheidsgraad.Ruimer
            && (themas.Count == 0 || themas.Contains(v.Aanbod.Thema) || v.GedeeldeTalen.Count > 0))
        .OrderByDescending(v => v.GedeeldeTalen.Count > 0).ThenBy(v => v.Aanbod.GeldigTotEnMet ?? DateOnly.MaxValue).ThenBy(v => v.Aanbod.Naam, StringComparer.Ordinal)
        .Take(Meest)
        .Select(v => new Gemeenteactie(
            v.Aanbod.Id, v.Aanbod.Naam, v.Aanbod.Organisatie.Naam, v.Aanbod.Omschrijving, v.Aanbod.Doelgroep, v.Aanbod.GeldigVan, v.Aanbod.GeldigTotEnMet));
}
