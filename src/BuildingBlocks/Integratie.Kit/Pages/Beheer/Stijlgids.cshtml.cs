using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Kit.Pages.Beheer;

/// <summary>Every element of the Kit in every state: for who builds pages, and for the accessibility test.</summary>
[Aangemeld]
public sealed class StijlgidsModel : PageModel
{
    /// <summary>What the example form holds.</summary>
    [BindProperty]
    public Proefinvoer Invoer { get; set; } = new() { Vanaf = new(2026, 11, 24), Dagen = 14, Actief = true };

    internal static IReadOnlyList<Keuze> Regios { get; } =
        [new("vlaanderen", "Vlaanderen"), new("brussel", "Brussel"), new("antwerpen", "Antwerpen"), new("gent", "Gent")];

    internal static IReadOnlyList<Keuze> Vormen { get; } =
    [
        new("loket", "Aan het loket", "De persoon komt zelf langs."),
        new("telefoon", "Telefonisch", "U belt op het afgesproken uur."),
        new("video", "Video"),
    ];

    internal static IReadOnlyList<Keuze> Gemeenten { get; } =
    [
        new("11002", "Antwerpen", "NIS 11002"), new("44021", "Gent", "NIS 44021"), new("71016", "Genk", "NIS 71016"),
        new("71022", "Hasselt", "NIS 71022"), new("24062", "Leuven", "NIS 24062"), new("12025", "Mechelen", "NIS 12025"),
    ];

    /// <summary>Shows the page; with <c>?fouten</c> as after a refused post.</summary>
    public void OnGet(string? fouten = null)
    {
        if (fouten is null)
        {
            return;
        }

        Invoer = new() { Naam = "", Postcode = "90", Regio = null };
        ModelState.SetModelValue("Invoer.Vanaf", "31/02/2026", "31/02/2026");
        ModelState.AddModelError("Invoer.Naam", "Vul de naam van het loket in.");
        ModelState.AddModelError("Invoer.Postcode", "Vul een postcode van vier cijfers in, zoals 9000.");
        ModelState.AddModelError("Invoer.Vanaf", Datumlezer.Lees("31/02/2026", new(2026, 11, 24)).Fout!);
        ModelState.AddModelError("Invoer.Regio", "Kies een regio.");
        ModelState.AddModelError("Invoer.Vorm", "Kies hoe het gesprek verloopt.");
        ModelState.AddModelError("Invoer.Gemeente", "Kies een gemeente uit de lijst.");
        ModelState.AddModelError("Invoer.Actief", "Vink aan dat u dit hebt nagekeken.");
        ModelState.AddModelError("", "Dit loket bestaat al in deze gemeente.");
    }

    /// <summary>The example panel.</summary>
    public IActionResult OnGetPaneel() => Content("<p>Geen afspraken vandaag.</p>", "text/html; charset=utf-8");

    /// <summary>Takes the example form: shows how errors come back and how a notice is left.</summary>
    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Invoer.Naam))
        {
            ModelState.AddModelError("Invoer.Naam", "Vul de naam van het loket in.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData.Meld("Het voorbeeld is bewaard.");
        return RedirectToPage();
    }

    /// <summary>The fields of the example form.</summary>
    public sealed class Proefinvoer
    {
        /// <summary>A line of text.</summary>
        public string? Naam { get; set; }

        /// <summary>Several lines.</summary>
        public string? Toelichting { get; set; }

        /// <summary>A code of digits.</summary>
        public string? Postcode { get; set; }

        /// <summary>A number.</summary>
        public int? Dagen { get; set; }

        /// <summary>A date.</summary>
        public DateOnly? Vanaf { get; set; }

        /// <summary>One of a list.</summary>
        public string? Regio { get; set; }

        /// <summary>One of a few.</summary>
        public string? Vorm { get; set; }

        /// <summary>Any of a few.</summary>
        public IReadOnlyList<string> Talen { get; set; } = [];

        /// <summary>One of many.</summary>
        public string? Gemeente { get; set; }

        /// <summary>Its code.</summary>
        public string? Gemeentecode { get; set; }

        /// <summary>Yes or no.</summary>
        public bool Actief { get; set; }
    }
}
