using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What an administrator (or the applicant) may do outside the SOP; always with a reason.</summary>
internal static class Repairs
{
    public static Decision Reassign(CaseCommand.Reassign reassign, CaseFacts facts, Rules rules) =>
        (facts.Task(reassign.Task), rules.Roster.Officer(reassign.Officer)) switch
        {
            _ when reassign.By.Kind is not (ActorKind.Admin or ActorKind.System) => Refusal.NotAllowed,
            (null, _) or ({ Officer: null }, _) => Refusal.TaskNotOpen,
            (_, null) => Refusal.UnknownOfficer,
            ({ Officer: var from }, { Id: var to }) when from == to => Refusal.SameOfficer,
            (_, { Id: var to }) when facts.Barred.Contains(to) => Refusal.AccusedInTask,
            _ when FormRules.Blank(reassign.Reason) => Refusal.ReasonMissing,
            ({ Role: var role }, { Id: var to }) when !rules.Roster.MayDecide(
                to, role, rules.Calendar.LocalDate(reassign.At)) => Refusal.NotAllowed,
            ({ Officer: { } from, Number: var number }, { } officer) => new TaskReassigned(
                reassign.At.ToUniversalTime(), reassign.By, number, from, officer.Id,
                officer.Name, reassign.Reason),
        };

    public static Decision Correct(CaseCommand.Correct correct, CaseFacts facts) => correct switch
    {
        _ when !MayCorrect(correct, facts) => Refusal.NotAllowed,
        _ when FormRules.Blank(correct.Value) => Refusal.ValueMissing,
        _ when FormRules.Blank(correct.Reason) => Refusal.ReasonMissing,
        _ => new Decision.Accepted(
        [
            new Corrected(
                correct.At.ToUniversalTime(), correct.By, correct.Field,
                Corrections.Value(facts.Applicant, correct.Field), correct.Value, correct.Reason),
            .. correct.Field == CorrectableField.Email ? Deliveries.SendAgain(correct, facts) : [],
        ]),
    };

    /// <summary>The applicant himself only mends an address that our letters do not reach.</summary>
    private static bool MayCorrect(CaseCommand.Correct correct, CaseFacts facts) => correct.By.Kind switch
    {
        ActorKind.Admin => true,
        ActorKind.Applicant => correct.Field == CorrectableField.Email && facts.Unreachable is not null,
        _ => false,
    };

    public static Decision Cancel(CaseCommand.Cancel cancel, Unfolding repairing)
    {
        if (cancel.By.Kind != ActorKind.Admin)
        {
            return Refusal.NotAllowed;
        }

        return FormRules.Blank(cancel.Reason)
            ? Refusal.ReasonMissing
            : End(repairing, new Cancelled(repairing.At, cancel.By, cancel.Reason), Closing.Cancelled);
    }

    public static Decision Withdraw(CaseCommand.Withdraw withdraw, Unfolding repairing) =>
        withdraw.By.Kind != ActorKind.Applicant
            ? Refusal.NotAllowed
            : End(repairing, new Withdrawn(repairing.At, withdraw.By, withdraw.Reason), Closing.Withdrawn);

    private static Decision End(Unfolding repairing, CaseEvent why, Closing how)
    {
        repairing.Add(why);
        if (repairing.Facts.OfficeClock is { } clock)
        {
            repairing.Add(new ClockStopped(
                repairing.At, repairing.By, clock.Kind, repairing.On, clock.IsLateOn(repairing.On)));
        }

        repairing.Add(new Closed(repairing.At, repairing.By, how));
        return repairing.Accept();
    }
}
