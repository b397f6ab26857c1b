using Integratie.Host.Beheer.Taken;
using Integratie.Host.Web;
using Integratie.Kit.Formulier;
using Integratie.Platform.Api;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Taken;

/// <summary>Long tasks: one's own, and for operators everybody's.</summary>
[Aangemeld]
internal sealed class TakenModel(IDispatcher dispatcher, Rechtenregister rechten, Aanroep aanroep) : PageModel
{
    public static IReadOnlyList<Keuze> Toestanden { get; } = [.. Enum.GetValues<Taakstatus>().Select(s => new Keuze(s.ToString(), s.Woord().Woord))];

    public Taakstatus? Toestand { get; private set; }

    public bool Alle { get; private set; }

    public Blad<Taakregel> Blad { get; private set; } = null!;

    public bool IsOperator => rechten.Mag(aanroep.Aanroeper, PlatformRechten.WerkingBeheren);

    public async Task<IActionResult> OnGetAsync(Taakstatus? toestand, bool? alle, string? cursor, CancellationToken annulering)
    {
        (Toestand, Alle) = (toestand, alle is true && IsOperator);
        var blad = await dispatcher.Send(new ZoekTaken(toestand, Alle, new(Na: cursor)), annulering);
        if (!blad.IsGelukt)
        {
            return new Foutresultaat(blad.Mislukking);
        }

        Blad = blad.Waarde;
        return Page();
    }
}
