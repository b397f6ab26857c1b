using Integratie.Kempen.Zitdagen;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Kempen.Areas.Kempen.Pages;

[Vereist(KempenModule.ZitdagenZien)]
internal sealed class ZitdagenModel(IDispatcher dispatcher) : PageModel
{
    public IReadOnlyList<string> Plaatsen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken annulering) =>
        Plaatsen = (await dispatcher.Send(new SomZitdagen(), annulering)).Waarde.Plaatsen;
}
