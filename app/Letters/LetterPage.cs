using Microsoft.AspNetCore.Components;
using Ppid.App.Calendars;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Letters;

/// <summary>What the wording of every letter may use: the case, and dates as people read them.</summary>
public abstract class LetterPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required LetterContext Context { get; set; }

    protected CaseFacts Facts => Context.Facts;

    protected string Number => Facts.Number;

    protected Applicant Applicant => Facts.Applicant;

    protected LetterHead Head => Context.Head;

    protected LetterLinks Links => Context.Links;

    protected string Zone => Context.Calendar.ZoneName;

    protected bool ForOfficer => Context.Officer is not null;

    protected Application.InformationRequest? Request => Facts.Application as Application.InformationRequest;

    protected Application.Objection? Objection => Facts.Application as Application.Objection;

    /// <summary>"permohonan informasi", "keberatan", or what the SOP calls its cases.</summary>
    protected string Matter => Facts.Application switch
    {
        Application.Objection => "keberatan",
        Application.InformationRequest => "permohonan informasi",
        _ => "berkas",
    };

    /// <summary>Names of what the applicant has handed in, but for his mails: whoever sends a photograph wants to know that it
    /// has come.</summary>
    protected string HandedIn => string.Join(", ", Usable(Facts.Documents, Facts.Faulty)
        .Where(each => each.Kind is not (DocumentKind.Material or DocumentKind.Released) && !MailPapers.IsTranscript(each))
        .Select(each => each.Name));

    /// <summary>Without what came locked: nothing is told to have come and is asked for again in one letter.</summary>
    protected static IReadOnlyList<Document> Usable(IEnumerable<Document> documents, IEnumerable<FaultyFile> faulty)
    {
        var usable = documents.DistinctBy(each => each.Hash).ToList();
        foreach (var name in faulty.Where(file => file.Fault == FileFault.Locked)
            .Select(file => FileNames.Clean(file.Name, FileKind.Pdf)))
        {
            var locked = usable.FindLastIndex(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (locked >= 0) usable.RemoveAt(locked);
        }

        return usable;
    }

    /// <summary>Local day of the cause: the date of the letter.</summary>
    protected DateOnly Today => Context.Calendar.LocalDate(Context.Cause.At);

    protected CaseTask? OpenTask => Context.Task;

    protected Step? Step => OpenTask is { } task ? Context.Sop.Step(task.Step) : null;

    protected T Cause<T>()
        where T : CaseEvent => (T)Context.Cause;

    /// <summary>The last day a clock gives. The facts must be those after the whole decision.</summary>
    protected Deadline Due(ClockKind kind) => Facts.Clock(kind)?.Deadline
        ?? throw new InvalidOperationException(
            $"{Context.Letter.Template} of {Number} needs the clock '{kind}'.");

    /// <summary>"Senin, 9 Maret 2026".</summary>
    protected static string Day(DateOnly day) => IndonesianDates.WithWeekday(day);

    /// <summary>"Senin, 9 Maret 2026 pukul 24.00 WITA": a due day is kept until its end.</summary>
    protected string Until(DateOnly day) => $"{Day(day)} pukul 24.00 {Zone}";

    /// <summary>"Senin, 9 Maret 2026 pukul 08.15 WITA".</summary>
    protected string Moment(DateTimeOffset at) => IndonesianText.Moment(Context.Calendar.Local(at), Zone);

    /// <summary>Name and position of whoever did it.</summary>
    protected string Named(Actor by) => Context.Roster.Officer(by.Id) is { } officer
        ? $"{officer.Name}, {officer.Position}"
        : by.Name;

    /// <summary>Who signs in a role: name and position, "Plh." or "Plt." where he stands in.</summary>
    protected string SignedBy(string role) =>
        Signatory.Of(Context.Cause.By, role, Today, Context.Roster).OneLine;

    /// <summary>Name of a role as the SOP's lane prints it.</summary>
    protected string RoleName(string role) =>
        Context.Sop.Lanes.FirstOrDefault(lane => lane.Role == role)?.Name ?? role;
}
