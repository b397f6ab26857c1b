using System.Text.Json;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Organisaties.Regels;
using Integratie.Platform.Api;
using Integratie.Platform.Tabellen;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Invoeren;

/// <summary>What the check found of one row.</summary>
internal sealed record Rijoordeel(int Rij, Oordeel Oordeel, string? Naam, string? Fouten, Organisatiegegevens? Gegevens, Guid? Bekende, string? Bekendenaam);

/// <summary>A known organisation that a row is, or is called like.</summary>
internal sealed record Rijgelijkenis(int Rij, Guid Id, string Naam, bool IsZeker);

/// <summary>The statements on many rows at once: one round trip for a portion, never one per row.</summary>
internal static class Rijopslag
{
    /// <summary>The same share of shared trigrams as for one that is typed in (<see cref="Dubbelcontrole"/>).</summary>
    private const double Grens = Dubbelcontrole.Grens;

    /// <summary>The entry, for one worker at a time: a job may run twice at once.</summary>
    public static Task<Invoer?> MetSlot(this DbSet<Invoer> invoeren, Guid id, CancellationToken annulering) =>
        invoeren.FromSql($"select *, xmin from netwerk.invoer where id = {id} for update").SingleOrDefaultAsync(annulering);

    public static Task VoegToe(this NetwerkDbContext db, Guid invoer, IReadOnlyList<Tabelrij> rijen, CancellationToken annulering)
    {
        int[] nummers = [.. rijen.Select(r => r.Nummer)];
        string[] cellen = [.. rijen.Select(r => JsonSerializer.Serialize(r.Cellen, Json.Gedeeld))];
        db.Vermeld("invoerrij", $"{rijen.Count} rijen", "toegevoegd", ("invoer", invoer.ToString()));
        return db.Database.ExecuteSqlAsync(
            $"insert into netwerk.invoerrij (invoer, rij, cellen) select {invoer}, rij, cel::jsonb from unnest({nummers}, {cellen}) t(rij, cel)", annulering);
    }

    /// <summary>For each row the known organisation that it is, or else the one it is most like in its municipality.</summary>
    public static async Task<IReadOnlyDictionary<int, Rijgelijkenis>> ZoekBekenden(
        this NetwerkDbContext db, IReadOnlyList<(int Rij, Organisatiegegevens Gegevens)> rijen, CancellationToken annulering)
    {
        int[] nummers = [.. rijen.Select(r => r.Rij)];
        string[] vormen = [.. rijen.Select(r => NaamZonderRechtsvorm.Van(r.Gegevens.Naam))];
        string[] gemeenten = [.. rijen.Select(r => r.Gegevens.Gemeente.Waarde)];
        string?[] kbo = [.. rijen.Select(r => r.Gegevens.Kbo?.Waarde)];
        string?[] ovo = [.. rijen.Select(r => r.Gegevens.Ovo?.Waarde)];
        var gevonden = await db.Database.SqlQuery<Rijgelijkenis>(
            $"""
            select r.rij, o.id, o.naam, o.is_zeker
            from unnest({nummers}, {vormen}, {gemeenten}, {kbo}, {ovo}) r(rij, vorm, gemeente, kbo, ovo)
            cross join lateral (
                select b.id, b.naam, coalesce(b.kbo = r.kbo or b.ovo = r.ovo, false) as is_zeker
                from netwerk.organisatie b
                where b.samengevoegd_met is null and (b.kbo = r.kbo or b.ovo = r.ovo or (b.gemeente = r.gemeente and similarity(b.naamvorm, r.vorm) >= {Grens}))
                order by 3 desc, similarity(b.naamvorm, r.vorm) desc, b.id
                limit 1) o
            """).ToListAsync(annulering);
        return gevonden.ToDictionary(g => g.Rij);
    }

    public static Task Beoordeel(this NetwerkDbContext db, Guid invoer, IReadOnlyList<Rijoordeel> oordelen, CancellationToken annulering)
    {
        int[] nummers = [.. oordelen.Select(o => o.Rij)];
        string[] wat = [.. oordelen.Select(o => o.Oordeel.ToString())];
        string?[] namen = [.. oordelen.Select(o => o.Naam)];
        string?[] fouten = [.. oordelen.Select(o => o.Fouten)];
        string?[] gegevens = [.. oordelen.Select(o => o.Gegevens is null ? null : JsonSerializer.Serialize(o.Gegevens, Json.Gedeeld))];
        string?[] herkenning = [.. oordelen.Select(o => o.Gegevens is null ? null : Invoerrij.Herken(o.Gegevens))];
        Guid?[] bekenden = [.. oordelen.Select(o => o.Bekende)];
        string?[] bekendenamen = [.. oordelen.Select(o => o.Bekendenaam)];
        db.Vermeld("invoerrij", $"{oordelen.Count} rijen", "nagekeken", ("invoer", invoer.ToString()));
        return db.Database.ExecuteSqlAsync(
            $"""
            update netwerk.invoerrij r
            set oordeel = o.oordeel, naam = o.naam, fouten = o.fouten, gegevens = o.gegevens::jsonb, herkenning = o.herkenning, bekende = o.bekende, bekendenaam = o.bekendenaam
            from unnest({nummers}, {wat}, {namen}, {fouten}, {gegevens}, {herkenning}, {bekenden}, {bekendenamen})
                o(rij, oordeel, naam, fouten, gegevens, herkenning, bekende, bekendenaam)
            where r.invoer = {invoer} and r.rij = o.rij
            """, annulering);
    }

    public static Task RondAf(
        this NetwerkDbContext db, Guid invoer, IReadOnlyList<(int Rij, Rijafloop Afloop, Guid? Organisatie, string? Reden)> aflopen, CancellationToken annulering)
    {
        int[] nummers = [.. aflopen.Select(a => a.Rij)];
        string[] wat = [.. aflopen.Select(a => a.Afloop.ToString())];
        Guid?[] organisaties = [.. aflopen.Select(a => a.Organisatie)];
        string?[] redenen = [.. aflopen.Select(a => a.Reden)];
        db.Vermeld("invoerrij", $"{aflopen.Count} rijen", "afgewerkt", ("invoer", invoer.ToString()));
        return db.Database.ExecuteSqlAsync(
            $"""
            update netwerk.invoerrij r set afloop = a.afloop, organisatie = a.organisatie, fouten = coalesce(a.reden, r.fouten)
            from unnest({nummers}, {wat}, {organisaties}, {redenen}) a(rij, afloop, organisatie, reden)
            where r.invoer = {invoer} and r.rij = a.rij
            """, annulering);
    }
}
