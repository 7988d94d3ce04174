using Ppid.Domain.Deadlines;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>Filing an application: UU 14/2008 art. 22(1)–(6) for a request,
/// art. 35–36 for an objection.</summary>
internal static class Filing
{
    public static Decision Submit(CaseCommand.Submit submit, Rules rules)
    {
        if (Missing(submit) is { Count: > 0 } missing)
        {
            return Refusal.DocumentsMissing(missing);
        }

        if (submit.Application is Application.Objection != (rules.Sop.LegalClock == ClockKind.Reply))
        {
            return Refusal.WrongForm;
        }

        if (submit.Application is Application.Objection objection
            && Objections.Check(objection, submit.OpenGrounds ?? [], rules.Calendar.LocalDate(submit.At))
            is { } no)
        {
            return no;
        }

        return Filed(submit, rules);
    }

    private static Decision Filed(CaseCommand.Submit submit, Rules rules)
    {
        var sop = rules.Sop;
        var filing = new Unfolding(CaseFile.Start, rules, submit.At, submit.By);
        filing.Add(new Submitted(
            filing.At, submit.By, submit.Id, sop.Office, sop.Id, sop.Hash, submit.Number,
            filing.On, submit.Channel, submit.Applicant, submit.Application, submit.Documents,
            submit.Guessed ? true : null));

        if (sop.LegalClock is { } clock)
        {
            filing.Add(new ClockStarted(filing.At, submit.By, clock, FirstDeadline(clock, filing)));
        }

        var first = sop.Step(sop.StartStep)!;
        var filed = first.Outcomes[0];
        filing.Add(new OutcomeTaken(
            filing.At, submit.By, 1, first.No, filed.Id, filed.Label, new StepForm.Empty(), []));
        return OutcomeRules.GoOn(filing, filed);
    }

    private static Deadline FirstDeadline(ClockKind clock, Unfolding filing) => clock switch
    {
        ClockKind.Answer => Deadlines.Deadlines.Answer(filing.On, filing.Rules.Calendar),
        ClockKind.Reply => Deadlines.Deadlines.Reply(filing.On, filing.Rules.Calendar),
        _ => throw new InvalidOperationException($"{clock} does not start with a filing."),
    };

    /// <summary>A proxy shows his power of attorney; everything else that is incomplete is registered and
    /// returned by the officer (SOP step 2a), never turned away at the door.</summary>
    private static List<string> Missing(CaseCommand.Submit submit) =>
        submit.Applicant.Kind == ApplicantKind.Proxy
        && submit.Documents.All(document => document.Kind != DocumentKind.PowerOfAttorney)
            ? ["surat-kuasa"]
            : [];
}
