using Integratie.Host.Modules;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Integratie.Host.Web;

/// <summary>Health in the form of the Belgif guide: strangers learn only up, degraded or down; operators also why.</summary>
internal static class Gezondheid
{
    public static void VoegGezondheidToe(this WebApplicationBuilder bouwer) => bouwer.Services.AddHealthChecks()
        .AddCheck<Databankcheck>("databank", timeout: TimeSpan.FromSeconds(3))
        .AddCheck<Keuringcheck>("modules")
        .AddCheck<Berichtencheck>("berichten", timeout: TimeSpan.FromSeconds(3));

    public static void MapGezondheid(this WebApplication app) => app.MapGet("/health", Toon).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Toon(HealthCheckService checks, Aanroep aanroep, Rechtenregister rechten, HttpContext http, CancellationToken annulering)
    {
        var verslag = await checks.CheckHealthAsync(annulering);
        var status = verslag.Status switch { HealthStatus.Healthy => "UP", HealthStatus.Degraded => "DEGRADED", _ => "DOWN" };
        http.Response.Headers.CacheControl = "no-store";
        var details = rechten.Mag(aanroep.Aanroeper, PlatformRechten.WerkingZien)
            ? verslag.Entries.ToDictionary(e => e.Key, e => new Onderdeel(e.Value.Status.ToString(), e.Value.Description))
            : null;
        return Results.Json(new Antwoord(status, details), statusCode: verslag.Status is HealthStatus.Unhealthy ? 503 : 200);
    }

    private sealed record Antwoord(string Status, IReadOnlyDictionary<string, Onderdeel>? Details);

    private sealed record Onderdeel(string Status, string? Uitleg);

    private sealed class Databankcheck(Databank databank) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var opdracht = databank.Bron.CreateCommand("select 1");
                await opdracht.ExecuteScalarAsync(cancellationToken);
                return HealthCheckResult.Healthy("De databank antwoordt.");
            }
            catch (NpgsqlException)
            {
                return HealthCheckResult.Unhealthy("De databank antwoordt niet.");
            }
        }
    }

    private sealed class Keuringcheck(ModuleKeuring keuring) : IHealthCheck
    {
        private IReadOnlyList<Bevinding>? _bevindingen;

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // What is loaded can't change while the host runs.
            _bevindingen ??= keuring.Keur();
            return Task.FromResult(_bevindingen.Count == 0
                ? HealthCheckResult.Healthy("De modules passen bij elkaar.")
                : HealthCheckResult.Unhealthy(Keuringsverslag.Tekst(_bevindingen)));
        }
    }

    private sealed class Berichtencheck(Databank databank, IReadOnlyList<ModuleBeschrijving> modules) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var bronnen = string.Join(" union all ", modules.Where(m => m.Databank is not null).Select(m => $"select dood_op from {m.Id}.outbox where dood_op is not null"));
            try
            {
                await using var opdracht = databank.Bron.CreateCommand($"select count(*) from ({bronnen}) dood");
                var dood = (long)(await opdracht.ExecuteScalarAsync(cancellationToken))!;
                return dood == 0 ? HealthCheckResult.Healthy("Geen berichten opzijgelegd.") : HealthCheckResult.Degraded($"{dood} berichten zijn opzijgelegd en wachten op een operator.");
            }
            catch (NpgsqlException)
            {
                return HealthCheckResult.Degraded("De berichten zijn niet te tellen.");
            }
        }
    }
}
