using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Desk;

/// <summary>The row by which a case is listed: a projection, always rebuildable.</summary>
public static class Summaries
{
    public static CaseSummary Of(CaseFile state, Rules rules)
    {
        var facts = state.Known ?? throw new InvalidOperationException("Nothing is filed yet.");
        var clock = facts.OfficeClock;
        var officers = facts.Tasks.Select(task => task.Officer).OfType<string>().ToList();
        return new CaseSummary(
            facts.Id.Value, facts.Office, facts.Sop, rules.Sop.Source, facts.Number, Status(state),
            facts.Tasks.Count > 0 ? facts.Tasks[0].Step : null, officers, facts.Application.Title,
            facts.Applicant.Name, facts.ReceivedAt,
            clock is { IsRunning: true } ? clock.Deadline.Due : DueOfTask(facts, rules),
            clock is { Lapsed: true } || facts.Tasks.Any(task => task.Rungs.Contains(TaskRung.Over)),
            facts.Undelivered, AlarmRules.Next(state, rules.Calendar),
            rules.Sop.Secret ? $"{facts.Number}\n{facts.Id.Value}" : SearchText(facts, rules))
        {
            Told = state is CaseFile.Closed ? [] : Told(facts, rules),
        };
    }

    /// <summary>Who was told; who holds a task, for he may leave the office and the message must still be found; where neither is
    /// anybody, since a step was left with a question open, who would be told of it.</summary>
    private static IReadOnlyList<string> Told(CaseFacts facts, Rules rules)
    {
        if (facts.Unanswered.FirstOrDefault() is not { } latest) return [];

        var told = facts.Unanswered.SelectMany(message => message.Told ?? [])
            .Concat(facts.Tasks.Select(task => task.Officer).OfType<string>())
            .Distinct().Where(each => !facts.Barred.Contains(each)).ToList();
        return told.Count > 0 ? told : Listeners.Of(facts, rules, rules.Calendar.LocalDate(latest.At));
    }

    /// <summary>Where no law sets a day, the limit of the step that ends first.</summary>
    private static DateOnly? DueOfTask(CaseFacts facts, Rules rules) => facts.Tasks
        .Where(task => task.Binds && task.Norm is not null)
        .Select(task => (DateOnly?)rules.Calendar.LocalDate(task.Norm!.Value.AddTicks(-1))).Min();

    /// <summary>Closed set of statuses, as listed and filtered.</summary>
    public static string Status(CaseFile state) => state switch
    {
        CaseFile.NotFiled => "belum-terdaftar",
        CaseFile.Returned => "di-pemohon",
        CaseFile.Answered => "dijawab",
        CaseFile.Closed { How: Closing.Withdrawn } => "ditarik",
        CaseFile.Closed { How: Closing.Cancelled } => "dibatalkan",
        CaseFile.Closed { How: Closing.Rejected } => "ditolak",
        CaseFile.Closed => "selesai",
        _ => "berjalan",
    };

    /// <summary>Whether a listed status is one of a closed case.</summary>
    public static bool IsClosed(string status) => status is "selesai" or "ditarik" or "dibatalkan" or "ditolak";

    /// <summary>Never the identity number: it is not something to be found by. The employee concerned is found by his
    /// office address, as whoever filed is.</summary>
    private static string SearchText(CaseFacts facts, Rules rules) => string.Join(
        '\n', facts.Number, facts.Id.Value, facts.Applicant.Name, facts.Applicant.Organisation,
        facts.Applicant.ActsFor, facts.Applicant.Email, Concerned(facts, rules)?.Name,
        Concerned(facts, rules)?.Email, facts.Application switch
        {
            Application.InformationRequest request => request.Details,
            Application.Objection objection => $"{objection.RequestNumber}\n{objection.Story}",
            Application.Filled filled => string.Join('\n', filled.Values
                .Where(value => value.Kind is FieldKind.Text or FieldKind.Lines)
                .Select(value => value.Value).Prepend(filled.Subject)),
            _ => "",
        });

    private static Domain.Offices.Officer? Concerned(CaseFacts facts, Rules rules) =>
        facts.Subject is { } employee ? rules.Roster.Officer(employee) : null;
}
