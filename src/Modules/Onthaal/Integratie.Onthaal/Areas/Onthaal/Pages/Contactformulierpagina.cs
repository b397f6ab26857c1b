using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Keuzelijsten;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>What registering and correcting share: the form, its choices, and reading texts back into codes.</summary>
internal abstract class Contactformulierpagina(IDispatcher dispatcher, IGebiedRaadpleging gebied, IReferentielijsten lijsten, TimeProvider klok) : Modulepagina(dispatcher)
{
    [BindProperty]
    public Kladformulier Invoer { get; set; } = new();

    public IReadOnlyList<Keuze> Kanalen { get; } = [.. Enum.GetValues<Kanaal>().Select(k => new Keuze(k.ToString(), k.Naam()))];

    public IReadOnlyList<Keuze> Loketten { get; private set; } = [];

    public IReadOnlyList<Keuze> Themas { get; private set; } = [];

    public IReadOnlyList<Keuze> Gronden { get; private set; } = [];

    public IReadOnlyList<Keuze> Onderwerpen { get; private set; } = [];

    public IReadOnlyList<Keuze> Aflopen { get; } = [.. Enum.GetValues<Afloopsoort>().Select(a => new Keuze(a.ToString(), a.Naam()))];

    /// <summary>The short names first: who types "arab" means Arabic before one of its kinds.</summary>
    public IReadOnlyList<Keuze> Talen => [.. lijsten.Talen.OrderBy(t => t.Naam.Length).Select(t => new Keuze(t.Code, t.Naam))];

    public IReadOnlyList<Keuze> Gemeenten => [.. gebied.Gemeenten(Gebiedsaanduiding.Werkgebied, Vandaag).Select(g => new Keuze(g.Nis.Waarde, g.Naam)).OrderBy(g => g.Tekst, StringComparer.Ordinal)];

    /// <summary>Regular actors for this question, and what the municipality sets up; null while too little is known (ONT-04, ONT-07).</summary>
    public Verwijsadvies? Advies { get; private set; }

    /// <summary>The proposals as choices, each with its reasons.</summary>
    public IReadOnlyList<Keuze> Voorstellen => Advies is null
        ? []
        :
        [
            .. Advies.Voorstellen.Select(v => new Keuze(v.Aanbod.ToString(), $"{v.Organisatienaam}: {v.Naam}", string.Join(". ", v.Redenen.Select(r => r.Tekst)) + ".")),
            new("", "Een andere dienst"),
        ];

    protected DateOnly Vandaag => klok.Vandaag();

    /// <summary>Whether a folded part holds something, or something wrong.</summary>
    public bool IsOpen(params string[] velden) => velden.Any(v => ModelState.TryGetValue($"Invoer.{v}", out var staat) && staat.Errors.Count > 0
        || Invoer.GetType().GetProperty(v)!.GetValue(Invoer) is string { Length: > 0 });

    /// <summary>Fetches what there is to choose.</summary>
    protected async Task VulKeuzes()
    {
        if (await Stuur(new ToonKeuzes(null)) is { IsGelukt: true, Waarde: var keuzes })
        {
            Loketten = [.. keuzes.Loketten.Select(l => new Keuze(l.Id.ToString(), l.Naam, null, l.Gemeente))];
            Themas = [.. keuzes.Themas.Select(t => new Keuze(t.Code, t.Naam))];
            Gronden = [.. keuzes.Gronden.OrderByDescending(g => g.Aanwezig).Select(g => new Keuze((g.Aanwezig ? "ja:" : "nee:") + g.Code, g.Naam, null, g.Aanwezig ? "Ja" : "Nee"))];
            Onderwerpen = [.. keuzes.Onderwerpen.Select(o => new Keuze(o.Code, o.Naam, o.Tekst))];
        }
    }

    /// <summary>Fetches the advice for a question, once the theme and the municipality are known.</summary>
    protected async Task VulAdvies(string? thema, NisCode? gemeente, string? taal)
    {
        if (Leeg(thema) is { } code && gemeente is { } nis && await Stuur(new GeefVerwijsadvies(code, nis, taal)) is { IsGelukt: true, Waarde: var advies })
        {
            Advies = advies;
        }
    }

