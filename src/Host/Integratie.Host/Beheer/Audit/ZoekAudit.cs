using System.Globalization;
using FluentValidation;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Audit;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Integratie.Host.Beheer.Audit;

internal sealed class ZoekAuditEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/audit/zoekopdrachten", Zoek).Somt<ZoekAudit>();

    private static async Task<IResult> Zoek(Auditvraag vraag, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekAudit(vraag, blad), annulering)).AlsCollectie(blad);
}

/// <summary>
/// Who did or read what, newest first. Asking about one file is itself a reading of that file, and is logged (KRN-02).
/// </summary>
/// <param name="Gegevens">What is looked for.</param>
/// <param name="Blad">The page.</param>
[Vereist(PlatformRechten.AuditZien)]
internal sealed record ZoekAudit(Auditvraag Gegevens, Bladvraag Blad) : IVraag<Blad<Auditregel>>;

/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day.</param>
/// <param name="Module">Only of this module.</param>
/// <param name="Soort"><c>schrijving</c>, <c>lezing</c> or <c>weigering</c>.</param>
/// <param name="Actor">Only by this person, system or job.</param>
/// <param name="Dossiersoort">Kind of file; only together with <paramref name="Dossier"/>.</param>
/// <param name="Dossier">Key of a file: who read it?</param>
internal sealed record Auditvraag(
    DateOnly? Van = null, DateOnly? TotEnMet = null, string? Module = null, string? Soort = null, string? Actor = null,
    string? Dossiersoort = null, string? Dossier = null)
{
    /// <summary>How many of the fields limit the list.</summary>
    public int Aantal() => new object?[] { Van, TotEnMet, Module, Soort, Actor, Dossiersoort, Dossier }.Count(v => v is not null);
}

/// <param name="Id">Key.</param>
/// <param name="Tijdstip">When.</param>
/// <param name="Module">Module.</param>
/// <param name="Handeling">Name of the use case.</param>
/// <param name="Soort">Kind of fact.</param>
/// <param name="Actor">Who.</param>
/// <param name="Organisatie">For which organisation.</param>
/// <param name="Reden">Why, in the words of who did it.</param>
/// <param name="Dossiersoort">Kind of file.</param>
/// <param name="Dossier">Key of the file.</param>
/// <param name="Nummer">Order in which the database received it.</param>
internal sealed record Auditregel(
    Guid Id, DateTimeOffset Tijdstip, string Module, string Handeling, string Soort, string Actor, string? Organisatie, string? Reden,
    string? Dossiersoort, string? Dossier, long Nummer);

internal sealed class ZoekAuditValidator : AbstractValidator<ZoekAudit>
{
    private static readonly string[] Soorten = [Auditsoort.Schrijving, Auditsoort.Lezing, Auditsoort.Weigering];

    public ZoekAuditValidator()
    {
        RuleFor(v => v.Gegevens.TotEnMet).GreaterThanOrEqualTo(v => v.Gegevens.Van).When(v => v.Gegevens.Van is not null)
            .WithErrorCode(Invoerfoutsoort.Periode).WithMessage("De laatste dag ligt voor de eerste dag.");
        RuleFor(v => v.Gegevens.Soort).Must(s => s is null || Soorten.Contains(s)).WithMessage($"Kies een van: {string.Join(", ", Soorten)}.");
        RuleFor(v => v.Gegevens.Actor).MaximumLength(200);
        RuleFor(v => v.Gegevens.Module).MaximumLength(60);
        RuleFor(v => v.Gegevens.Dossier).MaximumLength(120);
        RuleFor(v => v.Gegevens.Dossiersoort).MaximumLength(60);
        RuleFor(v => v.Gegevens.Dossier).NotEmpty().When(v => v.Gegevens.Dossiersoort is not null).WithMessage("Geef ook de sleutel van het dossier.");
        RuleFor(v => v.Gegevens.Dossiersoort).NotEmpty().When(v => v.Gegevens.Dossier is not null).WithMessage("Geef ook het soort dossier, bijvoorbeeld ‘persoon’.");
    }
}

internal sealed class ZoekAuditHandler(PlatformDbContext db, Bladwijzers bladwijzers, IAuditlog audit) : IVraagHandler<ZoekAudit, Blad<Auditregel>>
{
    public async Task<Uitkomst<Blad<Auditregel>>> Handle(ZoekAudit request, CancellationToken cancellationToken)
    {
        var v = request.Gegevens;
        var kenmerk = $"audit {v}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        List<string> voorwaarden = [];
        List<NpgsqlParameter> waarden = [];
        void Eis(string sql, NpgsqlParameter parameter)
        {
            voorwaarden.Add(sql);
            waarden.Add(parameter);
        }

        if (v.Van is { } van)
        {
            Eis("tijdstip >= @van", new NpgsqlParameter<DateTimeOffset>("van", van.Begin()));
        }

        if (v.TotEnMet is { } totEnMet)
        {
            Eis("tijdstip < @tot", new NpgsqlParameter<DateTimeOffset>("tot", totEnMet.AddDays(1).Begin()));
        }

        foreach (var (kolom, waarde) in new[] { ("module", v.Module), ("soort", v.Soort), ("actor", v.Actor), ("dossiersoort", v.Dossiersoort), ("dossier", v.Dossier) })
        {
            if (waarde is not null)
            {
                Eis($"{kolom} = @{kolom}", new NpgsqlParameter<string>(kolom, NpgsqlDbType.Text) { TypedValue = waarde });
            }
        }

        var totaal = request.Blad.MetTotaal ? await Tel(voorwaarden, waarden, cancellationToken) : (long?)null;
        if (begin.Waarde is [var na])
        {
            Eis("nummer < @na", new NpgsqlParameter<long>("na", long.Parse(na, CultureInfo.InvariantCulture)));
        }

        var sql =
            $"""
            select id, tijdstip, module, handeling, soort, actor, organisatie, reden, dossiersoort, dossier, nummer
            from platform.audit {Waar(voorwaarden)} order by nummer desc limit {request.Blad.Grootte + 1}
            """;
        var rijen = await db.Database.SqlQueryRaw<Auditregel>(sql, [.. waarden]).ToListAsync(cancellationToken);
        if (v.Dossier is not null)
        {
            await audit.Lezing("platform", nameof(ZoekAudit), new Dossier(v.Dossiersoort!, v.Dossier), cancellationToken);
        }

        return bladwijzers.Maak(rijen, request.Blad, kenmerk, r => [r.Nummer.ToString(CultureInfo.InvariantCulture)], totaal);
    }

    private async Task<long> Tel(List<string> voorwaarden, List<NpgsqlParameter> waarden, CancellationToken annulering)
    {
        var sql = $"select count(*) as \"Value\" from platform.audit {Waar(voorwaarden)}";
        return (await db.Database.SqlQueryRaw<long>(sql, [.. waarden.Select(w => w.Clone())]).ToListAsync(annulering)).Single();
    }

    private static string Waar(List<string> voorwaarden) => voorwaarden.Count == 0 ? "" : "where " + string.Join(" and ", voorwaarden);

    private sealed record Dossier(string Dossiersoort, string Sleutel) : IDossierlezing
    {
        string IDossierlezing.Dossier => Sleutel;
    }
}
