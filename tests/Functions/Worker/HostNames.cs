using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ppid.Tests.Functions.Worker.Protocol;

namespace Ppid.Tests.Functions.Worker;

/// <summary>The rules of the Functions host for names. A function that breaks one is listed, but in error: it is never
/// called, and only a line in the host's log says so.</summary>
internal static partial class HostNames
{
    public static IEnumerable<string> Refused(IEnumerable<RpcFunctionMetadata> functions)
    {
        foreach (var function in functions)
        {
            if (!FunctionName().IsMatch(function.Name))
            {
                yield return $"'{function.Name}' is not a valid function name.";
            }

            var bindings = function.RawBindings.Select(raw => (string?)JsonNode.Parse(raw)!["name"] ?? "");
            foreach (var binding in bindings.Where(name => !BindingName().IsMatch(name)))
            {
                yield return $"The '{function.Name}' function is in error: the binding name {binding} is invalid.";
            }
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_\-]{0,127}$(?<!^host$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"^([a-zA-Z][a-zA-Z0-9]{0,127}|\$return)$")]
    private static partial Regex BindingName();
}
