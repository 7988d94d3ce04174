using Ppid.App.Calendars;
using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;

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
        var secret = context.Sop.Secret;
        var text = secret ? $"Tugas: {facts.Number}" : $"{what}: {facts.Number}{Until(context)}";
        return new(
            facts.Id, facts.Office, facts.Number,
            IndonesianText.Shortened((context.Head.Demo ? DemoMark.Subject : "") + text, TeamsNotice.Longest),
            officer.Email, officer.Position, officer.Unit, secret ? null : context.Links.Task)
        {
            Secret = secret,
        };
    }

    private static string? What(LetterContext context) => (context.Letter.Template, context.Cause) switch
    {
        (Template.Task, CaseEvent.TaskReassigned) => "Tugas dialihkan",
        (Template.Task, _) => "Tugas baru",
        (Template.Reminder, CaseEvent.ReminderRung { Rung: Rung.Before }) => "Batas waktu mendekat",
        (Template.Reminder, CaseEvent.ReminderRung { Rung: Rung.Earlier }) => "Peringatan dini batas waktu",
        (Template.Reminder, CaseEvent.ReminderRung { Rung: Rung.Due }) => "Jatuh tempo",
        (Template.Reminder, _) => "Batas waktu terlewati",
        (Template.TaskReminder, CaseEvent.TaskReminded { Rung: TaskRung.Over }) => "Batas langkah terlewati",
        (Template.TaskReminder, _) => "Batas langkah mendekat",
        (Template.TaskDeadlineMoved or Template.TaskLimitMoved, _) => "Tenggat tugas berubah",
        (Template.MessageToOffice, _) => "Pesan masuk",
        _ => null,
    };

    private static string Until(LetterContext context) =>
        Due(context) is { } day ? $", tenggat {IndonesianDates.Short(day)}" : "";

    /// <summary>The day of the law; where no law sets one, that of a step whose limit binds.</summary>
    private static DateOnly? Due(LetterContext context)
    {
        if (context.Facts.OfficeClock is { } clock)
        {
            return clock.Deadline.Due;
        }

        var task = context.Cause is CaseEvent.TaskReminded reminded ? context.Facts.Task(reminded.Task) : context.Task;
        return task is { Binds: true, Norm: { } end } ? context.Calendar.LocalDate(end) : null;
    }
}
