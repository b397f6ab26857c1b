using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Netwerk.Organisaties;

internal sealed class ZoekGelijkendeEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/organisaties/gelijkende", Zoek).Toont<ZoekGelijkende>();

    private static async Task<IResult> Zoek(
        string naam, NisCode gemeente, KboNummer? kbo, OvoCode? ovo, Guid? behalve, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekGelijkende(naam, gemeente, kbo, ovo, behalve), annulering)).AlsAntwoord();
}

/// <summary>Organisations that may be the same as one that is being entered (ONT-05).</summary>
/// <param name="Naam">Its name.</param>
/// <param name="Gemeente">NIS code of its municipality.</param>
/// <param name="Kbo">Its enterprise number.</param>
/// <param name="Ovo">Its OVO code.</param>
/// <param name="Behalve">The organisation itself, when it exists already.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record ZoekGelijkende(string Naam, NisCode Gemeente, KboNummer? Kbo = null, OvoCode? Ovo = null, Guid? Behalve = null) : IVraag<Gelijkendenblad>;

/// <param name="Organisaties">The certain ones first, then the most alike; at most ten.</param>
internal sealed record Gelijkendenblad(IReadOnlyList<Gelijkende> Organisaties);

internal sealed class ZoekGelijkendeValidator : AbstractValidator<ZoekGelijkende>
{
    public ZoekGelijkendeValidator() => RuleFor(z => z.Naam).NotEmpty().MaximumLength(200);
}

internal sealed class ZoekGelijkendeHandler(NetwerkDbContext db) : IVraagHandler<ZoekGelijkende, Gelijkendenblad>
{
    public async Task<Uitkomst<Gelijkendenblad>> Handle(ZoekGelijkende request, CancellationToken cancellationToken) =>
        new Gelijkendenblad(await Dubbelcontrole.Zoek(db, request.Naam, request.Gemeente, request.Kbo, request.Ovo, request.Behalve, cancellationToken));
}
