using System.Globalization;
using System.Text;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

internal sealed class VoerContactenUitEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/contacten/csv", VoerUit).Toont<VoerContactenUit>();

    private static async Task<IResult> VoerUit(
        Guid? loket, string? thema, Keuze<Kanaal>? kanaal, Keuze<Afloopsoort>? afloop, bool? open, DateOnly? van, DateOnly? totEnMet, string? medewerker,
        IDispatcher dispatcher, CancellationToken annulering)
    {
        var uitvoer = await dispatcher.Send(new VoerContactenUit(new(loket, thema, kanaal?.Waarde, afloop?.Waarde, open, van, totEnMet, medewerker)), annulering);
        return uitvoer.IsGelukt
            ? TypedResults.Stream(stroom => uitvoer.Waarde.Schrijf(stroom, annulering), Contactuitvoer.Mediatype, Contactuitvoer.Bestandsnaam)
            : Problemen.Antwoord(uitvoer.Mislukking);
    }
}

/// <summary>
/// The list of contacts as a file, with the filter of the list: without personal data, and without people that have no legal stay
/// (ONT-09).
/// </summary>
[Vereist(OnthaalRechten.Uitvoeren)]
internal sealed record VoerContactenUit(Contactfilter Filter) : IVraag<Contactuitvoer>;

/// <param name="Rijen">The cells of each row, read while they are asked for.</param>
internal sealed record Contactuitvoer(IAsyncEnumerable<string?[]> Rijen)
{
    public const string Mediatype = "text/csv; charset=utf-8";
    public const string Bestandsnaam = "contacten.csv";

    /// <summary>Row by row as the database gives them: a million rows take no more memory than ten.</summary>
    public async Task Schrijf(Stream stroom, CancellationToken annulering)
    {
        await using var schrijver = new StreamWriter(stroom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        await schrijver.WriteAsync("geregistreerd;kanaal;loket;thema;taal;gemeente;component;uitkomst;opvolgen op;dringendheid;afgesloten\r\n".AsMemory(), annulering);
        await foreach (var rij in Rijen.WithCancellation(annulering))
        {
            await schrijver.WriteAsync((string.Join(';', rij.Select(Csvcel.Schrijf)) + "\r\n").AsMemory(), annulering);
        }
    }
}

internal sealed class VoerContactenUitHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, Aanroep aanroep) : IVraagHandler<VoerContactenUit, Contactuitvoer>
{
    public Task<Uitkomst<Contactuitvoer>> Handle(VoerContactenUit request, CancellationToken cancellationToken)
    {
        var rijen = request.Filter.PasToe(db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep))
            .OrderByDescending(c => c.Geregistreerd).ThenByDescending(c => c.Id).AlsRegels().AsAsyncEnumerable().Select(Cellen);
        return Task.FromResult<Uitkomst<Contactuitvoer>>(new Contactuitvoer(rijen));
    }

    private string?[] Cellen(Contactregel c) =>
    [
        c.Geregistreerd.Plaatselijk().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), c.Kanaal.ToString(),
        c.Loket is { } loket ? gebied.Loket(loket)?.Naam : null, c.Thema, c.Taal, c.Gemeente?.Waarde,
        c.HeeftComponent is { } component ? component ? "ja" : "nee" : null, c.Afloop?.ToString(), c.OpvolgenOp?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        c.OpvolgenOp is null ? null : c.Dringendheid.ToString(), c.IsAfgesloten ? "ja" : "nee",
    ];
}
