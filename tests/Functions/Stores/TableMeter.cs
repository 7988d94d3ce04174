using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ppid.Tests.Functions.Stores;

/// <summary>Counts what is asked of the storage, without the look for what was left behind, which comes once in ten
/// seconds.</summary>
internal sealed class TableMeter : HttpPipelinePolicy
{
    public ConcurrentQueue<string> Asked { get; } = [];

    public int Reads => Asked.Count(IsRead);

    /// <summary>A transaction of many rows is one.</summary>
    public int Writes => Asked.Count(asked => !IsRead(asked));

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var asked = Uri.UnescapeDataString(message.Request.Uri.ToUri().PathAndQuery);
        if (!asked.Contains("niat()?$format", StringComparison.Ordinal) || message.Request.Method != RequestMethod.Get)
        {
            Asked.Enqueue($"{message.Request.Method} {asked}");
        }

        return ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException();

    private static bool IsRead(string asked) => asked.StartsWith("GET ", StringComparison.Ordinal);
}
