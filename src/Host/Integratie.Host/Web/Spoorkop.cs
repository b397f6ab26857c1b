using System.Diagnostics;
using Integratie.Platform.Api;

namespace Integratie.Host.Web;

/// <summary>
/// Gives every answer a reference that finds its trace (<c>BelGov-Trace-Id</c>, Belgif), and keeps the caller's own in the
/// trace (<c>BelGov-Related-Trace-Id</c>).
/// </summary>
internal sealed class Spoorkop(RequestDelegate volgende)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers["BelGov-Trace-Id"] = Problemen.Spoor(Activity.Current).ToString();
        if (context.Request.Headers.TryGetValue("BelGov-Related-Trace-Id", out var andere) && Guid.TryParse(andere.ToString(), out var id))
        {
            Activity.Current?.SetTag("belgov.related_trace_id", id.ToString());
        }

        return volgende(context);
    }
}
