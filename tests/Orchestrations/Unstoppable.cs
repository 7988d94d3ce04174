using System.Reflection;
using DurableTask.Core;

namespace Ppid.Tests.Orchestrations;

/// <summary>A backend as the engine is given it: the engine cannot stop it. An engine that ends would, while nobody waits for
/// it, and the backend that does not bear being stopped by two at once is the test's to stop.</summary>
#pragma warning disable CA1852 // the proxy is a class of its own that inherits from it
internal class Unstoppable : DispatchProxy
#pragma warning restore CA1852
{
    private IOrchestrationService _service = null!;

    public static IOrchestrationService Of(IOrchestrationService service)
    {
        var unstoppable = Create<IOrchestrationService, Unstoppable>();
        ((Unstoppable)(object)unstoppable)._service = service;
        return unstoppable;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IOrchestrationService.StopAsync)
            ? Task.CompletedTask
            : targetMethod.Invoke(_service, BindingFlags.DoNotWrapExceptions, null, args, null);
}
