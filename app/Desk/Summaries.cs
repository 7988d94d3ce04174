using Ppid.Domain.Cases;

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
            clock is { IsRunning: true } ? clock.Deadline.Due : null,
            clock is { Lapsed: true }, facts.Undelivered,
            AlarmRules.Next(state, rules.Calendar), SearchText(facts));
    }

    /// <summary>Closed set of statuses, as listed and filtered.</summary>
    public static string Status(CaseFile state) => state switch
    {
        CaseFile.NotFiled => "belum-terdaftar",
        CaseFile.Returned => "di-pemohon",
        CaseFile.Answered => "dijawab",
        CaseFile.Closed { How: Closing.Withdrawn } => "ditarik",
        CaseFile.Closed { How: Closing.Cancelled } => "dibatalkan",
        CaseFile.Closed => "selesai",
        _ => "berjalan",
    };

    /// <summary>Whether a listed status is one of a closed case.</summary>
    public static bool IsClosed(string status) => status is "selesai" or "ditarik" or "dibatalkan";

    /// <summary>Never the identity number: it is not something to be found by.</summary>
    private static string SearchText(CaseFacts facts) => string.Join(
        '\n', facts.Number, facts.Id.Value, facts.Applicant.Name, facts.Applicant.Organisation,
        facts.Applicant.ActsFor, facts.Applicant.Email, facts.Application switch
        {
            Application.InformationRequest request => request.Details,
            Application.Objection objection => $"{objection.RequestNumber}\n{objection.Story}",
            _ => "",
        });
}
