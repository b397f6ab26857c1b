using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Wegwijs;

internal sealed class WijsDeWegEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/wegwijs", Wijs).Toont<WijsDeWeg>();

    private static async Task<IResult> Wijs(
        string? gemeente, Keuze<Thema>? thema, string? taal, HttpResponse antwoord, Aanroep aanroep, IDispatcher dispatcher, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new WijsDeWeg(gemeente, thema?.Waarde, taal), annulering);
        if (uitkomst.IsGelukt && !aanroep.Aanroeper.IsAangemeld)
        {
            antwoord.Headers.CacheControl = Wegwijsgeheugen.Bewaarkop;
        }

        return uitkomst.AlsAntwoord();
    }
}

/// <summary>
/// Where somebody in a municipality can go, and who offers what there (ONT-12): facts without words, so that every language says the
/// same. For everybody, without signing in; holds nothing about anybody.
/// </summary>
/// <param name="Gemeente">What somebody typed: a name, a postal code or a NIS code.</param>
/// <param name="Thema">What it is about; null for everything.</param>
/// <param name="Taal">Language of the visitor: what is given in it comes first. Null for Dutch.</param>
[Openbaar]
internal sealed record WijsDeWeg(string? Gemeente, Thema? Thema = null, string? Taal = null) : IVraag<Wegwijzer>;

internal sealed class WijsDeWegValidator : AbstractValidator<WijsDeWeg>
{
    public WijsDeWegValidator()
    {
        RuleFor(w => w.Gemeente).NotEmpty().MaximumLength(120);
        RuleFor(w => w.Taal).Must(t => t is null || Wegwijstaal.Probeer(t) is not null)
            .WithMessage($"Deze taal hebben we niet. Kies uit {string.Join(", ", Wegwijstaal.Alle.Select(t => t.Code))}.");
    }
}

/// <param name="Gemeente">NIS code of the municipality.</param>
/// <param name="Gemeentenaam">Its name.</param>
/// <param name="Op">The moment that this was true.</param>
/// <param name="InDeGemeente">Whether the desks are in the municipality itself; else they are the nearest elsewhere.</param>
/// <param name="Loketten">The desks.</param>
/// <param name="Aanbod">The offers of the social map, those in the language of the visitor first, then the nearest.</param>
/// <param name="IsVolledig">Whether every offer is there; else a theme narrows it down.</param>
internal sealed record Wegwijzer(
    NisCode Gemeente, string Gemeentenaam, DateTimeOffset Op, bool InDeGemeente, IReadOnlyList<Wegwijsloket> Loketten,
    IReadOnlyList<Wegwijsaanbod> Aanbod, bool IsVolledig);

/// <summary>
/// A desk: how many kilometres away (null in the municipality itself), its languages with Dutch first, until when it is open, or when
/// it opens next (null when it stays closed for weeks), and its hours of today.
/// </summary>
internal sealed record Wegwijsloket(
    Guid Id, string Naam, string Adres, Postcode Postcode, string Gemeentenaam, bool IsAntenne, double? Afstand, string? Telefoon,
    double? Breedtegraad, double? Lengtegraad, IReadOnlyList<string> Talen, DateTimeOffset? OpenTot, DateTimeOffset? OpentOp, IReadOnlyList<Openingsuur> Vandaag)
{
    public bool IsOpen => OpenTot is not null;
}

/// <summary>An offer of the social map, with the codes of the languages it is given in, Dutch first.</summary>
internal sealed record Wegwijsaanbod(
    Guid Id, Thema Thema, string Naam, string Omschrijving, string Organisatie, string? Gemeentenaam, string? Doelgroep, IReadOnlyList<string> Talen,
    Aanmeldwijze Aanmeldwijze, string? Aanmelding, string? Telefoon, string? Mail, string? Website, Nabijheidsgraad Nabijheid);

internal sealed class WijsDeWegHandler(
    IReferentielijsten lijsten, IGebiedRaadpleging gebied, INetwerkRaadpleging netwerk, Wegwijsgeheugen geheugen, TimeProvider klok)
    : IVraagHandler<WijsDeWeg, Wegwijzer>
{
    private const int Meest = 100;

    public async Task<Uitkomst<Wegwijzer>> Handle(WijsDeWeg request, CancellationToken cancellationToken)
    {
        var gevonden = lijsten.Herken(request.Gemeente!, klok.Vandaag());
        if (gevonden is not [var gemeente])
        {
            return Mislukking.Ongeldig(new Invoerfout("gemeente", gevonden.Count == 0
                ? "We kennen deze gemeente niet. Kijk de naam na, of geef de postcode."
                : $"Dit is niet zeker. Bedoelt u {string.Join(", ", gevonden.Select(g => g.Naam))}?", Invoerfoutsoort.Onbekend));
        }

        var wegwijzer = await geheugen.Geef((gemeente.Nis, request.Thema), () => Maak(gemeente, request.Thema, cancellationToken), cancellationToken);
        var taal = Wegwijstaal.Probeer(request.Taal) ?? Wegwijstaal.Nederlands;
        return taal == Wegwijstaal.Nederlands ? wegwijzer : wegwijzer with { Aanbod = [.. wegwijzer.Aanbod.OrderByDescending(a => a.Talen.Contains(taal.Code))] };
    }

    private async Task<Wegwijzer> Maak(Gemeentekaart gemeente, Thema? thema, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var (loketten, inDeGemeente) = Loketwijzer.Bij(gebied, gemeente, nu);
        var aanbod = await netwerk.StelVoor(new(gemeente.Nis, thema, Op: nu.Dag(), Maximum: Meest), annulering);
        return new(gemeente.Nis, gemeente.Naam, nu, inDeGemeente, loketten, [.. aanbod.Select(a => Regel(a, nu.Dag()))], aanbod.Count < Meest);
    }

    private Wegwijsaanbod Regel(Aanbodvoorstel voorstel, DateOnly op)
    {
        var (a, o) = (voorstel.Aanbod, voorstel.Aanbod.Organisatie);
        return new(
            a.Id, a.Thema, a.Naam, a.Omschrijving, o.Naam, gebied.Gemeenten(o.Gemeente, op) is [var zetel, ..] ? zetel.Naam : null, a.Doelgroep,
            Wegwijstaal.MetNederlands(a.Talen), a.Aanmeldwijze, a.Aanmelding, o.Telefoon, o.Mail, o.Website, voorstel.Nabijheid);
    }
}
