using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Integratie.Host.Beheer.Berichten;

internal sealed class BekijkBerichtEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/berichten/{van}/{id}/{ontvanger}", Bekijk).Toont<BekijkBericht>();

    private static async Task<IResult> Bekijk(string van, Guid id, string ontvanger, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BekijkBericht(new(van, id, ontvanger)), annulering)).AlsAntwoord();
}

/// <summary>One message on its way. Of its contents only the names of the fields and the keys: an operator sees no dossiers.</summary>
[Vereist(PlatformRechten.WerkingZien)]
internal sealed record BekijkBericht(Berichtsleutel Sleutel) : IVraag<Berichtblad>;

/// <param name="Sleutel">Which delivery.</param>
/// <param name="Soort">Name of the message.</param>
/// <param name="Pogingen">How often it failed.</param>
/// <param name="Fout">Kind of the last failure.</param>
/// <param name="Aangemaakt">When it was told.</param>
/// <param name="VolgendePoging">When it is tried again.</param>
/// <param name="OpzijgelegdOp">When it was given up; null when it wasn't.</param>
/// <param name="Spoor">Trace of the use case that told it.</param>
/// <param name="Velden">Its fields.</param>
internal sealed record Berichtblad(
    Berichtsleutel Sleutel, string Soort, int Pogingen, string? Fout, DateTimeOffset Aangemaakt, DateTimeOffset VolgendePoging, DateTimeOffset? OpzijgelegdOp,
    string? Spoor, IReadOnlyList<Berichtveld> Velden);

/// <param name="Naam">Path of the field.</param>
/// <param name="Inhoud">The value when it is a key, otherwise what kind of value stands there.</param>
/// <param name="IsSleutel">Whether <paramref name="Inhoud"/> is the value itself.</param>
internal sealed record Berichtveld(string Naam, string Inhoud, bool IsSleutel);

internal sealed class BekijkBerichtHandler(PlatformDbContext db, Schemas schemas) : IVraagHandler<BekijkBericht, Berichtblad>
{
    public async Task<Uitkomst<Berichtblad>> Handle(BekijkBericht request, CancellationToken cancellationToken)
    {
        var (module, id, ontvanger) = request.Sleutel;
        var bronnen = await schemas.Met("outbox", cancellationToken);
        var sql =
            $"""
            select naam, pogingen, fout, aangemaakt, volgende_poging, dood_op, spoor, inhoud::text as inhoud from {module}.outbox
            where bericht_id = @id and ontvanger = @ontvanger
            """;
        var rij = bronnen.Contains(module)
            ? (await db.Database.SqlQueryRaw<Rij>(sql,
                new NpgsqlParameter<Guid>("id", id), new NpgsqlParameter<string>("ontvanger", ontvanger)).ToListAsync(cancellationToken)).SingleOrDefault()
            : null;
        if (rij is null)
        {
            return new Mislukking(Mislukkingssoort.NietGevonden, "NietGevonden",
                "Dit bericht staat niet meer klaar. Het is intussen bezorgd of weggegooid.", []);
        }

        using var inhoud = JsonDocument.Parse(rij.Inhoud);
        return new Berichtblad(
            request.Sleutel, rij.Naam, rij.Pogingen, rij.Fout, rij.Aangemaakt, rij.VolgendePoging, rij.DoodOp, rij.Spoor, [.. Velden("", inhoud.RootElement)]);
    }

    private static IEnumerable<Berichtveld> Velden(string pad, JsonElement waarde)
    {
        switch (waarde.ValueKind)
        {
            case JsonValueKind.Object:
                return waarde.EnumerateObject().SelectMany(v => Velden(pad.Length == 0 ? v.Name : $"{pad}.{v.Name}", v.Value));
            case JsonValueKind.Array:
                return [new(pad, $"lijst van {waarde.GetArrayLength()}", false)];
            case JsonValueKind.String when waarde.TryGetGuid(out var sleutel):
                return [new(pad, sleutel.ToString(), true)];
            default:
                return [new(pad, waarde.ValueKind switch
                {
                    JsonValueKind.Number => "een getal",
                    JsonValueKind.True or JsonValueKind.False => "ja of nee",
                    JsonValueKind.Null => "leeg",
                    _ => "een tekst",
                }, false)];
        }
    }

    private sealed record Rij(
        string Naam, int Pogingen, string? Fout, DateTimeOffset Aangemaakt, DateTimeOffset VolgendePoging, DateTimeOffset? DoodOp, string? Spoor, string Inhoud);
}
