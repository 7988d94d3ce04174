using Ppid.Domain.Deadlines;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What events do to the clocks of a case.</summary>
internal static class ClockFolding
{
    public static CaseFacts Fold(CaseFacts facts, CaseEvent happened) => happened switch
    {
        ClockStarted started => Put(facts, new Clock(started.Clock, started.Deadline, [])),
        ClockPaused paused => Change(facts, paused.Clock, clock => clock with { PausedSince = paused.On }),
        ClockResumed resumed => Put(facts, resumed.State),
        DeadlineMoved moved => Put(facts, moved.State),
        AnswerExtended extended => Change(facts, ClockKind.Answer, clock => clock with
        {
            Deadline = extended.Deadline,
            Extension = new(extended.NoticeOn, extended.Reason, extended.Earlier),
        }),
        ClockStopped stopped => Change(facts, stopped.Clock, clock => clock with { StoppedOn = stopped.On }),
        DeadlineLapsed lapsed => Change(facts, lapsed.Clock, clock => clock with { Lapsed = true }),
        _ => facts,
    };

    private static CaseFacts Put(CaseFacts facts, Clock clock) => facts with
    {
        Clocks = [.. facts.Clocks.Where(other => other.Kind != clock.Kind), clock],
    };

    private static CaseFacts Change(CaseFacts facts, ClockKind kind, Func<Clock, Clock> change) => facts with
    {
        Clocks = facts.Clocks.Select(clock => clock.Kind == kind ? change(clock) : clock).ToListOf(),
    };
}
