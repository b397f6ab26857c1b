using System.Globalization;
using System.Threading.RateLimiting;
using Integratie.Host.Identiteit;
using Integratie.Platform.Api;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;

namespace Integratie.Host.Web;

/// <summary>How much one caller may ask: so that the flood of one doesn't drown the others.</summary>
internal static class Limieten
{
    /// <summary>Largest request, in bytes. Imports have their own, larger limit on their own page.</summary>
    public const long Lichaam = 1024 * 1024;

    /// <summary>Largest request at the address that is called, in bytes.</summary>
    public static long Grens(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Lichaam;

    /// <summary>Per minute; configured under <c>Limieten</c>.</summary>
    private sealed record Instellingen
    {
        public int LezenPerMinuut { get; init; } = 1200;

        public int SchrijvenPerMinuut { get; init; } = 240;

        public int AnoniemPerMinuut { get; init; } = 300;
    }

    public static void VoegLimietenToe(this WebApplicationBuilder bouwer)
    {
        var instellingen = Lees(bouwer.Configuration);
        bouwer.Services.AddRateLimiter(limiet =>
        {
            limiet.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Vak(context, instellingen));
            limiet.OnRejected = Weiger;
        });
    }

    /// <summary>
    /// The limit before anybody has signed in. Signing in itself is answered before the ordinary limit knows who asks, and every
    /// failure leaves a line in the audit log: without this, a stranger could fill it.
    /// </summary>
    public static void GebruikVoordeurlimiet(this WebApplication app)
    {
        var aantal = Lees(app.Configuration).AnoniemPerMinuut;
        var limiet = new RateLimiterOptions
        {
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Venster($"voordeur:{context.Connection.RemoteIpAddress}", aantal)),
            OnRejected = Weiger,
        };
        app.UseWhen(c => c.Request.Path == Aanmelding.Terugkeer || c.Request.Path.StartsWithSegments("/connect", StringComparison.OrdinalIgnoreCase),
            tak => tak.UseRateLimiter(limiet));
    }

    private static Instellingen Lees(IConfiguration configuratie) => configuratie.GetSection("Limieten").Get<Instellingen>() ?? new();

    private static async ValueTask Weiger(OnRejectedContext context, CancellationToken annulering)
    {
        var wacht = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var tijd) ? tijd : TimeSpan.FromSeconds(10);
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wacht.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Foutafhandeling.Antwoord(context.HttpContext, Problemen.Transport(429, "tooManyRequests", "Too Many Requests",
            "Dat waren te veel verzoeken in korte tijd. Wacht even en probeer opnieuw."));
    }

    private static RateLimitPartition<string> Vak(HttpContext context, Instellingen instellingen)
    {
        if (context.Request.Path == "/health")
        {
            return RateLimitPartition.GetNoLimiter("gezondheid");
        }

        var leest = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var wie = context.RequestServices.GetRequiredService<Aanroep>().Aanroeper;
        var (vak, aantal) = !wie.IsAangemeld
            ? ($"anoniem:{context.Connection.RemoteIpAddress}", instellingen.AnoniemPerMinuut)
            : leest ? ($"lezen:{wie}", instellingen.LezenPerMinuut) : ($"schrijven:{wie}", instellingen.SchrijvenPerMinuut);
        return Venster(vak, aantal);
    }

    private static RateLimitPartition<string> Venster(string vak, int aantal) => RateLimitPartition.GetSlidingWindowLimiter(vak, _ => new()
    {
        PermitLimit = aantal,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
    });
}
