using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Keuzelijsten;
using Integratie.Onthaal.Klad;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>A page about the day of one desk: the one in the address, else the desk of the officer's last contact (ONT-11).</summary>
internal abstract class Loketdagpagina(IDispatcher dispatcher, IReferentielijsten lijsten, TimeProvider klok) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Loket { get; set; }

    public IReadOnlyList<Keuze> Loketten { get; private set; } = [];

    public IReadOnlyList<Keuze> Themas { get; private set; } = [];

    /// <summary>The short names first: who types "arab" means Arabic before one of its kinds.</summary>
    public IReadOnlyList<Keuze> Talen => [.. lijsten.Talen.OrderBy(t => t.Naam.Length).Select(t => new Keuze(t.Code, t.Naam))];

    public DateOnly Vandaag => klok.Vandaag();

    protected DateTimeOffset Nu => klok.GetUtcNow();

    protected async Task VulKeuzes()
    {
        if (await Stuur(new ToonKeuzes(null)) is { IsGelukt: true, Waarde: var keuzes })
        {
            Loketten = [.. keuzes.Loketten.Select(l => new Keuze(l.Id.ToString(), l.Naam, null, l.Gemeente))];
            Themas = [.. keuzes.Themas.Select(t => new Keuze(t.Code, t.Naam))];
        }

        if (Loket is null && await Stuur(new ToonWerkplek()) is { IsGelukt: true, Waarde.Loket: { } laatste })
        {
            Loket = laatste;
        }
    }

    /// <summary>The code of a language that somebody typed; null when nothing was typed.</summary>
    protected Uitkomst<string> LeesTaal(string? getypt)
    {
        if (string.IsNullOrWhiteSpace(getypt))
        {
            return "";
        }

        var gezocht = Tekst.Zoekvorm(getypt);
        return lijsten.Talen.FirstOrDefault(t => Tekst.Zoekvorm(t.Naam) == gezocht || t.Code == getypt.Trim())?.Code is { } code
            ? code
            : Mislukking.Ongeldig(new Invoerfout("taal", lijsten.Talen.FirstOrDefault(t => Tekst.Zoekvorm(t.Naam).StartsWith(gezocht, StringComparison.Ordinal)) is { } bedoeld
                ? $"Deze taal kennen we niet. Bedoelt u {bedoeld.Naam}?"
                : "Deze taal kennen we niet."));
    }
}
