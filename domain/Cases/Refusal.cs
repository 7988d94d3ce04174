namespace Ppid.Domain.Cases;

/// <summary>A rule that said no. The code is stable; its sentence for people is in
/// app/Desk/Refusals.id.json.</summary>
/// <param name="Details">What to fill into the sentence: missing articles,
/// dates as yyyy-MM-dd, names.</param>
public sealed record Refusal(string Code, ListOf<string> Details)
{
    public static readonly Refusal NotFiled = new("not-filed", []);
    public static readonly Refusal AlreadyFiled = new("already-filed", []);
    public static readonly Refusal CaseClosed = new("case-closed", []);
    public static readonly Refusal AlreadyAnswered = new("already-answered", []);
    public static readonly Refusal TaskNotOpen = new("task-not-open", []);
    public static readonly Refusal NotYourTask = new("not-your-task", []);
    public static readonly Refusal UnknownOutcome = new("unknown-outcome", []);
    public static readonly Refusal WrongForm = new("wrong-form", []);
    public static readonly Refusal ReasonMissing = new("reason-missing", []);
    public static readonly Refusal UnknownUnit = new("unknown-unit", []);
    public static readonly Refusal UnknownOfficer = new("unknown-officer", []);
    public static readonly Refusal SameOfficer = new("same-officer", []);
    public static readonly Refusal NobodyInRole = new("nobody-in-role", []);
    public static readonly Refusal PartialNeedsSignature = new("partial-needs-signature", []);
    public static readonly Refusal NoDraft = new("no-draft", []);
    public static readonly Refusal HandoverIncomplete = new("handover-incomplete", []);
    public static readonly Refusal NoAnswerClock = new("no-answer-clock", []);
    public static readonly Refusal AlreadyExtended = new("already-extended", []);
    public static readonly Refusal TooLateToExtend = new("too-late-to-extend", []);
    public static readonly Refusal GroundMissing = new("ground-missing", []);
    public static readonly Refusal UnknownLetter = new("unknown-letter", []);
    public static readonly Refusal UnknownDocument = new("unknown-document", []);
    public static readonly Refusal NotAllowed = new("not-allowed", []);
    public static readonly Refusal ValueMissing = new("value-missing", []);
    public static readonly Refusal GuessUnconfirmed = new("guess-unconfirmed", []);
    public static readonly Refusal NothingToConfirm = new("nothing-to-confirm", []);
    public static readonly Refusal StoryMissing = new("story-missing", []);
    public static readonly Refusal MessageEmpty = new("message-empty", []);
    public static readonly Refusal MessageTooLong = new("message-too-long", []);
    public static readonly Refusal OtherSop = new("other-sop", []);
    public static readonly Refusal SameRevision = new("same-revision", []);
    public static readonly Refusal SecrecyLost = new("secrecy-lost", []);
    public static readonly Refusal NothingToPublish = new("nothing-to-publish", []);
    public static readonly Refusal TableEmpty = new("table-empty", []);
    public static readonly Refusal NoSurvey = new("no-survey", []);
    public static readonly Refusal FlowChanged = new("flow-changed", []);
    public static readonly Refusal AccusedInTask = new("accused-in-task", []);

    /// <summary>Fields of the SOP's form that were left empty, by name.</summary>
    public static Refusal FieldsMissing(IEnumerable<string> names) => new("fields-missing", names.ToListOf());

    /// <summary>Fields of the SOP's form whose value cannot be taken, by name.</summary>
    public static Refusal FieldsWrong(IEnumerable<string> names) => new("fields-wrong", names.ToListOf());

    /// <summary>Steps that the other revision does not have, or gives to somebody else.</summary>
    public static Refusal StepGone(IEnumerable<string> steps) => new("step-gone", steps.ToListOf());

    /// <summary>Letters of art. 22(7) that the notice leaves unanswered.</summary>
    public static Refusal NoticeIncomplete(IEnumerable<string> missing) =>
        new("notice-incomplete", missing.ToListOf());

    /// <summary>What a refusal must name and does not.</summary>
    public static Refusal DenialIncomplete(IEnumerable<string> missing) =>
        new("denial-incomplete", missing.ToListOf());

    public static Refusal ReplyIncomplete(IEnumerable<string> missing) =>
        new("reply-incomplete", missing.ToListOf());

    /// <summary>Required documents that are not among the attachments.</summary>
    public static Refusal DocumentsMissing(IEnumerable<string> missing) =>
        new("documents-missing", missing.ToListOf());

    public static Refusal GroundNotOpen(Ground ground) => new("ground-not-open", [GroundLetter(ground)]);

    /// <summary>Art. 36(1): the last day to object was …</summary>
    public static Refusal ObjectionTooLate(Ground ground, DateOnly lastDay) =>
        new("objection-too-late", [GroundLetter(ground), IsoDay.Write(lastDay)]);

    public static Refusal GroundAlreadyUsed(Ground ground) =>
        new("ground-already-used", [GroundLetter(ground)]);

    private static string GroundLetter(Ground ground) => ((char)('a' + (int)ground)).ToString();
}
