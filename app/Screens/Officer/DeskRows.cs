using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.Domain.Cases;

namespace Ppid.App.Screens.Officer;

/// <summary>An open task on somebody's desk.</summary>
/// <param name="Due">When it ends: the law's day, else the limit of the step; null when nothing binds.</param>
/// <param name="Until">The same in words.</param>
public sealed record DeskTask(
    string Link, string Number, string Title, string Sop, string Activity, DateTimeOffset? Due, string Until, bool Late)
{
    /// <summary>The applicant has asked something, and nobody of the office has answered.</summary>
    public bool Asked { get; init; }

    private const int Longest = 140;

    public static DeskTask Of(OpenCase open, CaseTask task, string token, DateTimeOffset now)
    {
        var calendar = open.Rules.Calendar;
        DateTimeOffset? law = open.Facts.OfficeClock is { IsRunning: true } clock
            ? calendar.EndOf(clock.Deadline.Due)
            : null;
        var step = task.Binds ? task.Norm : null;
        var due = law is { } day && (step is null || day < step) ? law : step;
        var activity = open.Rules.Sop.Step(task.Step)?.Activity ?? "";
        return new(
            $"/t/{token}", open.Facts.Number, open.Facts.Application.Title, open.Rules.Sop.Name,
            IndonesianText.Shortened(activity, Longest), due,
            due is { } end ? Citizen.When.Until(end, calendar) : "tidak ada batas yang mengikat",
            due is { } last && now >= last)
        {
            Asked = open.Facts.Unanswered.Any(),
        };
    }
}

/// <summary>A message in a case of which the reader holds no task, that nobody of the office has answered.</summary>
/// <param name="Since">When the first of them came, in words.</param>
/// <param name="Text">The beginning of the latest.</param>
public sealed record DeskMessage(string Page, string Number, string Title, string Sop, string Since, int Count, string Text)
{
    private const int Longest = 140;

    public static DeskMessage Of(OpenCase open)
    {
        var messages = open.Facts.Unanswered.ToList();
        return new(
            $"/meja/perkara/{open.Facts.Id}#kotak-pesan", open.Facts.Number, open.Facts.Application.Title,
            open.Rules.Sop.Name, Citizen.When.Moment(messages[^1].At, open.Rules.Calendar), messages.Count,
            IndonesianText.Shortened(messages[0].Text, Longest));
    }
}

/// <summary>A case that somebody started or that concerns him.</summary>
public sealed record DeskCase(string Page, string Number, string Title, string Sop, string Status, string Why, bool Ended)
{
    public static DeskCase Of(OpenCase open, string officer) => new(
        $"/meja/perkara/{open.Facts.Id}", open.Facts.Number, open.Facts.Application.Title, open.Rules.Sop.Name,
        Cases.StatusWords.Name(Summaries.Status(open.State)),
        Web.Officer.Reader.Started(open, officer) ? "Anda yang memulai" : "menyangkut Anda",
        open.State is CaseFile.Closed);
}
