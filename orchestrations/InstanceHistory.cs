using System.Text.Json;
using DurableTask.Core.History;
using Ppid.App.Flows;

namespace Ppid.Orchestrations;

/// <summary>The engine's history of an instance as rows an administrator understands; what only the engine cares about is
/// left out.</summary>
internal static class InstanceHistory
{
    internal static IEnumerable<FlowRow> Rows(IReadOnlyList<HistoryEvent> history)
    {
        // An answer names the number of its question only.
        var asked = history.OfType<TaskScheduledEvent>().ToDictionary(each => each.EventId);
        return history.Select(each => Row(each, asked)).OfType<FlowRow>();
    }

    private static FlowRow? Row(HistoryEvent happened, Dictionary<int, TaskScheduledEvent> asked)
    {
        var at = new DateTimeOffset(DateTime.SpecifyKind(happened.Timestamp, DateTimeKind.Utc));
        return happened switch
        {
            ExecutionStartedEvent => new(at, FlowRowKind.Began),
            TaskCompletedEvent done => Answered(at, asked.GetValueOrDefault(done.TaskScheduledId)),
            TaskFailedEvent failed => new(at, FlowRowKind.Faulted, Effect(asked.GetValueOrDefault(failed.TaskScheduledId))),
            TimerCreatedEvent timer => new(at, FlowRowKind.TimerSet, Until: Utc(timer.FireAt)),
            TimerFiredEvent timer => new(at, FlowRowKind.TimerFired, Until: Utc(timer.FireAt)),
            EventRaisedEvent => new(at, FlowRowKind.Poked),
            ExecutionSuspendedEvent => new(at, FlowRowKind.Held),
            ExecutionResumedEvent => new(at, FlowRowKind.Resumed),
            ExecutionTerminatedEvent => new(at, FlowRowKind.Ended),
            ExecutionCompletedEvent done => Completed(at, done),
            _ => null,
        };
    }

    private static FlowRow Answered(DateTimeOffset at, TaskScheduledEvent? question) => Effect(question) is { } effect
        ? new(at, FlowRowKind.Performed, effect)
        : new(at, FlowRowKind.Looked);

    private static FlowRow? Completed(DateTimeOffset at, ExecutionCompletedEvent done) => done.OrchestrationStatus switch
    {
        DurableTask.Core.OrchestrationStatus.Completed => new(at, FlowRowKind.Finished),
        DurableTask.Core.OrchestrationStatus.Failed => new(at, FlowRowKind.Failed),
        _ => null,
    };

    /// <summary>The worker writes an input as a list of one.</summary>
    private static string? Effect(TaskScheduledEvent? question) => question is { Name: PerformActivity.Name, Input: { } input }
        ? JsonSerializer.Deserialize<string[]>(input)?[0]
        : null;

    private static DateTimeOffset Utc(DateTime instant) => new(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
}
