using FluentValidation;
using Integratie.Host.Modules;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Zoeken;

internal sealed class ZoekOveralEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/zoekopdrachten", Zoek).Toont<ZoekOveral>();

    private static async Task<IResult> Zoek(Zoekopdracht opdracht, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekOveral(opdracht), annulering)).AlsAntwoord();
}

/// <summary>One search over everything that modules let be found, and over the pages and actions of this caller.</summary>
[Aangemeld]
internal sealed record ZoekOveral(Zoekopdracht Gegevens) : IVraag<Zoekantwoord>;

/// <param name="Term">What somebody typed.</param>
internal sealed record Zoekopdracht(string Term);

/// <param name="Resultaten">What was found, nearest first.</param>
/// <param name="NietGeantwoord">Names of the modules that failed or were too slow.</param>
internal sealed record Zoekantwoord(IReadOnlyList<Zoekresultaat> Resultaten, IReadOnlyList<string> NietGeantwoord);

internal sealed class ZoekOveralValidator : AbstractValidator<ZoekOveral>
{
    public ZoekOveralValidator() => RuleFor(v => v.Gegevens.Term).NotEmpty().WithMessage("Typ wat u zoekt.").MaximumLength(100);
}

internal sealed class ZoekOveralHandler(Bijdragen bijdragen, IPaginakader kader, Aanroep aanroep, ModuleCatalogus catalogus) : IVraagHandler<ZoekOveral, Zoekantwoord>
{
    private const int PerBron = 8;
    private static readonly TimeSpan Tijd = TimeSpan.FromSeconds(1.5);

    public async Task<Uitkomst<Zoekantwoord>> Handle(ZoekOveral request, CancellationToken cancellationToken)
    {
        var term = Tekst.Zuiver(request.Gegevens.Term)?.Trim() ?? "";
        var woorden = Tekst.Zoekvorm(term).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (woorden.Length == 0)
        {
            return new Zoekantwoord([], []);
        }

        var regio = aanroep.Aanroeper.Regio;
        var gevonden = await bijdragen.Vraag<IZoekbron, IReadOnlyList<Zoekresultaat>>(
            m => regio is null || m == "platform" || catalogus.HeeftRegio(regio, m), (bron, stop) => bron.Zoek(term, PerBron, stop), Tijd, cancellationToken);
        var paginas = kader.Menu.SelectMany(g => g.Items.Select(i => new Zoekresultaat("Pagina", i.Tekst, g.Titel, i.Href, null, Score(woorden, i.Tekst, g.Titel))));
        var acties = kader.Acties.Select(a => new Zoekresultaat("Actie", a.Naam, "", a.Href, null, Score(woorden, a.Naam, a.Trefwoorden)));
        return new Zoekantwoord(
            [.. paginas.Concat(acties).Where(r => r.Score > 0).Concat(gevonden.SelectMany(b => b.Antwoord ?? [])).OrderByDescending(r => r.Score)],
            [.. gevonden.Where(b => b.Reden is not null).Select(b => b.Naam).Distinct()]);
    }

    /// <summary>Every word must begin a word of the name or stand in the other words; the name counts for more.</summary>
    private static double Score(string[] woorden, string naam, string andere)
    {
        var (inNaam, rest) = (Tekst.Zoekvorm(naam).Split(' '), Tekst.Zoekvorm(andere));
        var treffers = woorden.Count(w => Array.Exists(inNaam, n => n.StartsWith(w, StringComparison.Ordinal)));
        return treffers == woorden.Length ? 0.95 : woorden.All(w => rest.Contains(w, StringComparison.Ordinal) || Array.Exists(inNaam, n => n.StartsWith(w, StringComparison.Ordinal))) ? 0.5 : 0;
    }
}
