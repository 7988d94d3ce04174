using Ppid.App.Desk;
using Ppid.App.Screens.Cases;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Api;

/// <summary>A last local day, with the article that sets it.</summary>
/// <param name="Provisional">True when the count reaches into a year without decree.</param>
internal sealed record DueAnswer(DateOnly Date, bool Provisional, string LegalBasis);

/// <param name="Tracking">Absolute address of the secret tracking page.</param>
/// <param name="ReceivedAt">With the office's offset.</param>
internal sealed record ReceiptAnswer(
    string Id, string Number, string Ticket, string Tracking, DateTimeOffset ReceivedAt, DueAnswer? Due);

/// <param name="Clock">"jawaban", "keberatan", "tanggapan", "sengketa".</param>
/// <param name="Due">Null while the clock is paused.</param>
internal sealed record ClockAnswer(
    string Clock, DueAnswer? Due, DateOnly? Earlier, DateOnly? PausedSince, DateOnly? StoppedOn, bool Lapsed);

internal sealed record DocumentAnswer(string Name, string MediaType, long Length, string Sha256);

/// <param name="Form">What the outcome asks for: "tanpa", "alasan", "pemberitahuan", …</param>
/// <param name="Fields">Fields of the form "isian".</param>
internal sealed record OutcomeAnswer(string Id, string Label, FormKind Form, IReadOnlyList<FieldView> Fields);

/// <summary>An open task and the ways out of its step.</summary>
/// <param name="Officer">Id of the officer who holds it; null when it is the applicant's turn.</param>
internal sealed record TaskAnswer(
    int Number, string Step, string Role, string? Officer, DateTimeOffset OpenedAt, IReadOnlyList<OutcomeAnswer> Outcomes);

/// <param name="Relation">"keberatan" of a request, "permohonan" of an objection.</param>
internal sealed record LinkAnswer(string Relation, string Id, string Number);

/// <param name="Status">"berjalan", "di-pemohon", "dijawab", "selesai", "ditarik", "dibatalkan", "ditolak".</param>
/// <param name="Step">Number of the SOP step it stands at; null when none is open.</param>
/// <param name="Edition">What If-Match asks for; changes with everything a decision could depend on.</param>
/// <param name="Tasks">All for the office; the applicant sees his own.</param>
internal sealed record StandingAnswer(
    string Id, string Number, string Sop, string Status, string? Step, long Edition, DateTimeOffset ReceivedAt,
    IReadOnlyList<TaskAnswer> Tasks, IReadOnlyList<ClockAnswer> Clocks, IReadOnlyList<DocumentAnswer> Documents,
    IReadOnlyList<LinkAnswer> Links);

/// <summary>What the API says of a case.</summary>
internal static class CaseAnswers
{
    public static ReceiptAnswer Receipt(OpenCase open, Tokens tokens, SiteAddress site)
    {
        var facts = open.Facts;
        var ticket = tokens.Ticket(facts.Id.Value);
        return new(
            facts.Id.Value, facts.Number, ticket, site.Url(Tracked.PageOf(facts.Id, ticket)),
            open.Rules.Calendar.Local(facts.ReceivedAt),
            facts.OfficeClock is { } clock ? Due(clock.Deadline) : null);
    }

    public static StandingAnswer Standing(OpenCase open, bool toApplicant)
    {
        var facts = open.Facts;
        return new(
            facts.Id.Value, facts.Number, facts.Sop, Summaries.Status(open.State),
            facts.Tasks.Count > 0 ? facts.Tasks[0].Step : null, Editions.Of(open.History),
            open.Rules.Calendar.Local(facts.ReceivedAt),
            [.. facts.Tasks.Where(task => !toApplicant || IsApplicants(open, task)).Select(task => Task(open, task))],
            [.. facts.Clocks.Select(Clock)],
            [.. facts.Documents.Where(document => document.Kind == DocumentKind.Released).Select(Document)],
            [.. facts.Links.Select(link => new LinkAnswer(link.Relation, link.Id.Value, link.Number))]);
    }

    private static TaskAnswer Task(OpenCase open, CaseTask task) => new(
        task.Number, task.Step, task.Role, task.Officer, open.Rules.Calendar.Local(task.OpenedAt),
        [
            .. (open.Rules.Sop.Step(task.Step)?.Outcomes ?? [])
                .Select(outcome => new OutcomeAnswer(
                    outcome.Id, outcome.Label, outcome.Form, FieldView.Of(outcome.Fields))),
        ]);

    private static bool IsApplicants(OpenCase open, CaseTask task) =>
        open.Rules.Sop.Lane(task.Role).Kind == LaneKind.Applicant;

    public static ClockAnswer Clock(Clock clock) => new(
        ClockWords.Slug(clock.Kind), clock.PausedSince is null ? Due(clock.Deadline) : null,
        clock.Extension?.Earlier.Due, clock.PausedSince, clock.StoppedOn, clock.Lapsed);

    private static DueAnswer Due(Deadline deadline) =>
        new(deadline.Due, deadline.Provisional, deadline.LegalBasis);

    public static DocumentAnswer Document(Document document) =>
        new(document.Name, document.MediaType, document.Length, document.Hash);
}
