using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Bevoegdheden;

internal sealed class BekijkRollenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/bevoegdheden", Bekijk).Toont<BekijkRollen>();

    private static async Task<IResult> Bekijk(string? van, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BekijkRollen(van), annulering)).AlsAntwoord();
}

/// <summary>Which role may do what (KRN-02).</summary>
/// <param name="Van">Only the rights of this module; null for all.</param>
[Vereist(PlatformRechten.InrichtingZien)]
internal sealed record BekijkRollen(string? Van) : IVraag<Rollenmatrix>;

/// <param name="Rollen">The roles that exist, code and name.</param>
/// <param name="Modules">The modules with their rights.</param>
internal sealed record Rollenmatrix(IReadOnlyList<Rolnaam> Rollen, IReadOnlyList<Modulerechten> Modules);

/// <param name="Code">Code, as in the claim.</param>
/// <param name="Naam">Name.</param>
internal sealed record Rolnaam(string Code, string Naam);

/// <param name="Id">Id of the module.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Rechten">Its rights.</param>
internal sealed record Modulerechten(string Id, string Naam, IReadOnlyList<Rechtregel> Rechten);

/// <param name="Code">Code.</param>
/// <param name="Omschrijving">In words.</param>
/// <param name="Rollen">Codes of the roles that have it.</param>
internal sealed record Rechtregel(string Code, string Omschrijving, IReadOnlyList<string> Rollen);

internal sealed class BekijkRollenHandler(IReadOnlyList<ModuleBeschrijving> modules) : IVraagHandler<BekijkRollen, Rollenmatrix>
{
    public Task<Uitkomst<Rollenmatrix>> Handle(BekijkRollen request, CancellationToken cancellationToken) =>
        Task.FromResult<Uitkomst<Rollenmatrix>>(new Rollenmatrix(
            [.. Rol.Namen.Select(r => new Rolnaam(r.Key, r.Value))],
            [.. modules.Where(m => m.Rechten.Count > 0 && (request.Van is null || m.Id == request.Van))
                .Select(m => new Modulerechten(m.Id, m.Naam, [.. m.Rechten.Select(r => new Rechtregel(r.Code, r.Omschrijving, r.Rollen))]))]));
}
