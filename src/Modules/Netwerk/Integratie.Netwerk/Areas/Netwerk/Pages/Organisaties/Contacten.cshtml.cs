using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Netwerk.Contacten;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Organisaties;

/// <summary>Whom one can ask for; two empty places at the end to add people.</summary>
[Vereist(NetwerkRechten.Contacten)]
internal sealed class ContactenModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    private const int Leeg = 2;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public Contactenformulier Invoer { get; set; } = new();

    public string Naam { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        var blad = await Stuur(new ToonContacten(Id));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        Versie = blad.Waarde.Versie;
        Invoer.Contacten = [.. blad.Waarde.Contacten.Select(c => new Contactformulier { Naam = c.Naam, Functie = c.Functie, Telefoon = c.Telefoon, Mail = c.Mail })];
        Invoer.Contacten.AddRange(Enumerable.Range(0, Leeg).Select(_ => new Contactformulier()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        // Places that were left empty don't count, so a refusal names the place on the screen and not that in the list.
        var ingevuld = Invoer.Contacten.Select((c, plaats) => (Contact: c, plaats)).Where(p => !p.Contact.IsLeeg).ToList();
        var uitkomst = await Stuur(new StelContactenIn(Id, Versie, [.. ingevuld.Select(p => p.Contact.Lees())]));
        if (!uitkomst.IsGelukt)
        {
            var fouten = uitkomst.Mislukking.Fouten.Select(f => ingevuld.Select((p, i) => (p.plaats, i)).FirstOrDefault(p => f.Veld.StartsWith($"contacten[{p.i}]", StringComparison.Ordinal)) is var (plaats, nummer)
                ? f with { Veld = f.Veld.Replace($"contacten[{nummer}]", $"contacten[{plaats}]", StringComparison.Ordinal) } : f).ToList();
            return Opnieuw(uitkomst.Mislukking with { Fouten = fouten });
        }

        TempData.Meld("De contactpersonen zijn bewaard.");
        return Redirect($"/netwerk/organisaties/{Id}");
    }

    private async Task<IActionResult?> Bereid()
    {
        var organisatie = await Stuur(new ToonOrganisatie(Id));
        if (!organisatie.IsGelukt)
        {
            return Weiger(organisatie.Mislukking);
        }

        Naam = organisatie.Waarde.Gegevens.Naam;
        return null;
    }
}

internal sealed class Contactenformulier
{
    public List<Contactformulier> Contacten { get; set; } = [];
}

[Persoonsgegeven]
internal sealed class Contactformulier
{
    public string? Naam { get; set; }

    public string? Functie { get; set; }

    public string? Telefoon { get; set; }

    public string? Mail { get; set; }

    public bool IsLeeg => string.IsNullOrWhiteSpace(Naam + Functie + Telefoon + Mail);

    public Contactpersoon Lees() => new((Naam ?? "").Trim(), Of(Functie), Of(Telefoon), Of(Mail));

    private static string? Of(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
