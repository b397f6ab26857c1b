using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Autofac;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Telemetrie;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Integratie.Platform.Berichten;

/// <summary>A message as claimed from an outbox.</summary>
internal sealed record Bezorging(Guid Id, string Ontvanger, string Naam, string Inhoud, string? Spoor, DateTimeOffset Aangemaakt, int Pogingen);

/// <summary>Lets the listeners of one module handle messages, in that module's own transaction, together with its inbox.</summary>
internal sealed class Bezorger
{
    private readonly ILifetimeScope _wortel;
    private readonly Berichtencatalogus _catalogus;
    private readonly TimeProvider _klok;
    private readonly Dictionary<(string Module, string Bericht), List<Luisteraar>> _luisteraars;
    private readonly Dictionary<string, Type> _databanken;

    public Bezorger(ILifetimeScope wortel, Berichtencatalogus catalogus, IReadOnlyList<ModuleBeschrijving> modules, TimeProvider klok)
    {
        _wortel = wortel;
        _catalogus = catalogus;
        _klok = klok;
        _databanken = modules.Where(m => m.Databank is not null).ToDictionary(m => m.Id, m => m.Databank!, StringComparer.Ordinal);
        _luisteraars = modules
            .SelectMany(m => m.Luisteraars.Select(l => (Sleutel: (m.Id, catalogus.Naam(l.Bericht)), l.Bericht, l.Luisteraar)))
            .GroupBy(l => l.Sleutel)
            .ToDictionary(g => g.Key, g => g.Select(l => new Luisteraar(l.Luisteraar, l.Bericht)).ToList());
    }

    /// <summary>Handles all messages in one transaction; when one fails, none has had an effect.</summary>
    /// <exception cref="InvalidOperationException">The message isn't known to this version of the module.</exception>
    public async Task Bezorg(string module, IReadOnlyList<Bezorging> berichten, CancellationToken annulering)
    {
        await using var scope = _wortel.BeginLifetimeScope();
        var aanroep = scope.Resolve<Aanroep>();
        aanroep.BeginAlsSysteem("bericht");
        var context = (ModuleDbContext)scope.Resolve(_databanken[module]);
        context.Database.AutoSavepointsEnabled = false;
        await using var transactie = await context.Database.BeginTransactionAsync(annulering);
        var paren = berichten.SelectMany(b => Luisteraars(module, b.Naam).Select(l => (Bericht: b, Luisteraar: l))).ToList();
        var nieuw = await SchrijfIn(context, paren, annulering);
        var portie = berichten.Count > 1 ? context.BeginPortie() : null;
        foreach (var (bericht, luisteraar) in paren.Where(p => nieuw.Contains((p.Bericht.Id, p.Luisteraar.Type.Name))))
        {
            await Verwerk(scope, aanroep, context, luisteraar, bericht, annulering);
        }

        if (portie is not null)
        {
            await portie.Bewaar(annulering);
        }

        await transactie.CommitAsync(annulering);
        context.Gewekt();
    }

    /// <summary>
    /// Enters the messages in the inbox before anything happens: who was handled before, or is being handled by another host,
    /// is left out. A handler never sees a message twice, so it needn't stand being repeated.
    /// </summary>
    private async Task<HashSet<(Guid Bericht, string Handler)>> SchrijfIn(
        ModuleDbContext context, List<(Bezorging Bericht, Luisteraar Luisteraar)> paren, CancellationToken annulering)
    {
        await using var opdracht = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
        opdracht.CommandText =
            $"""
            insert into {context.Module}.inbox (bericht_id, handler, verwerkt)
            select bericht, handler, $3 from unnest($1, $2) t(bericht, handler) order by 1, 2
            on conflict do nothing returning bericht_id, handler
            """;
        opdracht.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. paren.Select(p => p.Bericht.Id)] });
        opdracht.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. paren.Select(p => p.Luisteraar.Type.Name)] });
        opdracht.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = _klok.GetUtcNow() });
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        var nieuw = new HashSet<(Guid, string)>();
        while (await lezer.ReadAsync(annulering))
        {
            nieuw.Add((lezer.GetGuid(0), lezer.GetString(1)));
        }

        return nieuw;
    }

    private static async Task Verwerk(
        ILifetimeScope scope, Aanroep aanroep, ModuleDbContext context, Luisteraar luisteraar, Bezorging bericht, CancellationToken annulering)
    {
        using var spoor = Meting.Bron.StartActivity("bericht " + bericht.Naam, ActivityKind.Consumer, bericht.Spoor);
        spoor?.SetTag("module", context.Module);
        aanroep.BeginAlsSysteem("bericht:" + bericht.Naam);
        var inhoud = JsonSerializer.Deserialize(bericht.Inhoud, luisteraar.Bericht, Berichtencatalogus.Json)
            ?? throw new JsonException($"Het bericht {bericht.Naam} is leeg.");
        await luisteraar.Verwerk(scope, inhoud, annulering);
        await context.BewaarBijBericht(luisteraar.Type.Name, annulering);
    }

    private List<Luisteraar> Luisteraars(string module, string bericht) =>
        _luisteraars.TryGetValue((module, bericht), out var lijst) ? lijst
        : _catalogus.Typen.ContainsKey(bericht) ? []
        : throw new InvalidOperationException("Deze versie van de module kent het bericht niet.");

    private sealed class Luisteraar(Type type, Type bericht)
    {
        private readonly MethodInfo _verwerk = typeof(ILuisteraar<>).MakeGenericType(bericht).GetMethod(nameof(ILuisteraar<>.Verwerk))!;

        public Type Type { get; } = type;

        public Type Bericht { get; } = bericht;

        public Task Verwerk(ILifetimeScope scope, object inhoud, CancellationToken annulering) =>
            (Task)_verwerk.Invoke(scope.Resolve(Type), BindingFlags.DoNotWrapExceptions, null, [inhoud, annulering], null)!;
    }
}
