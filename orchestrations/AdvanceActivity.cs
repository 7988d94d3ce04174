using Microsoft.DurableTask;
using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Orchestrations;

/// <summary>Rings what is due in one case; its input is the case id. Safe to repeat.</summary>
public sealed class AdvanceActivity(CaseFlow flow) : TaskActivity<string, Turn>
{
    public const string Name = "Advance";

    public override Task<Turn> RunAsync(TaskActivityContext context, string input) =>
        flow.Advance(new CaseId(input), CancellationToken.None);
}
