using Integratie.Kern;
using Integratie.Platform.Api;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Host.Web;

/// <summary>A page that can't be shown because its use case failed: the same words and status as the API, as a page.</summary>
internal sealed class Foutresultaat(Mislukking mislukking) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Foutafhandeling.Antwoord(context.HttpContext, Problemen.Van(mislukking));
    }
}
