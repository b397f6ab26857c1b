using Integratie.Kit.Pagina;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Samenvoegingen;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Organisaties;

/// <summary>Choosing the organisation that is the same as this one; first those that are called alike (ONT-05).</summary>
[Vereist(NetwerkRechten.Samenvoegen)]
internal sealed class SamenvoegenModel(IDispatcher dispatcher, Plaatsen plaatsen) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty]
    public Guid Ander { get; set; }

    public string Naam { get; private set; } = "";

    public IReadOnlyList<Samenvoegkandidaat> Kandidaten { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        var samenvoeging = await Stuur(new VoegOrganisatiesSamen(Id, Ander));
        if (!samenvoeging.IsGelukt)
        {
            return Opnieuw(samenvoeging.Mislukking, null);
        }

        TempData.Meld("De organisaties zijn samengevoegd. Op de bladzijde van de andere organisatie kunt u dat ongedaan maken.");
        return Redirect($"/netwerk/organisaties/{Id}");
    }

    private async Task<IActionResult?> Bereid()
    {
        var organisatie = await Stuur(new ToonOrganisatie(Id));
        if (!organisatie.IsGelukt)
        {
            return Weiger(organisatie.Mislukking);
        }

        var g = organisatie.Waarde.Gegevens;
        Naam = g.Naam;
        if (string.IsNullOrWhiteSpace(Zoek))
        {
            var gelijkende = await Stuur(new ZoekGelijkende(g.Naam, g.Gemeente, g.Kbo, g.Ovo, Id));
            Kandidaten = gelijkende.IsGelukt
                ? [.. gelijkende.Waarde.Organisaties.Select(k => new Samenvoegkandidaat(k.Id, k.Naam, plaatsen.Naam(k.Gemeente), k.Kbo?.ToString()))]
                : [];
            return null;
        }

        var gevonden = await Stuur(new ZoekOrganisaties(new(Zoek, Status: Organisatiestatus.Alle), new(20)));
        if (!gevonden.IsGelukt)
        {
            return Opnieuw(gevonden.Mislukking, null);
        }

        Kandidaten = [.. gevonden.Waarde.Items.Where(o => o.Id != Id).Select(o => new Samenvoegkandidaat(o.Id, o.Naam, o.Gemeentenaam, o.Kbo?.ToString()))];
        return null;
    }
}

/// <param name="Id">Key.</param>
/// <param name="Naam">Name.</param>
/// <param name="Waar">Municipality.</param>
/// <param name="Kbo">Enterprise number, as people write it.</param>
internal sealed record Samenvoegkandidaat(Guid Id, string Naam, string Waar, string? Kbo);
