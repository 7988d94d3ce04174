using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.DurableTask.Protobuf;

namespace Ppid.Tests.Functions.Worker;

/// <summary>Where the Durable extension of the host would listen: knows no instance, and writes down what it is asked
/// for.</summary>
internal sealed class SidecarRecorder : TaskHubSidecarService.TaskHubSidecarServiceBase
{
    private readonly ConcurrentQueue<string> _asked = new();

    public IReadOnlyCollection<string> Asked => _asked;

    public override Task<GetInstanceResponse> GetInstance(GetInstanceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetInstanceResponse { Exists = false });

    public override Task<CreateInstanceResponse> StartInstance(CreateInstanceRequest request, ServerCallContext context)
    {
        _asked.Enqueue($"start {request.Name} {request.InstanceId} {request.Version}");
        return Task.FromResult(new CreateInstanceResponse { InstanceId = request.InstanceId });
    }

    public override Task<QueryInstancesResponse> QueryInstances(QueryInstancesRequest request, ServerCallContext context) =>
        Task.FromResult(new QueryInstancesResponse());

    public override Task<RaiseEventResponse> RaiseEvent(RaiseEventRequest request, ServerCallContext context)
    {
        _asked.Enqueue($"raise {request.Name} {request.InstanceId}");
        return Task.FromResult(new RaiseEventResponse());
    }
}
