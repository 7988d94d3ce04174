using DurableTask.Core;
using DurableTask.Core.History;
using Grpc.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Ppid.Tests.Orchestrations;

/// <summary>The engine's door for workers and clients, which also tells the history of an instance, as the door of the
/// Functions host does.</summary>
internal sealed class Sidecar(
    IHostApplicationLifetime lifetime, ILoggerFactory logs, IOrchestrationService service, IOrchestrationServiceClient client,
    IOptions<TaskHubGrpcServerOptions> options) : TaskHubGrpcServer(lifetime, logs, service, client, options)
{
    private readonly IOrchestrationServiceClient _client = client;

    public override async Task StreamInstanceHistory(
        StreamInstanceHistoryRequest request, IServerStreamWriter<HistoryChunk> responseStream, ServerCallContext context)
    {
        if (request.ForWorkItemProcessing)
        {
            await base.StreamInstanceHistory(request, responseStream, context);
            return;
        }

        var told = JArray.Parse(await _client.GetOrchestrationHistoryAsync(request.InstanceId, null));
        var chunk = new HistoryChunk();
        chunk.Events.AddRange(told.Select(Read).Select(ProtobufUtils.ToHistoryEventProto));
        await responseStream.WriteAsync(chunk);
    }

    private static DurableTask.Core.History.HistoryEvent Read(JToken told)
    {
        var name = Enum.Parse<EventType>(told["EventType"]!.ToString());
        var type = typeof(EventType).Assembly.GetType($"DurableTask.Core.History.{name}Event", throwOnError: true)!;
        return (DurableTask.Core.History.HistoryEvent)told.ToObject(type)!;
    }
}
