using System.Globalization;
using Hangfire;
using Integratie.Host.Identiteit;
using Integratie.Host.Modules;
using Integratie.Host.Post;
using Integratie.Kit;
using Integratie.Kit.Lijst;
using Integratie.Kit.Pagina;
using Integratie.Kit.Weergave;
using Integratie.Platform.Api;
using Integratie.Platform.Berichten;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Integratie.Host.Web;

/// <summary>Builds the web host around a set of modules. The order of the middleware is the table of contents of this file.</summary>
internal static class Webhuis
{
    /// <summary>Builds it; starts nothing.</summary>
    /// <param name="opties">What the command line decides.</param>
    /// <param name="catalogus">The modules.</param>
    /// <param name="databank">The ways into the database.</param>
    /// <param name="sleutels">The keys.</param>
    /// <param name="achtergrond">Whether messages, jobs and seals run.</param>
    /// <param name="stel">Changes the builder before anything else does, for tests.</param>
    public static WebApplication Bouw(
        Hostopties opties, ModuleCatalogus catalogus, Databank databank, Sleutelring sleutels, bool achtergrond = true, Action<WebApplicationBuilder>? stel = null)
    {
        var bouwer = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = opties.Omgeving,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Webhuis).Assembly.GetName().Name,
        });
        stel?.Invoke(bouwer);
        bouwer.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limieten.Lichaam;
        });
        bouwer.WebHost.UseUrls($"http://127.0.0.1:{opties.Poort.ToString(CultureInfo.InvariantCulture)}");
        bouwer.Services.AddSingleton(opties);
        bouwer.Services.AddSingleton(catalogus);
        var modules = bouwer.VoegModulesToe(
            new(databank, sleutels, Pompinstellingen.Standaard, Path.Combine(opties.Data, "audit-anker"), achtergrond, catalogus.Elders),
            [Modulebron.Van(typeof(PlatformModule).Assembly, AppContext.BaseDirectory), .. catalogus.Geladen]);
        bouwer.Services.AddSingleton<ModuleKeuring>();

        bouwer.Services.ConfigureHttpJsonOptions(json => Json.StelVoorBuiten(json.SerializerOptions));
        bouwer.Services.Configure<RouteHandlerOptions>(route => route.ThrowOnBadRequest = true);
        bouwer.Services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
        bouwer.Services.AddAuthorization(toegang => toegang.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        bouwer.Services.AddSingleton<IAuthorizationPolicyProvider, Rechtenbeleid>();
        bouwer.Services.AddScoped<IAuthorizationHandler, RechtseisHandler>();
        bouwer.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, Weigering>();
        bouwer.VoegIdentiteitToe(opties, modules);
        bouwer.VoegPostToe(opties);
        bouwer.VoegBestandenToe(modules);
        bouwer.VoegPaginasToe(modules);
        bouwer.VoegBeschrijvingToe(modules);
        bouwer.VoegLimietenToe();
        bouwer.VoegGezondheidToe();
        bouwer.VoegTelemetrieToe();

        var app = bouwer.Build();
        app.UseMiddleware<Spoorkop>();
        app.UseMiddleware<Foutafhandeling>();
        app.GebruikBeveiligingskoppen(opties);
        app.UseMiddleware<Hostnaam>();
        app.GebruikBestanden();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture("nl-BE"),
            SupportedCultures = [CultureInfo.GetCultureInfo("nl-BE")],
            SupportedUICultures = [CultureInfo.GetCultureInfo("nl-BE")],
        });
        app.UseRouting();
        app.GebruikVoordeurlimiet();
        app.UseAuthentication();
        app.UseMiddleware<Aanroepvuller>();
        app.UseRateLimiter();
        app.UseMiddleware<Modulepoort>();
        app.UseAuthorization();
        app.UseMiddleware<Verzoekpoort>();

        app.MapIdentiteit();
        app.MapGezondheid();
        app.MapBeschrijving();
        app.MapRazorPages();
        foreach (var module in modules)
        {
            Eindpunten.Map(app.MapGroup("/api/v1/" + module.Id).WithTags(module.Naam), module.Assembly);
        }

        app.MapHangfireDashboard("/beheer/jobs", new DashboardOptions
        {
            // The wall is the policy below; Hangfire's own filter lets everybody on the same machine in.
            Authorization = [],
            AppPath = "/",
            DashboardTitle = "Integratie · jobs",
            DisplayStorageConnectionString = false,
        }).RequireAuthorization(VereistAttribute.Voorvoegsel + PlatformRechten.WerkingBeheren);
        return app;
    }

    private static void VoegPaginasToe(this WebApplicationBuilder bouwer, IReadOnlyList<ModuleBeschrijving> modules)
    {
        bouwer.Services.AddScoped<IPaginakader, Paginakader>();
        bouwer.Services.AddScoped<IBewaardefilters, Bewaardefilters>();
        bouwer.Services.AddSingleton<Medewerkers>().AddScoped<IMedewerkernamen, Medewerkernamen>();
        bouwer.Services.AddRazorPages()
            .AddKit()
            .AddMvcOptions(mvc => mvc.Filters.Add<Paginamethode>())
            .ConfigureApplicationPartManager(delen =>
            {
                foreach (var assembly in modules.Select(m => m.Assembly))
                {
                    foreach (var deel in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                    {
                        if (delen.ApplicationParts.All(d => d.Name != deel.Name || d.GetType() != deel.GetType()))
                        {
                            delen.ApplicationParts.Add(deel);
                        }
                    }
                }
            });
    }
}
