using Integratie.Gebied;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>Where the day of a desk officer begins: who waits, who comes, and what is to follow up, the most urgent first.</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, IReferentielijsten lijsten, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok)
    : Loketdagpagina(dispatcher, lijsten, klok)
{
    private const int Meest = 5;

    public IReadOnlyList<Contactregel> Opvolging { get; private set; } = [];

    /// <summary>The queue of the desk; null while the officer has no desk.</summary>
    public Wachtrijblad? Rij { get; private set; }

    /// <summary>The appointments that are still to come today.</summary>
    public IReadOnlyList<Afspraakregel> Afspraken { get; private set; } = [];

    public bool MagRegistreren => rechten.Mag(aanroep.Aanroeper, OnthaalRechten.Registreren);

    public async Task<IActionResult> OnGetAsync()
    {
        var opvolging = await Stuur(new SomEigenOpvolging());
        if (!opvolging.IsGelukt)
        {
            return Weiger(opvolging.Mislukking);
        }

        Opvolging = opvolging.Waarde.Contacten;
        await VulKeuzes();
        if (Loket is { } loket)
        {
            Rij = await Stuur(new ToonWachtrij(loket)) is { IsGelukt: true, Waarde: var rij } ? rij : null;
            Afspraken = await Stuur(new ToonPlanning(loket)) is { IsGelukt: true, Waarde.Dagen: [var dag, ..] }
                ? [.. dag.Uren.SelectMany(u => u.Afspraken).Concat(dag.Erbuiten).Where(a => a.Staat is Afspraakstaat.Gepland).OrderBy(a => a.Van).Take(Meest)]
                : [];
        }

        return Page();
    }

    public string? Themanaam(string? thema) => Themas.FirstOrDefault(t => t.Waarde == thema)?.Tekst ?? thema;

    public bool IsLaat(Afspraakregel afspraak) => afspraak.Van < Nu;
}
