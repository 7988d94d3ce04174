using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ppid.App;
using Ppid.App.Mail;
using Ppid.App.Offices;
using Ppid.Functions.Engine;
using Ppid.Orchestrations;

namespace Ppid.Functions;

/// <summary>The whole house in Azure, without its stores: every part and who gets it.</summary>
public static class Composition
{
    public static IServiceCollection AddHouse(this IServiceCollection services, AzureSettings settings, OfficeData data)
    {
        services.AddPpid(settings.Common, data, settings.ServerKey);
        services.AddSingleton(TimeProvider.System);
        _ = settings.Post is { } post
            ? services.AddAzurePost(post)
            : services.AddSingleton<IPostOffice>(new FilePostOffice(settings.Outbox));
        services.AddOrchestrations(settings.Flows);
        return services.AddFrontEnd(settings.Common.TrustedProxies);
    }

    /// <summary>The engine calls orchestrations and activities by functions of their names. The extension makes one of
    /// each that is registered, so an office's new SOP file needs no new code.</summary>
    public static void UseEngine(this IFunctionsWorkerApplicationBuilder worker, OfficeData data)
    {
        worker.Services.AddSingleton<EngineClient>();
        worker.Services.AddSingleton<DurableTaskClient>(provider => provider.GetRequiredService<EngineClient>());
        worker.UseMiddleware<EngineMiddleware>();
        worker.ConfigureDurableWorker().AddTasks(
            registry => CaseTasks.Register(registry, data.Sops.All.Select(sop => sop.Id)));

        // After the extension's own, which makes the activities' functions: transformers run in the order they came.
        worker.Services.AddSingleton<IFunctionMetadataTransformer, EngineBinding>();
    }

    /// <summary>Of what the platform's front end says about the caller we believe the scheme, so that cookies are Secure;
    /// who he is we read ourselves (ClientAddress), and our own name we know.</summary>
    private static IServiceCollection AddFrontEnd(this IServiceCollection services, int proxies)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = proxies;
        });
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        return services;
    }
}
