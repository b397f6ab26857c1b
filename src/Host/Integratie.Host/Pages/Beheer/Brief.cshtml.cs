using System.Text.RegularExpressions;
using Integratie.Host.Beheer.Postvak;
using Integratie.Host.Post;
using Integratie.Host.Web;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>One brief of the postbox, with its links as links.</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed partial class BriefModel(IDispatcher dispatcher) : PageModel
{
    public Postvakbrief Brief { get; private set; } = null!;

    public IEnumerable<(string Tekst, bool IsLink)> Stukken => Link().Split(Brief.Tekst).Select(s => (s, Link().IsMatch(s)));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new ToonBrief(id), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Brief = uitkomst.Waarde;
        return Page();
    }

    [GeneratedRegex(@"(?<link>https?://\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
