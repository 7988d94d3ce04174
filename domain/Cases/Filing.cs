using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>Filing an application: UU 14/2008 art. 22(1)–(6) for a request, art. 35–36 for an objection, the
/// SOP's own form for everything else.</summary>
internal static class Filing
{
    /// <summary>Where the first step asks for nothing but a reason, the application holds it under this name.</summary>
    private const string ReasonField = "alasan";

    public static Decision Submit(CaseCommand.Submit submit, Rules rules)
    {
        if (Missing(submit) is { Count: > 0 } missing)
        {
            return Refusal.DocumentsMissing(missing);
        }

        if (!Fits(submit.Application, rules.Sop))
        {
            return Refusal.WrongForm;
        }

        if (submit.Application is Application.Objection objection
            && Objections.Check(objection, submit.OpenGrounds ?? [], ReceivedOn(submit, rules)) is { } no)
        {
            return no;
        }

        return Filed(submit, rules);
    }

    private static DateOnly ReceivedOn(CaseCommand.Submit submit, Rules rules) =>
        rules.Calendar.LocalDate(submit.ReceivedAt ?? submit.At);

    /// <summary>A request and an objection have their form by law; every other SOP brings its own.</summary>
    private static bool Fits(Application application, Sop sop) => sop.LegalClock switch
    {
        ClockKind.Reply => application is Application.Objection,
        ClockKind.Answer => application is Application.InformationRequest,
        _ => application is Application.Filled,
    };

    private static Decision Filed(CaseCommand.Submit submit, Rules rules)
    {
        var sop = rules.Sop;
        var first = sop.Step(sop.StartStep)!;
        var outcome = submit.Outcome is { } chosen ? first.Outcome(chosen) : first.Outcomes[0];
        if (outcome is null)
        {
            return Refusal.UnknownOutcome;
        }

        var filing = new Unfolding(CaseFile.Start, rules, submit.At, submit.By);
        if (!submit.AtFirstStep && Unfit(submit, outcome, filing) is { } no)
        {
            return no;
        }

        var receivedOn = ReceivedOn(submit, rules);
        filing.Add(new Submitted(
            filing.At, submit.By, submit.Id, sop.Office, sop.Id, sop.Hash, submit.Number,
            receivedOn, submit.Channel, submit.Applicant, submit.Application, submit.Documents,
            submit.ReceivedAt?.ToUniversalTime(), submit.Guessed ? true : null)
        {
            Faulty = submit.Faulty,
        });

        if (sop.LegalClock is { } clock)
        {
            filing.Add(new ClockStarted(filing.At, submit.By, clock, FirstDeadline(clock, receivedOn, rules)));
        }

        return submit.AtFirstStep ? AtStep(filing, first) : Left(submit, filing, first, outcome);
    }

    private static Decision AtStep(Unfolding filing, Step first) =>
        Opening.Open(filing, first) is { } no ? no : filing.Accept();

    private static Decision Left(
        CaseCommand.Submit submit, Unfolding filing, Step first, Outcome outcome)
    {
        filing.Add(new OutcomeTaken(
            filing.At, submit.By, 1, first.No, outcome.Id, outcome.Label, new StepForm.Empty(), []));
        var values = submit.Application is Application.Filled filled ? filled.Values : [];
        var take = new CaseCommand.TakeOutcome(
            submit.At, submit.By, 1, outcome.Id, FormOf(outcome, values), submit.Documents)
        {
            SeriesNumber = submit.SeriesNumber,
        };
        return OutcomeRules.GoOn(filing, take, first, outcome);
    }

    /// <summary>What the first step's form says, out of what the application holds.</summary>
    private static StepForm FormOf(Outcome outcome, ListOf<FieldValue> values) => outcome.Form == FormKind.Reason
        ? new StepForm.Reasoned(values.Named(ReasonField)?.Value ?? "")
        : new StepForm.FieldsFilled(values);

    private static Refusal? Unfit(CaseCommand.Submit submit, Outcome outcome, Unfolding filing) =>
        submit.Application switch
        {
            Application.Filled filled when outcome.Form == FormKind.Reason =>
                filled.Values.Named(ReasonField) is { IsBlank: false } ? null : Refusal.ReasonMissing,
            Application.Filled filled => FieldRules.Check(
                outcome.Fields, filled.Values, submit.Documents, filing.Rules, filing.On),
            _ => null,
        };

    private static Deadline FirstDeadline(ClockKind clock, DateOnly received, Rules rules) => clock switch
    {
        ClockKind.Answer => Deadlines.Deadlines.Answer(received, rules.Calendar),
        ClockKind.Reply => Deadlines.Deadlines.Reply(received, rules.Calendar),
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
