using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What an outcome causes: the named rules behind an SOP's <c>tindakan</c>.</summary>
internal static class ActionRules
{
    /// <summary>Null when done.</summary>
    public static Refusal? Apply(
        CaseAction action, Outcome outcome, CaseCommand.TakeOutcome take, Unfolding taking)
    {
        switch (action)
        {
            case CaseAction.PauseClock:
                Pause(taking);
                break;
            case CaseAction.ResumeClock:
                Resume(take, taking);
                break;
            case CaseAction.GiveNotice when taking.Facts.Draft is StepForm.NoticeFilled draft:
                taking.Add(new NoticeGiven(
                    taking.At, taking.By, draft.Notice, taking.On, taking.Facts.DraftDocuments));
                Answered(taking, ClockKind.Answer, ClockKind.Objection);
                break;
            case CaseAction.SignDenial when taking.Facts.Draft is StepForm.DenialFilled draft:
                taking.Add(new DenialSigned(taking.At, taking.By, draft.Denial, taking.On));
                Answered(taking, ClockKind.Answer, ClockKind.Objection);
                break;
            case CaseAction.GiveReply when take.Form is StepForm.ReplyFilled form:
                taking.Add(new ReplyGiven(taking.At, taking.By, form.Reply, taking.On, take.Documents));
                Answered(taking, ClockKind.Reply, ClockKind.Dispute);
                break;
            case CaseAction.RecordHandover when take.Form is StepForm.HandedOver form:
                taking.Add(new HandoverRecorded(taking.At, taking.By, form.How, form.ReceivedBy, form.Note));
                break;
            case CaseAction.SubmitDraft:
                break; // The form itself is the draft: CaseFacts.Draft.
            case CaseAction.GiveNotice or CaseAction.SignDenial or CaseAction.GiveReply or CaseAction.RecordHandover:
                throw new InvalidOperationException(
                    $"'{action}' got {take.Form.GetType().Name}; the catalogue proof forbids it.");
            default:
                return GenericActions.Apply(action, outcome, take, taking);
        }

        return null;
    }

    private static void Pause(Unfolding taking)
    {
        if (taking.Facts.OfficeClock is { PausedSince: null } clock)
        {
            taking.Add(new ClockPaused(taking.At, taking.By, clock.Kind, taking.On));
        }
    }

    /// <summary>What lay unread in the office's own mailbox gives the office no days.</summary>
    private static void Resume(CaseCommand.TakeOutcome take, Unfolding taking)
    {
        if (taking.Facts.OfficeClock is { PausedSince: { } since } clock)
        {
            var came = take.ReceivedAt is { } at && at < taking.At ? taking.Rules.Calendar.LocalDate(at) : taking.On;
            // It came before it went back, or a server clock was set back: the applicant completes his file all the same.
            var on = came < since ? since : came;
            var state = Deadlines.Deadlines.Resumed(clock, on, taking.Rules.Calendar);
            taking.Add(new ClockResumed(taking.At, taking.By, clock.Kind, state));
        }
    }

    /// <summary>The office's clock stops, the applicant's own starts on the same day:
    /// art. 36(1), art. 37(2).</summary>
    private static void Answered(Unfolding taking, ClockKind ours, ClockKind theirs)
    {
        if (taking.Facts.Clock(ours) is { StoppedOn: null } clock)
        {
            taking.Add(new ClockStopped(taking.At, taking.By, ours, taking.On, clock.IsLateOn(taking.On)));
        }

        taking.Add(new ClockStarted(
            taking.At, taking.By, theirs, AlarmRules.Theirs(theirs, taking.On, taking)));
    }
}
