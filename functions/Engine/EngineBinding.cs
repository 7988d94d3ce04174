using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace Ppid.Functions.Engine;

/// <summary>Asks the host for the engine in every function that a caller, the clock or the engine itself calls, so that not
/// each of them has to name it. Activities too: where they run, an instance may never see another call.</summary>
internal sealed class EngineBinding : IFunctionMetadataTransformer
{
    /// <summary>Of the binding. What somebody else has bound may not be read before him: it would be his no more.</summary>
    public const string Input = "mesin";

    private const string Ours = $$"""{"name":"{{Input}}","type":"durableClient","direction":"In"}""";

    private static readonly string[] Triggers = ["httpTrigger", "timerTrigger", "activityTrigger"];

    public string Name => nameof(EngineBinding);

    public void Transform(IList<IFunctionMetadata> original)
    {
        foreach (var bindings in original.Select(function => function.RawBindings).OfType<IList<string>>())
        {
            var types = bindings.Select(raw => (string?)JsonNode.Parse(raw)?["type"]);
            if (types.Any(type => Triggers.Contains(type, StringComparer.OrdinalIgnoreCase)))
            {
                bindings.Add(Ours);
            }
        }
    }
}
