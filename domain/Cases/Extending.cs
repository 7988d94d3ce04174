using Ppid.Domain.Deadlines;

namespace Ppid.Domain.Cases;

/// <summary>The one extension: UU 14/2008 art. 22(8), at most seven working days, in writing, with the
/// reason, and never after the tenth day.</summary>
internal static class Extending
{
    public static Decision Decide(CaseCommand.Extend extend, CaseFacts facts, Rules rules)
    {
        var on = rules.Calendar.LocalDate(extend.At);
        return facts.Clock(ClockKind.Answer) switch
        {
            null or { StoppedOn: not null } or { PausedSince: not null } => Refusal.NoAnswerClock,
            { Extension: not null } => Refusal.AlreadyExtended,
            { Lapsed: true } => Refusal.TooLateToExtend,
            { } clock when on > clock.Deadline.Due => Refusal.TooLateToExtend,
            _ when !MayExtend(extend.By, facts, rules, on) => Refusal.NotYourTask,
            _ when FormRules.Blank(extend.Reason) => Refusal.ReasonMissing,
            { } clock => new CaseEvent.AnswerExtended(
                extend.At.ToUniversalTime(), extend.By, on, extend.Reason,
                Deadlines.Deadlines.AnswerExtended(clock, rules.Calendar),
                Deadlines.Deadlines.AnswerExtendedFromNotice(on, rules.Calendar)),
        };
    }

    /// <summary>Whoever holds a task of the case, or the PPID himself.</summary>
    private static bool MayExtend(Actor by, CaseFacts facts, Rules rules, DateOnly on) =>
        by.Kind == ActorKind.Officer
        && (facts.Tasks.Any(task => task.Officer == by.Id)
            || rules.Roster.Acting(Offices.Roster.Ppid, on)?.Id == by.Id);
}
