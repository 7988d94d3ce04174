using System.Collections.Concurrent;
using Grpc.Core;
using Ppid.Tests.Functions.Worker.Protocol;

namespace Ppid.Tests.Functions.Worker;

/// <summary>The one stream between host and worker, from the host's end.</summary>
internal sealed class HostStream : FunctionRpc.FunctionRpcBase, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TaskCompletionSource<IServerStreamWriter<StreamingMessage>> _worker = New<IServerStreamWriter<StreamingMessage>>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _asked = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationResponse>> _invoked = new();
    private readonly ConcurrentQueue<string> _logs = new();
    private readonly SemaphoreSlim _writing = new(1, 1);

    public string Said => string.Join('\n', _logs) + '\n';

    public void Dispose() => _writing.Dispose();

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context)
    {
        try
        {
            await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken))
            {
                Take(message, responseStream);
            }
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException)
        {
            // The worker has gone: its end of the stream is not closed politely.
        }
    }

    /// <summary>Waits for the worker and greets it. Returns where it takes HTTP.</summary>
    public async Task<Uri> Welcome(string folder, Task ended)
    {
        if (await Task.WhenAny(_worker.Task, ended).WaitAsync(Patience) == ended)
        {
            throw new InvalidOperationException("The worker ended before it said anything.");
        }

        var answer = await Ask(new StreamingMessage
        {
            WorkerInitRequest = new() { HostVersion = "4.1048.100", WorkerDirectory = folder, FunctionAppDirectory = folder },
        });
        Check(answer.WorkerInitResponse.Result);
        return new Uri(answer.WorkerInitResponse.Capabilities["HttpUri"]);
    }

    /// <summary>Asks which functions there are, and has each loaded.</summary>
    public async Task<IReadOnlyList<RpcFunctionMetadata>> Load(string folder)
    {
        var answer = await Ask(new StreamingMessage { FunctionsMetadataRequest = new() { FunctionAppDirectory = folder } });
        Check(answer.FunctionMetadataResponse.Result);
        var functions = answer.FunctionMetadataResponse.FunctionMetadataResults;
        foreach (var function in functions)
        {
            var loaded = await Ask(new StreamingMessage
            {
                FunctionLoadRequest = new() { FunctionId = function.FunctionId, Metadata = function },
            });
            Check(loaded.FunctionLoadResponse.Result);
        }

        return [.. functions];
    }

    public async Task<InvocationResponse> Invoke(InvocationRequest request)
    {
        var done = _invoked[request.InvocationId] = New<InvocationResponse>();
        await Write(new StreamingMessage { RequestId = request.InvocationId, InvocationRequest = request });
        var response = await done.Task.WaitAsync(Patience);
        Check(response.Result);
        return response;
    }

    public async Task End()
    {
        if (_worker.Task.IsCompletedSuccessfully)
        {
            await Write(new StreamingMessage { WorkerTerminate = new() });
        }
    }

    private void Take(StreamingMessage message, IServerStreamWriter<StreamingMessage> worker)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.StartStream:
                _worker.TrySetResult(worker);
                break;
            case StreamingMessage.ContentOneofCase.RpcLog:
                _logs.Enqueue($"{message.RpcLog.Level} {message.RpcLog.Category}: {message.RpcLog.Message}");
                break;
            case StreamingMessage.ContentOneofCase.InvocationResponse:
                _invoked.GetValueOrDefault(message.InvocationResponse.InvocationId)?.TrySetResult(message.InvocationResponse);
                break;
            default:
                _asked.GetValueOrDefault(message.RequestId)?.TrySetResult(message);
                break;
        }
    }

    private async Task<StreamingMessage> Ask(StreamingMessage question)
    {
        question.RequestId = Guid.NewGuid().ToString();
        var answered = _asked[question.RequestId] = New<StreamingMessage>();
        await Write(question);
        return await answered.Task.WaitAsync(Patience);
    }

    private async Task Write(StreamingMessage message)
    {
        var worker = await _worker.Task;
        await _writing.WaitAsync();
        try
        {
            await worker.WriteAsync(message);
        }
        finally
        {
            _writing.Release();
        }
    }

    private static void Check(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new InvalidOperationException($"The worker says: {result.Exception?.Message}\n{result.Exception?.StackTrace}");
        }
    }

    private static TaskCompletionSource<T> New<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
