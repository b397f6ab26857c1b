using System.Globalization;
using System.Reflection;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using FluentValidation;
using Hangfire;
using Hangfire.PostgreSql;
using Integratie.Platform.Api;
using Integratie.Platform.Audit;
using Integratie.Platform.Berichten;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Pipeline;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Varianten;
using Integratie.Platform.Versleuteling;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integratie.Platform.Modules;

/// <summary>What a host decides about the platform.</summary>
/// <param name="Databank">The ways into the database.</param>
/// <param name="Sleutels">The keys.</param>
/// <param name="Pomp">The pace of the message pump.</param>
/// <param name="Anker">File outside the database for the audit anchor; null keeps none.</param>
/// <param name="Achtergrond">Whether messages, jobs, seals and memories run; off for verbs that only look.</param>
/// <param name="Elders">Whether a module that isn't loaded here runs on another host.</param>
internal sealed record Platformopties(
    Databank Databank, Sleutelring Sleutels, Pompinstellingen Pomp, string? Anker, bool Achtergrond, Func<string, bool> Elders);

/// <summary>Puts the platform and a set of modules together in one container. The only place where that happens.</summary>
internal static class Samenstelling
{
    /// <summary>Registers everything, and gives back what the modules said they bring.</summary>
    /// <param name="bouwer">The host being built; its container becomes Autofac.</param>
    /// <param name="opties">What the host decides.</param>
    /// <param name="bronnen">The modules in order of dependence; the platform's own first.</param>
    public static IReadOnlyList<ModuleBeschrijving> VoegModulesToe(
        this IHostApplicationBuilder bouwer, Platformopties opties, IReadOnlyList<Modulebron> bronnen)
    {
        var modules = new List<ModuleBeschrijving>();
        var registraties = new List<Action<ContainerBuilder>>();
        foreach (var bron in bronnen)
        {
            var beschrijving = bron.Beschrijf();
            var modulebouwer = new ModuleBouwer(beschrijving, bouwer.Services);
            var voor = bouwer.Services.Count;
            bron.Module.Stel(modulebouwer);
            beschrijving.EigenDiensten = [.. bouwer.Services.Skip(voor)];
            modules.Add(beschrijving);
            registraties.AddRange(modulebouwer.Registraties);
            Doorzoek(bouwer.Services, bron.Assembly);
        }

        Platform(bouwer.Services, opties, modules);
        if (opties.Achtergrond)
        {
            Achtergrond(bouwer.Services, modules);
        }

        bouwer.ConfigureContainer(new AutofacServiceProviderFactory(), container =>
        {
            Variantregistraties.Registreer(container, modules.SelectMany(m => m.Varianten));
            foreach (var registratie in registraties)
            {
                registratie(container);
            }
        });
        return modules;
    }

