using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Ppid.App.Flows;

namespace Ppid.Functions;

/// <summary>What Application Insights hears: the house's own measurements and one span per call, named after its function.
/// The platform's own request log is off in host.json, because it writes addresses down, and some of ours are
/// secrets.</summary>
public static class Telemetry
{
    private const string Destination = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Nothing is measured where no Application Insights is set up: on a laptop.</summary>
    public static IServiceCollection AddTelemetry(
        this IServiceCollection services, IConfiguration configuration, TokenCredential identity)
    {
        if (configuration[Destination] is not { Length: > 0 } destination)
        {
            return services;
        }

        services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddProcessor(new Discretion()))
            .WithMetrics(metrics => metrics.AddMeter(Gauges.Name))
            .UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = destination;
                options.Credential = identity;
            });
        return services;
    }
}
