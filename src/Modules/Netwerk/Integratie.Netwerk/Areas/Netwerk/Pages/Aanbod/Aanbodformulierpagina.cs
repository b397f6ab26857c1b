using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Aanbod;

/// <summary>What adding and changing an offer share: the form and its choices.</summary>
internal abstract class Aanbodformulierpagina(IDispatcher dispatcher, Plaatsen plaatsen) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public Aanbodformulier Invoer { get; set; } = new();

    /// <summary>The organisation that offers it.</summary>
    public string Organisatienaam { get; protected set; } = "";

    public string Annuleer { get; protected set; } = "/netwerk";

    public IReadOnlyList<Keuze> Themas { get; } = [.. Enum.GetValues<Thema>().Select(t => new Keuze(t.ToString(), t.Naam()))];

    public IReadOnlyList<Keuze> Wijzen { get; } = [.. Enum.GetValues<Aanmeldwijze>().Select(w => new Keuze(w.ToString(), w.Naam()))];

    public IReadOnlyList<Keuze> Ruimere => [.. plaatsen.Ruimere.Select(g => new Keuze(g.Waarde, plaatsen.Naam(g)))];

    protected Plaatsen Plaatsen => plaatsen;
}
