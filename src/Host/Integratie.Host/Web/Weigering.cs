using Integratie.Platform.Api;
using Integratie.Platform.Audit;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Web;

/// <summary>
/// Turns somebody away at the door of an endpoint or a page in the same words, and with the same line in the audit log, as
/// the pipeline would: which right is missing and who grants it (KRN-02).
/// </summary>
internal sealed class Weigering : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _gewoon = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var aanroep = context.RequestServices.GetRequiredService<Aanroep>();
        var eis = policy.Requirements.OfType<Rechtseis>().FirstOrDefault();
        if (!authorizeResult.Forbidden || eis is null || !aanroep.Aanroeper.IsAangemeld)
        {
            await _gewoon.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        var rechten = context.RequestServices.GetRequiredService<Rechtenregister>();
        await context.RequestServices.GetRequiredService<IAuditlog>()
            .Weigering(eis.Recht.Split('.', 2)[0], Handeling(context.GetEndpoint()), context.RequestAborted);
        await Foutafhandeling.Antwoord(context, Problemen.Van(rechten.Weigering(eis.Recht, rechten.Beslis(aanroep.Aanroeper, eis.Recht, wijzigt: false))));
    }

    private static string Handeling(Endpoint? eindpunt)
    {
        var naam = eindpunt?.Metadata.GetMetadata<Verzoeksoort>()?.Type.Name
            ?? eindpunt?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath
            ?? eindpunt?.DisplayName ?? "onbekend";
        return naam.Length <= 120 ? naam : naam[..120];
    }
}
