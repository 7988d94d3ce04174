using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Screens.Cases;
using Ppid.App.Web;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using Ppid.Domain.Sops;
using OwedLetters = Ppid.Domain.Letters.Letters;

namespace Ppid.App.Screens.Citizen;

/// <summary>A letter to the applicant, as listed.</summary>
/// <param name="Seq">Seq of the event that owes it: its address.</param>
public sealed record LetterRow(long Seq, string Name, DateTimeOffset At);

/// <summary>One entry of the public history.</summary>
/// <param name="Who">Null for what nobody did: clocks that start, stand still and run out.</param>
public sealed record HistoryRow(DateTimeOffset At, EventWord Word, string? Who);

/// <summary>What the applicant's page shows of a case.</summary>
/// <param name="Root">The page's own address with its secret ticket.</param>
/// <param name="Address">The same, absolute: for a QR code that only he sees.</param>
/// <param name="PageOf">The secret page of another case of the same applicant: request and
/// objection lead to each other.</param>
public sealed record TrackingView(
    OpenCase Case, string Ticket, string Root, string Address, DateOnly Today, StatusSentence Status,
    Func<CaseId, string> PageOf)
{
    public CaseFacts Known => Case.Facts;

    public WorkingCalendar Calendar => Case.Rules.Calendar;

    public Sop Sop => Case.Rules.Sop;

    public bool IsRequest => Known.Application is Application.InformationRequest;

    public bool IsObjection => Known.Application is Application.Objection;

    public bool IsReturned => Case.State is CaseFile.Returned;

    /// <summary>Whoever came with a contact only comes in person.</summary>
    public bool IsVisit => Sop.Filer == FilerKind.Contact;

    public bool AsksIdentity => Sop.Filer == FilerKind.Identified;

    /// <summary>What to do at the step that waits for the applicant; null when it is not his turn.</summary>
    public Step? Own => StepEndpoint.Of(Case)?.Step;

    /// <summary>What the applicant calls it.</summary>
    public string Heading => Known.Application switch
    {
        Application.Objection => "Keberatan Anda",
        Application.InformationRequest => "Permohonan Anda",
        _ => Sop.Door?.Name ?? Sop.Name,
    };

    public bool MayWithdraw => Case.State is CaseFile.InProgress or CaseFile.Returned;

    /// <summary>An answer waits to be confirmed as received.</summary>
    public bool AwaitsReceipt =>
        Case.State is CaseFile.Answered && Known.Tasks.Any(task => task.Officer is null);

    public CaseTask? OpenTask => Known.Tasks.Count > 0 ? Known.Tasks[0] : null;

    public Step? Step => OpenTask is { } task ? Sop.Step(task.Step) : null;

    /// <summary>Why the file came back, in the officer's words.</summary>
    public string? ReasonOfReturn =>
        IsReturned && Known.Trail[^1].Form is StepForm.Reasoned form ? form.Reason : null;

    public IEnumerable<Document> Released =>
        Known.Documents.Where(each => each.Kind == DocumentKind.Released);

    public IEnumerable<Document> OwnDocuments => Known.Documents.Where(
        each => each.Kind is not (DocumentKind.Released or DocumentKind.Material));

    public bool LacksIdentity => Known.Documents.All(each => each.Kind != DocumentKind.Identity);

    /// <summary>Last day of the ground that stays open longest; null when none is open.</summary>
    public DateOnly? MayObjectUntil => Known.Application is Application.InformationRequest
        ? GroundView.All(Case, Calendar.OpeningOf(Today)).Max(ground => ground.LastDay?.Due)
        : null;

    public IReadOnlyList<LetterRow> Letters =>
    [
        .. OwedLetters.For(CaseFile.Start, Case.History.Events)
            .Where(letter => letter.Officer is null)
            .Select(letter => new LetterRow(letter.Cause, Name(letter.Template), Event(letter.Cause).At))
            .OrderByDescending(letter => letter.Seq),
    ];

    /// <summary>Newest first; the filing's own mechanics are told once.</summary>
    public IReadOnlyList<HistoryRow> History =>
    [
        .. Case.History.Events
            .Where(each => each
                is not CaseEvent.OutcomeTaken { Form: StepForm.Empty, By.Kind: ActorKind.Applicant })
            .Select(each => new HistoryRow(each.At, EventWords.Of(each), HasDoer(each) ? Who(each.By) : null))
            .Where(row => row.Word.Public)
            .Reverse(),
    ];

    public static TrackingView Of(
        OpenCase open, DateTimeOffset now, Func<CaseId, string> ticketOf, SiteAddress site)
    {
        var today = open.Rules.Calendar.LocalDate(now);
        return new(
            open, ticketOf(open.Facts.Id), Page(open.Facts.Id), site.Url(Page(open.Facts.Id)), today,
            StatusSentence.Of(open), Page);

        string Page(CaseId id) => Tracked.PageOf(id, ticketOf(id));
    }

    private CaseEvent Event(long seq) => Case.History.Events[(int)seq - 1];

    private static bool HasDoer(CaseEvent happened) => happened
        is not (CaseEvent.ClockStarted or CaseEvent.ClockPaused or CaseEvent.ClockResumed
            or CaseEvent.ClockStopped or CaseEvent.DeadlineLapsed or CaseEvent.DeadlineMoved
            or CaseEvent.TaskOpened or CaseEvent.Closed);

    /// <summary>People of the office appear by position: the applicant deals with the office.</summary>
    private string Who(Actor by) => by.Kind switch
    {
        ActorKind.Applicant => "Anda",
        ActorKind.System => "Sistem",
        _ => Case.Rules.Roster.Officer(by.Id)?.Position ?? "Petugas",
    };

    private static string Name(Template template)
    {
        var name = LetterWords.Name(template.StableName());
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
