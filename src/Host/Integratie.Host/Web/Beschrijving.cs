using Integratie.Platform.Modules;
using Scalar.AspNetCore;

namespace Integratie.Host.Web;

/// <summary>The OpenAPI documents: 3.0 is the contract (Belgif), 3.1 stands beside it; and a reader for people.</summary>
internal static class Beschrijving
{
    public static void VoegBeschrijvingToe(this WebApplicationBuilder bouwer, IReadOnlyList<ModuleBeschrijving> modules)
    {
        bouwer.Services.AddOpenApi("openapi", o => o.OpenApiVersion = Microsoft.OpenApi.OpenApiSpecVersion.OpenApi3_0);
        bouwer.Services.AddOpenApi("openapi-3.1", o => o.OpenApiVersion = Microsoft.OpenApi.OpenApiSpecVersion.OpenApi3_1);
    }

    public static void MapBeschrijving(this WebApplication app)
    {
        app.MapOpenApi("/api/doc/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/api/doc", o => o.WithOpenApiRoutePattern("/api/doc/{documentName}.json").AddDocument("openapi").DisableDefaultFonts()).AllowAnonymous();
    }
}
