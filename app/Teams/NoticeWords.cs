using Ppid.App.Calendars;
using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using Ppid.Domain.Sops;

namespace Ppid.App.Teams;

/// <summary>Which letters are told in Teams as well, and in which words.</summary>
internal static class NoticeWords
{
    /// <summary>Null where there is nothing for an officer to do: Teams is no log.</summary>
    public static TeamsNotice? Of(LetterContext context)
    {
        if (context.Officer is not { } officer || What(context) is not { } what)
        {
            return null;
        }

        var facts = context.Facts;
        var hidden = ShowsNumberOnly(context.Sop);
        var text = hidden ? $"Tugas: {facts.Number}" : $"{what}: {facts.Number}{Until(facts)}";
        return new(
            facts.Id, facts.Office, facts.Number,
            IndonesianText.Shortened((context.Head.Demo ? DemoMark.Subject : "") + text, TeamsNotice.Longest),
            officer.Email, officer.Position, officer.Unit, hidden ? null : context.Links.Task);
    }

    /// <summary>An SOP that the public does not see gives nothing away but a number.</summary>
    private static bool ShowsNumberOnly(Sop sop) => !sop.Public;

    private static string? What(LetterContext context) => (context.Letter.Template, context.Cause) switch
    {
        (Template.Task, CaseEvent.TaskReassigned) => "Tugas dialihkan",
        (Template.Task, _) => "Tugas baru",
        (Template.Reminder, CaseEvent.ReminderRung { Rung: Rung.Before }) => "Batas waktu mendekat",
        (Template.Reminder, CaseEvent.ReminderRung { Rung: Rung.Earlier }) => "Peringatan dini batas waktu",
        (Template.Reminder, CaseEvent.ReminderRung { Rung: Rung.Due }) => "Jatuh tempo",
        (Template.Reminder, _) => "Batas waktu terlewati",
        (Template.TaskDeadlineMoved, _) => "Tenggat tugas berubah",
        _ => null,
    };

    private static string Until(CaseFacts facts) =>
        facts.OfficeClock is { } clock ? $", tenggat {IndonesianDates.Short(clock.Deadline.Due)}" : "";
}
