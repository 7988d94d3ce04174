using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What the passing of time does to the step a case waits at.</summary>
internal static class TaskAlarms
{
    public static void Ring(TaskAlarm alarm, Unfolding ringing)
    {
        var task = ringing.Facts.Task(alarm.Task)!;
        if (alarm.Rung is { } rung)
        {
            ringing.Add(new TaskReminded(ringing.At, ringing.By, task.Number, rung, Reminded(task, rung, ringing)));
        }
        else
        {
            OutcomeRules.TakeByItself(task, ringing);
        }
    }

    /// <summary>A decree moved the limit of an open task.</summary>
    public static void Recount(Unfolding counting, string decree)
    {
        foreach (var task in counting.Facts.Tasks.Where(task => task.Binds).ToList())
        {
            if (task.Counted is not { } old)
            {
                continue;
            }

            var calendar = counting.Rules.Calendar;
            var counted = calendar.AddWorkingDaysAfter(old.Start, old.WorkingDays, old.LegalBasis, []);
            if (counted.Due != old.Due || counted.Provisional != old.Provisional)
            {
                counting.Add(new TaskLimitMoved(
                    counting.At, counting.By, task.Number, old.Due, counted, calendar.EndOf(counted.Due), decree));
            }
        }
    }

    private static ListOf<string> Reminded(CaseTask task, TaskRung rung, Unfolding ringing)
    {
        var escalation = rung == TaskRung.Over ? ringing.Rules.Sop.Step(task.Step)?.Limit?.Escalation : null;
        var above = escalation is null
            ? null
            : ringing.Rules.Roster.Acting(escalation, ringing.On, null, ringing.Facts.Barred)?.Id;
        return new[] { task.Officer, above }.OfType<string>().Distinct().ToListOf();
    }
}
