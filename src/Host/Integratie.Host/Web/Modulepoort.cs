using Integratie.Host.Modules;
using Integratie.Platform.Api;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Web;

/// <summary>
/// Turns away what belongs to a module that is off: off in this host, or not in the set of the caller's region. The answer
/// says so, because "does not exist" would send people looking for a typing error.
/// </summary>
internal sealed class Modulepoort(RequestDelegate volgende, ModuleCatalogus catalogus)
{
    public Task InvokeAsync(HttpContext context, Aanroep aanroep)
    {
        if (Module(context.Request.Path) is { } id
            && catalogus.Blad.Modules.Any(m => m.Id == id)
            && (catalogus.Geladen.All(g => g.Module.Id != id) || (aanroep.Aanroeper.Regio is { } regio && !catalogus.HeeftRegio(regio, id))))
        {
            return Foutafhandeling.Antwoord(context, Problemen.ModuleStaatUit(id));
        }

        return volgende(context);
    }

    /// <summary>Id of the module that an address belongs to: <c>/intake/…</c> or <c>/api/v1/intake/…</c>.</summary>
    private static string? Module(PathString pad)
    {
        var delen = pad.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return delen switch
        {
            ["api", _, var id, ..] => id.ToLowerInvariant(),
            [var id, ..] => id.ToLowerInvariant(),
            _ => null,
        };
    }
}
