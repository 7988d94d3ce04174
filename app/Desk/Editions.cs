using Ppid.Domain.Cases;

namespace Ppid.App.Desk;

/// <summary>The case has changed since the caller looked at it (If-Match).</summary>
public sealed class OutdatedException() : Exception("The case changed since the caller looked at it.");

/// <summary>Which edition of a case somebody has seen: the seq of the last event that a decision could depend on. What the
/// post and the reminders note does not count, or nobody could decide in the minute after a letter.</summary>
public static class Editions
{
    public static long Of(History history)
    {
        var seq = history.Events.Count;
        while (seq > 0 && IsNoted(history.Events[seq - 1]))
        {
            seq--;
        }

        return seq;
    }

    private static bool IsNoted(CaseEvent happened) => happened is CaseEvent.LetterSent or CaseEvent.LetterFailed
        or CaseEvent.LetterDelivered or CaseEvent.LetterBounced or CaseEvent.TaskReminded
        or CaseEvent.ResendRequested or CaseEvent.ReminderRung or CaseEvent.DocumentFetched or CaseEvent.Linked
        or CaseEvent.FlowTended;
}
