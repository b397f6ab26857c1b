using System.Reflection;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Platform.Api;

/// <summary>
/// The door of a use case on the web API. Stands at the top of the slice; found by convention and mapped below
/// <c>/api/v1/{module}</c>. Maps a named static method, so that stack traces and the OpenAPI document have a name.
/// </summary>
public interface IEindpunt
{
    /// <summary>Maps the route.</summary>
    /// <param name="module">The group of the module; routes are relative to it.</param>
    static abstract void Map(IEndpointRouteBuilder module);
}

/// <summary>
/// What an endpoint does with its use case. Each of these copies the right from the request, so that a stranger is turned
/// away before a body is read, and describes answers and problems for the OpenAPI document.
/// </summary>
public static class Eindpuntbeschrijving
{
    /// <summary>Shows something: 200 with an ETag, or 304 when the caller has that version.</summary>
    public static RouteHandlerBuilder Toont<TVraag>(this RouteHandlerBuilder eindpunt)
    {
        eindpunt.Voor<TVraag>().Produces(StatusCodes.Status200OK, Waarde<TVraag>());
        return Waarde<TVraag>().IsAssignableTo(typeof(IMetVersie)) ? eindpunt.Produces(StatusCodes.Status304NotModified) : eindpunt;
    }

    /// <summary>Gives a file: 200 with its name.</summary>
    /// <param name="eindpunt">The endpoint.</param>
    /// <param name="mediatypes">As what; the first is the usual one.</param>
    public static RouteHandlerBuilder GeeftBestand<TVraag>(this RouteHandlerBuilder eindpunt, params string[] mediatypes) =>
        eindpunt.Voor<TVraag>().WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), mediatypes));

    /// <summary>Gives a table as a file, in any <see cref="Tabelsoort"/>.</summary>
    public static RouteHandlerBuilder GeeftTabel<TVraag>(this RouteHandlerBuilder eindpunt)
        where TVraag : IVraag<Tabeluitvoer> => eindpunt.GeeftBestand<TVraag>([.. Enum.GetValues<Tabelsoort>().Select(Tabeluitvoer.Mediatype)]);

    /// <summary>Lists things in the collection shape of the Belgif guide, with keyset paging.</summary>
    /// <typeparam name="TVraag">The question; its value is a <see cref="Blad{T}"/>.</typeparam>
    public static RouteHandlerBuilder Somt<TVraag>(this RouteHandlerBuilder eindpunt) =>
        eindpunt.Voor<TVraag>().Produces(StatusCodes.Status200OK,
            typeof(Collectie<>).MakeGenericType(Waarde<TVraag>().GetGenericArguments()[0]));

    /// <summary>Makes something: 201 with Location. Takes an Idempotency-Key.</summary>
    public static RouteHandlerBuilder Maakt<TOpdracht>(this RouteHandlerBuilder eindpunt) =>
        eindpunt.Voor<TOpdracht>().Produces(StatusCodes.Status201Created).Meldt(StatusCodes.Status409Conflict)
            .Meldt(StatusCodes.Status422UnprocessableEntity)
            .WithMetadata(new NeemtIdempotentiesleutel()).AddEndpointFilter(Idempotentie.Filter);

    /// <summary>Changes something: 204 with the new ETag. Asks for If-Match (428, 412).</summary>
    public static RouteHandlerBuilder Wijzigt<TOpdracht>(this RouteHandlerBuilder eindpunt) =>
        eindpunt.Voor<TOpdracht>().Produces(StatusCodes.Status204NoContent).Meldt(StatusCodes.Status409Conflict)
            .Meldt(StatusCodes.Status412PreconditionFailed).Meldt(StatusCodes.Status428PreconditionRequired)
            .WithMetadata(new VraagtIfMatch()).AddEndpointFilter(IfMatch.Filter);

    /// <summary>Starts long work: 202 with the Location of its task. Takes an Idempotency-Key.</summary>
    public static RouteHandlerBuilder Begint<TOpdracht>(this RouteHandlerBuilder eindpunt) =>
        eindpunt.Voor<TOpdracht>().Produces(StatusCodes.Status202Accepted).Meldt(StatusCodes.Status409Conflict)
            .Meldt(StatusCodes.Status422UnprocessableEntity)
            .WithMetadata(new NeemtIdempotentiesleutel()).AddEndpointFilter(Idempotentie.Filter);

    private static RouteHandlerBuilder Voor<TVerzoek>(this RouteHandlerBuilder eindpunt)
    {
        ArgumentNullException.ThrowIfNull(eindpunt);
        var verzoek = typeof(TVerzoek);
        var toegang = verzoek.GetCustomAttributes(inherit: false).Where(a => a is IAuthorizeData or IAllowAnonymous).ToArray();
        if (toegang.Length == 0)
        {
            throw new InvalidOperationException($"{verzoek.Name} zegt niet wie het mag vragen: [Vereist], [Aangemeld] of [Openbaar].");
        }

        eindpunt.WithName(verzoek.Name).WithMetadata(new Verzoeksoort(verzoek)).WithMetadata(toegang)
            .Meldt(StatusCodes.Status400BadRequest).Meldt(StatusCodes.Status404NotFound)
            .Meldt(StatusCodes.Status429TooManyRequests);
        return toegang.Any(a => a is IAllowAnonymous)
            ? eindpunt
            : eindpunt.Meldt(StatusCodes.Status401Unauthorized).Meldt(StatusCodes.Status403Forbidden);
    }

    private static RouteHandlerBuilder Meldt(this RouteHandlerBuilder eindpunt, int status) =>
        eindpunt.Produces<Probleem>(status, Problemen.Mediatype);

    private static Type Waarde<TVerzoek>() => typeof(TVerzoek).GetInterfaces()
        .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IVerzoek<>)).GetGenericArguments()[0];
}

/// <summary>Which use case an endpoint sends; for the architecture tests and the OpenAPI document.</summary>
/// <param name="Type">The request.</param>
public sealed record Verzoeksoort(Type Type);

/// <summary>The endpoint takes an Idempotency-Key header; for the OpenAPI document.</summary>
public sealed record NeemtIdempotentiesleutel;

/// <summary>The endpoint asks for an If-Match header; for the OpenAPI document.</summary>
public sealed record VraagtIfMatch;

internal static class Eindpunten
{
    /// <summary>Maps all endpoints of an assembly.</summary>
    public static void Map(IEndpointRouteBuilder groep, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IEindpunt)) && t.IsClass).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            typeof(Eindpunten).GetMethod(nameof(MapEen), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [groep], null);
        }
    }

    private static void MapEen<T>(IEndpointRouteBuilder groep)
        where T : IEindpunt => T.Map(groep);
}
