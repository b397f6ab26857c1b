using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Organisaties;

/// <summary>What registering and changing share: the form, its choices, and showing organisations that are called alike.</summary>
internal abstract class Organisatieformulierpagina(IDispatcher dispatcher, Plaatsen plaatsen) : Modulepagina(dispatcher)
{
    [BindProperty]
    public Organisatieformulier Invoer { get; set; } = new();

    public string Annuleer { get; protected set; } = "/netwerk/organisaties";

    /// <summary>The organisations that may be the same; empty while that wasn't asked.</summary>
    public IReadOnlyList<Gelijkende> Gelijkende { get; private set; } = [];

    public IReadOnlyList<Keuze> Gemeenten => [.. plaatsen.Gemeenten.Select(g => new Keuze(g.Nis.Waarde, g.Naam))];

    public IReadOnlyList<Keuze> Typen { get; } = [.. Enum.GetValues<Organisatietype>().Select(t => new Keuze(t.ToString(), t.Naam()))];

    public IReadOnlyList<Keuze> Sectoren => [.. plaatsen.Sectoren.Select(s => new Keuze(s.Code, s.Naam))];

    public IReadOnlyList<Keuze> Ruimere => [.. plaatsen.Ruimere.Select(g => new Keuze(g.Waarde, Hoofdletter(plaatsen.Naam(g))))];

    protected Plaatsen Plaatsen => plaatsen;

    public string Gemeentenaam(NisCode gemeente) => plaatsen.Naam(gemeente);

    /// <summary>
    /// The form again after a refusal; when it is about an organisation that is called alike, with those organisations, and ready to
    /// be confirmed.
    /// </summary>
    protected async Task<IActionResult> Opnieuw(Mislukking mislukking, Organisatiegegevens gegevens, Guid? behalve)
    {
        if (mislukking.Code is "OrganisatieLijktOpEenAndere" or "OrganisatieBestaatAl"
            && await Stuur(new ZoekGelijkende(gegevens.Naam, gegevens.Gemeente, gegevens.Kbo, gegevens.Ovo, behalve)) is { IsGelukt: true, Waarde: var gevonden })
        {
            Gelijkende = gevonden.Organisaties;
            if (mislukking.Code == "OrganisatieLijktOpEenAndere")
            {
                ModelState.Remove("Invoer.Bevestigd");
                Invoer.Bevestigd = true;
                Response.StatusCode = 409;
                return Page();
            }
        }

        return Opnieuw(mislukking);
    }

    private static string Hoofdletter(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
