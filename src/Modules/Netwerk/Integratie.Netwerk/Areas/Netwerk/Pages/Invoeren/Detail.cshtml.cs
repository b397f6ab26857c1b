using Integratie.Kit;
using Integratie.Kit.Pagina;
using Integratie.Netwerk.Invoeren;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Invoeroordeel = Integratie.Netwerk.Invoeren.Oordeel;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Invoeren;

/// <summary>What a list would do, the choice to do it, and what it did (ONT-05).</summary>
[Vereist(NetwerkRechten.Beheren)]
internal sealed class DetailModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Oordeel? Oordeel { get; set; }

    [BindProperty]
    public bool Lijkende { get; set; }

    [BindProperty]
    public bool Bestaande { get; set; }

    public Invoerblad Invoer { get; private set; } = null!;

    public Blad<Invoerregel> Rijen { get; private set; } = new([], null, 0);

    public bool IsBezig => Invoer.Stand is Invoerstand.Toetsen or Invoerstand.Invoeren;

    /// <summary>How many rows the work has done.</summary>
    public int Gedaan => Invoer.Stand is Invoerstand.Toetsen ? Invoer.Oordelen.Values.Sum() : Invoer.Aflopen.Values.Sum();

    public int Aantal(Oordeel oordeel) => Invoer.Oordelen.GetValueOrDefault(oordeel);

    public static Toon Toon(Oordeel oordeel) => oordeel switch
    {
        Invoeroordeel.Nieuw => Kit.Toon.Goed,
        Invoeroordeel.Fout => Kit.Toon.Fout,
        Invoeroordeel.LijktOp => Kit.Toon.LetOp,
        _ => Kit.Toon.Info,
    };

    public string Uitleg(Oordeel oordeel) => oordeel switch
    {
        Invoeroordeel.Nieuw => Invoer.Stand is Invoerstand.Ingevoerd ? "toegevoegd" : "worden toegevoegd",
        Invoeroordeel.LijktOp => "bekijk ze; mogelijk kennen we ze al",
        Invoeroordeel.BestaatAl => "zelfde KBO-nummer of OVO-code",
        _ => "worden niet ingevoerd",
    };

    public Task<IActionResult> OnGetAsync(Guid id, string? cursor) => Toon(id, cursor);

    public async Task<IActionResult> OnGetBestandAsync(Guid id, Tabelsoort soort) =>
        (await Stuur(new VoerInvoerrijenUit(id, Oordeel))).Kies<IActionResult>(u => new Tabelresultaat(u, soort), Weiger);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var bevestigd = await Stuur(new BevestigInvoer(id, Lijkende, Bestaande));
        if (bevestigd.IsGelukt)
        {
            return Redirect($"/netwerk/invoeren/{id}");
        }

        var pagina = await Toon(id, null);
        return Mislukt is null ? Opnieuw(bevestigd.Mislukking, null) : pagina;
    }

    private async Task<IActionResult> Toon(Guid id, string? cursor)
    {
        var invoer = await Stuur(new ToonInvoer(id));
        if (!invoer.IsGelukt)
        {
            return Weiger(invoer.Mislukking);
        }

        Invoer = invoer.Waarde;
        var rijen = await Stuur(new ZoekInvoerrijen(id, Oordeel, new(Bladvraag.Gewoon, cursor, MetTotaal: true)));
        if (!rijen.IsGelukt)
        {
            return Weiger(rijen.Mislukking);
        }

        Rijen = rijen.Waarde;
        return Page();
    }
}
