using System.Diagnostics;
using System.Text.Json.Serialization;
using Integratie.Kern;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Http;

namespace Integratie.Platform.Api;

/// <summary>An RFC 9457 problem document in the form of the Belgif guide.</summary>
/// <param name="Type">URN of the kind of problem.</param>
/// <param name="Title">The kind in English; the same for every occurrence.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What is wrong and what to do, in Dutch.</param>
/// <param name="Instance">URN of this occurrence, also found in the log.</param>
/// <param name="Issues">Per input what is wrong; null when the problem isn't about input.</param>
public sealed record Probleem(string Type, string Title, int Status, string Detail, string Instance, IReadOnlyList<Probleempunt>? Issues = null);

/// <summary>One thing that is wrong with the input.</summary>
/// <param name="Type">URN of the kind of issue.</param>
/// <param name="Detail">What is wrong and what is expected, in Dutch.</param>
/// <param name="In">Where: <c>body</c>, <c>path</c>, <c>query</c> or <c>header</c>.</param>
/// <param name="Name">Path of the field, or name of the parameter; null for the whole.</param>
public sealed record Probleempunt(string Type, string Detail, string In, [property: JsonPropertyName("name")] string? Name);

/// <summary>The one place where a failure becomes a problem document.</summary>
public static class Problemen
{
    /// <summary>Media type.</summary>
    public const string Mediatype = "application/problem+json";

    private const string Belgif = "urn:problem-type:belgif:";
    private const string Eigen = "urn:problem-type:integratie:";

    /// <summary>The answer for a failure.</summary>
    /// <param name="mislukking">The failure.</param>
    /// <param name="waar">Where the wrong input stands.</param>
    public static IResult Antwoord(Mislukking mislukking, string waar = "body") => new Probleemantwoord(Van(mislukking, waar));

    /// <summary>The answer for a problem of the transport: a status without a failure of the domain.</summary>
    public static IResult Antwoord(Probleem probleem) => new Probleemantwoord(probleem);

    /// <summary>The document for a failure.</summary>
    public static Probleem Van(Mislukking mislukking, string waar = "body")
    {
        ArgumentNullException.ThrowIfNull(mislukking);
        var (type, titel, status) = Soort(mislukking);
        var punten = mislukking.Fouten.Count == 0 ? null : mislukking.Fouten.Select(f => Punt(f, waar)).ToList();
        return new(type, titel, status, mislukking.Bericht, Voorval(), punten);
    }

    /// <summary>A problem of the transport.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="naam">Name of the Belgif type where there is one, otherwise our own.</param>
    /// <param name="titel">English title.</param>
    /// <param name="detail">What is wrong and what to do, in Dutch.</param>
    /// <param name="vanBelgif">Whether the type is Belgif's.</param>
    public static Probleem Transport(int status, string naam, string titel, string detail, bool vanBelgif = true) =>
        new((vanBelgif ? Belgif : Eigen) + naam, titel, status, detail, Voorval());

    /// <summary>The module of this address is off here.</summary>
    public static Probleem ModuleStaatUit(string module) =>
        new(Eigen + "moduleStaatUit", "Module is switched off", StatusCodes.Status404NotFound,
            $"De module ‘{module}’ staat hier uit. Wie de modules van uw regio beheert, kan ze aanzetten.", Voorval());

    private static string Voorval() => $"urn:uuid:{Spoor(Activity.Current)}";

    /// <summary>The trace id as a UUID, so that a reference on the screen finds the trace; a new one when nothing is traced.</summary>
    internal static Guid Spoor(Activity? activiteit) =>
        activiteit is not null && Guid.TryParseExact(activiteit.TraceId.ToHexString(), "N", out var id) ? id : Uuid.Nieuw();

    private static (string Type, string Titel, int Status) Soort(Mislukking m) => m.Soort switch
    {
        Mislukkingssoort.NietGevonden => (Belgif + "resourceNotFound", "Resource Not Found", 404),
        Mislukkingssoort.NietToegelaten when m.Code == nameof(Toegangsbesluit.NietAangemeld) => (Belgif + "noAccessToken", "No Access Token", 401),
        Mislukkingssoort.NietToegelaten when m.Code == nameof(Toegangsbesluit.ScopeOntbreekt) => (Belgif + "missingScope", "Missing Scope", 403),
        Mislukkingssoort.NietToegelaten => (Belgif + "missingPermission", "Missing Permission", 403),
        Mislukkingssoort.Ongeldig => (Belgif + "badRequest", "Bad Request", 400),
        Mislukkingssoort.RegelGeschonden => (Eigen + char.ToLowerInvariant(m.Code[0]) + m.Code[1..], "Business rule violated", 409),
        Mislukkingssoort.Verouderd => (Eigen + "verouderd", "Precondition Failed", 412),
        Mislukkingssoort.VersieOntbreekt => (Eigen + "versieOntbreekt", "Precondition Required", 428),
        Mislukkingssoort.SleutelHergebruikt => (Eigen + "sleutelHergebruikt", "Idempotency Key Reused", 422),
        _ => (Belgif + "serviceUnavailable", "Service Unavailable", 503),
    };

    private static Probleempunt Punt(Invoerfout fout, string waar)
    {
        var uitbreiding = fout.Soort is Invoerfoutsoort.Verplicht or Invoerfoutsoort.Periode or Invoerfoutsoort.Bereik ? "belgif-ext" : "belgif";
        return new($"urn:problem-type:{uitbreiding}:input-validation:{fout.Soort}", fout.Bericht, waar, fout.Veld.Length == 0 ? null : fout.Veld);
    }

    private sealed class Probleemantwoord(Probleem probleem) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => probleem.Status;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = probleem.Status;
            if (probleem.Status is 401)
            {
                httpContext.Response.Headers.WWWAuthenticate = probleem.Type.EndsWith("noAccessToken", StringComparison.Ordinal)
                    ? "Bearer"
                    : "Bearer error=\"invalid_token\"";
            }

            if (probleem.Status is 403 && probleem.Type.EndsWith("missingScope", StringComparison.Ordinal))
            {
                httpContext.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
            }

            if (probleem.Status is 503)
            {
                httpContext.Response.Headers.RetryAfter = "5";
            }

            return httpContext.Response.WriteAsJsonAsync(probleem, Json.Gedeeld, Mediatype, httpContext.RequestAborted);
        }
    }
}
