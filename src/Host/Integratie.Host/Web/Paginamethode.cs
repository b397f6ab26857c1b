using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Integratie.Host.Web;

/// <summary>
/// A page answers only what it has a handler for. The framework would otherwise show the page without having filled it, for any
/// method and any <c>?handler=</c> that somebody thinks up.
/// </summary>
internal sealed class Paginamethode : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is not null)
        {
            return next();
        }

        var (http, handlers) = (context.HttpContext, context.ActionDescriptor.HandlerMethods);
        var leest = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (leest && handlers.All(h => !HttpMethods.IsGet(h.HttpMethod)))
        {
            // A page of text alone.
            return next();
        }

        if (handlers.Any(h => string.Equals(h.HttpMethod, http.Request.Method, StringComparison.OrdinalIgnoreCase)) || leest)
        {
            context.Result = new NotFoundResult();
            return Task.CompletedTask;
        }

        http.Response.Headers.Allow = string.Join(", ", handlers.Select(h => h.HttpMethod.ToUpperInvariant()).Append(HttpMethods.Get).Append(HttpMethods.Head).Distinct().Order(StringComparer.Ordinal));
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        return Task.CompletedTask;
    }
}
