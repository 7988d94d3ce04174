using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Screens.Cases;
using Ppid.App.Screens.Layout;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;

namespace Ppid.App.Screens.Admin;

/// <summary>One event of a ledger as the timeline shows it.</summary>
/// <param name="Json">Indented for reading; identity numbers are masked, unlike in the download.</param>
public sealed record LedgerLine(
    long Seq, string When, string Machine, string Title, string? Detail, string Who, Tone Tone, string Hash, string Json)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static LedgerLine Of(CaseEvent happened, StoredEvent stored, string identity, WorkingCalendar calendar)
    {
        var word = EventWords.Of(happened);
        return Line(stored, word.Title, word.Detail, happened.By, ToneOf(happened), Masked(stored.Json, identity), calendar);
    }

    public static LedgerLine Of(OfficeEvent happened, StoredEvent stored, Roster roster, WorkingCalendar calendar)
    {
        var (title, detail) = OfficeEventWords.Of(happened, roster);
        return Line(stored, title, detail, happened.By, Tone.Plain, stored.Json, calendar);
    }

    private static LedgerLine Line(
        StoredEvent stored, string title, string? detail, Actor by, Tone tone, string json, WorkingCalendar calendar) =>
        new(
            stored.Seq, Citizen.When.Moment(stored.At, calendar), stored.At.ToString("O"), title, detail,
            $"{by.Name} · {by.Via}", tone, stored.Hash, Pretty(json));

    private static string Masked(string json, string identity) => identity.Length == 0
        ? json
        : json.Replace(identity, IndonesianText.Masked(identity), StringComparison.Ordinal);

    private static string Pretty(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(parsed, Indented);
    }

    private static Tone ToneOf(CaseEvent happened) => happened switch
    {
        CaseEvent.LetterFailed or CaseEvent.LetterBounced or CaseEvent.ApplicantUnreachable => Tone.Danger,
        CaseEvent.DeadlineLapsed or CaseEvent.Cancelled => Tone.Danger,
        CaseEvent.ReminderRung or CaseEvent.ClockPaused or CaseEvent.DeadlineMoved => Tone.Warn,
        CaseEvent.NoticeGiven or CaseEvent.ReplyGiven or CaseEvent.HandoverRecorded => Tone.Ok,
        _ => Tone.Plain,
    };
}
