using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Keuzelijsten;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>Where the day of a desk officer begins: what is to follow up, the most urgent first.</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok) : Modulepagina(dispatcher)
{
    private IReadOnlyList<Thema> _themas = [];

    public IReadOnlyList<Contactregel> Opvolging { get; private set; } = [];

    public DateOnly Vandaag => klok.Vandaag();

    public bool MagRegistreren => rechten.Mag(aanroep.Aanroeper, OnthaalRechten.Registreren);

    public async Task<IActionResult> OnGetAsync()
    {
        var opvolging = await Stuur(new SomEigenOpvolging());
        if (!opvolging.IsGelukt)
        {
            return Weiger(opvolging.Mislukking);
        }

        Opvolging = opvolging.Waarde.Contacten;
        _themas = await Stuur(new ToonKeuzes(null)) is { IsGelukt: true, Waarde.Themas: var themas } ? themas : [];
        return Page();
    }

    public string? Themanaam(string? thema) => _themas.FirstOrDefault(t => t.Code == thema)?.Naam ?? thema;
}
