using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.DurableTask.Protobuf;

namespace Ppid.Tests.Orchestrations;

/// <summary>Listens between engine and worker: what each instance was asked last in each of its executions, and what it
/// answered.</summary>
internal sealed class Tape : Interceptor
{
    private readonly ConcurrentDictionary<string, OrchestratorRequest> _asked = new();

    /// <summary>In the order in which executions began; an execution's history grows until it ends, so its last episode
    /// holds all of them.</summary>
    public ConcurrentDictionary<string, (int Order, Episode Last)> Executions { get; } = new();

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(request, new Listening<TResponse>(responseStream, _asked), context);

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        if (request is OrchestratorResponse answer && _asked.TryRemove(answer.InstanceId, out var asked))
        {
            Executions.AddOrUpdate(
                ExecutionOf(asked), _ => (Executions.Count, new(asked, [.. answer.Actions])),
                (_, before) => before with { Last = new(asked, [.. answer.Actions]) });
        }

        return continuation(request, context);
    }

    /// <summary>The id in the history: the one in the request is the one before, just after a fresh start.</summary>
    private static string ExecutionOf(OrchestratorRequest asked) => asked.PastEvents.Concat(asked.NewEvents)
        .First(happened => happened.ExecutionStarted is not null).ExecutionStarted.OrchestrationInstance.ExecutionId;

    private sealed class Listening<T>(IServerStreamWriter<T> inner, ConcurrentDictionary<string, OrchestratorRequest> asked)
        : IServerStreamWriter<T>
    {
        public WriteOptions? WriteOptions { get => inner.WriteOptions; set => inner.WriteOptions = value; }

        public Task WriteAsync(T message)
        {
            if (message is WorkItem { OrchestratorRequest: { } request })
            {
                asked[request.InstanceId] = request.Clone();
            }

            return inner.WriteAsync(message);
        }
    }
}
