using Microsoft.DurableTask;
using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Orchestrations;

/// <summary>Starts what one office's schedule owes and says when the next period is due; its input is the id of the
/// schedule. Safe to repeat: a period is started once.</summary>
public sealed class ScheduleActivity(ScheduleFlow flow) : TaskActivity<string, DateTimeOffset?>
{
    public const string Name = "Schedule";

    public override async Task<DateTimeOffset?> RunAsync(TaskActivityContext context, string input)
    {
        var office = FlowIds.OfficeOf(new CaseId(input))!;
        await flow.Round(office, CancellationToken.None);
        return await flow.Next(office, CancellationToken.None);
    }
}
