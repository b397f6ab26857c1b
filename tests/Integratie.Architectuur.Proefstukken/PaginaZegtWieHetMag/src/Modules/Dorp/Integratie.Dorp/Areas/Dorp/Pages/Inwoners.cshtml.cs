using Integratie.Dorp.Inwoners;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Dorp.Areas.Dorp.Pages;

internal sealed class InwonersModel(IDispatcher dispatcher) : PageModel
{
    public async Task OnGetAsync(CancellationToken annulering) => await dispatcher.Send(new TelAlleInwoners(), annulering);
}
