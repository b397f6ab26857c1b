using Autofac;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Integratie.Platform.Data;

/// <summary>Registers the context of a module: pooled, with the scope of the call set each time it is handed out.</summary>
internal static class Contextregistratie
{
    private static readonly BereikInterceptor Bereik = new();

    public static void Registreer<TContext>(ContainerBuilder container)
        where TContext : ModuleDbContext
    {
        container.Register(c => new PooledDbContextFactory<TContext>(
            Opties<TContext>(c.Resolve<Databank>().Bron, c.Resolve<IServiceProvider>()).Options)).SingleInstance();
        container.Register(c =>
        {
            var context = c.Resolve<PooledDbContextFactory<TContext>>().CreateDbContext();
            context.Begin(c.Resolve<Aanroep>(), c.Resolve<Afhandelingsdiensten>());
            return context;
        }).AsSelf().InstancePerLifetimeScope();
    }

    /// <summary>The options of a module's context on a data source.</summary>
    public static DbContextOptionsBuilder<TContext> Opties<TContext>(NpgsqlDataSource bron, IServiceProvider diensten)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)Stel(new DbContextOptionsBuilder<TContext>(), bron, diensten, Schema(typeof(TContext)))
            .AddInterceptors(Bereik)
            .ReplaceService<IModificationCommandBatchFactory, EenRondreisBatchFabriek>();

    /// <summary>The options for working as the owner: no scope, no batching of ours; for migrations only.</summary>
    public static DbContextOptionsBuilder Eigenaar(Type context, NpgsqlDataSource bron, IServiceProvider diensten) =>
        Stel((DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!, bron, diensten, Schema(context));

    /// <summary>The schema of a context.</summary>
    public static string Schema(Type context) =>
        context.GetCustomAttributes(typeof(SchemaAttribute), inherit: false) is [SchemaAttribute schema]
            ? schema.Naam
            : throw new InvalidOperationException($"{context.Name} draagt geen [Schema].");

    private static DbContextOptionsBuilder Stel(DbContextOptionsBuilder opties, NpgsqlDataSource bron, IServiceProvider diensten, string schema) =>
        opties
            .UseApplicationServiceProvider(diensten)
            .UseNpgsql(bron, npgsql => npgsql
                .MigrationsHistoryTable(ModuleDbContext.Migratietabel, schema)
                // A round trip costs more than a few repeated columns (ONTWERP 6).
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)
                // The default wraps what may pass by itself in another exception; saving decides about trying again itself.
                .ExecutionStrategy(strategie => new NonRetryingExecutionStrategy(strategie)))
            .UseSnakeCaseNamingConvention()
            .ReplaceService<IModelCacheKeyFactory, Modelsleutel>()
            .ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
}

/// <summary>Schema of a context: the id of its module (ONTWERP 2, "one name everywhere").</summary>
/// <param name="naam">The id.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SchemaAttribute(string naam) : Attribute
{
    /// <summary>The id of the module.</summary>
    public string Naam { get; } = naam;
}
