using Ppid.Domain.Sops;

namespace Ppid.Domain.Cases;

/// <summary>Is what was filled in enough for the outcome? The named guards behind an
/// SOP's <c>formulir</c>.</summary>
internal static class FormRules
{
    public static Refusal? Check(Outcome outcome, CaseCommand.TakeOutcome take, Unfolding taking) =>
        (outcome.Form, take.Form) switch
        {
            (FormKind.None, StepForm.Empty) =>
                outcome.Actions.Any(action => Lacks(action, taking.Facts.Draft)) ? Refusal.NoDraft : null,
            (FormKind.Reason, StepForm.Reasoned form) => Blank(form.Reason) ? Refusal.ReasonMissing : null,
            (FormKind.Unit, StepForm.UnitChosen form) => Unit(form, taking),
            (FormKind.Notice, StepForm.NoticeFilled form) => Notice(form.Notice, outcome),
            (FormKind.Denial, StepForm.DenialFilled form) => Completeness.Denial(form.Denial),
            (FormKind.Reply, StepForm.ReplyFilled form) => Completeness.Reply(form.Reply),
            (FormKind.Application, StepForm.ApplicationFilled form) => SameKind(form, take.Documents, taking),
            (FormKind.Handover, StepForm.HandedOver form) => Handover(form),
            (FormKind.Material, StepForm.MaterialReady form) =>
                Blank(form.Note) ? Refusal.ReasonMissing : null,
            (FormKind.Fields, StepForm.FieldsFilled form) =>
                FieldRules.Check(outcome.Fields, form.Values, take.Documents, taking.Rules, taking.On),
            _ => Refusal.WrongForm,
        };

    private static bool Lacks(CaseAction action, StepForm? draft) => action switch
    {
        CaseAction.GiveNotice => draft is not StepForm.NoticeFilled,
        CaseAction.SignDenial => draft is not StepForm.DenialFilled,
        _ => false,
    };

    private static Refusal? Unit(StepForm.UnitChosen form, Unfolding taking) =>
        taking.Rules.Roster.Units.Any(unit => unit.Id == form.Unit) ? null : Refusal.UnknownUnit;

    /// <summary>Blacking out is a partial refusal: it needs the PPID's signature like a whole one.</summary>
    private static Refusal? Notice(Notice notice, Outcome outcome) => Completeness.Notice(notice)
        ?? (notice.Acceptance == Acceptance.Partial && !outcome.Actions.Contains(CaseAction.SubmitDraft)
            ? Refusal.PartialNeedsSignature
            : null);

    private static Refusal? SameKind(
        StepForm.ApplicationFilled form, ListOf<Document> brought, Unfolding taking) =>
        (form.Application, taking.Facts.Application) switch
        {
            _ when LacksPower(form.Applicant, taking.Facts.Documents, brought) =>
                Refusal.DocumentsMissing(["surat-kuasa"]),
            (Application.InformationRequest, Application.InformationRequest) => null,

            // The grounds were checked when the objection was filed; completing it adds papers, not grounds.
            (Application.Objection now, Application.Objection then)
                when now.Request == then.Request && now.Grounds.Equals(then.Grounds) => null,
            _ => Refusal.WrongForm,
        };

    /// <summary>Who becomes a proxy only when he completes the file shows his
    /// power of attorney too.</summary>
    internal static bool LacksPower(Applicant applicant, ListOf<Document> known, ListOf<Document> brought) =>
        applicant.Kind == ApplicantKind.Proxy
        && known.Concat(brought).All(document => document.Kind != DocumentKind.PowerOfAttorney);

    private static Refusal? Handover(StepForm.HandedOver form) =>
        Blank(form.How) || Blank(form.ReceivedBy) ? Refusal.HandoverIncomplete : null;

    internal static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
