namespace Integratie.Host.Web;

/// <summary>The headers that tell a browser what it may not do. Strict: nothing inline, nothing from elsewhere.</summary>
internal static class Beveiligingskoppen
{
    public static void GebruikBeveiligingskoppen(this WebApplication app, Hostopties opties)
    {
        var streng = Basis(opties).AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddBaseUri().None();
            var formulier = csp.AddFormAction().Self();
            if (app.Configuration["Identiteit:Authority"] is { } aanbieder)
            {
                // Signing in and out end at the identity provider, and browsers hold form-action to redirects too.
                formulier.From(new Uri(aanbieder).GetLeftPart(UriPartial.Authority));
            }

            else if (opties.IsOntwikkeling)
            {
                // The embedded one also sends people back to a program of theirs, on this machine.
                formulier.From("http://localhost:*").From("http://127.0.0.1:*");
            }

            csp.AddFrameAncestors().None();
        });

        // The reader of the API and the jobs dashboard bring inline scripts of their own; nothing of ours stands on those pages.
        var los = Basis(opties).AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self().UnsafeInline();
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self().Data();
            csp.AddConnectSrc().Self();
            csp.AddBaseUri().None();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
        });

        app.UseWhen(c => Vreemd(c.Request.Path), tak => tak.UseSecurityHeaders(los));
        app.UseWhen(c => !Vreemd(c.Request.Path), tak => tak.UseSecurityHeaders(streng));
        app.Use((context, volgende) =>
        {
            context.Response.OnStarting(() =>
            {
                if (!context.Response.Headers.ContainsKey("Cache-Control"))
                {
                    context.Response.Headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
            return volgende(context);
        });
    }

    private static bool Vreemd(PathString pad) => pad.StartsWithSegments("/api/doc", StringComparison.OrdinalIgnoreCase) || pad.StartsWithSegments("/beheer/jobs", StringComparison.OrdinalIgnoreCase);

    private static HeaderPolicyCollection Basis(Hostopties opties)
    {
        var koppen = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(b => b.SameOrigin())
            .AddCrossOriginResourcePolicy(b => b.SameOrigin())
            .AddPermissionsPolicy(b =>
            {
                b.AddCamera().None();
                b.AddMicrophone().None();
                b.AddGeolocation().None();
            });
        return opties.IsOntwikkeling ? koppen : koppen.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
    }
}
