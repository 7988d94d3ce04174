using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace Ppid.Functions.Engine;

/// <summary>Asks the host for the engine in every function that answers at an address, so that not each of them has to
/// name it.</summary>
internal sealed class EngineBinding : IFunctionMetadataTransformer
{
    public const string Type = "durableClient";

    private const string Ours = """{"name":"mesin","type":"durableClient","direction":"In"}""";

    public string Name => nameof(EngineBinding);

    public void Transform(IList<IFunctionMetadata> original)
    {
        foreach (var bindings in original.Select(function => function.RawBindings).OfType<IList<string>>())
        {
            var types = bindings.Select(raw => (string?)JsonNode.Parse(raw)?["type"]).ToList();
            if (types.Contains("httpTrigger", StringComparer.OrdinalIgnoreCase) && !types.Contains(Type))
            {
                bindings.Add(Ours);
            }
        }
    }
}
