using System.Text.Json.Serialization;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.Domain.Cases;

/// <summary>One rung of the reminders of a step whose time limit binds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskRung>))]
public enum TaskRung
{
    /// <summary>Before the last day: the holder.</summary>
    [JsonStringEnumMemberName("menjelang")] Before,

    /// <summary>The limit has passed: the holder, and the role the SOP escalates to.</summary>
    [JsonStringEnumMemberName("lewat")] Over,
}

/// <summary>When a task wants to be looked at again.</summary>
/// <param name="Rung">Null: the step is left by itself.</param>
public sealed record TaskAlarm(DateTimeOffset At, int Task, TaskRung? Rung);

/// <summary>Time limits of single steps: what the SOP prints, where it binds.</summary>
public static class TaskLimits
{
    private const int LongLimit = 5;

    /// <summary>When the step's longest time ends, and how it was counted if it is one of days.</summary>
    public static (DateTimeOffset? End, Deadline? Counted) Of(
        Sop sop, Step step, DateTimeOffset from, WorkingCalendar calendar)
    {
        if (step is not { Limit: not null, Time: { Unit: "hari", Max: { } days } })
        {
            return (Norms.End(step.Time, from, calendar), null);
        }

        var printed = step.Time.Printed ?? $"paling lama {days:0.#} hari (tambahan kami)";
        var basis = $"SOP {sop.Name}, langkah {step.No}: {printed}";
        var counted = Deadlines.Deadlines.Step(calendar.LocalDate(from), days, basis, calendar);
        return (calendar.EndOf(counted.Due), counted);
    }

    /// <summary>What is still to ring for the open tasks.</summary>
    internal static IEnumerable<TaskAlarm> Pending(CaseFacts facts, WorkingCalendar calendar) =>
        facts.Tasks.SelectMany(task => Of(task, calendar));

    private static IEnumerable<TaskAlarm> Of(CaseTask task, WorkingCalendar calendar)
    {
        if (task.Automatic is { } automatic)
        {
            yield return new(automatic, task.Number, null);
        }

        if (task is not { Binds: true, Norm: { } end })
        {
            yield break;
        }

        if (Before(task, end, calendar) is { } before && !task.Rungs.Contains(TaskRung.Before))
        {
            yield return new(before, task.Number, TaskRung.Before);
        }

        if (!task.Rungs.Contains(TaskRung.Over))
        {
            yield return new(end, task.Number, TaskRung.Over);
        }
    }

    /// <summary>The opening of the office a working day (two, of a long limit) before the last day; null where
    /// that is not after the task was opened.</summary>
    private static DateTimeOffset? Before(CaseTask task, DateTimeOffset end, WorkingCalendar calendar)
    {
        var (opened, due) = (calendar.LocalDate(task.OpenedAt), calendar.LocalDate(end.AddTicks(-1)));
        var length = calendar.WorkingDaysBetween(opened, due);
        if (length < 2)
        {
            return null;
        }

        var before = calendar.OpeningOf(calendar.WorkingDaysBefore(due, length >= LongLimit ? 2 : 1));
        return before > task.OpenedAt ? before : null;
    }
}
