using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Bevoegdheden;

internal sealed class BekijkEigenRechtenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/eigen-rechten", Bekijk).Toont<BekijkEigenRechten>();

    private static async Task<IResult> Bekijk(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BekijkEigenRechten(), annulering)).AlsAntwoord();
}

/// <summary>What the caller may do, and by which role (KRN-02).</summary>
[Aangemeld]
internal sealed record BekijkEigenRechten : IVraag<EigenRechten>;

/// <param name="Organisatie">Name of the organisation the caller acts for.</param>
/// <param name="Rollen">Names of the roles, with their region.</param>
/// <param name="Rechten">The rights.</param>
internal sealed record EigenRechten(string Organisatie, IReadOnlyList<string> Rollen, IReadOnlyList<EigenRecht> Rechten);

/// <param name="Module">Name of the module.</param>
/// <param name="Code">Code.</param>
/// <param name="Omschrijving">In words.</param>
/// <param name="Door">Name of the role that gives it.</param>
internal sealed record EigenRecht(string Module, string Code, string Omschrijving, string Door);

internal sealed class BekijkEigenRechtenHandler(IReadOnlyList<ModuleBeschrijving> modules, Aanroep aanroep, Rechtenregister rechten)
    : IVraagHandler<BekijkEigenRechten, EigenRechten>
{
    public Task<Uitkomst<EigenRechten>> Handle(BekijkEigenRechten request, CancellationToken cancellationToken)
    {
        var wie = aanroep.Aanroeper;
        return Task.FromResult<Uitkomst<EigenRechten>>(new EigenRechten(
            wie.Organisatienaam,
            [.. wie.Rollen.Select(r => r.Context is null ? Naam(r.Rol) : $"{Naam(r.Rol)} ({r.Context})")],
            [.. modules.SelectMany(m => m.Rechten.Where(r => rechten.Mag(wie, r.Code))
                .Select(r => new EigenRecht(m.Naam, r.Code, r.Omschrijving, Naam(r.Rollen.First(wie.HeeftRol)))))]));
    }

    private static string Naam(string rol) => Rol.Namen.GetValueOrDefault(rol, rol);
}
