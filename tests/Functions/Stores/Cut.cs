using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Ppid.Functions.Stores;

namespace Ppid.Tests.Functions.Stores;

/// <summary>A process that dies before its nth call of the storage: that call and all later ones never leave.</summary>
internal sealed class Cut(int at) : HttpPipelinePolicy
{
    private int _calls;

    public bool Happened => _calls >= at;

    public TableCaseStore Store(string connection, string name)
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        return new(new TableServiceClient(connection, options), name, TimeSpan.Zero);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        Interlocked.Increment(ref _calls) >= at
            ? throw new IOException("the process is dead")
            : ProcessNextAsync(message, pipeline);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException();
}

/// <summary>A network that loses the answer of the nth call: the storage has done it, and the client library asks
/// again.</summary>
internal sealed class LostAnswer(int at) : HttpPipelinePolicy
{
    private int _calls;

    public bool Happened => _calls >= at;

    public TableCaseStore Store(string connection, string name)
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero } };
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        return new(new TableServiceClient(connection, options), name);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var call = Interlocked.Increment(ref _calls);
        await ProcessNextAsync(message, pipeline);
        if (call == at) throw new IOException("the answer is lost");
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException();
}
