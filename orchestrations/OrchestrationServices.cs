using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Flows;

namespace Ppid.Orchestrations;

/// <summary>What a host adds that lets Durable Functions wait for its cases.</summary>
public static class OrchestrationServices
{
    /// <summary>Needs, beside app's own, a <c>DurableTaskClient</c>. The tasks themselves are added to the worker by
    /// <see cref="CaseTasks.Register"/>.</summary>
    public static IServiceCollection AddOrchestrations(this IServiceCollection services, FlowSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<CaseInstances>()
        .AddSingleton<Sweeper>()
        .AddSingleton<FinishedInstances>()
        .AddSingleton<IPoke, DurablePoke>()
        .AddSingleton<IEngineCheck, EngineCheck>()
        .AddSingleton<IFlowKeeper, DurableFlowKeeper>();
}
