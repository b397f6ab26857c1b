using Integratie.Platform.Api;
using Integratie.Platform.Telemetrie;
using Npgsql;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Integratie.Host.Web;

/// <summary>Traces, figures and logs; sent by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to.</summary>
internal static class Telemetrie
{
    public static void VoegTelemetrieToe(this WebApplicationBuilder bouwer)
    {
        var versturen = !string.IsNullOrEmpty(bouwer.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        var telemetrie = bouwer.Services.AddOpenTelemetry()
            .ConfigureResource(bron => bron.AddService("integratie", serviceVersion: typeof(Telemetrie).Assembly.GetName().Version?.ToString()))
            .WithTracing(sporen =>
            {
                sporen.AddSource(Meting.Naam).AddAspNetCoreInstrumentation(a =>
                {
                    a.Filter = c => c.Request.Path != "/health";
                    a.EnrichWithHttpRequest = (spoor, verzoek) => spoor.SetTag("url.path", Geheimpad.Toonbaar(verzoek.Path));
                });
                if (versturen)
                {
                    // A span per statement costs too much to make them for nobody.
                    sporen.AddNpgsql();
                    sporen.AddOtlpExporter();
                }
            })
            .WithMetrics(figuren =>
            {
                figuren.AddMeter(Meting.Naam).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter("Npgsql");
                if (versturen)
                {
                    figuren.AddOtlpExporter();
                }
            });
        if (versturen)
        {
            telemetrie.WithLogging(logs => logs.AddOtlpExporter());
        }
    }
}
