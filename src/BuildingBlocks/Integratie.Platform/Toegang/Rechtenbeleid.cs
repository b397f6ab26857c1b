using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Integratie.Platform.Toegang;

/// <summary>Turns the policy names of <see cref="VereistAttribute"/> into policies, one per right.</summary>
internal sealed class Rechtenbeleid(IOptions<AuthorizationOptions> opties) : DefaultAuthorizationPolicyProvider(opties)
{
    public override bool AllowsCachingPolicies => true;

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(VereistAttribute.Voorvoegsel, StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder()
                .RequireAuthenticatedUser()
                .AddRequirements(new Rechtseis(policyName[VereistAttribute.Voorvoegsel.Length..]))
                .Build()
            : await base.GetPolicyAsync(policyName);
}

/// <summary>The caller must hold this right.</summary>
/// <param name="Recht">Code of the right.</param>
internal sealed record Rechtseis(string Recht) : IAuthorizationRequirement;

internal sealed class RechtseisHandler(Rechtenregister rechten, Aanroep aanroep) : AuthorizationHandler<Rechtseis>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Rechtseis requirement)
    {
        if (rechten.Mag(aanroep.Aanroeper, requirement.Recht))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