    /// <summary>What follows a convention: handlers, validators, listeners, jobs.</summary>
    private static void Doorzoek(IServiceCollection diensten, Assembly assembly) =>
        diensten.Scan(zoek => zoek.FromAssemblies(assembly)
            .AddClasses(k => k.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
                .As(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))).WithScopedLifetime()
            .AddClasses(k => k.AssignableTo(typeof(IValidator<>)), publicOnly: false)
                .As(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>))).WithLifetime(Levensduur)
            .AddClasses(k => k.AssignableTo(typeof(ILuisteraar<>)), publicOnly: false).AsSelf().WithScopedLifetime()
            .AddClasses(k => k.AssignableTo<IJob>(), publicOnly: false).AsSelf().WithScopedLifetime());

    /// <summary>Rules are costly to make and hold nothing of a call, so a validator that needs nobody is made once.</summary>
    private static ServiceLifetime Levensduur(Type validator) =>
        validator.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(c => c.GetParameters().Length == 0)
            ? ServiceLifetime.Singleton : ServiceLifetime.Scoped;

    private static void Platform(IServiceCollection diensten, Platformopties opties, IReadOnlyList<ModuleBeschrijving> modules)
    {
        // Whatever language the machine or the browser speaks, the product speaks Dutch.
        ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("nl");
        diensten.TryAddSingleton(TimeProvider.System);
        diensten.AddSingleton(opties.Databank);
        diensten.AddSingleton(opties.Sleutels);
        diensten.AddSingleton(opties.Pomp);
        diensten.AddSingleton<IReadOnlyList<ModuleBeschrijving>>(modules);
        diensten.AddSingleton<Modulekaart>();
        diensten.AddSingleton(new Rechtenregister(modules.SelectMany(m => m.Rechten)));
        diensten.AddSingleton(new Regimeregister(modules.SelectMany(m => m.Regimes)));
        diensten.AddSingleton(new Berichtencatalogus(modules.SelectMany(m => m.Berichten)));
        diensten.AddSingleton(new Instellingenregister(modules.SelectMany(m => m.Instellingen)));
        diensten.AddSingleton(new Jobregister(modules));
        diensten.AddSingleton(d => new Auditanker(opties.Anker, d.GetRequiredService<TimeProvider>()));
        diensten.AddSingleton<Abonnementen>();
        diensten.AddSingleton<Abonnementenbeheer>();
        diensten.AddSingleton<Seinpost>();
        diensten.AddSingleton<Bezorger>();
        diensten.AddSingleton<Berichtenpomp>();
        diensten.AddSingleton<Verzegelaar>();
        diensten.AddSingleton<Auditcontrole>();
        diensten.AddSingleton<Migrator>();
        diensten.AddSingleton<Herversleuteling>();
        diensten.AddSingleton<Databankmerk>();
        diensten.AddSingleton<Regelgevalproef>();
        diensten.AddSingleton<Bladwijzers>();
        diensten.AddSingleton<InstellingenInGeheugen>();
        diensten.AddSingleton<IInstellingen>(d => d.GetRequiredService<InstellingenInGeheugen>());
        diensten.AddSingleton<Afhandelingsdiensten>();
        diensten.AddScoped<Aanroep>();
        diensten.AddScoped<Contexten>();
        diensten.AddScoped<IAuditlog, Auditlog>();
        diensten.AddScoped<IDispatcher, Dispatcher>();
        diensten.AddScoped<IMediator, Mediator>();
        diensten.AddScoped<ServiceFactory>(d => d.GetRequiredService);
        foreach (var stap in (Type[])
            [
                typeof(LogEnSpoorBehavior<,>), typeof(AutorisatieBehavior<,>), typeof(ValidatieBehavior<,>),
                typeof(LezingBehavior<,>), typeof(TransactieBehavior<,>),
            ])
        {
            diensten.AddScoped(typeof(IPipelineBehavior<,>), stap);
        }

        diensten.AddSingleton<JobStorage>(_ => new PostgreSqlStorage(new Jobverbindingen(opties.Databank), Jobopslag()));
        // Hangfire's own default is a static: with two hosts in one process a job would run in whichever came last.
        diensten.AddSingleton<JobActivator>(d => new Hangfire.AspNetCore.AspNetCoreJobActivator(d.GetRequiredService<IServiceScopeFactory>()));
        diensten.AddHangfire((d, stel) => stel
            .UseLogProvider(new Joblog(d.GetRequiredService<ILoggerFactory>()))
            .UseStorage(d.GetRequiredService<JobStorage>())
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseTypeResolver(Toegelatentypen.Zoek));
        diensten.AddSingleton<Jobwachtrij>();
        diensten.AddScoped<IJobuitvoerder, Jobuitvoerder>();
        diensten.Decorate<IJobuitvoerder, JobuitvoerderMetSpoor>();
    }

    /// <summary>What runs by itself. Memories first: a host answers nothing before it knows its settings.</summary>
    private static void Achtergrond(IServiceCollection diensten, IReadOnlyList<ModuleBeschrijving> modules)
    {
        Ververs(diensten, InstellingenInGeheugen.Sein, d => d.GetRequiredService<InstellingenInGeheugen>().Lees);
        Ververs(diensten, Abonnementenbeheer.Sein, d => d.GetRequiredService<Abonnementenbeheer>().Lees);
        foreach (var (type, sein) in modules.SelectMany(m => m.Geheugens))
        {
            Ververs(diensten, sein, d => ((IGeheugen)d.GetRequiredService(type)).Lees);
        }

        diensten.AddHostedService(d => d.GetRequiredService<Seinpost>());
        diensten.AddHostedService(d => d.GetRequiredService<Berichtenpomp>());
        diensten.AddHostedService(d => d.GetRequiredService<Verzegelaar>());
        diensten.AddHangfireServer(server =>
        {
            server.Queues = [.. modules.Select(m => Jobwachtrij.Wachtrij(m.Id))];
            server.WorkerCount = 4;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            server.ShutdownTimeout = TimeSpan.FromSeconds(5);
        });
    }

    private static void Ververs(IServiceCollection diensten, string sein, Func<IServiceProvider, Func<CancellationToken, Task>> lees) =>
        diensten.AddSingleton<IHostedService>(d => new Verversing(sein, lees(d), d.GetRequiredService<Seinpost>()));

    private static PostgreSqlStorageOptions Jobopslag() => new()
    {
        SchemaName = "hangfire",
        PrepareSchemaIfNecessary = false,
        QueuePollInterval = TimeSpan.FromSeconds(1),
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromSeconds(60),
        EnableTransactionScopeEnlistment = false,
    };

    /// <summary>Hangfire shares the pool of the host.</summary>
    private sealed class Jobverbindingen(Databank databank) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => databank.Bron.CreateConnection();
    }
}
