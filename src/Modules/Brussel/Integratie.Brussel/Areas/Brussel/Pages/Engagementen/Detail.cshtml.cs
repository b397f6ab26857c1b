using Integratie.Brussel.Engagementen;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Brussel.Areas.Brussel.Pages.Engagementen;

/// <summary>The engagement of one visitor: recording, seeing, correcting, withdrawing, with its history (BRU-04, BRU-11).</summary>
[Vereist(BrusselRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Contact { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public Engagementformulier Invoer { get; set; } = new();

    [BindProperty]
    public string? Reden { get; set; }

    public Engagementblad Blad { get; private set; } = null!;

    public bool MagVastleggen => rechten.Mag(aanroep.Aanroeper, BrusselRechten.Vastleggen);

    public IReadOnlyList<Keuze> Nederlands { get; } = [.. Enum.GetValues<Nederlandsengagement>().Select(n => new Keuze(n.ToString(), n.Naam()))];

    public IReadOnlyList<Keuze> Participatie { get; } = [.. Enum.GetValues<Participatieengagement>().Select(p => new Keuze(p.ToString(), p.Naam()))];

    public IReadOnlyList<Keuze> Contacttalen { get; } = [.. Enum.GetValues<Contacttaal>().Select(t => new Keuze(t.ToString(), t.Naam()))];

    public IReadOnlyList<Keuze> Redenen { get; } = [.. Enum.GetValues<Intrekkingsreden>().Select(r => new Keuze(r.ToString(), r.Naam()))];

    /// <summary>An engagement in one line.</summary>
    public static string Samen(Engagementgegevens? gegevens, Intrekkingsreden? intrekking) => gegevens is null
        ? $"Ingetrokken. {intrekking?.Naam()}."
        : $"Nederlands: {gegevens.Nederlands.Naam().ToLowerInvariant().Replace("nederlands", "Nederlands", StringComparison.Ordinal)}. Deelname: {gegevens.Participatie.Naam().ToLowerInvariant()}. We schrijven in het {gegevens.Contacttaal.Naam()}.";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        Versie = Blad.Versie;
        VulIn();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        if (Lees() is not { } gegevens)
        {
            return Opnieuw();
        }

        var mislukking = Blad.Gegevens is null
            ? (await Stuur(new LegEngagementVast(Contact, gegevens))).Mislukking
            : (await Stuur(new CorrigeerEngagement(Contact, Versie, gegevens))).Mislukking;
        if (mislukking is not null)
        {
            return Opnieuw(mislukking);
        }

        TempData.Meld("Het engagement is vastgelegd.");
        return Redirect($"/brussel/engagementen/{Contact}");
    }

    public async Task<IActionResult> OnPostTrekInAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        VulIn();
        if (!Enum.TryParse<Intrekkingsreden>(Reden, out var reden))
        {
            ModelState.AddModelError(nameof(Reden), "Kies waarom u het engagement intrekt.");
            return Opnieuw();
        }

        var uitkomst = await Stuur(new TrekEngagementIn(Contact, Versie, reden));
        if (!uitkomst.IsGelukt)
        {
            return Opnieuw(uitkomst.Mislukking, null);
        }

        TempData.Meld("Het engagement is ingetrokken.");
        return Redirect($"/brussel/engagementen/{Contact}");
    }

    private void VulIn() => Invoer = new()
    {
        Nederlands = Blad.Gegevens?.Nederlands.ToString(),
        Participatie = Blad.Gegevens?.Participatie.ToString(),
        Contacttaal = (Blad.Gegevens?.Contacttaal ?? Contacttaal.Nederlands).ToString(),
    };

    private Engagementgegevens? Lees()
    {
        var nederlands = Kies<Nederlandsengagement>(nameof(Invoer.Nederlands), Invoer.Nederlands, "Kies wat de bezoeker doet voor Nederlands.");
        var participatie = Kies<Participatieengagement>(nameof(Invoer.Participatie), Invoer.Participatie, "Kies wat de bezoeker doet om deel te nemen.");
        var taal = Kies<Contacttaal>(nameof(Invoer.Contacttaal), Invoer.Contacttaal, "Kies in welke taal we schrijven.");
        return nederlands is { } n && participatie is { } p && taal is { } t ? new(n, p, t) : null;
    }

    private T? Kies<T>(string veld, string? waarde, string fout)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(waarde, out var keuze) && Enum.IsDefined(keuze))
        {
            return keuze;
        }

        ModelState.AddModelError($"Invoer.{veld}", fout);
        return null;
    }

    private async Task<IActionResult?> Bereid()
    {
        var blad = await Stuur(new ToonEngagement(Contact));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        Blad = blad.Waarde;
        return null;
    }
}

/// <summary>The form as it is sent.</summary>
internal sealed record Engagementformulier
{
    public string? Nederlands { get; init; }

    public string? Participatie { get; init; }

    public string? Contacttaal { get; init; }
}
