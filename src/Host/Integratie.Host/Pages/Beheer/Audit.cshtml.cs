using System.Globalization;
using Integratie.Host.Beheer.Audit;
using Integratie.Host.Web;
using Integratie.Kit.Formulier;
using Integratie.Platform.Api;
using Integratie.Platform.Audit;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>The audit log. Searching is a POST: who is looked for must not stand in an address (KRN-02).</summary>
[Vereist(PlatformRechten.AuditZien)]
internal sealed class AuditModel(IDispatcher dispatcher, IReadOnlyList<ModuleBeschrijving> modules) : PageModel
{
    public static IReadOnlyList<Keuze> Soorten { get; } =
        [.. new[] { Auditsoort.Schrijving, Auditsoort.Lezing, Auditsoort.Weigering }.Select(s => new Keuze(s, Woorden.Auditwoord(s).Woord))];

    [BindProperty]
    public Auditzoeker Vraag { get; set; } = new();

    [BindProperty]
    public string? Cursor { get; set; }

    public Auditketen Keten { get; private set; } = null!;

    /// <summary>What was found; null when the question was wrong.</summary>
    public Blad<Auditregel>? Blad { get; private set; }

    public int Actief => Velden.Count();

    public IEnumerable<Keuze> Modules => modules.Select(m => new Keuze(m.Id, m.Naam));

    /// <summary>The question as form fields, for the next page.</summary>
    public IEnumerable<(string Naam, string Waarde)> Velden =>
        new (string Naam, string? Waarde)[]
        {
            ("Vraag.Van", Dag(Vraag.Van)), ("Vraag.TotEnMet", Dag(Vraag.TotEnMet)), ("Vraag.Module", Vraag.Module), ("Vraag.Soort", Vraag.Soort),
            ("Vraag.Actor", Vraag.Actor), ("Vraag.Dossiersoort", Vraag.Dossiersoort), ("Vraag.Dossier", Vraag.Dossier),
        }.Where(v => !string.IsNullOrWhiteSpace(v.Waarde)).Select(v => (v.Naam, v.Waarde!));

    public Task<IActionResult> OnGetAsync(CancellationToken annulering) => Zoek(annulering);

    public Task<IActionResult> OnPostAsync(CancellationToken annulering) => Zoek(annulering);

    public async Task<IActionResult> OnPostControleerAsync(CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new StartAuditcontrole(), annulering);
        if (uitkomst.IsGelukt)
        {
            return RedirectToPage("/Taken/Taak", new { id = uitkomst.Waarde });
        }

        ModelState.Voeg(uitkomst.Mislukking);
        return await Zoek(annulering);
    }

    private async Task<IActionResult> Zoek(CancellationToken annulering)
    {
        var keten = await dispatcher.Send(new BekijkAuditketen(), annulering);
        if (!keten.IsGelukt)
        {
            return new Foutresultaat(keten.Mislukking);
        }

        Keten = keten.Waarde;
        if (!ModelState.IsValid && ModelState.Any(v => v.Key.Length > 0 && v.Value is { Errors.Count: > 0 }))
        {
            return Page();
        }

        var vraag = new Auditvraag(
            Vraag.Van, Vraag.TotEnMet, Leeg(Vraag.Module), Leeg(Vraag.Soort), Leeg(Vraag.Actor), Leeg(Vraag.Dossiersoort), Leeg(Vraag.Dossier));
        var blad = await dispatcher.Send(new ZoekAudit(vraag, new(Na: Leeg(Cursor))), annulering);
        if (blad.IsGelukt)
        {
            Blad = blad.Waarde;
        }
        else
        {
            ModelState.Voeg(blad.Mislukking, "Vraag");
        }

        return Page();
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    private static string? Dag(DateOnly? dag) => dag?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The fields of the filter.</summary>
    internal sealed class Auditzoeker
    {
        public DateOnly? Van { get; set; }

        public DateOnly? TotEnMet { get; set; }

        public string? Module { get; set; }

        public string? Soort { get; set; }

        public string? Actor { get; set; }

        public string? Dossiersoort { get; set; }

        public string? Dossier { get; set; }
    }
}
