using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages;

/// <summary>The start page: what the modules have to say to this caller.</summary>
[Aangemeld]
internal sealed class IndexModel(IEnumerable<IStarttegelbron> bronnen, Aanroep aanroep) : PageModel
{
    public IReadOnlyList<Starttegel> Tegels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken annulering)
    {
        var tegels = new List<Starttegel>();
        foreach (var bron in bronnen)
        {
            tegels.AddRange(await bron.Tegels(aanroep.Aanroeper, annulering));
        }

        Tegels = [.. tegels.OrderBy(t => t.Volgorde)];
    }
}