    /// <summary>The contact that the form says; what can't be read comes back per field.</summary>
    protected Uitkomst<Contactgegevens> LeesGegevens()
    {
        var fouten = new List<Invoerfout>();
        var kanaal = LeesKanaal(fouten);
        string? taal = null;
        if (Leeg(Invoer.Taal) is { } getypt)
        {
            var gezocht = Tekst.Zoekvorm(getypt);
            taal = lijsten.Talen.FirstOrDefault(t => Tekst.Zoekvorm(t.Naam) == gezocht || t.Code == getypt)?.Code;
            if (taal is null)
            {
                var bedoeld = lijsten.Talen.FirstOrDefault(t => Tekst.Zoekvorm(t.Naam).StartsWith(gezocht, StringComparison.Ordinal));
                fouten.Add(new("taal", bedoeld is null ? "Deze taal kennen we niet." : $"Deze taal kennen we niet. Bedoelt u {bedoeld.Naam}?"));
            }
        }

        NisCode? gemeente = null;
        if (Leeg(Invoer.Gemeente) is { } plaats)
        {
            switch (lijsten.Herken(plaats, Vandaag))
            {
                case [var enige]:
                    gemeente = enige.Nis;
                    break;
                case []:
                    fouten.Add(new("gemeente", "Deze gemeente of postcode kennen we niet. Geef een gemeente in Vlaanderen of Brussel, of laat het leeg."));
                    break;
                case var meer:
                    fouten.Add(new("gemeente", $"Dat kan meer dan één gemeente zijn. Kies: {string.Join(" of ", meer.Take(3).Select(g => g.Naam))}."));
                    break;
            }
        }

        return fouten.Count > 0
            ? Mislukking.Ongeldig(fouten)
            : new Contactgegevens(kanaal, Invoer.Thema ?? "", LeesLoket(), taal, gemeente, Leeg(Invoer.Vraag), Leeg(Invoer.Naam), Leeg(Invoer.Telefoon));
    }

    protected Kanaal LeesKanaal(List<Invoerfout> fouten)
    {
        if (!Enum.TryParse<Kanaal>(Invoer.Kanaal, out var kanaal) || !Enum.IsDefined(kanaal))
        {
            fouten.Add(new("kanaal", "Kies hoe de bezoeker ons bereikte."));
        }

        return kanaal;
    }

    protected Guid? LeesLoket() => Guid.TryParse(Invoer.Loket, out var loket) ? loket : null;

    /// <summary>The decision on the component; null while it isn't taken.</summary>
    protected static Componentbesluit? LeesComponent(string? grond) => grond?.Split(':', 2) switch
    {
        ["ja", var code] => new(true, code),
        ["nee", var code] => new(false, code),
        _ => null,
    };

    /// <summary>What came of it, or what can't be read of that; null while it isn't known.</summary>
    protected Uitkomst<Afloop>? LeesAfloop(Kladformulier invoer)
    {
        if (!Enum.TryParse<Afloopsoort>(invoer.Afloop, out var soort) || !Enum.IsDefined(soort))
        {
            return null;
        }

        DateOnly? op = null;
        if (soort is Afloopsoort.EigenOpvolging && Leeg(invoer.OpvolgenOp) is { } dag)
        {
            var lezing = Datumlezer.Lees(dag, Vandaag);
            if (lezing.Datum is null)
            {
                return Mislukking.Ongeldig(new Invoerfout("opvolgenOp", lezing.Fout ?? "Vul een dag in, zoals 24/11/2026."));
            }

            op = lezing.Datum;
        }

        return soort is Afloopsoort.Doorverwezen or Afloopsoort.Samengewerkt
            ? Guid.TryParse(invoer.Aanbod, out var aanbod)
                ? new Afloop(soort, Reden: Leeg(invoer.Reden) ?? Adviesreden(aanbod), Aanbod: aanbod)
                : new Afloop(soort, Leeg(invoer.Actor), Leeg(invoer.Reden))
            : new Afloop(soort, OpvolgenOp: op, Dringendheid: invoer.Dringend ? Dringendheid.Dringend : Dringendheid.Gewoon);
    }

    /// <summary>Shows the form again; faults of the request stand beside the flat fields of the form.</summary>
    protected IActionResult ToonFout(Mislukking mislukking) => Opnieuw(mislukking with
    {
        Fouten = [.. mislukking.Fouten.Select(f => f with { Veld = f.Veld switch
        {
            "component.grond" => "grond",
            "afloop.soort" => "afloop",
            _ => f.Veld.Replace("afloop.", "", StringComparison.Ordinal),
        } })],
    });

    /// <summary>Who takes over a proposal and writes nothing, means its reasons.</summary>
    private string? Adviesreden(Guid aanbod) =>
        Advies?.Voorstellen.FirstOrDefault(v => v.Aanbod == aanbod) is { } voorstel ? string.Join(". ", voorstel.Redenen.Select(r => r.Tekst)) + "." : null;

    protected static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
