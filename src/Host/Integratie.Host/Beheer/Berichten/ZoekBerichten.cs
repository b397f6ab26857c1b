using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Berichten;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Integratie.Host.Beheer.Berichten;

internal sealed class ZoekBerichtenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/berichten", Zoek).Somt<ZoekBerichten>();

    private static async Task<IResult> Zoek(
        string? van, Berichtstaat? staat, string? soort, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekBerichten(van, staat, soort, blad), annulering)).AlsCollectie(blad);
}

/// <summary>Where a message on its way stands.</summary>
internal enum Berichtstaat
{
    /// <summary>Not tried yet.</summary>
    Wacht,

    /// <summary>Failed, and will be tried again by itself.</summary>
    Herkanst,

    /// <summary>Given up; an operator decides.</summary>
    Opzijgelegd,
}

/// <summary>Messages that are still on their way, over the outboxes of all modules, newest first (KRN-09).</summary>
/// <param name="Van">Only of this sending module.</param>
/// <param name="Staat">Only in this state.</param>
/// <param name="Soort">Only with this name.</param>
/// <param name="Blad">The page.</param>
[Vereist(PlatformRechten.WerkingZien)]
internal sealed record ZoekBerichten(string? Van, Berichtstaat? Staat, string? Soort, Bladvraag Blad) : IVraag<Blad<Berichtregel>>;

/// <param name="Van">Sending module.</param>
/// <param name="Id">Key of the message.</param>
/// <param name="Ontvanger">Receiving module, or <c>jobs:module</c>.</param>
/// <param name="OntvangerIsHier">Whether this host runs the receiver; if not, the message waits for one that does.</param>
/// <param name="Soort">Name of the message.</param>
/// <param name="Staat">Where it stands.</param>
/// <param name="Pogingen">How often it failed.</param>
/// <param name="Fout">Kind of the last failure.</param>
/// <param name="Aangemaakt">When it was told.</param>
/// <param name="VolgendePoging">When it is tried again; null when it is due now or was given up.</param>
internal sealed record Berichtregel(
    string Van, Guid Id, string Ontvanger, bool OntvangerIsHier, string Soort, Berichtstaat Staat, int Pogingen, string? Fout,
    DateTimeOffset Aangemaakt, DateTimeOffset? VolgendePoging);

internal sealed class ZoekBerichtenHandler(
    PlatformDbContext db, Schemas schemas, Bladwijzers bladwijzers, IReadOnlyList<ModuleBeschrijving> modules, TimeProvider klok)
    : IVraagHandler<ZoekBerichten, Blad<Berichtregel>>
{
    public async Task<Uitkomst<Blad<Berichtregel>>> Handle(ZoekBerichten request, CancellationToken cancellationToken)
    {
        var kenmerk = $"berichten {request.Van} {request.Staat} {request.Soort}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var bronnen = (await schemas.Met("outbox", cancellationToken)).Where(s => request.Van is null || s == request.Van).ToList();
        if (bronnen.Count == 0)
        {
            return new Blad<Berichtregel>([], null, request.Blad.MetTotaal ? 0 : null);
        }

        var grens = begin.Waarde is [var id, var naar] ? (Id: Guid.Parse(id), Ontvanger: naar) : default;
        var voorwaarde = request.Staat switch
        {
            Berichtstaat.Wacht => "dood_op is null and pogingen = 0",
            Berichtstaat.Herkanst => "dood_op is null and pogingen > 0",
            Berichtstaat.Opzijgelegd => "dood_op is not null",
            _ => "true",
        };
        var delen = bronnen.Select(s =>
            $"""
            (select '{s}' as van, bericht_id, ontvanger, naam, pogingen, fout, aangemaakt, volgende_poging, dood_op is not null as dood from {s}.outbox
            where {voorwaarde} and (@soort is null or naam = @soort) and (not @verder or (bericht_id, ontvanger) < (@id, @ontvanger))
            order by bericht_id desc, ontvanger desc limit @aantal)
            """);
        var sql = $"{string.Join(" union all ", delen)} order by bericht_id desc, ontvanger desc limit @aantal";
        var rijen = await db.Database.SqlQueryRaw<Rij>(
            sql,
            Tekst("soort", request.Soort), new NpgsqlParameter<bool>("verder", begin.Waarde is not null), new NpgsqlParameter<Guid>("id", grens.Id),
            Tekst("ontvanger", grens.Ontvanger ?? ""), new NpgsqlParameter<int>("aantal", request.Blad.Grootte + 1)).ToListAsync(cancellationToken);
        long? totaal = request.Blad.MetTotaal ? await Tel(bronnen, voorwaarde, request.Soort, cancellationToken) : null;
        var blad = bladwijzers.Maak(rijen, request.Blad, kenmerk, r => [r.BerichtId.ToString(), r.Ontvanger], totaal);
        return new Blad<Berichtregel>([.. blad.Items.Select(Regel)], blad.Volgende, blad.Totaal);
    }

    private async Task<long> Tel(List<string> bronnen, string voorwaarde, string? soort, CancellationToken annulering)
    {
        var alle = string.Join(" union all ", bronnen.Select(s => $"select 1 from {s}.outbox where {voorwaarde} and (@soort is null or naam = @soort)"));
        var sql = $"select count(*) as \"Value\" from ({alle}) o";
        return (await db.Database.SqlQueryRaw<long>(sql, Tekst("soort", soort)).ToListAsync(annulering)).Single();
    }

    private Berichtregel Regel(Rij r)
    {
        var naar = r.Ontvanger.StartsWith(Berichtenpomp.Jobontvanger, StringComparison.Ordinal) ? r.Ontvanger[Berichtenpomp.Jobontvanger.Length..] : r.Ontvanger;
        var staat = r.Dood ? Berichtstaat.Opzijgelegd : r.Pogingen > 0 ? Berichtstaat.Herkanst : Berichtstaat.Wacht;
        return new(r.Van, r.BerichtId, r.Ontvanger, modules.Any(m => m.Id == naar), r.Naam, staat, r.Pogingen, r.Fout, r.Aangemaakt,
            r.Dood || r.VolgendePoging <= klok.GetUtcNow() ? null : r.VolgendePoging);
    }

    private static NpgsqlParameter<string?> Tekst(string naam, string? waarde) => new(naam, NpgsqlTypes.NpgsqlDbType.Text) { TypedValue = waarde };

    private sealed record Rij(
        string Van, Guid BerichtId, string Ontvanger, string Naam, int Pogingen, string? Fout, DateTimeOffset Aangemaakt, DateTimeOffset VolgendePoging, bool Dood);
}
