using static Ppid.Domain.Cases.CaseCommand;
using static Ppid.Domain.Cases.CaseFile;

namespace Ppid.Domain.Cases;

/// <summary>All rules of a case: what each command is answered in each state. Reads like the regulation;
/// has no clock, no I/O, and never throws on bad input.</summary>
public static class CaseDecider
{
    public static Decision Decide(CaseCommand command, CaseFile state, Rules rules) => (command, state) switch
    {
        (Submit submit, NotFiled) => Filing.Submit(submit, rules),
        (Submit, _) => Refusal.AlreadyFiled,
        (_, NotFiled) => Refusal.NotFiled,

        // What is noted whatever the state: the record goes on after the case has ended.
        (SettleLetter settle, { Known: { } facts }) => Letterbox.Settle(settle, facts, rules),
        (ReportDelivery report, { Known: { } facts }) => Deliveries.Note(report, facts, rules),
        (ResendLetter resend, { Known: { } facts }) => Letterbox.Resend(resend, facts),
        (FetchDocument fetch, { Known: { } facts }) => Letterbox.Fetch(fetch, facts),
        (Link link, { Known: { } facts }) => Letterbox.Link(link, facts),
        (Write write, { Known: { } facts } and not Closed) => Messages.Write(write, facts, rules),
        (Correct correct, { Known: { } facts }) => Repairs.Correct(correct, facts, rules),

        // The clockwork has nothing to do in a closed case.
        (RingAlarms or ApplyCalendar, Closed) => new Decision.Accepted([]),
        (RingAlarms ring, _) => AlarmRules.Ring(new Unfolding(state, rules, ring.At, ring.By)),
        (ApplyCalendar apply, _) =>
            Recounting.Apply(new Unfolding(state, rules, apply.At, apply.By), apply.Decree),

        (_, Closed) => Refusal.CaseClosed,

        (TakeOutcome take, _) => OutcomeRules.Take(take, new Unfolding(state, rules, take.At, take.By)),
        (Confirm confirm, { Known: { } facts }) => Guesses.Confirm(confirm, facts),
        (Migrate migrate, { Known: { } facts }) => Migration.Decide(migrate, facts, rules),
        (Reassign reassign, { Known: { } facts }) => Repairs.Reassign(reassign, facts, rules),

        // What was given or refused stays, and with it the applicant's right to object: art. 35–36.
        (Extend or Withdraw or Cancel, Answered) => Refusal.AlreadyAnswered,
        (Cancel cancel, _) => Repairs.Cancel(cancel, new Unfolding(state, rules, cancel.At, cancel.By)),
        (Extend extend, { Known: { } facts }) => Extending.Decide(extend, facts, rules),
        (Withdraw withdraw, _) =>
            Repairs.Withdraw(withdraw, new Unfolding(state, rules, withdraw.At, withdraw.By)),

        _ => throw new InvalidOperationException(
            $"No rule for {command.GetType().Name} in {state.GetType().Name}."),
    };
}
