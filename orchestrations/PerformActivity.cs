using Microsoft.DurableTask;
using Ppid.App.Flows;

namespace Ppid.Orchestrations;

/// <summary>Performs one owed effect; its input is the effect id. Safe to repeat; returns nothing, because what came of
/// it is an event of the case.</summary>
public sealed class PerformActivity(CaseFlow flow) : TaskActivity<string, object?>
{
    public const string Name = "Perform";

    public override async Task<object?> RunAsync(TaskActivityContext context, string input)
    {
        await flow.Perform(input, CancellationToken.None);
        return null;
    }
}
