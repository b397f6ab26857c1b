using System.Globalization;
using System.Reflection;
using Integratie.Kern;
using Microsoft.AspNetCore.Http;

namespace Integratie.Platform.Api;

/// <summary>
/// The version that a caller wants to change: the ETag it was shown, sent back in <c>If-Match</c>. Missing gives 428,
/// stale gives 412 (ONTWERP 6).
/// </summary>
/// <param name="Versie">The version; null when the header is missing or can't match anything.</param>
public readonly record struct IfMatch(uint? Versie)
{
    /// <summary>The version for the use case. The endpoint's filter has turned away a request without one.</summary>
    public uint Waarde => Versie ?? 0;

    /// <summary>Binds it; called by the framework.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tekst = context.Request.Headers.IfMatch.ToString();
        return ValueTask.FromResult(new IfMatch(Lees(tekst)));
    }

    /// <summary>The ETag of a version.</summary>
    public static string ETag(uint versie) => string.Create(CultureInfo.InvariantCulture, $"\"{versie}\"");

    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var tekst = context.HttpContext.Request.Headers.IfMatch.ToString();
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return Problemen.Antwoord(new Mislukking(Mislukkingssoort.VersieOntbreekt, "VersieOntbreekt",
                "Stuur de ETag die u bij het lezen kreeg mee in If-Match, zodat u geen wijziging van iemand anders overschrijft.", []));
        }

        // A weak tag, a star or another text can't be the strong tag that was given: that is a precondition that fails.
        return Lees(tekst) is null ? Problemen.Antwoord(Mislukking.Verouderd()) : await next(context);
    }

    private static uint? Lees(string tekst) =>
        tekst is ['"', .. var midden, '"'] && uint.TryParse(midden, NumberStyles.None, CultureInfo.InvariantCulture, out var versie) ? versie : null;
}

/// <summary>A value that carries the version of the row it shows; the API sends it as ETag.</summary>
public interface IMetVersie
{
    /// <summary>The version. Keep it out of the JSON with <c>[JsonIgnore]</c>: callers know it as the ETag.</summary>
    uint Versie { get; }
}
