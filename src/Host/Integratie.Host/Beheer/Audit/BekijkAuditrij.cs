using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Audit;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Audit;

internal sealed class BekijkAuditrijEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/audit/{id:guid}", Bekijk).Toont<BekijkAuditrij>();

    private static async Task<IResult> Bekijk(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BekijkAuditrij(id), annulering)).AlsAntwoord();
}

/// <summary>One row of the audit log with what changed. When it is about a file, opening it is logged as well (KRN-02).</summary>
[Vereist(PlatformRechten.AuditZien)]
internal sealed record BekijkAuditrij(Guid Id) : IVraag<Auditblad>;

/// <param name="Id">Key.</param>
/// <param name="Tijdstip">When.</param>
/// <param name="Module">Module.</param>
/// <param name="Handeling">Name of the use case.</param>
/// <param name="Soort">Kind of fact.</param>
/// <param name="Actor">Who.</param>
/// <param name="Organisatie">For which organisation.</param>
/// <param name="Reden">Why.</param>
/// <param name="Dossiersoort">Kind of file.</param>
/// <param name="Dossier">Key of the file.</param>
/// <param name="Spoor">Trace of the request.</param>
/// <param name="Zegel">Number in the chain; null while it isn't sealed.</param>
/// <param name="Wijzigingen">What changed.</param>
internal sealed record Auditblad(
    Guid Id, DateTimeOffset Tijdstip, string Module, string Handeling, string Soort, string Actor, string? Organisatie, string? Reden,
    string? Dossiersoort, string? Dossier, string? Spoor, long? Zegel, IReadOnlyList<Rijwijziging> Wijzigingen);

/// <param name="Tabel">Table.</param>
/// <param name="Sleutel">Key of the row.</param>
/// <param name="Actie">Added, changed, removed, …</param>
/// <param name="Velden">Its fields.</param>
internal sealed record Rijwijziging(string Tabel, string Sleutel, string Actie, IReadOnlyList<Veldwijziging> Velden);

/// <param name="Veld">Name of the field.</param>
/// <param name="Oud">Before; null when there was nothing. Personal data is masked.</param>
/// <param name="Nieuw">After.</param>
internal sealed record Veldwijziging(string Veld, string? Oud, string? Nieuw);

internal sealed class BekijkAuditrijHandler(PlatformDbContext db, IAuditlog audit) : IVraagHandler<BekijkAuditrij, Auditblad>
{
    public async Task<Uitkomst<Auditblad>> Handle(BekijkAuditrij request, CancellationToken cancellationToken)
    {
        var rij = (await db.Database.SqlQuery<Rij>(
            $"""
            select a.id, a.tijdstip, a.module, a.handeling, a.soort, a.actor, a.organisatie, a.reden, a.dossiersoort, a.dossier, a.spoor,
                a.wijzigingen::text as wijzigingen, z.volgnummer as zegel
            from platform.audit a left join platform.auditzegel z on z.audit_id = a.id where a.id = {request.Id}
            """).ToListAsync(cancellationToken)).SingleOrDefault();
        if (rij is null)
        {
            return Mislukking.NietGevonden("De auditrij");
        }

        if (rij is { Dossier: { } dossier, Dossiersoort: { } soort })
        {
            await audit.Lezing("platform", nameof(BekijkAuditrij), new Gelezen(soort, dossier), cancellationToken);
        }

        return new Auditblad(
            rij.Id, rij.Tijdstip, rij.Module, rij.Handeling, rij.Soort, rij.Actor, rij.Organisatie, rij.Reden, rij.Dossiersoort, rij.Dossier, rij.Spoor,
            rij.Zegel, Wijzigingen(rij.Wijzigingen));
    }

    private static IReadOnlyList<Rijwijziging> Wijzigingen(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var lijst = JsonDocument.Parse(json);
        return [.. lijst.RootElement.EnumerateArray().Select(w => new Rijwijziging(
            Tekst(w.GetProperty("tabel")) ?? "", Tekst(w.GetProperty("sleutel")) ?? "", Tekst(w.GetProperty("actie")) ?? "",
            [.. w.GetProperty("velden").EnumerateObject().Select(v => new Veldwijziging(v.Name, Tekst(v.Value.GetProperty("oud")), Tekst(v.Value.GetProperty("nieuw"))))]))];
    }

    private static string? Tekst(JsonElement waarde) => waarde.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => waarde.GetString(),
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        _ => waarde.GetRawText(),
    };

    private sealed record Rij(
        Guid Id, DateTimeOffset Tijdstip, string Module, string Handeling, string Soort, string Actor, string? Organisatie, string? Reden,
        string? Dossiersoort, string? Dossier, string? Spoor, string? Wijzigingen, long? Zegel);

    private sealed record Gelezen(string Dossiersoort, string Sleutel) : IDossierlezing
    {
        string IDossierlezing.Dossier => Sleutel;
    }
}
