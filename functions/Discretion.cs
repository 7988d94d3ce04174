using System.Diagnostics;
using OpenTelemetry;

namespace Ppid.Functions;

/// <summary>Takes out of every span what names an address or a caller: the path of a task's link is the link itself, and
/// whoever reports a wrong must not be found by where he wrote from.</summary>
public sealed class Discretion : BaseProcessor<Activity>
{
    private static readonly string[] Beginnings =
        ["url.", "http.url", "http.target", "client.", "net.peer.", "network.peer.", "user_agent."];

    public override void OnEnd(Activity data)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (Beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal)))
            {
                data.SetTag(name, null);
            }
        }
    }
}
