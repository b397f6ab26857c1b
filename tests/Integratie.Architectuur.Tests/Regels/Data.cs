using System.Text.RegularExpressions;
using Integratie.Architectuur.Tests.Huizen;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>A module has one way to its data, and that way is named after it.</summary>
internal sealed class EenDatabankPerModule : Regel<Moduledeel>
{
    public override string Bron => "ONTWERP 6, 8";

    protected override string Onderwerp => "modules";

    protected override IEnumerable<Moduledeel> Onderwerpen(Huis huis) => huis.Modules;

    protected override IEnumerable<Overtreding> Toets(Moduledeel onderwerp, Huis huis)
    {
        var contexten = onderwerp.Project.Typen.Where(t => t.IsSubclassOf(typeof(DbContext)) && !t.IsAbstract).ToList();
        if (contexten.Count > 1)
        {
            yield return new(onderwerp.Id, $"heeft {contexten.Count} databanken: {string.Join(", ", contexten.Select(c => c.Name).Order(StringComparer.Ordinal))}.", "Een module heeft één DbContext.");
        }

        foreach (var context in contexten)
        {
            if (!context.IsSubclassOf(typeof(ModuleDbContext)))
            {
                yield return new(huis.PlaatsVan(context), $"{context.Name} is geen ModuleDbContext.", "Erf van ModuleDbContext: die bewaart, controleert en verzendt.");
            }
            else if (Contextregistratie.Schema(context) is var schema && schema != onderwerp.Id)
            {
                yield return new(huis.PlaatsVan(context), $"{context.Name} werkt in het schema ‘{schema}’.", $"Het schema van een module is haar id: ‘{onderwerp.Id}’.");
            }
            else if (onderwerp.Beschrijving.Databank is null)
            {
                yield return new(huis.PlaatsVan(context), $"{context.Name} is niet aangemeld.", $"Zet bouwer.Databank<{context.Name}>() in de module.");
            }
        }
    }
}

/// <summary>No table, sequence or foreign key of a module lies in another schema than its own.</summary>
internal sealed class TabellenStaanInHetEigenSchema : Regel<(Moduledeel Module, IEntityType Tabel)>
{
    public override string Bron => "ONTWERP 4, 6, 8";

    protected override string Onderwerp => "tabellen van modules";

    protected override IEnumerable<(Moduledeel Module, IEntityType Tabel)> Onderwerpen(Huis huis) =>
        huis.Modules.SelectMany(m => m.Model?.GetEntityTypes().Where(t => !IsVanHetPlatform(t)).Select(t => (m, t)) ?? []);

    protected override IEnumerable<Overtreding> Toets((Moduledeel Module, IEntityType Tabel) onderwerp, Huis huis)
    {
        var (module, tabel) = onderwerp;
        var plaats = huis.PlaatsVan(tabel.ClrType);
        foreach (var (soort, naam, schema) in new[]
            {
                ("de tabel", tabel.GetTableName(), tabel.GetSchema()), ("de view", tabel.GetViewName(), tabel.GetViewSchema()),
                ("de functie", tabel.GetFunctionName(), tabel.GetFunctionName() is null ? null : module.Model!.FindDbFunction(tabel.GetFunctionName()!)?.Schema),
            })
        {
            if (naam is not null && schema is not null && schema != module.Id)
            {
                yield return new(plaats, $"{soort} {schema}.{naam} staat niet in het schema {module.Id}.", "Een module houdt haar gegevens in haar eigen schema.");
            }
        }

        foreach (var sleutel in tabel.GetForeignKeys().Where(s => s.PrincipalEntityType.GetSchema() is { } schema && schema != module.Id))
        {
            yield return new(plaats, $"{tabel.ClrType.Name} heeft een vreemde sleutel naar {sleutel.PrincipalEntityType.GetSchemaQualifiedTableName()}.",
                "Bewaar alleen de id; vraag de rest met een raadpleging.");
        }
    }

    /// <summary>The tables of the platform that every module writes in the same transaction; they are not the module's.</summary>
    private static bool IsVanHetPlatform(IEntityType tabel) => tabel.ClrType.Assembly == typeof(ModuleDbContext).Assembly && tabel.IsTableExcludedFromMigrations();
}

/// <summary>Raw SQL goes round the model, so it is read for the names of other schemas.</summary>
internal sealed partial class SqlBlijftInHetEigenSchema : Regel<(Moduledeel Module, Bronbestand Bestand)>
{
    private static readonly string[] VanHetPlatform = ["platform", "hangfire", "public"];

    public override string Bron => "ONTWERP 4, 8";

    protected override string Onderwerp => "bronbestanden van modules";

    protected override IEnumerable<(Moduledeel Module, Bronbestand Bestand)> Onderwerpen(Huis huis) =>
        huis.Modules.SelectMany(m => m.Project.Bronnen.Where(b => b.IsCSharp).Select(b => (m, b)));

    protected override IEnumerable<Overtreding> Toets((Moduledeel Module, Bronbestand Bestand) onderwerp, Huis huis)
    {
        var vreemd = huis.Kaart.Modules.Select(m => m.Id).Concat(VanHetPlatform).Where(s => s != onderwerp.Module.Id).ToList();
        return onderwerp.Bestand.HeleTeksten.Where(t => Sql.IsMatch(t.Tekst))
            .SelectMany(t => vreemd.Where(s => Regex.IsMatch(t.Tekst, $"""\b{Regex.Escape(s)}"?\s*\.""", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)))
                .Select(s => new Overtreding($"{onderwerp.Bestand.Pad}:{t.Regel}", $"de SQL noemt het schema {s}.", "Een module raakt alleen haar eigen schema aan.")));
    }

    [GeneratedRegex(@"\b(select|insert\s+into|update|delete\s+from|create|alter|drop|from|join|grant|truncate)\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sql { get; }
}
