using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Integratie.Platform.Audit;

/// <summary>Makes the audit rows: who, for which organisation, why, what, and the values before and after (ONTWERP 6).</summary>
internal static class Auditschrijver
{
    /// <summary>What stands in the log instead of personal data: that there was a value, not which.</summary>
    public const string Afgeschermd = "•••";

    /// <summary>The row of a use case that changed something.</summary>
    public static AuditInvoer Schrijving(
        ModuleDbContext context, Guid operatie, string handeling, IEnumerable<JsonObject> vermeldingen, Sleutelring sleutels) => Maak(
        operatie, context.Module, handeling, Auditsoort.Schrijving, context.Aanroep, null, null, Wijzigingen(context.ChangeTracker, vermeldingen), sleutels);

    /// <summary>A change that a statement made.</summary>
    public static JsonObject Vermelding(string tabel, string sleutel, string actie, IEnumerable<(string Veld, string? Waarde)> velden) => new()
    {
        ["tabel"] = tabel,
        ["sleutel"] = sleutel,
        ["actie"] = actie,
        ["velden"] = new JsonObject(velden.Select(v => KeyValuePair.Create<string, JsonNode?>(v.Veld, new JsonObject { ["oud"] = null, ["nieuw"] = v.Waarde }))),
    };

    /// <summary>The row of a reading or a refusal.</summary>
    public static AuditInvoer Feit(
        string soort, string module, string handeling, Aanroep aanroep, string? dossiersoort, string? dossier, Sleutelring sleutels) =>
        Maak(Uuid.Nieuw(), module, handeling, soort, aanroep, dossiersoort, dossier, null, sleutels);

    /// <summary>Writes several rows at once, in this order, on the connection and in the transaction of the context.</summary>
    public static async Task Schrijf(ModuleDbContext context, IReadOnlyList<AuditInvoer> rijen, CancellationToken annulering)
    {
        await using var opdracht = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
        await Schrijf(opdracht, rijen, annulering);
    }

