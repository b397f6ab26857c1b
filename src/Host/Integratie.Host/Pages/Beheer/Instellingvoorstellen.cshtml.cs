using System.Text.Json;
using Integratie.Host.Beheer.Instellingen;
using Integratie.Host.Web;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>The form to propose a value of a setting (KRN-03).</summary>
[Vereist(PlatformRechten.InstellingenVoorstellen)]
internal sealed class InstellingvoorstellenModel(IDispatcher dispatcher, Instellingenregister register, TimeProvider klok) : PageModel
{
    public static IReadOnlyList<Keuze> JaNee { get; } = [new("ja", "Ja"), new("nee", "Nee")];

    public string Sleutel { get; private set; } = "";

    public Instellingsblad Blad { get; private set; } = null!;

    public Waardevorm Vorm { get; private set; }

    [BindProperty]
    public Voorstelinvoer Invoer { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string sleutel, CancellationToken annulering)
    {
        var resultaat = await Toon(sleutel, annulering);
        Invoer = new() { Van = klok.Vandaag().AddDays(1) };
        return resultaat;
    }

    public async Task<IActionResult> OnPostAsync(string sleutel, CancellationToken annulering)
    {
        if (await Toon(sleutel, annulering) is not PageResult pagina)
        {
            return new Foutresultaat(Mislukking.NietGevonden("De instelling"));
        }

        var json = Waardetekst.Schrijf(register.Alle[sleutel], Invoer.Waarde ?? "");
        Vraag("Invoer.Waarde", json is null, string.IsNullOrWhiteSpace(Invoer.Waarde) ? "Vul een waarde in." : "Deze waarde heeft niet de juiste vorm.");
        Vraag("Invoer.Van", Invoer.Van is null && ModelState["Invoer.Van"] is not { Errors.Count: > 0 }, "Vul de eerste dag in.");
        Vraag("Invoer.Rechtsgrond", string.IsNullOrWhiteSpace(Invoer.Rechtsgrond), StelInstellingVoorValidator.RechtsgrondOntbreekt);
        Vraag("Invoer.Reden", string.IsNullOrWhiteSpace(Invoer.Reden), StelInstellingVoorValidator.RedenOntbreekt);

        if (ModelState.IsValid)
        {
            var uitkomst = await dispatcher.Send(new StelInstellingVoor(sleutel, new(
                JsonElement.Parse(json!), Invoer.Van!.Value, Invoer.Rechtsgrond ?? "", Invoer.Reden ?? "", Invoer.TotEnMet)), annulering);
            if (uitkomst.IsGelukt)
            {
                TempData.Meld("Uw voorstel staat klaar. Een collega moet het goedkeuren.");
                return RedirectToPage("/Beheer/Instellingsvoorstel", new { id = uitkomst.Waarde });
            }

            ModelState.Voeg(uitkomst.Mislukking, "Invoer");
        }

        return pagina;
    }

    /// <summary>All that is wrong at once, also what keeps the use case from being asked.</summary>
    private void Vraag(string veld, bool ontbreekt, string bericht)
    {
        if (ontbreekt)
        {
            ModelState.AddModelError(veld, bericht);
        }
    }

    private async Task<IActionResult> Toon(string sleutel, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new BekijkInstelling(sleutel, null), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        (Sleutel, Blad, Vorm) = (sleutel, uitkomst.Waarde, Waardetekst.Vorm(register.Alle[sleutel]));
        return Page();
    }

    /// <summary>The fields.</summary>
    internal sealed class Voorstelinvoer
    {
        public string? Waarde { get; set; }

        public DateOnly? Van { get; set; }

        public DateOnly? TotEnMet { get; set; }

        public string? Rechtsgrond { get; set; }

        public string? Reden { get; set; }
    }
}