    /// <summary>Writes several rows at once, in this order, with this command.</summary>
    public static async Task Schrijf(NpgsqlCommand opdracht, IReadOnlyList<AuditInvoer> rijen, CancellationToken annulering)
    {
        opdracht.CommandText =
            """
            insert into platform.audit (id, module, handeling, soort, actor, organisatie, reden, dossiersoort, dossier, wijzigingen, spoor, merk)
            select id, module, handeling, soort, actor, organisatie, reden, dossiersoort, dossier, wijzigingen::json, spoor, merk
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) with ordinality
                t(id, module, handeling, soort, actor, organisatie, reden, dossiersoort, dossier, wijzigingen, spoor, merk, plaats)
            order by plaats
            """;
        Voeg(r => r.Id);
        Voeg(r => r.Module);
        Voeg(r => r.Handeling);
        Voeg(r => r.Soort);
        Voeg(r => r.Actor);
        Voeg(r => r.Organisatie);
        Voeg(r => r.Reden);
        Voeg(r => r.Dossiersoort);
        Voeg(r => r.Dossier);
        Voeg(r => r.Wijzigingen);
        Voeg(r => r.Spoor);
        Voeg(r => r.Merk);
        await opdracht.ExecuteNonQueryAsync(annulering);

        void Voeg<T>(Func<AuditInvoer, T> kolom) => opdracht.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. rijen.Select(kolom)] });
    }

    private static AuditInvoer Maak(
        Guid id, string module, string handeling, string soort, Aanroep aanroep,
        string? dossiersoort, string? dossier, string? wijzigingen, Sleutelring sleutels)
    {
        var organisatie = aanroep.Aanroeper.Organisatie?.Waarde;
        var spoor = Activity.Current?.TraceId.ToHexString();
        return new()
        {
            Id = id,
            Module = module,
            Handeling = handeling,
            Soort = soort,
            Actor = aanroep.Aanroeper.Id,
            Organisatie = organisatie,
            Reden = aanroep.Reden,
            Dossiersoort = dossiersoort,
            Dossier = dossier,
            Wijzigingen = wijzigingen,
            Spoor = spoor,
            Merk = Auditmerk.Bereken(
                sleutels, id, [module, handeling, soort, aanroep.Aanroeper.Id, organisatie, aanroep.Reden, dossiersoort, dossier, wijzigingen, spoor]),
        };
    }

    /// <summary>Whether the audit log may show the value of this column.</summary>
    public static bool IsAfgeschermd(IReadOnlyProperty eigenschap) =>
        Draagt<PersoonsgegevenAttribute>(eigenschap) || Draagt<VersleuteldAttribute>(eigenschap)
        || eigenschap.DeclaringType.ClrType.IsDefined(typeof(PersoonsgegevenAttribute));

    private static string? Wijzigingen(ChangeTracker wijzigingen, IEnumerable<JsonObject> vermeldingen)
    {
        var lijst = new JsonArray();
        foreach (var vermelding in vermeldingen)
        {
            lijst.Add(vermelding.DeepClone());
        }

        foreach (var rij in wijzigingen.Entries())
        {
            if (rij.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !IsInfrastructuur(rij))
            {
                lijst.Add(Wijziging(rij));
            }
        }

        return lijst.Count == 0 ? null : lijst.ToJsonString(JsonSerializerOptions.Web);
    }

    private static bool IsInfrastructuur(EntityEntry rij) =>
        rij.Entity is OutboxBericht or InboxRegel or AuditInvoer or IdempotentieRegel;

    private static JsonObject Wijziging(EntityEntry rij)
    {
        var velden = new JsonObject();
        foreach (var (naam, veld) in Velden("", rij.Properties, rij.ComplexProperties))
        {
            if (!veld.Metadata.IsConcurrencyToken && IsGewijzigd(rij.State, veld))
            {
                velden.Add(naam, new JsonObject
                {
                    ["oud"] = rij.State is EntityState.Added ? null : Waarde(veld.Metadata, veld.OriginalValue),
                    ["nieuw"] = rij.State is EntityState.Deleted ? null : Waarde(veld.Metadata, veld.CurrentValue),
                });
            }
        }

        return new JsonObject
        {
            ["tabel"] = rij.Metadata.GetTableName(),
            ["sleutel"] = string.Join('/', rij.Metadata.FindPrimaryKey()!.Properties.Select(
                p => Convert.ToString(rij.Property(p).CurrentValue, CultureInfo.InvariantCulture))),
            ["actie"] = rij.State switch { EntityState.Added => "toegevoegd", EntityState.Deleted => "verwijderd", _ => "gewijzigd" },
            ["velden"] = velden,
        };
    }

    /// <summary>The properties of a row, also those that lie deeper: <c>Adres.Straat</c>.</summary>
    private static IEnumerable<(string Naam, PropertyEntry Veld)> Velden(
        string pad, IEnumerable<PropertyEntry> velden, IEnumerable<ComplexPropertyEntry> delen) =>
        velden.Select(v => (pad + v.Metadata.Name, v))
            .Concat(delen.SelectMany(d => Velden($"{pad}{d.Metadata.Name}.", d.Properties, d.ComplexProperties)));

    private static bool IsGewijzigd(EntityState staat, PropertyEntry veld) => staat switch
    {
        EntityState.Added => veld.CurrentValue is not null,
        EntityState.Deleted => veld.OriginalValue is not null,
        _ => veld.IsModified && !Equals(veld.OriginalValue, veld.CurrentValue),
    };

    private static JsonNode? Waarde(IProperty eigenschap, object? waarde)
    {
        if (waarde is null)
        {
            return null;
        }

        if (IsAfgeschermd(eigenschap))
        {
            return Afgeschermd;
        }

        return waarde is byte[] { Length: var lengte }
            ? string.Create(CultureInfo.InvariantCulture, $"{lengte} bytes")
            : JsonSerializer.SerializeToNode(waarde, waarde.GetType(), Auditjson.Opties);
    }

    private static bool Draagt<T>(IReadOnlyProperty eigenschap)
        where T : Attribute =>
        eigenschap.PropertyInfo?.IsDefined(typeof(T)) == true;
}
